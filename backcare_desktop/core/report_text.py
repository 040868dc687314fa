"""The parts of a report's text, and the whole of it as running text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from backcare_desktop.core.words import Words


class Writes(Protocol):
    """Writes dates and numbers the way the person's system does."""

    def long_date(self, day: date, *, with_year: bool = False) -> str:
        """Return "Tuesday 3 March", or with the year."""
        ...

    def short_date(self, day: date) -> str:
        """Return "03/03/2026"."""
        ...

    def number(self, value: int) -> str:
        """Return "1,234"."""
        ...


@dataclass(frozen=True)
class Limits:
    """How much of long lists is told; the rest is counted."""

    exercises: int = 8
    hurts: int = 6
    notes: int = 12
    note_characters: int = 240  #: a longer note is cut at a word, with "…"


@dataclass(frozen=True)
class Fact:
    """A figure and what it counts."""

    caption: str
    figure: str


@dataclass(frozen=True)
class Table:
    """Rows of cells below their headings; the first cell names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A heading, a table if there is anything for one, and sentences below it."""

    heading: str
    table: Table | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportText:
    """All words of a report, in the order they are read."""

    title: str
    period: str
    statement: str
    name: str  #: before the line for a name; none is in the file
    practice: str
    facts: tuple[Fact, ...]
    practice_lines: tuple[str, ...]
    pain: Section
    exercises: Section
    hurts: Section
    notes: Section | None
    for_clinician: str
    footer: str


@dataclass(frozen=True)
class Paragraph:
    """A piece of the report as running text."""

    text: str
    is_heading: bool = False


def paragraphs(text: ReportText, words: Words) -> tuple[Paragraph, ...]:
    """Return a report as running text, for reading aloud; a row of a table becomes a sentence."""
    found = [
        Paragraph(text.title, is_heading=True),
        Paragraph(text.period),
        Paragraph(text.statement),
        Paragraph(text.practice, is_heading=True),
    ]
    found += [_labelled(fact.caption, fact.figure, words) for fact in text.facts]
    found += [Paragraph(line) for line in text.practice_lines]
    for section in (text.pain, text.exercises, text.hurts, text.notes):
        if section is None:
            continue
        found.append(Paragraph(section.heading, is_heading=True))
        if section.table:
            found += [_row_told(section.table.head, row, words) for row in section.table.rows]
        found += [Paragraph(line) for line in section.lines]
    return (*found, Paragraph(text.footer))


def _labelled(label: str, value: str, words: Words) -> Paragraph:
    return Paragraph(words.t("{label}: {value}", label=label, value=value))


def _row_told(head: Sequence[str], row: Sequence[str], words: Words) -> Paragraph:
    between = words.p("between the columns of a table that is read out", "; ")
    cells = between.join(
        words.t("{label}: {value}", label=label, value=value)
        for label, value in zip(head[1:], row[1:], strict=True)
    )
    if len(head) == 2:  # a list of names and values needs no label
        cells = row[1]
    return _labelled(row[0], cells, words)
