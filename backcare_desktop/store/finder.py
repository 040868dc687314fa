"""Finds places in the history: by words, by exercise, by what hurt."""

import json
import re
from datetime import date

from backcare_desktop.core.history_query import Found, HistoryQuery
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.session_rows import Row, moment_of, readable

#: With words, all of them stand in the note, or in the names of the routine and the exercises that were done.
_SESSIONS = """
    WITH named AS (
        SELECT value AS word, sessions.id FROM json_each(:names) JOIN sessions ON routine_name LIKE value
        UNION
        SELECT value, session_id FROM json_each(:names) JOIN session_steps ON exercise_name LIKE value
        WHERE done_s > 0
    )
    SELECT sessions.id, sessions.day, started_at, routine_name, coalesce(notes.body, '') AS note, (
        SELECT json_group_array(DISTINCT exercise_name) FROM session_hurts WHERE session_id = sessions.id
    ) AS hurt
    FROM sessions LEFT JOIN notes ON notes.session_id = sessions.id
    WHERE (
        :words = ''
        OR notes.id IN (SELECT rowid FROM notes_fts WHERE notes_fts MATCH :words)
        OR sessions.id IN (
            SELECT id FROM named GROUP BY id HAVING count(*) = json_array_length(:names)
        )
    )
    AND (:exercise_id IS NULL OR sessions.id IN (
        SELECT session_id FROM session_steps
        WHERE exercise_id = :exercise_id AND done_s > 0 AND NOT :hurt_only
        UNION SELECT session_id FROM session_hurts WHERE exercise_id = :exercise_id
    ))
    AND (NOT :hurt_only OR sessions.id IN (SELECT session_id FROM session_hurts))
    ORDER BY julianday(started_at) DESC LIMIT :most
"""
_DAYS = """
    SELECT day, body FROM notes
    WHERE day IS NOT NULL AND id IN (SELECT rowid FROM notes_fts WHERE notes_fts MATCH :words)
    ORDER BY day DESC LIMIT :most
"""


class FinderStore:
    """Looks words up in the full-text index of notes, and in the names of routines and exercises."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def find(self, query: HistoryQuery, most: int) -> list[Found]:
        """Return what a query finds, newest first, `most` places at the most. Raises StoreError."""
        words = list(dict.fromkeys(re.findall(r"\w+", query.text)))
        if not (words or query.exercise_id or query.hurt_only):
            return []
        asked = {
            "words": _match(words),
            "names": json.dumps([f"%{word}%" for word in words]),
            "exercise_id": query.exercise_id,
            "hurt_only": query.hurt_only,
            "most": most,
        }
        with self._file.reading() as db:
            found = readable(list(db.query(_SESSIONS, asked)), _found)
            if not (query.exercise_id or query.hurt_only):
                found += readable(list(db.query(_DAYS, asked)), _found_day)
        found.sort(key=lambda place: (place.day, str(place.started_at or "")), reverse=True)
        return found[:most]


def _match(words: list[str]) -> str:
    """Return the words as FTS5 takes them: each in quotes, so that none is an operator, and as a beginning."""
    return " ".join(f'"{word}"*' for word in words)


def _found(row: Row) -> Found:
    return Found(
        date.fromisoformat(row["day"]),
        row["id"],
        moment_of(row["started_at"]),
        row["routine_name"],
        row["note"],
        tuple(json.loads(row["hurt"])),
    )


def _found_day(row: Row) -> Found:
    return Found(date.fromisoformat(row["day"]), None, None, "", row["body"], ())
