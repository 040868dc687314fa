"""Writes the history as a calendar file (RFC 5545): an event for each session and for each day with a mark."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop import __version__
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exchange.calendar_words import mark_title, session_description
from backcare_desktop.core.words import Words
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.exchange.part_file import part_files
from backcare_desktop.store.exchange.reading import snapshot
from backcare_desktop.store.exchange.records_out import rows
from backcare_desktop.store.exchange.sessions_out import KeptSession, count_sessions, kept_sessions
from backcare_desktop.store.exchange.telling import Telling
from backcare_desktop.store.session_rows import Row, moment_of, readable

if TYPE_CHECKING:
    from icalendar import Event

_MARKS = "SELECT day, mark, changed_at FROM day_marks WHERE mark IS NOT NULL ORDER BY day"
_END = b"END:VCALENDAR\r\n"
#: RFC 5545 allows none of these in a text.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def export_calendar(path: Path, target: Path, words: Words, told: Told = nobody_told) -> None:
    """Write the sessions and marked days in the data file at `path` to `target`.

    An event has the same UID at every export, so that a calendar program updates what it has. Raises
    StoreError, and CancelledError where `told` does.
    """
    from icalendar import Calendar  # takes a tenth of a second to import

    calendar = Calendar()
    calendar.add("prodid", f"-//Backcare//Backcare {__version__}//EN")
    calendar.add("version", "2.0")
    with snapshot(path) as db, part_files(target) as (write,):
        marks = db.execute(f"SELECT count(*) FROM ({_MARKS})").fetchone()[0]  # noqa: S608 - our own
        telling = Telling(told, count_sessions(db) + marks)
        write(calendar.to_ical().removesuffix(_END))
        for event in _events(db, words):
            if event is not None:
                write(event.to_ical())
            telling.one_more()
        write(_END)
        telling.finish()


def _events(db: sqlite3.Connection, words: Words) -> "Iterator[Event | None]":
    """Give the events; None for a row that cannot be read."""
    for kept in kept_sessions(db):
        yield _of_session(kept, words) if kept else None
    for row in rows(db, _MARKS):
        yield next(iter(readable([row], lambda row: _of_mark(row, words))), None)


def _of_session(kept: KeptSession, words: Words) -> "Event":
    from icalendar import Event

    session = kept.record.session
    event = Event()
    event.add("uid", _clean(f"{session.id}@backcare"))
    event.add("dtstamp", kept.changed_at)
    event.add("dtstart", session.started_at.astimezone(UTC).replace(microsecond=0))
    if session.ended_at.replace(microsecond=0) > session.started_at.replace(microsecond=0):
        event.add("dtend", session.ended_at.astimezone(UTC).replace(microsecond=0))
    event.add("summary", _clean(session.routine_name))
    event.add("description", _clean(session_description(kept.record, words)))
    return event


def _of_mark(row: Row, words: Words) -> "Event":
    """Return a whole day that stays free for other things. Raises ValueError."""
    from icalendar import Event

    day = date.fromisoformat(row["day"])
    event = Event()
    event.add("uid", f"{day.isoformat()}@backcare")
    event.add("dtstamp", moment_of(row["changed_at"]))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", mark_title(DayMark(row["mark"]), words))
    event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str) -> str:
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
