"""Taking a history along: JSON, tables and a calendar, each read back by what others read it with."""

import csv
import json
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from icalendar import Calendar

from backcare_desktop import __version__
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.exchange.table_rows import EXERCISE_COLUMNS, SESSION_COLUMNS, neutralised
from backcare_desktop.core.words import Words
from backcare_desktop.store.exchange.calendar_out import export_calendar
from backcare_desktop.store.exchange.csv_out import export_csv
from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.exchange.merge import merge_into
from tests.store.exchange.histories import DAYS, History, dump

few = settings(max_examples=40, suppress_health_check=list(HealthCheck))


# -- JSON -----------------------------------------------------------------------------------------------


def test_json_holds_everything_but_the_running_session(full, out, now, session):
    export_json(full, out / "history.json", now)
    document = json.loads((out / "history.json").read_text("utf-8"))
    assert document["format"] == "backcare-history"
    assert (document["version"], document["app_version"]) == (1, __version__)
    assert document["exported_at"] == "2026-03-03T07:30:00+00:00"
    played = document["sessions"][0]
    assert (played["id"], played["completed"], played["origin"]) == (session.id, False, "guided")
    assert [step["exercise_id"] for step in played["steps"]] == [step.exercise_id for step in session.steps]
    assert [hurt["strength"] for hurt in played["hurts"]] == [hurt.strength for hurt in session.hurts]
    copies = {copy["digest"]: copy["body"] for copy in document["routine_copies"]}
    assert copies[played["routine_copy"]] == session.routine_copy
    assert {one["id"]: one["value"] for one in document["check_ins"]}[f"{session.id}/after"] is None
    assert [one["mark"] for one in document["day_marks"]] == ["rest", "sore", None]
    assert [list(one) for one in document["deleted_sessions"]] == [["id", "deleted_at"]]
    assert {"key": "voice_name", "value": "Jürgen"} in document["settings"]
    assert document["routine_settings"][0]["settings"]["voice_volume_percent"] == 30
    assert session.routine_copy not in document


def test_json_out_and_in_is_identical(full, empty, out, tmp_path, now):
    first, second = out / "first.json", out / "second.json"
    export_json(full, first, now)
    target = tmp_path / "new.db"
    shutil.copyfile(empty, target)
    merge_into(target, first, now)
    assert dump(target) == dump(full)
    for table in ("settings", "routine_settings"):
        assert table_of(target, table) == table_of(full, table)
    export_json(target, second, now)
    assert second.read_bytes() == first.read_bytes()


def table_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return sorted(db.execute(f"SELECT * FROM {table}"))


def test_a_record_stands_on_a_line_whatever_the_order_it_was_written_in(files, out, now):
    one, two = {"one": (1, 3)}, {"two": (2, 1)}
    with files() as make:
        for name, sessions in (("a", one | two), ("b", two | one)):
            export_json(make(History(sessions, notes={DAYS[0]: (1, "a\nb")})), out / name, now)
    assert (out / "a").read_bytes() == (out / "b").read_bytes()
    lines = (out / "a").read_text("utf-8").splitlines()
    assert sum(line.startswith('{"id": ') for line in lines) == 2
    assert all(json.loads(line.rstrip(",")) for line in lines if line.startswith('{"'))


def test_settings_that_cannot_be_read_are_left_to_their_defaults(full, out, now):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("UPDATE settings SET value = '{' WHERE key = 'captions'")
        db.execute("UPDATE routine_settings SET body = '{'")
    export_json(full, out / "history.json", now)
    document = json.loads((out / "history.json").read_text("utf-8"))
    assert "captions" not in {one["key"] for one in document["settings"]}
    assert document["routine_settings"][0]["settings"]["wait_for_me"] == "as set"


def test_a_number_that_json_has_none_for_is_trouble_with_the_data_file(full, out, now):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("UPDATE sessions SET paused_s = 9e999")
    with pytest.raises(StoreError) as caught:
        export_json(full, out / "history.json", now)
    assert (caught.value.trouble, caught.value.path) == (Trouble.OTHER, full)
    assert list(out.iterdir()) == []


# -- tables ---------------------------------------------------------------------------------------------


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_tables_have_a_row_for_each_session_and_each_exercise(full, out, session):
    assert export_csv(full, out) == (out / "sessions.csv", out / "exercises.csv")
    played, walk = table(out / "sessions.csv")
    assert tuple(played) == SESSION_COLUMNS
    assert (played["pain_before"], played["pain_after"], played["origin"]) == ("4", "", "guided")
    assert played["note"] == "'=Rücken\r\n“steif”; \x00 \\ 😀"
    assert (walk["routine"], walk["note"], walk["origin"]) == ("'-Walk, slow", "", "added")
    exercises = table(out / "exercises.csv")
    assert tuple(exercises[0]) == EXERCISE_COLUMNS
    assert [one["exercise"] for one in exercises] == [steps[0].exercise_name for steps in session.by_exercise]
    for file in out.iterdir():
        data = file.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")


@few
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_note_comes_back_from_a_table(files, note):
    with files() as make:
        path = make(History({"one": (1, 1)}, notes={"one": (1, note)}))
        (row,) = table(export_csv(path, path.parent)[0])
        assert row["note"] == neutralised(note)


@pytest.mark.skipif(not shutil.which("ssconvert"), reason="gnumeric's ssconvert is not installed")
def test_a_spreadsheet_program_reads_what_was_written(files, out, tmp_path):
    note = '=1+1, "so"; Rücken 😀'
    with files() as make:
        sessions, _ = export_csv(make(History({"one": (1, 1)}, notes={"one": (1, note)})), out)
        again = tmp_path / "again.csv"
        book = tmp_path / "book.ods"
        for source, target in ((sessions, book), (book, again)):
            subprocess.run(["ssconvert", source, target], check=True, capture_output=True, timeout=60)
    (row,) = table(again)
    assert row["note"].lstrip("'") == note  # the program may take the apostrophe for its own sign of a text
    assert (row["minutes_worked"], row["routine"], row["completed"]) == ("1.68", "Desk break", "yes")


# -- calendar -------------------------------------------------------------------------------------------


def test_a_calendar_has_an_event_for_each_session_and_each_marked_day(full, out, session):
    target = out / "history.ics"
    export_calendar(full, target, Words())
    data = target.read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(data)
    assert calendar.errors == []
    played, walk, rest, sore = calendar.walk("VEVENT")
    assert all(not event.errors for event in (played, walk, rest, sore))
    assert str(played["UID"]) == f"{session.id}@backcare"
    assert played["DTSTART"].dt == session.started_at
    assert played["DTEND"].dt == session.ended_at
    assert played["DTSTAMP"].dt == session.ended_at
    assert str(played["SUMMARY"]) == session.routine_name
    assert "Pain 4 before" in played["DESCRIPTION"]
    assert played["DESCRIPTION"].endswith("=Rücken\n“steif”;  \\ 😀")
    assert str(walk["SUMMARY"]) == "-Walk, slow"
    assert (rest["DTSTART"].dt, rest["DTEND"].dt) == (date(2026, 3, 1), date(2026, 3, 2))
    assert [str(event["SUMMARY"]) for event in (rest, sore)] == ["Rest day", "Sore day"]
    assert str(rest["TRANSP"]) == "TRANSPARENT"


def test_a_session_that_ends_before_it_begins_has_no_end(files, out):
    with files() as make:
        export_calendar(make(History({"one": (1, 1)})), out / "history.ics", Words())
    (event,) = Calendar.from_ical((out / "history.ics").read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == datetime(2026, 3, 1, 7, tzinfo=UTC)
    assert "DTEND" not in event


@few
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_note_makes_a_valid_calendar(files, note):
    with files() as make:
        path = make(History({"one": (1, 1)}, notes={"one": (1, note)}))
        export_calendar(path, path.with_suffix(".ics"), Words())
        data = path.with_suffix(".ics").read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert not any(byte < 32 and byte not in b"\t\r\n" for byte in data)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event.errors == []
