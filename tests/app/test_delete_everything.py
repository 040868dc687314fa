"""Everything that the app ever wrote about a person, wherever that is, goes when it is deleted; and nothing else."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backcare_desktop.app.crash import start_log
from backcare_desktop.app.tour import hands
from backcare_desktop.core.routine_settings import RoutineSettings, WaitForMe
from backcare_desktop.core.settings import Settings
from backcare_desktop.store import rescue_files
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.shell.navigation import Place
from tests.app.test_kept_aside import IN_USE, TODAY, do_a_session, hold, is_killed, kept_in
from tests.end2end.person import Person
from tests.press import button
from tests.store.faults.test_locked import held

MINE = "Zwicken im Kreuz"


@pytest.fixture
def log(regular: Person) -> Iterator[logging.Logger]:
    """The log as the app begins it, with an entry in it."""
    logger = logging.getLogger("backcare")
    start_log(regular.paths.log_file)
    logger.error("could not understand %r", MINE)
    regular.paths.log_files[1].write_text(MINE, "utf-8")
    yield logger
    for handler in list(logger.handlers):
        handler.close()
        logger.removeHandler(handler)


def ask(person: Person, *, last_copy: bool = False, back_ups: bool = False) -> None:
    """Open the question and answer it, but for the button at its end."""
    person.running.window.shell.open(Place.SETTINGS)
    hands.settle()
    button(person.window, "Delete everything…").click()
    if not last_copy:
        button(person.window, "Save a last copy first; you choose where").click()
    if back_ups:
        button(person.window, "Delete the back-ups of this computer too").click()
    fields = person.window.findChildren(QLineEdit)
    next(field for field in fields if field.accessibleName().startswith("Type D")).setText("delete")


def delete_it_all(
    qtbot: QtBot, person: Person, said: str = "are deleted. A new, empty file was begun."
) -> None:
    button(person.window, "Delete it all").click()
    qtbot.waitUntil(lambda: person.sees(said))
    hands.settle()


def that_say(folder: Path, text: str) -> list[Path]:
    """The files below a folder in which a text stands."""
    files = [Path(where) / name for where, _, names in os.walk(folder) for name in names]
    return [file for file in files if text.encode() in file.read_bytes()]


def test_what_was_kept_aside_elsewhere_and_what_waits_in_the_open_app_go_too(
    qtbot: QtBot,
    regular: Person,
    last_resorts: tuple[Path, Path],
    tmp_path: Path,
    log: logging.Logger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen, shut = tmp_path / "synced", []
    chosen.mkdir()
    others = [last_resorts[1] / name for name in ("backcare-unsaved-000000000000-x.json", "notes.txt")]
    for file in others:
        file.write_text("of somebody else", "utf-8")
    (last_resorts[1] / "backcare-joining-x").mkdir()
    (last_resorts[1] / "backcare-joining-x" / "history.db").write_text(MINE, "utf-8")
    write = rescue_files._write
    monkeypatch.setattr(
        rescue_files, "_write", lambda file, text: file.parent not in shut and write(file, text)
    )
    regular.launch()
    regular.running.preferences.change(back_up_folder=str(chosen), rest_s=40)
    for folder in (chosen, *last_resorts):  # three runs, each of which finds one folder less to write to
        let_go = hold(regular)
        shut += [regular.paths.profile] if not shut else []
        regular.running.diary.set_day_note(TODAY, MINE)
        assert len(set(kept_in(folder)) - set(others)) == 1
        is_killed(regular)
        with monkeypatch.context() as blind:
            blind.setattr(rescue_files, "found_in", lambda *_: [])
            let_go()
            regular.launch()
        shut.append(folder)
    shut[:] = shut[:-1]
    hold(regular)
    do_a_session(regular)
    regular.running.diary.set_day_note(TODAY, MINE)
    assert regular.sees(IN_USE)
    regular.click("Finish")
    assert that_say(tmp_path, MINE)

    ask(regular)
    delete_it_all(qtbot, regular)
    assert that_say(tmp_path, MINE) == []
    for folder in (chosen, regular.paths.profile, last_resorts[0]):
        assert kept_in(folder) == []
    assert [file for file in last_resorts[1].iterdir() if file.name.startswith("backcare")] == others[:1]
    assert all(file.read_text("utf-8") == "of somebody else" for file in others)
    assert not regular.sees(IN_USE)
    assert not regular.sees("What is not saved yet")
    app = regular.running
    assert app.journal.count() == 0
    assert app.diary.day(TODAY).note == ""
    assert app.preferences.settings == Settings()
    log.error("afterwards")
    assert "afterwards" in regular.paths.log_file.read_text("utf-8")
    regular.leave()
    regular.launch()
    assert regular.running.journal.count() == 0
    assert not regular.sees("kept aside")


def test_what_waits_stays_where_nothing_could_be_deleted(
    qtbot: QtBot, regular: Person, tmp_path: Path
) -> None:
    regular.launch()
    regular.running.preferences.change(back_up_folder=str(tmp_path / "stick"))
    let_go = hold(regular)
    regular.running.diary.set_day_note(TODAY, MINE)
    ask(regular, back_ups=True)
    let_go()
    delete_it_all(
        qtbot, regular, f"{tmp_path / 'stick'} is not there, so the back-ups in it cannot be deleted."
    )
    assert regular.sees("Nothing is deleted yet.")
    assert regular.running.diary.day(TODAY).note == MINE
    button(regular.window, "Delete the back-ups of this computer too").click()
    delete_it_all(qtbot, regular)
    assert regular.running.diary.day(TODAY).note == ""


def test_the_back_ups_of_both_folders_go_if_that_is_wanted(
    qtbot: QtBot, regular: Person, tmp_path: Path
) -> None:
    synced = tmp_path / "synced"
    regular.launch()
    usual = regular.running.keeper.back_up(lambda *_: None).copy.path
    regular.running.preferences.change(back_up_folder=str(synced))
    copy = regular.running.keeper.back_up(lambda *_: None).copy.path
    stranger = synced / "backcare-somebody-else-2026-03-03.db"
    stranger.write_bytes(copy.read_bytes())
    (synced / "report.pdf").write_text("exported", "utf-8")
    ask(regular, back_ups=True)
    assert regular.sees(f"They are in {synced}; earlier ones in {usual.parent} go too.")
    assert regular.sees("What you saved somewhere yourself stays: reports, tables, calendars and copies.")
    assert regular.sees("those of other computers")
    delete_it_all(qtbot, regular)
    assert regular.sees("2 copies of them are deleted.")
    assert sorted(file.name for file in synced.iterdir()) == [stranger.name, "report.pdf"]
    assert list(usual.parent.iterdir()) == []


def test_the_back_ups_that_stay_are_named(qtbot: QtBot, regular: Person, tmp_path: Path) -> None:
    regular.launch()
    usual = regular.running.keeper.back_up(lambda *_: None).copy.path
    regular.running.preferences.change(back_up_folder=str(tmp_path / "synced"))
    copy = regular.running.keeper.back_up(lambda *_: None).copy.path
    regular.running.window.shell.open(Place.SETTINGS)
    qtbot.waitUntil(lambda: regular.sees("Last copy: "))
    ask(regular)
    delete_it_all(qtbot, regular)
    for file in (usual, copy):
        assert regular.sees(f"The back-ups in {file.parent} are still there.")
        assert file.exists()


def test_after_all_is_deleted_the_profile_holds_an_empty_file_and_no_more(
    qtbot: QtBot, regular: Person, log: logging.Logger
) -> None:
    regular.launch()
    do_a_session(regular)
    regular.click("Finish")
    ask(regular)
    delete_it_all(qtbot, regular)
    regular.leave()
    assert [file.name for file in regular.paths.profile.iterdir()] == ["backcare.db"]
    stores = open_stores(regular.paths.data_file, regular.clock.read().wall)
    assert (stores.sessions.count(), stores.drafts.load(), stores.diary.deleted()) == (0, None, [])
    stores.close()


def test_what_was_set_while_the_file_was_shut_goes_too(qtbot: QtBot, regular: Person) -> None:
    with held(regular.paths.data_file):
        regular.launch()
        assert regular.sees(IN_USE)
        regular.running.preferences.change(rest_s=40)
        regular.running.remembered.change("big-three", wait_for_me=WaitForMe.ALWAYS)
        do_a_session(regular)
        regular.click("Finish")
        ask(regular)
        delete_it_all(qtbot, regular)
    assert regular.running.preferences.settings == Settings()
    assert regular.running.remembered.of("big-three") == RoutineSettings()
    assert regular.running.journal.count() == 0
    assert not regular.sees(IN_USE)
    assert not regular.sees("Try again")


def test_settings_that_could_not_be_written_go_with_all_others(qtbot: QtBot, regular: Person) -> None:
    regular.launch()
    hold(regular)
    regular.running.preferences.change(rest_s=40)
    regular.running.remembered.change("big-three", wait_for_me=WaitForMe.ALWAYS)
    assert regular.sees(IN_USE)
    ask(regular)
    delete_it_all(qtbot, regular)
    assert regular.running.preferences.settings == Settings()
    assert regular.running.remembered.of("big-three") == RoutineSettings()
    assert not regular.sees(IN_USE)
    assert not regular.running.preferences.has_unwritten
    assert not regular.running.remembered.has_unwritten


def test_a_part_that_cannot_be_deleted_is_told_and_the_history_is_still_there(
    qtbot: QtBot, regular: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    regular.launch()
    copy = regular.running.keeper.back_up(lambda *_: None).copy.path
    unlink = Path.unlink

    def refuse(file: Path, *, missing_ok: bool = False) -> None:
        if file == copy:
            raise PermissionError(13, "no")
        unlink(file, missing_ok=missing_ok)

    do_a_session(regular)
    regular.click("Finish")
    ask(regular, back_ups=True)
    with monkeypatch.context() as stubborn:
        stubborn.setattr(Path, "unlink", refuse)
        delete_it_all(qtbot, regular, "Not everything is deleted yet.")
    assert regular.running.journal.count() == 1
