"""Files that are no history of ours, or a spoilt one: refused in words, and nothing is changed."""

import json
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.exchange.refusal import ImportRefusedError, Problem
from backcare_desktop.store.exchange import from_database
from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.exchange.merge import merge_into, preview_merge
from backcare_desktop.store.exchange.staging import left_behind
from backcare_desktop.store.read_only import beside
from tests.store.exchange.histories import DAYS, History, dump, stamp

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@pytest.fixture
def here(files):
    with files() as make:
        yield make(History({"one": (1, 3)}, notes={DAYS[0]: (1, "garden")}))


@pytest.fixture
def text(full: Path, tmp_path: Path, now) -> str:
    export_json(full, tmp_path / "good.json", now)
    return (tmp_path / "good.json").read_text("utf-8")


@pytest.fixture
def refused(here: Path, tmp_path: Path, now, monkeypatch) -> Callable[[bytes], ImportRefusedError]:
    """Gives what hands a file in and returns why it is refused, once nothing was changed or left."""
    before = dump(here)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    def hand_in(data: bytes | Path) -> ImportRefusedError:
        source = data if isinstance(data, Path) else tmp_path / "handed in.json"
        if isinstance(data, bytes):
            source.write_bytes(data)
        for work in (preview_merge, merge_into):
            with pytest.raises(ImportRefusedError) as caught:
                work(here, source, now)
        assert dump(here) == before
        assert caught.value.file == source.name
        assert list(temporary.iterdir()) == []
        return caught.value

    return hand_in


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (PNG, Problem.NOT_OURS),
        (b"{}", Problem.NOT_OURS),
        (b'{"name": "a package", "version": "1.2.3"}', Problem.NOT_OURS),
        (b'{"format": "something-else"}', Problem.NOT_OURS),
        (b'{"format": "backcare-history", "version": 2, "moods": []}', Problem.NEWER),
        (b'{"format": "backcare-history", "version": 1, "moods": []}', Problem.UNKNOWN),
        (b'{"format": "backcare-history", "version": "1"}', Problem.UNEXPECTED),
        (b'{"format": "backcare-history", "version": [1]}', Problem.UNEXPECTED),
        (b'{"format": "backcare-history", "version": 1}', Problem.MISSING),
        (b'{"format": "backcare-history", "sessions": {}}', Problem.UNEXPECTED),
        (b'{"format": "backcare-history", "sessions": [[]]}', Problem.UNEXPECTED),
        (b'{"format": "backcare-history", "sessions": [' + b"[" * 99_999, Problem.TOO_DEEP),
    ],
)
def test_a_file_of_another_kind_is_refused(refused, data, problem):
    assert refused(data).problem is problem


def changed(text: str, change: Callable[[dict[str, Any]], object]) -> bytes:
    document = json.loads(text)
    change(document)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        (
            lambda d: d["sessions"][0]["steps"][0].update(side="up"),
            "sessions[0].steps[0].side",
            Problem.UNEXPECTED,
        ),
        (lambda d: d["sessions"][0].pop("day"), "sessions[0].day", Problem.MISSING),
        (lambda d: d["sessions"][0].update(mood=1), "sessions[0].mood", Problem.UNKNOWN),
        (lambda d: d["sessions"].append(d["sessions"][0]), "sessions[2].id", Problem.TWICE),
        (lambda d: d["day_marks"].append(d["day_marks"][0]), "day_marks[3].day", Problem.TWICE),
        (lambda d: d["notes"].append(d["notes"][0]), "notes[2].session_id", Problem.TWICE),
        (lambda d: d["notes"].append(d["notes"][1]), "notes[2].day", Problem.TWICE),
        (lambda d: d["settings"].append(d["settings"][0]), None, Problem.TWICE),
        (
            lambda d: d["sessions"][0].update(routine_copy="0" * 64),
            "sessions[0].routine_copy",
            Problem.NO_SUCH_ROUTINE,
        ),
        (lambda d: d["notes"][0].update(session_id="who"), "notes[0].session_id", Problem.NO_SUCH_SESSION),
        (lambda d: d.pop("check_ins"), "check_ins", Problem.MISSING),
        (lambda d: d.update(exported_at="now"), "exported_at", Problem.UNEXPECTED),
        (lambda d: d.update(notes=None), "notes", Problem.UNEXPECTED),
        (lambda d: d["check_ins"][0].update(id="\ud800"), "check_ins[0].id", Problem.UNEXPECTED),
    ],
)
def test_a_record_that_is_not_right_is_refused_with_its_field(refused, text, change, field, problem):
    error = refused(changed(text, change))
    assert error.problem is problem
    assert error.field == (field or f"settings[{len(json.loads(text)['settings'])}].key")


def test_the_line_is_told_too(refused, text):
    spoilt = text.replace('"mark": "sore"', '"mark": "better"')
    error = refused(spoilt.encode())
    assert (error.line, error.field) == (line_of(spoilt, '"better"'), "day_marks[1].mark")
    assert (error.expected.names, error.found) == (("rest", "sore"), '"better"')

    unknown = text.replace(
        '"session_id": null, "day": "2026-03-01", "body"', '"session_id": "who", "day": null, "body"'
    )
    error = refused(unknown.encode())
    assert (error.line, error.problem) == (line_of(unknown, '"who"'), Problem.NO_SUCH_SESSION)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", "9" * 5000, "-1"])
def test_numbers_that_are_none_of_ours_are_refused(refused, text, value):
    spoilt = text.replace('"paused_s": ', f'"paused_s": {value}, "paused": ', 1)
    assert refused(spoilt.encode()).field.startswith("sessions[0]")


def test_a_file_that_is_cut_off_anywhere_is_refused(refused, text):
    data = text.rstrip().encode()
    for length in random.Random(5).sample(range(1, len(data)), 12):
        assert refused(data[:length]).problem in {Problem.CUT_OFF, Problem.NOT_OURS}


def test_bytes_that_are_no_text_are_refused(refused, text):
    error = refused(text.encode().replace("ü".encode(), "ü".encode("latin-1")))
    assert error.problem is Problem.ENCODING


def test_a_file_whose_fields_stand_in_another_order_is_taken(full, text, files, tmp_path, now):
    sorted_file = tmp_path / "sorted.json"
    sorted_file.write_text(json.dumps(json.loads(text), sort_keys=True, indent=3), "utf-8")
    with files() as make:
        target = make(History())
        merge_into(target, sorted_file, now)
        assert dump(target) == dump(full)


# -- data files -----------------------------------------------------------------------------------------


def test_the_data_file_of_another_program_is_refused(refused, tmp_path):
    for number, statement in enumerate(
        (
            "CREATE TABLE sessions (id)",
            "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)",
        )
    ):
        path = tmp_path / f"other {number}.db"
        with closing(sqlite3.connect(path)) as db:
            db.execute(statement)
        assert refused(path).problem is Problem.NOT_OURS


def test_a_data_file_of_a_newer_version_is_refused(refused, full):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_moods', '2030-01-01')")
    assert refused(full).problem is Problem.NEWER


def test_a_damaged_data_file_is_refused(refused, full):
    good = full.read_bytes()
    middle = len(good) // 2
    for data in (
        good[:middle] + b"\xff" * 4096 + good[middle + 4096 :],
        good[:-100],
        good[:-9000],
        b"SQLite format 3\0" + b"\x07" * 4000,
    ):
        full.write_bytes(data)
        assert refused(full).problem is Problem.DAMAGED


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        ("UPDATE session_steps SET done_s = -1 WHERE position = 1", "sessions[0].steps[1].done_s"),
        ("UPDATE check_ins SET at = 'then' WHERE id = 'free'", "check_ins[0].at"),
        ("UPDATE routine_copies SET body = '{}' WHERE body = ''", None),
    ],
)
def test_a_data_file_with_a_value_that_is_not_right_is_refused(refused, full, statement, field):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute(statement)
    error = refused(full)
    assert (error.problem, error.line) == (Problem.UNEXPECTED, None)
    assert error.field == field or error.field.startswith("routine_copies")


def test_a_data_file_with_a_note_of_no_session_is_refused(refused, full):
    with closing(sqlite3.connect(full)) as db, db:
        db.execute("INSERT INTO notes (session_id, body, changed_at) VALUES ('who', '', ?)", [stamp(1)])
    error = refused(full)
    assert (error.problem, error.field, error.found) == (Problem.NO_SUCH_SESSION, "notes.session_id", "who")


def test_a_data_file_that_changes_while_it_is_copied_is_tried_again_and_then_refused(
    refused, full, here, now, monkeypatch
):
    copyfile, copies = shutil.copyfile, []

    def copied(source, target):
        copyfile(source, target)
        copies.append(source)
        if len(copies) < busy_until:
            with Path(source).open("ab") as file:
                file.write(b"\0")

    monkeypatch.setattr(from_database.shutil, "copyfile", copied)
    busy_until = 99
    assert refused(full).problem is Problem.BUSY
    copies.clear()
    busy_until = 2
    assert merge_into(here, full, now).sessions.added == 2
    assert len(copies) == 2


def test_a_file_that_is_not_there_is_trouble_with_that_file(here, tmp_path, now):
    with pytest.raises(StoreError) as caught:
        merge_into(here, tmp_path / "nowhere" / "history.json", now)
    assert caught.value.trouble is Trouble.MISSING_FOLDER
    assert caught.value.path.name == "history.json"


def test_no_room_for_what_is_taken_in_is_trouble_with_the_folder_for_it(here, full, now, monkeypatch):
    def no_room(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", no_room)
    with pytest.raises(StoreError) as caught:
        merge_into(here, full, now)
    assert (caught.value.trouble, caught.value.path) == (Trouble.FULL, Path(tempfile.gettempdir()))


def test_what_a_kill_left_can_be_found(here, full, now, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "tmp of others").mkdir()
    killed = []

    def kill(folder: tempfile.TemporaryDirectory[str]) -> None:
        killed.append(folder)
        folder._finalizer.detach()

    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", kill)
    merge_into(here, full, now)
    assert left_behind() == [Path(killed[0].name)]
    assert (left_behind()[0] / "history.db").exists()


def test_where_nothing_can_be_written_nothing_is_left(monkeypatch):
    def none_at_all() -> str:
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "gettempdir", none_at_all)
    assert left_behind() == []


def test_a_folder_that_cannot_be_looked_into_has_nothing_left(monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(Path, "glob", refuse)
    assert left_behind() == []


def test_no_room_to_bring_a_copy_to_the_form_of_today_is_trouble_with_a_disk(here, full, now, monkeypatch):
    def no_room(path, _now):
        raise StoreError(Trouble.FULL, path)

    monkeypatch.setattr(from_database, "open_database", no_room)
    with pytest.raises(StoreError) as caught:
        merge_into(here, full, now)
    assert caught.value.trouble is Trouble.FULL


def test_companions_of_the_copied_file_come_along(full, here, now):
    with closing(sqlite3.connect(full)) as db:
        db.execute("INSERT INTO day_marks VALUES ('2026-03-09', 'rest', ?)", [stamp(1)])
        db.commit()
        assert beside(full, "-wal").stat().st_size
        merge_into(here, full, now)
    assert ("2026-03-09", "rest", stamp(1)) in dump(here)["day_marks"]
