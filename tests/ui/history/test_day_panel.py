"""A day in full, and the ways to mend it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.session import Origin
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.history.day_panel import DayPanel
from backcare_desktop.ui.history.note_editor import KeyedNoteArea
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.chips import Chip
from tests.press import button, press_button
from tests.ui.history.conftest import MakeSession
from tests.ui.history.seen import texts

DAY = date(2026, 3, 2)
EMPTY = "Nothing recorded on this day. Rest days belong here too."
CONTROL = Qt.KeyboardModifier.ControlModifier


class LiveDay:
    """A panel whose wishes are fulfilled by the diary, as the history does it."""

    def __init__(self, kit: Kit, catalogue: Catalogue, diary: Diary) -> None:
        self.diary = diary
        self.day = DAY
        self.panel = panel = DayPanel(kit, catalogue)
        panel.delete_requested.connect(diary.delete_session)
        panel.put_back_requested.connect(diary.put_back)
        panel.mark_chosen.connect(diary.set_mark)
        panel.day_note_written.connect(diary.set_day_note)
        panel.session_note_written.connect(diary.set_session_note)
        diary.changed.connect(lambda: self.show(self.day))

    def show(self, day: date = DAY, *, can_change: bool = True, can_add: bool = True) -> None:
        self.day = day
        self.panel.set_deleted(self.diary.deleted())
        self.panel.show_day(self.diary.day(day), EMPTY, can_change=can_change, can_add=can_add)

    @property
    def texts(self) -> list[str]:
        return texts(self.panel)

    @property
    def editor(self) -> KeyedNoteArea:
        (found,) = (each for each in self.panel.findChildren(KeyedNoteArea) if each.isVisible())
        return found


@pytest.fixture
def live(qtbot: QtBot, kit: Kit, catalogue: Catalogue, diary: Diary) -> Iterator[LiveDay]:
    """A day in a window of its own."""
    live = LiveDay(kit, catalogue, diary)
    window = QWidget()
    QVBoxLayout(window).addWidget(live.panel)
    window.resize(360, 900)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield live
    window.close()


def buttons_called(live: LiveDay, text: str) -> list[QWidget]:
    return [b for b in live.panel.findChildren(QWidget) if b.isVisible() and b.property("text") == text]


def test_an_empty_day_offers_marks_a_note_and_a_session(live: LiveDay) -> None:
    live.show()

    assert live.texts == ["Monday 2 March", EMPTY]
    for name in ("Rest day", "Sore day", "Add day note", "Add a session"):
        assert button(live.panel, name)


def test_a_session_tells_all_that_was_told_about_it(
    live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary, kit: Kit
) -> None:
    session = made_session(DAY, 9, hurt=Side.LEFT)
    stores.sessions.add(session)
    for question, value in ((Question.BEFORE, 4), (Question.AFTER, 3), (Question.WORST, 5)):
        diary.tell(question, value, session.id)
    diary.tell(Question.NEXT_MORNING, 3, session.id)
    diary.tell(Question.EFFORT, 4, session.id)
    diary.set_session_note(session.id, "Left hip tight.")

    live.show()

    assert live.texts == [
        "Monday 2 March",
        "08:10 · Big three",
        "9 min · 1 of 3 exercises, 1 in part",
        "Pain 4 before, 3 after, worst 5",
        "Next morning: pain 3",
        "Effort 4 of 10",
        "Clamshell hurt on the left",
        "Left hip tight.",
    ]
    assert button(live.panel, "Change note")


def test_a_walk_that_was_added_has_minutes_and_says_so(
    live: LiveDay, made_session: MakeSession, diary: Diary
) -> None:
    walk = replace(made_session(DAY, 25), routine_id="", routine_name="Walk", steps=(), origin=Origin.ADDED)
    diary.save_session(walk)

    live.show()

    assert live.texts[1:] == ["08:10 · Walk", "25 min", "Added by hand"]
    assert not buttons_called(live, "Show the exercises")


def test_an_answer_without_a_session_is_told_with_its_time_as_it_was_there(
    live: LiveDay, diary: Diary
) -> None:
    """On a journey: what the clock said there, whatever the clock here says."""
    at = datetime(2026, 3, 2, 7, 10, tzinfo=timezone(timedelta(hours=9)))
    diary.save_check_in(CheckIn("x", Question.NOW, 4, at, DAY, None))

    live.show()

    assert live.texts == ["Monday 2 March", "07:10 · Pain 4"]


@pytest.mark.parametrize("hours", [-11, -3.5, 0, 5.75, 13, 14])
def test_sessions_keep_their_day_and_their_time_in_every_zone(
    live: LiveDay, stores: Stores, made_session: MakeSession, hours: float
) -> None:
    zone = timezone(timedelta(hours=hours))
    session = made_session(DAY, 9)
    started = session.started_at.replace(tzinfo=zone)
    stores.sessions.add(replace(session, started_at=started, ended_at=started + timedelta(minutes=9)))

    live.show()

    assert live.texts[1] == "08:10 · Big three"


@pytest.mark.parametrize(
    ("day", "before", "after", "minutes"),
    [(date(2026, 3, 29), 1, 2, 20), (date(2026, 10, 25), 2, 1, 20)],
    ids=["a day of 23 hours", "a day of 25 hours"],
)
def test_a_session_over_the_change_of_clocks_is_as_long_as_it_was(
    live: LiveDay, stores: Stores, made_session: MakeSession, day: date, before: int, after: int, minutes: int
) -> None:
    started = datetime(day.year, day.month, day.day, 1, 50, tzinfo=timezone(timedelta(hours=before)))
    ended = (started + timedelta(minutes=minutes)).astimezone(timezone(timedelta(hours=after)))
    session = replace(made_session(day, minutes), started_at=started, ended_at=ended)
    stores.sessions.add(session)

    live.show(day)

    assert live.texts[1:3] == ["01:50 · Big three", "20 min · 1 of 3 exercises, 1 in part"]


def test_a_day_is_marked_and_unmarked_one_mark_at_a_time(qtbot: QtBot, live: LiveDay, diary: Diary) -> None:
    live.show()

    press_button(qtbot, live.panel, "Rest day")
    assert diary.day(DAY).mark is DayMark.REST
    assert live.texts == ["Monday 2 March", "Rest day"]
    press_button(qtbot, live.panel, "Sore day")
    assert diary.day(DAY).mark is DayMark.SORE
    assert live.texts == ["Monday 2 March", "Sore day, looked after"]
    assert [chip.isChecked() for chip in live.panel.findChildren(Chip)] == [False, True]
    press_button(qtbot, live.panel, "Sore day")
    assert diary.day(DAY).mark is None
    assert live.texts == ["Monday 2 March", EMPTY]


def test_a_note_is_written_with_the_keyboard_alone(qtbot: QtBot, live: LiveDay, diary: Diary) -> None:
    live.show()
    button(live.panel, "Add day note").setFocus()

    qtbot.keyClick(button(live.panel, "Add day note"), Qt.Key.Key_Return)
    assert live.editor.hasFocus()
    qtbot.keyClicks(live.editor, "Long drive")
    qtbot.keyClick(live.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(live.editor, "Garden")
    qtbot.keyClick(live.editor, Qt.Key.Key_Return, CONTROL)

    assert diary.day(DAY).note == "Long drive\nGarden"
    assert live.texts == ["Monday 2 March", "Long drive\nGarden"]
    assert button(live.panel, "Change day note").hasFocus()


def test_a_note_of_several_lines_is_seen_as_a_whole_while_it_is_written(qtbot: QtBot, live: LiveDay) -> None:
    live.show()
    press_button(qtbot, live.panel, "Add day note")
    low = live.editor.height()

    for _ in range(5):
        qtbot.keyClicks(live.editor, "Garden")
        qtbot.keyClick(live.editor, Qt.Key.Key_Return)

    assert live.editor.height() > low
    assert not live.editor.verticalScrollBar().isVisible()


def test_escape_lets_go_of_a_note_and_stays_in_the_day(qtbot: QtBot, live: LiveDay, diary: Diary) -> None:
    live.show()
    backs = []
    live.panel.back_requested.connect(lambda: backs.append(1))
    press_button(qtbot, live.panel, "Add day note")
    qtbot.keyClicks(live.editor, "Nothing")

    qtbot.keyClick(live.editor, Qt.Key.Key_Escape)

    assert diary.day(DAY).note == ""
    assert button(live.panel, "Add day note").hasFocus()
    assert not backs
    qtbot.keyClick(button(live.panel, "Add day note"), Qt.Key.Key_Escape)
    assert backs


def test_a_note_is_taken_away_by_emptying_it(qtbot: QtBot, live: LiveDay, diary: Diary) -> None:
    diary.set_day_note(DAY, "Long drive.")
    live.show()

    press_button(qtbot, live.panel, "Change day note")
    live.editor.setPlainText("  ")
    press_button(qtbot, live.panel, "Save")

    assert diary.day(DAY).note == ""
    assert button(live.panel, "Add day note")


def test_typed_text_stays_when_the_day_is_refreshed_and_over_a_look_at_another(
    qtbot: QtBot, live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary
) -> None:
    stores.sessions.add(made_session(DAY, 9))
    live.show()
    press_button(qtbot, live.panel, "Add note")
    qtbot.keyClicks(live.editor, "Half a sen")

    diary.set_mark(DAY, DayMark.SORE)
    diary.tell(Question.AFTER, 2, f"{DAY}-8")
    assert live.editor.toPlainText() == "Half a sen"
    assert live.editor.hasFocus()
    qtbot.keyClicks(live.editor, "tence")
    live.show(DAY + timedelta(days=1))
    assert not [each for each in live.panel.findChildren(KeyedNoteArea) if each.isVisible()]
    live.show(DAY)
    assert live.editor.toPlainText() == "Half a sentence"
    press_button(qtbot, live.panel, "Save")
    assert diary.day(DAY).sessions[0].note == "Half a sentence"
    assert "Half a sentence" in live.texts


def test_a_day_note_in_writing_is_not_taken_to_another_day(qtbot: QtBot, live: LiveDay) -> None:
    live.show()
    press_button(qtbot, live.panel, "Add day note")
    qtbot.keyClicks(live.editor, "Monday")

    live.show(DAY + timedelta(days=1))

    assert not [each for each in live.panel.findChildren(KeyedNoteArea) if each.isVisible()]
    assert button(live.panel, "Add day note")
    live.show(DAY)
    assert live.editor.toPlainText() == "Monday"


def test_what_cannot_be_written_stays_in_the_editor(
    qtbot: QtBot, live: LiveDay, diary: Diary, stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.show()
    press_button(qtbot, live.panel, "Add day note")
    qtbot.keyClicks(live.editor, "Long drive")
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise StoreError(Trouble.FULL, Path("backcare.db"))

        patch.setattr(stores.diary, "set_day_note", full)
        press_button(qtbot, live.panel, "Save")
        assert live.editor.toPlainText() == "Long drive"

    diary.retry()

    assert live.texts == ["Monday 2 March", "Long drive"]


def test_deleting_asks_nothing_and_can_be_undone_there(
    qtbot: QtBot, live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary
) -> None:
    stores.sessions.add(made_session(DAY, 9))
    stores.sessions.add(made_session(DAY, 12, hour=19))
    before = diary.day(DAY)
    live.show()
    first = buttons_called(live, "Delete")[0]
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Return)

    assert "Session deleted.\n08:10 · Big three" in live.texts
    assert len(diary.day(DAY).sessions) == 1
    assert button(live.panel, "Put back").hasFocus()
    assert button(live.panel, "Put back").accessibleName() == "Put back 08:10 · Big three"
    live.show(DAY + timedelta(days=1))
    assert not any(text.startswith("Session deleted.") for text in live.texts)
    live.show(DAY)
    button(live.panel, "Put back").setFocus()
    qtbot.keyClick(button(live.panel, "Put back"), Qt.Key.Key_Return)
    assert diary.day(DAY) == before
    assert QApplication.focusWidget().accessibleDescription() == "08:10 · Big three"


def test_the_keyboard_is_not_lost_with_what_is_gone(
    live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary
) -> None:
    stores.sessions.add(made_session(DAY, 9))
    live.show()
    button(live.panel, "Edit").setFocus()

    live.show(DAY + timedelta(days=1))

    assert live.panel.hasFocus()


def test_edit_and_add_are_asked_for_with_what_they_are_about(
    qtbot: QtBot, live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary
) -> None:
    stores.sessions.add(made_session(DAY, 9))
    live.show()

    with qtbot.waitSignal(live.panel.edit_requested) as edit:
        press_button(qtbot, live.panel, "Edit")
    with qtbot.waitSignal(live.panel.add_requested) as add:
        press_button(qtbot, live.panel, "Add a session")

    assert edit.args == [diary.day(DAY).sessions[0]]
    assert add.args == [DAY]


def test_a_day_to_come_can_be_marked_and_noted_but_nothing_was_done_on_it(
    qtbot: QtBot, live: LiveDay, diary: Diary
) -> None:
    tomorrow = date(2026, 3, 4)
    live.show(tomorrow, can_add=False)

    shown = {b.property("text") for b in live.panel.findChildren(QWidget) if b.isVisible()}
    assert "Add a session" not in shown
    assert {"Rest day", "Sore day", "Add day note"} <= shown
    press_button(qtbot, live.panel, "Rest day")
    assert diary.day(tomorrow).mark is DayMark.REST


def test_what_cannot_be_changed_offers_no_change(
    live: LiveDay, stores: Stores, made_session: MakeSession, diary: Diary
) -> None:
    stores.sessions.add(made_session(DAY, 9))
    diary.set_day_note(DAY, "Long drive.")
    live.show(can_change=False)

    shown = {b.property("text") for b in live.panel.findChildren(QWidget) if b.isVisible()}
    assert not shown & {"Edit", "Delete", "Add note", "Change day note", "Rest day", "Add a session"}
    assert "Long drive." in live.texts


def test_a_session_that_cannot_be_read_is_told(
    live: LiveDay, stores: Stores, made_session: MakeSession, caplog: pytest.LogCaptureFixture
) -> None:
    """Statement 41."""
    stores.sessions.add(made_session(DAY, 9))
    stores.sessions.add(made_session(DAY, 12, hour=19))
    stores.file.db.execute("UPDATE sessions SET started_at = 'then' WHERE id = ?", [f"{DAY}-8"])

    live.show()

    assert live.texts[:2] == ["Monday 2 March", "1 entry of this day cannot be read. The others are whole."]
    assert "19:10 · Big three" in live.texts
    assert "left out" in caplog.text
