"""Small histories to join: what is in them, how they become files, and what two of them together are."""

import hashlib
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

IDS = ("one", "two", "three")
UNKNOWN = "not kept"
DAYS = ("2026-03-01", "2026-03-02")
MOMENT = "2026-03-01T08:00:00+01:00"
WORDS = ("", "stiff", "garden", "slept well")

#: The tables that joining makes the same on every computer, and what of them.
TABLES = {
    "routine_copies": "SELECT digest, body FROM routine_copies",
    "sessions": "SELECT * FROM sessions",
    "session_steps": "SELECT * FROM session_steps",
    "session_hurts": "SELECT * FROM session_hurts",
    "check_ins": "SELECT * FROM check_ins",
    "notes": "SELECT session_id, day, body, changed_at FROM notes",
    "day_marks": "SELECT * FROM day_marks",
    "deleted_sessions": "SELECT id, deleted_at FROM deleted_sessions",
}
Dump = dict[str, list[tuple[Any, ...]]]


def stamp(time: int) -> str:
    """A moment of change; few of them, so that many changes are of the same moment."""
    return f"2026-03-03T10:00:0{time}.000000+00:00"


@dataclass
class History:
    """What is in a file: records by their key, each with the time of its change and what it says."""

    sessions: dict[str, tuple[int, int]] = field(default_factory=dict)
    deleted: dict[str, int] = field(default_factory=dict)
    check_ins: dict[tuple[str | None, str], tuple[int, int | None]] = field(default_factory=dict)
    notes: dict[str, tuple[int, str]] = field(default_factory=dict)
    marks: dict[str, tuple[int, str | None]] = field(default_factory=dict)


times = st.integers(0, 4)
check_in_keys = st.tuples(st.sampled_from([*IDS, UNKNOWN]), st.sampled_from(["before", "after"])) | st.tuples(
    st.none(), st.just("now")
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    sessions = draw(st.dictionaries(st.sampled_from(IDS), st.tuples(times, st.integers(0, 3))))
    note_keys = st.sampled_from([*DAYS, *sessions])
    return History(
        sessions,
        draw(st.dictionaries(st.sampled_from(IDS), times)),
        draw(st.dictionaries(check_in_keys, st.tuples(times, st.none() | st.integers(0, 2)), max_size=4)),
        draw(st.dictionaries(note_keys, st.tuples(times, st.sampled_from(WORDS)), max_size=4)),
        draw(
            st.dictionaries(st.sampled_from(DAYS), st.tuples(times, st.sampled_from([None, "rest", "sore"])))
        ),
    )


def gone(*of: History) -> set[str]:
    """The sessions that were deleted and not changed after that."""
    deleted = {one for history in of for one in history.deleted}

    def last(times: list[int]) -> int:
        return max(times, default=-1)

    return {
        one
        for one in deleted
        if last([history.deleted[one] for history in of if one in history.deleted])
        >= last([history.sessions[one][0] for history in of if one in history.sessions])
    }


def joined(*of: History) -> History:
    """What the histories together are, by the rules and not by SQL."""
    dead = gone(*of)
    result = History()
    for history in of:
        for name in ("sessions", "check_ins", "notes", "marks"):
            records = getattr(result, name)
            for key, record in getattr(history, name).items():
                session = key[0] if name == "check_ins" else key
                if session not in dead:
                    records[key] = max(records.get(key, record), record, key=_KEYS[name])
        for one, time in history.deleted.items():
            if one in dead:
                result.deleted[one] = max(time, result.deleted.get(one, -1))
    return result


#: What decides between two versions of a record: the time, then which of them is larger as JSON. Of the
#: sessions below that is the one with a hurt, then the guided one, then the one with fewer steps.
_KEYS: dict[str, Callable[[Any], Any]] = {
    "sessions": lambda record: (record[0], (2, 1, 0, 3).index(record[1])),
    "check_ins": lambda record: (record[0], "null" if record[1] is None else str(record[1])),
    "notes": lambda record: record,
    "marks": lambda record: (record[0], record[1] or ""),
}


def write(history: History, path: Path) -> None:
    """Put the history into an empty data file."""
    with closing(sqlite3.connect(path)) as db, db:
        for one, (time, variant) in history.sessions.items():
            _write_session(db, one, time, variant)
        for one, time in history.deleted.items():
            db.execute("INSERT INTO deleted_sessions VALUES (?, ?, '{}')", [one, stamp(time)])
        for (session_id, question), (time, value) in history.check_ins.items():
            row = [f"{session_id}/{question}", session_id, question, value, MOMENT, DAYS[0], stamp(time)]
            db.execute("INSERT INTO check_ins VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        for key, (time, body) in history.notes.items():
            owner = (None, key) if key in DAYS else (key, None)
            db.execute(
                "INSERT INTO notes (session_id, day, body, changed_at) VALUES (?, ?, ?, ?)",
                [*owner, body, stamp(time)],
            )
        for day, (time, mark) in history.marks.items():
            db.execute("INSERT INTO day_marks VALUES (?, ?, ?)", [day, mark, stamp(time)])


def _write_session(db: sqlite3.Connection, one: str, time: int, variant: int) -> None:
    """Versions of one moment differ in their row, their steps or their hurts."""
    body = "" if variant == 0 else '{"routine":1}'
    digest = hashlib.sha256(body.encode()).hexdigest()
    db.execute("INSERT OR IGNORE INTO routine_copies VALUES (?, ?)", [digest, body])
    worked_s = 100.0 + variant % 2
    row = [one, "desk-break", "Desk break", MOMENT, MOMENT, DAYS[0], worked_s, 0, 0, 120, 1, digest]
    db.execute(
        f"INSERT INTO sessions VALUES ({', '.join('?' * 14)})",
        [*row, "edited" if variant else "guided", stamp(time)],
    )
    for position in range(2 if variant == 2 else 1):
        step = [one, position, "dog", "Bird dog", 1, "left", 40, 40.0 if variant else 39.5, "done"]
        db.execute(f"INSERT INTO session_steps VALUES ({', '.join('?' * 9)})", step)
    if variant == 3:
        db.execute("INSERT INTO session_hurts VALUES (?, 0, 'dog', 'Bird dog', NULL, 3, NULL, 2)", [one])


def dump(path: Path) -> Dump:
    """Everything that joining makes the same, and the proof that notes are found by their words."""
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for (body,) in db.execute("SELECT body FROM notes WHERE body <> ''").fetchall():
            words = " ".join(f'"{word}"' for word in re.findall(r"\w+", body))
            found = db.execute(
                f"SELECT notes.body FROM notes JOIN notes_fts ON notes_fts.rowid = id WHERE notes_fts MATCH '{words}'"
            )
            assert (body,) in found.fetchall()
        db.execute("INSERT INTO notes_fts (notes_fts, rank) VALUES ('integrity-check', 1)")
        return {name: sorted(db.execute(query), key=repr) for name, query in TABLES.items()}
