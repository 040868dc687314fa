"""The form of the data file, one step after another. A step is never edited once it was released."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

MigrationStep = Callable[["Database"], None]

#: Moments are ISO 8601 with their offset, days YYYY-MM-DD, lengths in seconds. A routine copy is kept once
#: for all sessions of it, under the SHA-256 of its text: 20 years of practice are 23 MB instead of 290.
_V1 = """
CREATE TABLE routine_copies (
    digest TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    routine_id TEXT NOT NULL,
    routine_name TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    worked_s REAL NOT NULL,
    paused_s REAL NOT NULL,
    skipped_s REAL NOT NULL,
    planned_s REAL NOT NULL,
    completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
    routine_copy TEXT NOT NULL REFERENCES routine_copies (digest)
) STRICT;

CREATE INDEX sessions_by_day ON sessions (day);

CREATE TABLE session_steps (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    set_number INTEGER NOT NULL,
    side TEXT CHECK (side IN ('left', 'right')),
    planned_s REAL NOT NULL,
    done_s REAL NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_hurts (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    side TEXT CHECK (side IN ('left', 'right')),
    second REAL NOT NULL,
    choice TEXT,
    strength INTEGER CHECK (strength BETWEEN 0 AND 10),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE unreadable_drafts (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    problem TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
"""


#: The body is JSON, see core/routine_settings.py.
_V2 = """
CREATE TABLE routine_settings (
    routine_id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
"""


#: `changed_at` is a moment in UTC, always with six digits of seconds, so that as text it sorts by time: of two
#: copies of a record the later one counts when files are merged. What was taken back stays as a row without a
#: value, and a deleted session as a row with its id, for the same reason; `body` is the session as it was, for
#: as long as it can be put back. A check-in refers to a session without a key: one that is given before a
#: session stays true when that session is not written down.
_V3 = """
ALTER TABLE sessions ADD COLUMN origin TEXT NOT NULL DEFAULT 'guided'
    CHECK (origin IN ('guided', 'edited', 'added'));
ALTER TABLE sessions ADD COLUMN changed_at TEXT NOT NULL DEFAULT '1970-01-01T00:00:00.000000+00:00';
UPDATE sessions SET changed_at =
    coalesce(strftime('%Y-%m-%dT%H:%M:%f', ended_at) || '000+00:00', changed_at);
CREATE INDEX session_steps_by_exercise ON session_steps (exercise_id, session_id, done_s) WHERE done_s > 0;

CREATE TABLE deleted_sessions (
    id TEXT PRIMARY KEY,
    deleted_at TEXT NOT NULL,
    body TEXT
) STRICT;

CREATE TABLE check_ins (
    id TEXT PRIMARY KEY,
    session_id TEXT,
    question TEXT NOT NULL
        CHECK (question IN ('now', 'before', 'after', 'worst', 'next morning', 'effort')),
    value INTEGER CHECK (value BETWEEN 0 AND 10),
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX check_ins_by_day ON check_ins (day);
CREATE INDEX check_ins_by_session ON check_ins (session_id);

CREATE TABLE day_marks (
    day TEXT PRIMARY KEY CHECK (day IS date(day, '+0 days')),
    mark TEXT CHECK (mark IN ('rest', 'sore')),
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    session_id TEXT UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    day TEXT UNIQUE CHECK (day IS date(day, '+0 days')),
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((session_id IS NULL) <> (day IS NULL))
) STRICT;
"""


def m001_initial(db: "Database") -> None:
    """Sessions with their steps and hurts, the running session, and the settings."""
    db.executescript(_V1)


def m002_routine_settings(db: "Database") -> None:
    """What is remembered for each routine."""
    db.executescript(_V2)


def m003_history(db: "Database") -> None:
    """Check-ins, notes that can be searched, marks of days, and what mending and merging need."""
    db.executescript(_V3)
    db.table("notes").enable_fts(["body"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")


#: All steps, in the order they are taken.
MIGRATIONS: tuple[MigrationStep, ...] = (m001_initial, m002_routine_settings, m003_history)


def migrations(steps: tuple[MigrationStep, ...] = MIGRATIONS) -> Migrations:
    """Return the steps as sqlite-utils takes them: each in one transaction with the record of it."""
    result = Migrations("backcare")
    for step in steps:
        result(name=step.__name__)(step)
    return result
