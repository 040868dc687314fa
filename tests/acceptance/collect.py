"""Finds the tests that name a statement. `python -m tests.acceptance.collect` prints the table of all 42."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.acceptance.statements import STATEMENTS

TESTS = Path(__file__).parents[1]
_NAMED = re.compile(r"(?<![a-z])statements?[ _](\d+(?:(?:, | and )\d+)*)", re.IGNORECASE)


def numbers_in(text: str) -> set[int]:
    """Return the statements that a docstring or a name speaks of: "Statements 38 and 39", "statement_12_..."."""
    return {int(number) for found in _NAMED.findall(text) for number in re.findall(r"\d+", found)}


def named_in(source: str) -> Iterator[tuple[str, set[int]]]:
    """Yield each test of a module with the statements that it, its class or its module names."""
    yield from _named_in(ast.parse(source), set())


def _named_in(node: ast.Module | ast.ClassDef, around: set[int]) -> Iterator[tuple[str, set[int]]]:
    named = around | numbers_in(ast.get_docstring(node) or "")
    for part in node.body:
        if isinstance(part, ast.ClassDef) and part.name.startswith("Test"):
            yield from _named_in(part, named)
        elif isinstance(part, ast.FunctionDef) and part.name.startswith("test_"):
            yield part.name, named | numbers_in(part.name) | numbers_in(ast.get_docstring(part) or "")


def named_by_number() -> dict[int, list[str]]:
    """Return the tests of the whole repository by the statements they name."""
    found: dict[int, list[str]] = defaultdict(list)
    for path in sorted(TESTS.rglob("test_*.py")):
        for name, numbers in named_in(path.read_text(encoding="utf-8")):
            for number in numbers:
                found[number].append(f"{path.relative_to(TESTS).as_posix()}::{name}")
    return found


def table() -> str:
    """Return every statement with its tests and with what a person checks."""
    found = named_by_number()
    lines = []
    for statement in STATEMENTS:
        lines.append(f"{statement.number}. {statement.text}")
        lines += [f"   test: {name}" for name in found[statement.number]]
        if statement.tested:
            lines.append(f"   tests prove: {statement.tested}")
        if statement.by_hand:
            lines.append(f"   by hand: {statement.by_hand}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
