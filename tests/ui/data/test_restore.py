"""A copy in the place of the data file, and the way back, as a person does it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.session import Session
from backcare_desktop.store.keeping import restoring
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.ui.kit import Kit
from tests.fakes import START, FakeClock
from tests.press import button
from tests.store.filled import everything, moved
from tests.store.pages import flip, roots
from tests.ui.data.conftest import Room

TODAY = "Tuesday 3 March 2026"


def with_copy(room: Room, session: Session) -> Path:
    """Make today's copy, and do two more sessions after it."""
    room.click(room.back_up, "Back up now")
    for number in (1, 2):
        room.maker.journal.record(moved(session, f"later-{number}", 31))
    room.wait_for(room.restore, TODAY)
    return room.profile / "back-ups" / "backcare-2026-03-03.db"


def choose(room: Room, name: str = TODAY) -> None:
    button(room.restore, name).click()
    room.qtbot.waitUntil(lambda: room.sees(room.restore, "What would change:"))


def test_without_copies_it_says_so(room: Room) -> None:
    room.wait_for(room.restore, "There is no copy yet.")
    assert not room.restore.list.isVisible()


def test_a_copy_says_what_is_in_it_and_what_would_change(
    room: Room, session: Session, announced: list[str]
) -> None:
    with_copy(room, session)
    choose(room)
    assert room.sees(room.restore, "In the copy of Tuesday 3 March 2026:")
    assert room.sees(room.restore, "12 sessions, from Sunday 1 February 2026 to Thursday 12 February 2026")
    assert room.sees(room.restore, "12 check-ins\n24 notes")
    assert room.sees(room.restore, "2 sessions that are here are not in the copy.")
    assert "2 sessions that are here are not in the copy." in announced[-1]
    assert room.maker.journal.count() == 14, "nothing changes by looking"


def test_restored_undone_and_done_again(room: Room, session: Session) -> None:
    with_copy(room, session)
    opened: list[int] = []
    room.maker.journal.opened.connect(lambda: opened.append(room.maker.journal.count()))
    choose(room)
    room.click(room.restore, "Restore this copy")
    assert room.sees(room.restore, "Restored. The file as it was is kept.")
    assert not room.sees(room.restore, "What would change:")
    assert opened == [12], "every page asks again"
    room.click(room.restore, "Undo")
    assert room.sees(room.restore, "Undone. The file as it was before that is kept too.")
    room.click(room.restore, "Undo")
    assert opened == [12, 14, 12]
    room.wait_for(room.restore, "From before a copy was restored · ")


def test_it_can_be_undone_later_from_the_list(room: Room, session: Session) -> None:
    with_copy(room, session)
    choose(room)
    room.click(room.restore, "Restore this copy")
    name = f"Tuesday 3 March 2026, {START.astimezone():%H:%M}"
    room.wait_for(room.restore, name)
    choose(room, name)
    assert room.sees(room.restore, "2 sessions are in the copy and not here.")
    room.click(room.restore, "Restore this copy")
    assert room.maker.journal.count() == 14


def test_by_keyboard_alone(room: Room, session: Session) -> None:
    with_copy(room, session)
    choose(room)
    restore = button(room.restore, "Restore this copy")
    restore.setFocus()
    room.qtbot.keyClick(restore, Qt.Key.Key_Return)
    room.settle()
    undo = button(room.restore, "Undo")
    assert undo.hasFocus()
    room.qtbot.keyClick(undo, Qt.Key.Key_Space)
    room.settle()
    assert room.maker.journal.count() == 14


def test_arrows_go_through_the_copies(room: Room, clock: FakeClock) -> None:
    for _ in range(3):
        room.click(room.back_up, "Back up now")
        clock.advance(86400)
    room.wait_for(room.restore, "Thursday 5 March 2026")
    first = button(room.restore, "Thursday 5 March 2026")
    first.setFocus()
    room.qtbot.keyClick(first, Qt.Key.Key_Space)
    room.qtbot.keyClick(first, Qt.Key.Key_Down)
    second = button(room.restore, "Wednesday 4 March 2026")
    assert second.isChecked()
    assert second.accessibleDescription().startswith("Daily copy · ")
    room.wait_for(room.restore, "In the copy of Wednesday 4 March 2026:")


def test_older_copies_come_when_they_are_asked_for(room: Room, clock: FakeClock) -> None:
    for _ in range(7):
        room.click(room.back_up, "Back up now")
        clock.advance(86400)
    room.wait_for(room.restore, "Show 2 older copies")
    choose(room, "Monday 9 March 2026")
    room.click(room.restore, "Show 2 older copies")
    assert button(room.restore, "Wednesday 4 March 2026").hasFocus()
    assert button(room.restore, "Monday 9 March 2026").isChecked()
    assert room.sees(room.restore, "Tuesday 3 March 2026")
    assert not room.sees(room.restore, "older cop")


def test_a_file_from_elsewhere_can_be_chosen(room: Room, session: Session, tmp_path: Path) -> None:
    copy = with_copy(room, session)
    choose(room)
    room.answers.path = Path(shutil.copy(copy, tmp_path / "from the stick.db"))
    room.click(room.restore, "Choose a file…")
    room.wait_for(room.restore, "In from the stick.db:")
    assert not button(room.restore, TODAY).isChecked()
    room.click(room.restore, "Restore this copy")
    assert room.maker.journal.count() == 12


def test_no_file_chosen_changes_nothing(room: Room) -> None:
    room.click(room.restore, "Choose a file…")
    assert room.answers.asked == [("Choose a copy", room.profile, "Copies (*.db)")]


def newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'backcare', 'm099_later', '2031')")


def damaged(copy: Path) -> None:
    flip(copy, roots(copy)["sessions"])


def foreign(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def text(copy: Path) -> None:
    copy.write_text("Dear diary, " * 1000)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (newer, "was written by a newer version of Backcare. Nothing has changed. Update Backcare"),
        (damaged, "is damaged, or no data file of Backcare. Nothing has changed. Choose another copy."),
        (text, "is damaged, or no data file of Backcare. Nothing has changed. Choose another copy."),
        (foreign, "cannot be put in the place of your data file. Nothing has changed. Choose a copy"),
        (Path.unlink, "cannot be put in the place of your data file. Nothing has changed."),
    ],
)
def test_a_copy_that_cannot_be_used_is_refused_and_stays_as_it_is(
    room: Room, session: Session, spoil: Callable[[Path], None], said: str
) -> None:
    copy = with_copy(room, session)
    spoil(copy)
    before = copy.read_bytes() if copy.exists() else b""
    button(room.restore, TODAY).click()
    room.wait_for(room.restore, said)
    assert not room.sees(room.restore, "Restore this copy")
    room.click(room.restore, "Try again")
    room.wait_for(room.restore, said)
    assert room.maker.journal.count() == 14
    assert (copy.read_bytes() if copy.exists() else b"") == before


def test_a_copy_that_is_spoilt_after_one_looked_is_refused_too(room: Room, session: Session) -> None:
    copy = with_copy(room, session)
    choose(room)
    damaged(copy)
    room.click(room.restore, "Restore this copy")
    assert room.sees(room.restore, "is damaged, or no data file of Backcare.")
    assert room.maker.journal.count() == 14
    assert room.kept == {"backcare.db", "back-ups"}


def test_a_file_that_another_program_holds_stays_and_can_be_tried_again(
    room: Room, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_copy(room, session)
    choose(room)
    monkeypatch.setattr(restoring, "BUSY_TIMEOUT_S", 0.0)
    with closing(sqlite3.connect(room.file)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM sessions").fetchone()
        room.click(room.restore, "Restore this copy")
        assert room.sees(room.restore, "Another program is using")
        assert room.maker.journal.count() == 14
    room.click(room.restore, "Try again")
    assert room.maker.journal.count() == 12


def test_cancelled_half_way_nothing_is_left_behind(
    room: Room, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_copy(room, session)
    choose(room)
    restore = button(room.restore, "Restore this copy")
    before = everything(room.file)
    monkeypatch.setattr(room.keeper, "restore", stopped_by(room, room.keeper.restore))
    restore.click()
    room.settle()
    assert room.sees(room.restore, "Stopped. Nothing has changed.")
    assert room.kept == {"backcare.db", "back-ups"}
    assert everything(room.file) == before


def stopped_by(room: Room, work: Callable[..., object]) -> Callable[..., object]:
    """Somebody presses Cancel before the first page is copied."""

    def stopped(path: Path, told: Callable[[int, int], None]) -> object:
        room.place.parts.tasks.stop()
        return work(path, told)

    return stopped


def test_a_damaged_file_is_kept_but_no_way_back_to_it_is_offered(room: Room, session: Session) -> None:
    with_copy(room, session)
    choose(room)
    room.keeper._release()
    damaged(room.file)
    room.keeper._release = lambda: None  # type: ignore[method-assign]
    room.click(room.restore, "Restore this copy")
    assert room.sees(room.restore, "Restored.")
    assert not room.sees(room.restore, "Undo")
    assert room.maker.journal.count() == 12
    room.wait_for(room.restore, "Damaged, and set aside as it was · ")


def test_a_restored_file_that_does_not_open_is_not_called_restored(
    room: Room, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_copy(room, session)
    choose(room)
    take_up = room.keeper.take_up
    monkeypatch.setattr(room.keeper, "take_up", lambda: None)
    room.click(room.restore, "Restore this copy")
    assert room.sees(room.restore, "the data file could not be opened again")
    take_up()


def test_what_keeps_the_copies_from_being_listed_is_said_until_it_is_gone(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable() -> None:
        raise StoreError(Trouble.READ_ONLY, room.profile / "back-ups" / "backcare.db")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(room.keeper, "copies", unreadable)
        room.place.parts.overview.look()
        room.wait_for(room.restore, "cannot be written to")
        assert not room.sees(room.place, "kB")
    room.click(room.restore, "Try again")
    room.qtbot.waitUntil(lambda: not room.sees(room.restore, "cannot be written to"))
    room.wait_for(room.restore, "There is no copy yet.")


def test_of_several_copies_looked_at_quickly_the_last_one_is_shown(room: Room, clock: FakeClock) -> None:
    for _ in range(2):
        room.click(room.back_up, "Back up now")
        clock.advance(86400)
    room.wait_for(room.restore, "Wednesday 4 March 2026")
    button(room.restore, "Wednesday 4 March 2026").click()
    button(room.restore, TODAY).click()
    room.wait_for(room.restore, "In the copy of Tuesday 3 March 2026:")


def test_a_second_copy_of_a_day_is_told_from_the_first(room: Room, session: Session, kit: Kit) -> None:
    with_copy(room, session)
    with sqlite3.connect(room.file) as connection:
        connection.execute("DELETE FROM sessions WHERE id LIKE 'later%' OR id = 'session-1'")
    connection.close()
    back_up(room.file, room.profile / "back-ups", START)
    room.place.parts.overview.look()
    room.wait_for(room.restore, "Daily copy, number 2 · ")
