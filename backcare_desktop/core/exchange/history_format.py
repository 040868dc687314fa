"""The records of a history as JSON, version 1. resources/exchange/history.schema.json says the same in words."""

from enum import Enum
from hashlib import sha256
from typing import Any

from backcare_desktop.core.check_in import HIGHEST, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exchange.checks import (
    DAY,
    DIGEST,
    MOMENT,
    STAMP,
    Check,
    ListOf,
    Maybe,
    Number,
    OneOf,
    Plain,
    Record,
    Text,
    Truth,
    Whole,
    WrongValueError,
)
from backcare_desktop.core.exchange.refusal import Expected, Kind, Problem
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine_settings import NextTime, WaitForMe
from backcare_desktop.core.session import Origin, Outcome

FORMAT = "backcare-history"
VERSION = 1


def _members(kind: type[Enum]) -> OneOf:
    return OneOf(tuple(str(member.value) for member in kind))


#: A length in seconds: up to some thirty years.
_SECONDS = Number(0, 1_000_000_000)
_ID = Text(filled=True)
_SIDE = Maybe(_members(Side))
_PERCENT = Maybe(Whole(0, 100))
_EXERCISE = {"exercise_id": Text(), "exercise_name": Text()}

_STEP = Record(
    _EXERCISE
    | {
        "set_number": Whole(0, 1_000_000),
        "side": _SIDE,
        "planned_s": _SECONDS,
        "done_s": _SECONDS,
        "outcome": _members(Outcome),
    }
)
_HURT = Record(
    _EXERCISE
    | {
        "side": _SIDE,
        "second": _SECONDS,
        "choice": Maybe(_members(HurtChoice)),
        "strength": Maybe(Whole(0, HIGHEST)),
    }
)
_SESSION = Record(
    {
        "id": _ID,
        "routine_id": Text(),
        "routine_name": Text(),
        "started_at": MOMENT,
        "ended_at": MOMENT,
        "day": DAY,
        "worked_s": _SECONDS,
        "paused_s": _SECONDS,
        "skipped_s": _SECONDS,
        "planned_s": _SECONDS,
        "completed": Truth(),
        "routine_copy": DIGEST,
        "origin": _members(Origin),
        "changed_at": STAMP,
        "steps": ListOf(_STEP),
        "hurts": ListOf(_HURT),
    }
)
_CHECK_IN = Record(
    {
        "id": _ID,
        "session_id": Maybe(_ID),
        "question": _members(Question),
        "value": Maybe(Whole(0, HIGHEST)),
        "at": MOMENT,
        "day": DAY,
        "changed_at": STAMP,
    }
)
_NOTE = Record({"session_id": Maybe(_ID), "day": Maybe(DAY), "body": Text(), "changed_at": STAMP})
_DAY_MARK = Record({"day": DAY, "mark": Maybe(_members(DayMark)), "changed_at": STAMP})
_ANSWER = Record({"exercise_id": Text(), "answer": _members(NextTime), "session_id": Text()})
_ROUTINE_SETTINGS = Record(
    {
        "wait_for_me": _members(WaitForMe),
        "chime_volume_percent": _PERCENT,
        "voice_volume_percent": _PERCENT,
        "answers": ListOf(_ANSWER),
    }
)

#: What stands before the records.
HEADER: dict[str, Check] = {
    "format": OneOf((FORMAT,)),
    "version": Whole(1, VERSION),
    "app_version": Text(),
    "exported_at": MOMENT,
}
#: The lists of records in the order in which they are written.
SECTIONS = {
    "settings": Record({"key": _ID, "value": Plain()}),
    "routine_settings": Record({"routine_id": Text(), "settings": _ROUTINE_SETTINGS}),
    "routine_copies": Record({"digest": DIGEST, "body": Text()}),
    "sessions": _SESSION,
    "check_ins": _CHECK_IN,
    "notes": _NOTE,
    "day_marks": _DAY_MARK,
    "deleted_sessions": Record({"id": _ID, "deleted_at": STAMP}),
}


def read_record(section: str, value: object) -> dict[str, Any]:
    """Return a record of a section as it is kept. Raises WrongValueError."""
    record = SECTIONS[section].read(value)
    if section == "notes" and (record["session_id"] is None) == (record["day"] is None):
        raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.ONE_OWNER), record["day"]).under(
            ".session_id"
        )
    if section == "routine_copies" and record["digest"] != sha256(record["body"].encode()).hexdigest():
        raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.DIGEST), record["digest"]).under(".digest")
    return record
