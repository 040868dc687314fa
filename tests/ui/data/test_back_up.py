"""The daily copy as a person sets it up and makes it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from backcare_desktop.app.daily_back_up import DailyBackUp
from backcare_desktop.ui.data.path_label import PathLabel
from tests.press import button
from tests.store.faults.disks import fill_up, small_disk
from tests.ui.data.conftest import Room

TODAY = "backcare-2026-03-03.db"


def folder_shown(room: Room) -> str:
    return room.back_up.findChild(PathLabel).accessibleName()


def test_a_copy_a_day_is_a_switch(room: Room) -> None:
    room.click(room.back_up, "A copy every day")
    assert not room.stores.settings.load().back_up
    room.click(room.back_up, "A copy every day")
    assert room.stores.settings.load().back_up


def test_switched_on_it_makes_the_copy_of_today_and_switched_off_nobody_waits_for_one(room: Room) -> None:
    daily = DailyBackUp(room.keeper, room.maker.kit.words, room.page)
    in_the_way = room.profile / "back-ups"
    in_the_way.write_text("a file")
    room.click(room.back_up, "A copy every day")
    with room.qtbot.waitSignal(daily.write_failed):
        room.click(room.back_up, "A copy every day")
    assert daily.has_unwritten
    with room.qtbot.waitSignal(daily.write_recovered):
        room.click(room.back_up, "A copy every day")
    assert not daily.has_unwritten
    in_the_way.unlink()
    with room.qtbot.waitSignal(daily.made):
        room.click(room.back_up, "A copy every day")
    assert (in_the_way / TODAY).exists()


def test_back_up_now_makes_a_copy_and_says_what_is_in_it(room: Room, announced: list[str]) -> None:
    assert room.sees(room.back_up, "There is no copy yet.")
    room.click(room.back_up, "Back up now")
    assert room.sees(room.back_up, "Copied and found whole: 12 sessions.")
    assert announced[-1] == "Copied and found whole: 12 sessions."
    assert (room.profile / "back-ups" / TODAY).exists()
    room.wait_for(room.back_up, "Last copy: Tuesday 3 March 2026. It was read back and found whole.")
    room.click(room.back_up, "Open folder")
    assert room.answers.opened == [room.profile / "back-ups"]


def test_what_another_computer_copied_is_not_taken_for_a_copy_of_this_one(room: Room) -> None:
    folder = room.profile / "back-ups"
    room.click(room.back_up, "Back up now")
    (folder / TODAY).rename(folder / "backcare-laptop-2026-03-03.db")
    room.place.parts.overview.look()
    room.wait_for(room.restore, "Daily copy of another computer: laptop")
    assert room.sees(room.back_up, "There is no copy yet.")


def test_a_copy_made_by_hand_ends_the_trouble_of_the_daily_one(room: Room) -> None:
    daily = DailyBackUp(room.keeper, room.maker.kit.words, room.page)
    in_the_way = room.profile / "back-ups"
    in_the_way.write_text("a file")
    with room.qtbot.waitSignal(daily.write_failed):
        daily.look()
    in_the_way.unlink()
    with room.qtbot.waitSignal(daily.write_recovered):
        room.click(room.back_up, "Back up now")


def test_copies_go_to_the_folder_that_is_chosen_and_back_to_the_usual_one(room: Room, tmp_path: Path) -> None:
    room.click(room.back_up, "Back up now")
    room.answers.path = tmp_path / "synced"
    room.answers.path.mkdir()
    room.click(room.back_up, "Choose folder")
    assert (tmp_path / "synced" / TODAY).exists()
    assert room.stores.settings.load().back_up_folder == str(tmp_path / "synced")
    assert folder_shown(room) == str(tmp_path / "synced")
    usual = room.profile / "back-ups"
    assert room.sees(room.back_up, f"Copies go to this folder from now on. Earlier ones stay in {usual}.")
    room.click(room.back_up, "Use the usual folder")
    assert room.stores.settings.load().back_up_folder == ""
    assert folder_shown(room) == str(usual)
    assert room.sees(room.back_up, f"Earlier ones stay in {tmp_path / 'synced'}.")
    assert not any(part.isVisible() for part in [room.back_up._usual])


def test_no_folder_chosen_changes_nothing(room: Room) -> None:
    room.click(room.back_up, "Choose folder")
    assert room.answers.asked == [("Folder for the copies", room.profile)]
    assert room.kept == {"backcare.db"}


def test_a_folder_that_cannot_be_written_to_is_refused_until_it_can(
    room: Room,
    read_only_folder: Path,
    as_nobody: Callable[[], AbstractContextManager[None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room.answers.path = read_only_folder
    try_folder = room.keeper.try_folder

    def bound_by_permissions(folder: Path) -> None:
        with as_nobody():
            try_folder(folder)

    monkeypatch.setattr(room.keeper, "try_folder", bound_by_permissions)
    room.click(room.back_up, "Choose folder")
    assert room.sees(
        room.back_up,
        f"{read_only_folder} cannot be written to. Copies go where they went before. "
        "Put that right and try again, or choose another folder.",
    )
    room.click(room.back_up, "Try again")
    assert room.sees(room.back_up, "cannot be written to.")
    assert room.stores.settings.load().back_up_folder == ""
    assert folder_shown(room) == str(room.profile / "back-ups")
    read_only_folder.chmod(0o777)
    room.click(room.back_up, "Try again")
    assert (read_only_folder / TODAY).exists()
    assert [file.name for file in read_only_folder.iterdir()] == [TODAY]


def test_a_folder_that_is_gone_is_named(room: Room, tmp_path: Path) -> None:
    room.answers.path = tmp_path / "drive" / "copies"
    room.click(room.back_up, "Choose folder")
    assert room.sees(room.back_up, f"{tmp_path / 'drive' / 'copies'} is not there.")
    other = tmp_path / "other"
    other.mkdir()
    room.answers.path = other
    room.click(room.back_up, "Choose another folder")
    assert (other / TODAY).exists()


def test_on_a_full_disk_no_copy_is_left_half_done(room: Room, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 256) as disk:
        room.answers.path = disk
        ballast = fill_up(disk, but_kb=20)
        room.click(room.back_up, "Choose folder")
        assert room.sees(room.back_up, "The disk is full")
        assert [file.name for file in disk.iterdir()] == [ballast.name]
        ballast.unlink()
        room.click(room.back_up, "Try again")
        assert [file.name for file in disk.iterdir()] == [TODAY]


def test_cancelled_it_leaves_no_copy(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    button_ = button(room.back_up, "Back up now")
    with room.keeper._one_back_up:
        button_.click()
        button(room.back_up, "Cancel").click()
        room.settle()
    assert room.sees(room.back_up, "Stopped. No copy was made, and earlier ones are as they were.")
    assert not (room.profile / "back-ups").exists()
