"""What joining the data file that is attached as `incoming` changes in `main`: found first, applied after that."""

# ruff: noqa: S608 - what is put into the statements are names that stand in the code

import json
import sqlite3

from backcare_desktop.core.exchange.report import Counts, MergeReport
from backcare_desktop.store.exchange.records_out import (
    HURT_COLUMNS,
    SESSION_COLUMNS,
    STEP_COLUMNS,
    full_session,
    rows,
)

_SESSION_VALUES = SESSION_COLUMNS.removeprefix("id, ")
_PART_COLUMNS = {
    "session_steps": f"session_id, position, {STEP_COLUMNS}",
    "session_hurts": f"session_id, position, {HURT_COLUMNS}",
}
_TAKEN = ("sessions", "check_ins", "notes", "day_marks")

#: `gone` are the sessions that were deleted and not changed after that, in both histories taken together. What
#: is taken from the other history has the effect 'added', 'changed' or, if nobody sees it, ''.
_PLAN = (
    "CREATE TEMP TABLE gone (id TEXT PRIMARY KEY, deleted_at TEXT NOT NULL) STRICT",
    "CREATE TEMP TABLE taken_sessions (id TEXT PRIMARY KEY, effect TEXT NOT NULL) STRICT",
    "CREATE TEMP TABLE taken_check_ins (id TEXT PRIMARY KEY, effect TEXT NOT NULL) STRICT",
    "CREATE TEMP TABLE taken_notes (id INTEGER PRIMARY KEY, here INTEGER, effect TEXT NOT NULL) STRICT",
    "CREATE TEMP TABLE taken_day_marks (day TEXT PRIMARY KEY, effect TEXT NOT NULL) STRICT",
    """
    INSERT INTO gone
    SELECT deleted.id, max(deleted_at) AS last FROM (
        SELECT id, deleted_at FROM main.deleted_sessions
        UNION ALL SELECT id, deleted_at FROM incoming.deleted_sessions
    ) AS deleted
    GROUP BY deleted.id
    HAVING last >= max(
        coalesce((SELECT changed_at FROM main.sessions WHERE id = deleted.id), ''),
        coalesce((SELECT changed_at FROM incoming.sessions WHERE id = deleted.id), '')
    )
    """,
    """
    INSERT INTO taken_sessions
    SELECT there.id, CASE WHEN here.id IS NULL THEN 'added' ELSE 'changed' END
    FROM incoming.sessions AS there LEFT JOIN main.sessions AS here ON here.id = there.id
    WHERE there.id NOT IN (SELECT id FROM gone) AND (here.id IS NULL OR there.changed_at > here.changed_at)
    """,
    """
    INSERT INTO taken_check_ins
    SELECT there.id, CASE WHEN here.id IS NOT NULL THEN 'changed' WHEN there.value IS NULL THEN '' ELSE 'added' END
    FROM incoming.check_ins AS there LEFT JOIN main.check_ins AS here ON here.id = there.id
    WHERE coalesce(there.session_id, '') NOT IN (SELECT id FROM gone) AND (
        here.id IS NULL
        OR here.session_id IN (SELECT id FROM gone)
        OR there.changed_at > here.changed_at
        OR (
            there.changed_at = here.changed_at
            AND json_array(there.session_id, there.question, there.value, there.at, there.day)
                > json_array(here.session_id, here.question, here.value, here.at, here.day)
        )
    )
    """,
    """
    INSERT INTO taken_notes
    SELECT there.id, here.id,
        CASE WHEN here.id IS NOT NULL THEN 'changed' WHEN there.body = '' THEN '' ELSE 'added' END
    FROM incoming.notes AS there LEFT JOIN main.notes AS here
        ON here.session_id = there.session_id OR here.day = there.day
    WHERE coalesce(there.session_id, '') NOT IN (SELECT id FROM gone)
        AND (here.id IS NULL OR (there.changed_at, there.body) > (here.changed_at, here.body))
    """,
    """
    INSERT INTO taken_day_marks
    SELECT there.day,
        CASE WHEN here.day IS NOT NULL THEN 'changed' WHEN there.mark IS NULL THEN '' ELSE 'added' END
    FROM incoming.day_marks AS there LEFT JOIN main.day_marks AS here ON here.day = there.day
    WHERE here.day IS NULL
        OR (there.changed_at, coalesce(there.mark, '')) > (here.changed_at, coalesce(here.mark, ''))
    """,
)

#: Sessions that were changed at the same moment and are not the same: a hand was in it.
_ALIKE = "FROM incoming.sessions AS there JOIN main.sessions AS here USING (id, changed_at)"
_UNLIKE_PARTS = " UNION ".join(
    f"""
    SELECT id {_ALIKE} WHERE EXISTS (
        SELECT {columns} FROM incoming.{table} WHERE session_id = id
        EXCEPT SELECT {columns} FROM main.{table} WHERE session_id = id
    ) OR (SELECT count(*) FROM incoming.{table} WHERE session_id = id)
        <> (SELECT count(*) FROM main.{table} WHERE session_id = id)
    """
    for table, columns in _PART_COLUMNS.items()
)
_UNLIKE = f"""
    SELECT id FROM (
        SELECT id FROM (
            SELECT {SESSION_COLUMNS} FROM incoming.sessions EXCEPT SELECT {SESSION_COLUMNS} FROM main.sessions
        ) WHERE id IN (SELECT id {_ALIKE})
        UNION {_UNLIKE_PARTS}
    ) WHERE id NOT IN (SELECT id FROM gone)
"""

_DELETED = {
    "sessions": "SELECT count(*) FROM main.sessions WHERE id IN (SELECT id FROM gone)",
    "check_ins": """
        SELECT count(*) FROM main.check_ins WHERE value IS NOT NULL AND session_id IN (SELECT id FROM gone)
            AND id NOT IN (SELECT id FROM taken_check_ins)
    """,
    "notes": "SELECT count(*) FROM main.notes WHERE body <> '' AND session_id IN (SELECT id FROM gone)",
    "day_marks": "SELECT 0",
}
_SETTINGS_ADDED = """
    SELECT (SELECT count(*) FROM incoming.settings WHERE key NOT IN (SELECT key FROM main.settings))
        + (SELECT count(*) FROM incoming.routine_settings
            WHERE routine_id NOT IN (SELECT routine_id FROM main.routine_settings))
"""

#: A note is updated and never replaced: SQLite would leave what was indexed of the old one in the index.
APPLY = (
    """
    INSERT INTO main.routine_copies (digest, body) SELECT digest, body FROM incoming.routine_copies WHERE true
    ON CONFLICT (digest) DO UPDATE SET body = excluded.body WHERE body <> excluded.body
    """,
    "DELETE FROM main.sessions WHERE id IN (SELECT id FROM gone)",
    f"""
    UPDATE main.sessions SET ({_SESSION_VALUES}) =
        (SELECT {_SESSION_VALUES} FROM incoming.sessions AS there WHERE there.id = sessions.id)
    WHERE id IN (SELECT id FROM taken_sessions WHERE effect = 'changed')
    """,
    f"""
    INSERT INTO main.sessions ({SESSION_COLUMNS}) SELECT {SESSION_COLUMNS} FROM incoming.sessions
    WHERE id IN (SELECT id FROM taken_sessions WHERE effect = 'added') ORDER BY day, started_at, id
    """,
    *(
        statement
        for table, columns in _PART_COLUMNS.items()
        for statement in (
            f"""
            DELETE FROM main.{table}
            WHERE session_id IN (SELECT id FROM taken_sessions WHERE effect = 'changed')
            """,
            f"""
            INSERT INTO main.{table} ({columns}) SELECT {columns} FROM incoming.{table}
            WHERE session_id IN (SELECT id FROM taken_sessions)
            """,
        )
    ),
    """
    INSERT INTO main.deleted_sessions (id, deleted_at) SELECT id, deleted_at FROM gone WHERE true
    ON CONFLICT (id) DO UPDATE SET deleted_at = excluded.deleted_at WHERE deleted_at < excluded.deleted_at
    """,
    "DELETE FROM main.deleted_sessions WHERE id NOT IN (SELECT id FROM gone)",
    "DELETE FROM main.check_ins WHERE session_id IN (SELECT id FROM gone)",
    """
    INSERT OR REPLACE INTO main.check_ins (id, session_id, question, value, at, day, changed_at)
    SELECT id, session_id, question, value, at, day, changed_at FROM incoming.check_ins
    WHERE id IN (SELECT id FROM taken_check_ins)
    """,
    """
    UPDATE main.notes SET (body, changed_at) = (
        SELECT there.body, there.changed_at FROM taken_notes JOIN incoming.notes AS there USING (id)
        WHERE here = notes.id
    ) WHERE id IN (SELECT here FROM taken_notes)
    """,
    """
    INSERT INTO main.notes (session_id, day, body, changed_at)
    SELECT session_id, day, body, changed_at FROM incoming.notes
    WHERE id IN (SELECT id FROM taken_notes WHERE here IS NULL) ORDER BY day, session_id
    """,
    """
    INSERT OR REPLACE INTO main.day_marks (day, mark, changed_at)
    SELECT day, mark, changed_at FROM incoming.day_marks WHERE day IN (SELECT day FROM taken_day_marks)
    """,
    "INSERT OR IGNORE INTO main.settings (key, value) SELECT key, value FROM incoming.settings",
    """
    INSERT OR IGNORE INTO main.routine_settings (routine_id, body)
    SELECT routine_id, body FROM incoming.routine_settings
    """,
)


def plan(db: sqlite3.Connection) -> None:
    """Find what is taken and what goes, into temporary tables of the transaction that is open."""
    for statement in _PLAN:
        db.execute(statement)
    unlike = [session_id for (session_id,) in db.execute(_UNLIKE)]
    larger = [
        (session_id,)
        for session_id in unlike
        if _text(db, "incoming", session_id) > _text(db, "main", session_id)
    ]
    db.executemany("INSERT INTO taken_sessions VALUES (?, 'changed')", larger)


def report(db: sqlite3.Connection) -> MergeReport:
    """Return what was found, counted."""
    counts = {section: _counts(db, section) for section in _TAKEN}
    settings: int = db.execute(_SETTINGS_ADDED).fetchone()[0]
    return MergeReport(
        counts["sessions"], counts["check_ins"], counts["notes"], counts["day_marks"], settings
    )


def _counts(db: sqlite3.Connection, section: str) -> Counts:
    effects = dict(db.execute(f"SELECT effect, count(*) FROM taken_{section} GROUP BY effect").fetchall())
    added, changed = effects.get("added", 0), effects.get("changed", 0)
    total: int = db.execute(f"SELECT count(*) FROM incoming.{section}").fetchone()[0]
    deleted: int = db.execute(_DELETED[section]).fetchone()[0]
    return Counts(added, changed, deleted, total - added - changed)


def _text(db: sqlite3.Connection, schema: str, session_id: str) -> str:
    """Return a session with all its parts as the text that decides between two versions of one moment."""
    row = next(rows(db, f"SELECT {SESSION_COLUMNS} FROM {schema}.sessions WHERE id = ?", session_id))
    return json.dumps(full_session(db, row, schema), ensure_ascii=False, sort_keys=True)
