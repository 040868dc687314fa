"""What the report asks of the data file, and all of it together."""

from datetime import date
from typing import Protocol

from backcare_desktop.core.report import DoneExercise, Period, Records, ToldHurt, ToldNote
from backcare_desktop.core.trend import asked_from
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal


class ReportReader(Protocol):
    """Reads what a report tells beyond the calendar. Every method may raise StoreError."""

    def began(self) -> date | None:
        """Return the first day of the file that has anything."""
        ...

    def exercises(self, first: date, last: date) -> list[DoneExercise]:
        """Return every exercise done from `first` to `last`."""
        ...

    def hurts(self, first: date, last: date) -> list[ToldHurt]:
        """Return every press of "This hurts" from `first` to `last`, earliest first."""
        ...

    def notes(self, first: date, last: date) -> list[ToldNote]:
        """Return all notes from `first` to `last`, newest first."""
        ...


def read_records(
    period: Period, journal: Journal, diary: Diary, reader: ReportReader, *, with_notes: bool
) -> Records:
    """Return all that a report of a period is made of. Raises StoreError."""
    first, last = period.first, period.last
    return Records(
        journal.totals(first, last),
        diary.check_ins(asked_from(first), last),
        reader.exercises(first, last),
        reader.hurts(first, last),
        reader.notes(first, last) if with_notes else None,
        reader.began(),
    )
