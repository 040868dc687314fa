"""What waits to be written, as JSON.

    {"format": "backcare-unsaved", "version": 1, "saved_at": ..., "routine_copies": [...],
     "changes": [{"kind": "done", "at": ..., "record": {...}}, ...], "draft": {...} or null}

The records and routine copies are those of resources/exchange/history.schema.json; a draft is one of
core/draft.py. The kinds of change are told by the field `kind`, see `_SECTIONS`.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.draft import draft_from_json, draft_to_json
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exchange.checks import WrongValueError
from backcare_desktop.core.exchange.history_format import read_record
from backcare_desktop.core.rescue import (
    Answered,
    Change,
    DayMarked,
    DayNoted,
    Rescue,
    SessionDeleted,
    SessionDone,
    SessionMended,
    SessionNoted,
    SessionPutBack,
)
from backcare_desktop.core.session import Session
from backcare_desktop.store.diary import read_check_in
from backcare_desktop.store.session_rows import (
    Row,
    hurt_rows,
    moment_of,
    read_hurt,
    read_session,
    read_step,
    session_row,
    step_rows,
)
from backcare_desktop.store.stamps import stamp

FORMAT = "backcare-unsaved"
VERSION = 1
#: Each kind of change, and the section of the history format that its record is of.
_SECTIONS = {
    "done": "sessions",
    "mended": "sessions",
    "deleted": "deleted_sessions",
    "put back": "deleted_sessions",
    "answer": "check_ins",
    "mark": "day_marks",
    "note": "notes",
}
_PLACE = ("session_id", "position")


def rescue_to_json(rescue: Rescue) -> str:
    """Return it as text."""
    sessions = [
        change.session for change in rescue.changes if isinstance(change, SessionDone | SessionMended)
    ]
    copies = {_digest(session): session.routine_copy for session in sessions}
    data = {
        "format": FORMAT,
        "version": VERSION,
        "saved_at": rescue.saved_at.isoformat(),
        "routine_copies": [{"digest": digest, "body": body} for digest, body in copies.items()],
        "changes": [_written(change) for change in rescue.changes],
        "draft": json.loads(draft_to_json(rescue.draft)) if rescue.draft is not None else None,
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def rescue_from_json(text: str, file: str) -> Rescue:
    """Return what `text`, the content of a file of that name, stands for. Raises ContentError."""
    try:
        data = json.loads(text)
        _require_ours(data["format"], data["version"])
        copies = {row["digest"]: row["body"] for row in _checked("routine_copies", data["routine_copies"])}
        return Rescue(
            moment_of(data["saved_at"]),
            tuple(_read(entry, copies) for entry in data["changes"]),
            draft_from_json(json.dumps(data["draft"])) if data["draft"] is not None else None,
        )
    except WrongValueError as error:
        raise ContentError(file, error.path, error.problem.value) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ContentError(file, "changes", f"cannot be read ({error})") from error


def _require_ours(form: object, version: object) -> None:
    if (form, version) != (FORMAT, VERSION):
        raise ValueError("it is of another form or a newer version")


def _digest(session: Session) -> str:
    return hashlib.sha256(session.routine_copy.encode()).hexdigest()


def _written(change: Change) -> dict[str, Any]:
    changed_at = stamp(change.at)
    kind: str
    record: Row
    match change:
        case SessionDone(session):
            kind, record = "done", _session_record(session, changed_at)
        case SessionMended(session):
            kind, record = "mended", _session_record(session, changed_at)
        case SessionDeleted(session_id):
            kind, record = "deleted", {"id": session_id, "deleted_at": changed_at}
        case SessionPutBack(session_id):
            kind, record = "put back", {"id": session_id, "deleted_at": changed_at}
        case Answered(told):
            kind = "answer"
            record = {
                "id": told.id,
                "session_id": told.session_id,
                "question": told.question.value,
                "value": told.value,
                "at": told.at.isoformat(),
                "day": told.day.isoformat(),
                "changed_at": changed_at,
            }
        case DayMarked(day, mark):
            kind = "mark"
            record = {"day": day.isoformat(), "mark": mark.value if mark else None, "changed_at": changed_at}
        case DayNoted(day, text):
            kind = "note"
            record = {"session_id": None, "day": day.isoformat(), "body": text, "changed_at": changed_at}
        case _:
            kind = "note"
            body = {"body": change.text, "changed_at": changed_at}
            record = {"session_id": change.session_id, "day": None, **body}
    return {"kind": kind, "at": change.at.isoformat(), "record": record}


def _read(entry: dict[str, Any], copies: dict[str, str]) -> Change:
    kind, at = entry["kind"], moment_of(entry["at"])
    record = read_record(_SECTIONS[kind], entry["record"])
    match kind:
        case "done":
            return SessionDone(_session(record, copies))
        case "mended":
            return SessionMended(_session(record, copies), at)
        case "deleted":
            return SessionDeleted(record["id"], at)
        case "put back":
            return SessionPutBack(record["id"], at)
        case "answer":
            return Answered(read_check_in(record), at)
        case "mark":
            return DayMarked(_day(record), DayMark(record["mark"]) if record["mark"] else None, at)
    if record["day"] is not None:
        return DayNoted(_day(record), record["body"], at)
    return SessionNoted(record["session_id"], record["body"], at)


def _session_record(session: Session, changed_at: str) -> Row:
    row = session_row(session, _digest(session), changed_at)
    return row | {"steps": _parts(step_rows(session)), "hurts": _parts(hurt_rows(session))}


def _parts(rows: Iterable[Row]) -> list[Row]:
    return [{name: value for name, value in row.items() if name not in _PLACE} for row in rows]


def _session(record: Row, copies: dict[str, str]) -> Session:
    return read_session(
        record | {"routine_copy_body": copies[record["routine_copy"]]},
        [read_step(row) for row in record["steps"]],
        [read_hurt(row) for row in record["hurts"]],
    )


def _checked(section: str, values: list[Any]) -> list[Row]:
    return [read_record(section, value) for value in values]


def _day(record: Row) -> date:
    return date.fromisoformat(record["day"])
