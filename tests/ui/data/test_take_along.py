"""The history as files for other programs."""

import csv
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.store.faults.disks import fill_up, small_disk
from tests.ui.data.conftest import Room


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def test_tables_go_into_a_folder(room: Room, desk: Path, announced: list[str]) -> None:
    room.answers.path = desk
    room.click(room.take_along, "Tables (CSV)")
    assert room.sees(room.take_along, f"Written to {desk}: sessions.csv and exercises.csv.")
    assert announced[-1].startswith("Written to ")
    with (desk / "sessions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 13
    room.click(room.take_along, "Open folder")
    assert room.answers.opened == [desk]


def test_tables_that_are_there_are_replaced_only_if_one_says_so(
    room: Room, desk: Path, tmp_path: Path
) -> None:
    (desk / "sessions.csv").write_text("mine")
    room.answers.path = desk
    room.click(room.take_along, "Tables (CSV)")
    assert room.sees(room.take_along, f"There are tables of these names in {desk} already.")
    assert (desk / "sessions.csv").read_text() == "mine"
    other = tmp_path / "other"
    other.mkdir()
    room.answers.path = other
    room.click(room.take_along, "Choose another folder")
    assert {file.name for file in other.iterdir()} == {"sessions.csv", "exercises.csv"}
    room.answers.path = desk
    room.click(room.take_along, "Tables (CSV)")
    room.click(room.take_along, "Replace them")
    assert (desk / "sessions.csv").read_text() != "mine"


def test_everything_goes_into_one_file(room: Room, desk: Path) -> None:
    room.answers.path = desk / "all.json"
    room.click(room.take_along, "Everything (JSON)")
    assert room.sees(room.take_along, f"Written to {desk / 'all.json'}.")
    assert len(json.loads((desk / "all.json").read_text("utf-8"))["sessions"]) == 12
    assert room.answers.asked[0][1].name == "backcare-2026-03-03.json"


def test_sessions_go_into_a_calendar(room: Room, desk: Path) -> None:
    room.answers.path = desk / "back.ics"
    room.click(room.take_along, "Calendar (iCalendar)")
    assert room.sees(room.take_along, f"Written to {desk / 'back.ics'}.")
    events = Calendar.from_ical((desk / "back.ics").read_bytes()).walk("VEVENT")
    assert len([event for event in events if event["SUMMARY"] == "Big three"]) == 12


@pytest.mark.parametrize("name", ["Tables (CSV)", "Everything (JSON)", "Calendar (iCalendar)"])
def test_no_place_chosen_writes_nothing(room: Room, name: str) -> None:
    room.click(room.take_along, name)
    assert len(room.answers.asked) == 1
    assert not room.sees(room.take_along, "Written")


def test_on_a_full_disk_nothing_is_left_and_another_place_can_be_chosen(
    room: Room, desk: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", 128) as disk:
        ballast = fill_up(disk)
        room.answers.path = disk / "all.json"
        room.click(room.take_along, "Everything (JSON)")
        assert room.sees(room.take_along, "The disk is full")
        assert [file.name for file in disk.iterdir()] == [ballast.name]
        room.answers.path = desk / "all.json"
        room.click(room.take_along, "Choose another place")
    assert room.sees(room.take_along, "Written to ")


def test_cancelled_half_way_nothing_is_left(room: Room, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export = room.keeper.export_json

    def stopped(*args: object) -> None:
        room.place.parts.tasks.stop()
        export(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(room.keeper, "export_json", stopped)
    room.answers.path = desk / "all.json"
    room.click(room.take_along, "Everything (JSON)")
    assert room.sees(room.take_along, "Stopped. Nothing was written.")
    assert list(desk.iterdir()) == []
