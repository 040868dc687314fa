"""Finds the pages of a table in a database file, to damage them as a failing disk does.

The layout is that of SQLite's documented file format: a page of a tree begins with its kind; an inner one has
the numbers of its children in front of its cells, and the last child in its header.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

PAGE = 4096
INNER = {2, 5}


def roots(path: Path) -> dict[str, int]:
    """The first page of each table and index."""
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"))


def pages(data: bytes, number: int) -> list[int]:
    """All pages of a tree, those of the rows after those that lead to them."""
    start = (number - 1) * PAGE
    header = start + (100 if number == 1 else 0)
    found = [number]
    if data[header] in INNER:
        cells = int.from_bytes(data[header + 3 : header + 5])
        for place in range(header + 12, header + 12 + 2 * cells, 2):
            cell = start + int.from_bytes(data[place : place + 2])
            found += pages(data, int.from_bytes(data[cell : cell + 4]))
        found += pages(data, int.from_bytes(data[header + 8 : header + 12]))
    return found


def flip(path: Path, *numbers: int) -> None:
    """Turn every bit of some pages around."""
    data = bytearray(path.read_bytes())
    for number in numbers:
        span = slice((number - 1) * PAGE, number * PAGE)
        data[span] = bytes(byte ^ 0xFF for byte in data[span])
    path.write_bytes(data)
