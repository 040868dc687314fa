"""Data files with something in every table, in the form of today and in each older one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.routine_settings import RoutineSettings
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Settings
from backcare_desktop.store.migrations import MIGRATIONS
from backcare_desktop.store.stores import Stores, open_stores

FROZEN = {
    version: Path(__file__).parents[1] / "data" / f"schema_v{version}.sql"
    for version in range(1, len(MIGRATIONS) + 1)
}
_TABLES = """
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
"""


def fill(path: Path, session: Session, count: int, draft: Draft | None = None) -> list[Session]:
    """Write so many sessions, one a day, and something in every other table; return the sessions."""
    first = session.started_at
    stores = open_stores(path, first)
    sessions = [moved(session, f"session-{number}", number) for number in range(count)]
    with stores.file.writing():
        for each in sessions:
            stores.sessions.add(each)
            tell(stores, each, first)
        stores.diary.save_session(moved(session, "taken away", 0), first)
        stores.diary.delete_session("taken away", first)
        stores.settings.save(replace(Settings(), welcome_seen=True))
        stores.routine_settings.save(session.routine_id, RoutineSettings())
        stores.file.db.table("unreadable_drafts").insert(
            {"body": "{", "saved_at": first.isoformat(), "problem": "cut off"}
        )
        if draft:
            stores.drafts.save(draft)
    stores.close()
    return sessions


def tell(stores: Stores, session: Session, now: datetime) -> None:
    """Say something about a session and its day."""
    answer = check_in_id(session.id, Question.AFTER)
    stores.diary.save_check_in(CheckIn(answer, Question.AFTER, 3, now, session.day, session.id), now)
    stores.diary.set_session_note(session.id, f"a note on {session.id}", now)
    stores.diary.set_day_note(session.day, "rain all day", now)
    stores.diary.set_mark(session.day, DayMark.SORE, now)


def moved(session: Session, session_id: str, days: int) -> Session:
    """The session on another day."""
    later = timedelta(days=days)
    return replace(
        session,
        id=session_id,
        started_at=session.started_at + later,
        ended_at=session.ended_at + later,
        day=session.day + later,
    )


def older_form(version: int, filled: Path, target: Path) -> Path:
    """Make a file of a released form by its frozen copy, with what it has room for of another file."""
    with closing(sqlite3.connect(target)) as connection:
        connection.executescript(FROZEN[version].read_text("utf-8"))
        connection.execute("ATTACH ? AS filled", [str(filled)])
        for (table,) in connection.execute(_TABLES).fetchall():
            if not table.startswith("_"):
                columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
                connection.execute(f"INSERT INTO {table} SELECT {columns} FROM filled.{table}")
        connection.commit()
    return target


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, those of the search with them. Nothing is left beside the file."""
    return dict(_everything(path))


def _everything(path: Path) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for (table,) in connection.execute(_TABLES.replace("type = 'table' AND", "")).fetchall():
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()
            yield table, sorted(rows, key=repr)


def session_ids(path: Path) -> set[str]:
    """The ids of all sessions."""
    return {row[0] for row in everything(path)["sessions"]}
