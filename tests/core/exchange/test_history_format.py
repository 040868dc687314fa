"""What a record may be, held against the schema that documents it."""

import json
from hashlib import sha256
from typing import Any

import pytest

from backcare_desktop.core.exchange.checks import WrongValueError
from backcare_desktop.core.exchange.history_format import HEADER, SECTIONS, read_record
from backcare_desktop.core.exchange.refusal import Kind, Problem
from tests.conftest import RESOURCES
from tests.core.exchange.schema_of import schema_of

SCHEMA = json.loads((RESOURCES / "exchange" / "history.schema.json").read_text("utf-8"))
STAMP = "2026-03-03T07:42:00.000000+00:00"
MOMENT = "2026-03-03T08:30:00+01:00"
STEP = {
    "exercise_id": "bird-dog",
    "exercise_name": "Bird dog",
    "set_number": 1,
    "side": "left",
    "planned_s": 40.0,
    "done_s": 12.5,
    "outcome": "partial",
}
HURT = {
    "exercise_id": "bird-dog",
    "exercise_name": "Bird dog",
    "side": None,
    "second": 7.0,
    "choice": "easier",
    "strength": 4,
}
SESSION = {
    "id": "one",
    "routine_id": "desk-break",
    "routine_name": "Desk break",
    "started_at": MOMENT,
    "ended_at": "2026-03-03T08:42:00.123456+01:00",
    "day": "2026-03-03",
    "worked_s": 700.0,
    "paused_s": 0.0,
    "skipped_s": 0.0,
    "planned_s": 720.0,
    "completed": True,
    "routine_copy": "0" * 64,
    "origin": "guided",
    "changed_at": STAMP,
    "steps": [STEP],
    "hurts": [HURT],
}
CHECK_IN = {
    "id": "one/before",
    "session_id": "one",
    "question": "before",
    "value": 10,
    "at": MOMENT,
    "day": "2026-03-03",
    "changed_at": STAMP,
}
NOTE = {"session_id": "one", "day": None, "body": "", "changed_at": STAMP}
ANSWER = {"exercise_id": "bird-dog", "answer": "easier", "session_id": "one"}
OF_ROUTINE = {
    "wait_for_me": "always",
    "chime_volume_percent": None,
    "voice_volume_percent": 0,
    "answers": [ANSWER],
}
RECORDS = {
    "settings": {"key": "captions", "value": False},
    "routine_settings": {"routine_id": "desk-break", "settings": OF_ROUTINE},
    "routine_copies": {"digest": sha256(b"{}").hexdigest(), "body": "{}"},
    "sessions": SESSION,
    "check_ins": CHECK_IN,
    "notes": NOTE,
    "day_marks": {"day": "2026-03-03", "mark": "sore", "changed_at": STAMP},
    "deleted_sessions": {"id": "two", "deleted_at": STAMP},
}


def undescribed(schema: Any) -> Any:
    """A schema without what it says to people."""
    if isinstance(schema, dict):
        return {name: undescribed(value) for name, value in schema.items() if name != "description"}
    return schema


def fields_of(schema: dict[str, Any], path: str = "") -> dict[str, dict[str, Any]]:
    """Every field of a schema by its path."""
    found = {}
    for name, field in schema.get("properties", {}).items():
        found[f"{path}.{name}"] = field
        found |= fields_of(field, f"{path}.{name}") | fields_of(field.get("items", {}), f"{path}.{name}")
    return found


def refused(section: str, **values: Any) -> WrongValueError:
    with pytest.raises(WrongValueError) as caught:
        read_record(section, RECORDS[section] | values)
    return caught.value


def test_the_schema_says_what_the_import_checks():
    properties = undescribed(SCHEMA["properties"])
    assert properties.pop("format") == {"const": "backcare-history"}
    assert properties.pop("version") == {"const": 1}
    checked = {name: schema_of(check) for name, check in HEADER.items() if name not in {"format", "version"}}
    checked |= {name: {"type": "array", "items": schema_of(record)} for name, record in SECTIONS.items()}
    assert properties == checked
    assert SCHEMA["required"] == ["format", "version", *checked]
    assert SCHEMA["additionalProperties"] is False


def test_every_field_is_described():
    fields = fields_of(SCHEMA)
    assert ".sessions.steps.side" in fields
    assert [path for path, field in fields.items() if len(field.get("description", "")) < 8] == []


@pytest.mark.parametrize("section", RECORDS)
def test_a_record_that_is_right_is_taken_as_it_is(section):
    assert read_record(section, RECORDS[section]) == RECORDS[section]
    assert list(RECORDS) == list(SECTIONS)


@pytest.mark.parametrize(
    ("section", "field", "value", "kind"),
    [
        ("sessions", "id", "", Kind.FILLED_TEXT),
        ("sessions", "id", 7, Kind.FILLED_TEXT),
        ("sessions", "routine_name", "\ud800", Kind.TEXT),
        ("sessions", "started_at", "2026-03-03T08:30:00", Kind.MOMENT),
        ("sessions", "started_at", "2026-03-03T25:30:00+01:00", Kind.MOMENT),
        ("sessions", "started_at", "2026-03-03T08:30:00+01:00\n", Kind.MOMENT),
        ("sessions", "ended_at", "0001-01-01T00:00:00+14:00", Kind.MOMENT),
        ("sessions", "day", "2026-02-30", Kind.DAY),
        ("sessions", "day", "20260203", Kind.DAY),
        ("sessions", "day", "٢026-03-03", Kind.DAY),
        ("sessions", "worked_s", -0.1, Kind.NUMBER),
        ("sessions", "worked_s", float("nan"), Kind.NUMBER),
        ("sessions", "worked_s", float("inf"), Kind.NUMBER),
        ("sessions", "worked_s", "12", Kind.NUMBER),
        ("sessions", "worked_s", True, Kind.NUMBER),
        ("sessions", "completed", 1, Kind.TRUTH),
        ("sessions", "origin", "invented", Kind.ONE_OF),
        ("sessions", "origin", ["guided"], Kind.ONE_OF),
        ("sessions", "changed_at", "2026-03-03T07:42:00+00:00", Kind.STAMP),
        ("sessions", "changed_at", "2026-03-03T07:42:00.000000+01:00", Kind.STAMP),
        ("sessions", "routine_copy", "A" * 64, Kind.DIGEST),
        ("sessions", "routine_copy", "0" * 65, Kind.DIGEST),
        ("sessions", "steps", {}, Kind.LIST),
        ("check_ins", "value", 11, Kind.WHOLE_NUMBER),
        ("check_ins", "value", 4.0, Kind.WHOLE_NUMBER),
        ("check_ins", "value", True, Kind.WHOLE_NUMBER),
        ("check_ins", "question", "anything", Kind.ONE_OF),
        ("day_marks", "mark", "bad", Kind.ONE_OF),
        ("settings", "value", None, Kind.PLAIN),
        ("settings", "value", [1], Kind.PLAIN),
        ("settings", "value", "\udfff", Kind.PLAIN),
        ("settings", "value", 2**53, Kind.PLAIN),
        ("routine_copies", "body", "{ }", Kind.DIGEST),
        ("routine_settings", "settings", "always", Kind.RECORD),
    ],
)
def test_a_value_that_is_not_right_is_refused(section, field, value, kind):
    error = refused(section, **{field: value})
    assert error.problem is Problem.UNEXPECTED
    assert error.expected.kind is kind
    assert error.path == (".digest" if kind is Kind.DIGEST and field == "body" else f".{field}")


def test_the_path_leads_into_lists():
    error = refused("sessions", steps=[STEP, STEP | {"side": "up"}])
    assert error.path == ".steps[1].side"
    assert error.found == '"up"'
    assert error.expected.names == ("left", "right")


def test_a_field_that_is_not_there_and_one_that_nobody_knows_are_refused():
    without = {name: value for name, value in CHECK_IN.items() if name != "value"}
    with pytest.raises(WrongValueError) as caught:
        read_record("check_ins", without)
    assert (caught.value.problem, caught.value.path) == (Problem.MISSING, ".value")
    error = refused("check_ins", mood=3)
    assert (error.problem, error.path) == (Problem.UNKNOWN, ".mood")
    assert str(error) == "unknown"


@pytest.mark.parametrize("owners", [{"session_id": None}, {"day": "2026-03-03"}])
def test_a_note_belongs_to_one_session_or_one_day(owners):
    assert refused("notes", **owners).expected.kind is Kind.ONE_OWNER


def test_there_is_one_zero_only():
    worked = read_record("sessions", SESSION | {"worked_s": -0.0})["worked_s"]
    assert str(worked) == "0.0"


@pytest.mark.parametrize("value", [True, "", "x", 0, -2.5])
def test_a_setting_is_plain(value):
    record = {"key": "any", "value": value}
    assert read_record("settings", record) == record


def test_a_long_value_is_shortened_in_the_error():
    assert len(refused("check_ins", question="x" * 1000).found) == 60
    assert refused("check_ins", question="\ud800").found == '"?"'
