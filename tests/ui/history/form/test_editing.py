"""Mending a session: what it begins with, what is written, and what is left alone."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Origin, Outcome
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.history.form.page import SessionForm
from backcare_desktop.ui.kit import Kit
from tests.fakes import START, FakeClock
from tests.press import button, press_button
from tests.ui.history.form.looking import YESTERDAY, record_of, session_of_day, texts

DONE, PARTIAL, SKIPPED, NOT_REACHED = Outcome.DONE, Outcome.PARTIAL, Outcome.SKIPPED, Outcome.NOT_REACHED


def test_it_begins_with_what_is_written_down(editing: SessionForm) -> None:
    fields = editing.fields
    assert "Change a session" in texts(editing)
    assert "Morning loosener" in texts(editing)
    assert "Monday 2 March 2026" in texts(editing)
    assert fields.when.start == datetime(2026, 3, 2, 18, 10)  # noqa: DTZ001
    assert fields.when.minutes.value == 9
    assert fields.answers.scales[Question.BEFORE].value == 4
    assert fields.answers.scales[Question.AFTER].value is None
    assert fields.note.text == "Stiff at first."
    assert "2 of 3 exercises done" in texts(editing)
    assert not editing.is_changed


def test_saving_nothing_changes_nothing(
    qtbot: QtBot, editing: SessionForm, events: list[object], evening: SessionRecord, stores: Stores
) -> None:
    press_button(qtbot, editing, "Save")
    assert events == [YESTERDAY, "closed"]
    assert record_of(stores) == evening


def test_another_day_and_time_take_the_answers_with_them(
    qtbot: QtBot, editing: SessionForm, events: list[object], evening: SessionRecord, stores: Stores
) -> None:
    press_button(qtbot, editing, "One day earlier")
    press_button(qtbot, editing, "15 minutes later")
    assert "Sunday 1 March 2026" in texts(editing)
    press_button(qtbot, editing, "Save")
    assert events == [date(2026, 3, 1), "closed"]
    assert stores.diary.day(YESTERDAY).is_empty
    moved = record_of(stores, date(2026, 3, 1))
    assert moved.session.started_at == datetime(2026, 3, 1, 18, 25, tzinfo=START.tzinfo)
    assert moved.session.ended_at - moved.session.started_at == timedelta(minutes=9)
    assert moved.session.origin is Origin.EDITED
    assert moved.session.steps == evening.session.steps
    (answer,) = moved.check_ins
    assert (answer.value, answer.at, answer.day) == (4, moved.session.started_at, date(2026, 3, 1))
    assert moved.note == "Stiff at first."


def test_a_date_and_a_time_are_typed(qtbot: QtBot, editing: SessionForm, stores: Stores) -> None:
    day, start = editing.fields.when.date.focusProxy(), editing.fields.when.time.focusProxy()
    day.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(day, "28022026")
    start.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(start, "0130")
    qtbot.keyClick(editing, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)  # while it is half typed
    assert session_of_day(stores, date(2026, 2, 27)).started_at.replace(tzinfo=None) == datetime(  # noqa: DTZ001
        2026, 2, 28, 1, 30
    )


def test_after_midnight_it_says_which_day_it_counts_for(editing: SessionForm) -> None:
    editing.fields.when.time.set_value(time(1, 30))
    assert "It counts for Sunday 1 March: before 3 in the morning is still that day." in texts(editing)


def test_the_wheel_scrolls_the_page_and_changes_nothing(editing: SessionForm) -> None:
    before = editing.fields.said
    for field in editing.findChildren(QAbstractSpinBox):
        spot = QPointF(field.rect().center())
        turn = QWheelEvent(
            spot,
            QPointF(field.mapToGlobal(spot.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turn)
        assert not turn.isAccepted()
    assert editing.fields.said == before


def test_other_minutes(qtbot: QtBot, editing: SessionForm, stores: Stores) -> None:
    press_button(qtbot, editing, "One minute more")
    press_button(qtbot, editing, "Save")
    assert session_of_day(stores).worked_s == 600


def test_answers_are_changed_given_and_taken_back(qtbot: QtBot, editing: SessionForm, stores: Stores) -> None:
    scales = editing.fields.answers.scales
    qtbot.mouseClick(scales[Question.BEFORE].buttons[4], Qt.MouseButton.LeftButton)  # again: taken back
    qtbot.mouseClick(scales[Question.WORST].buttons[6], Qt.MouseButton.LeftButton)
    press_button(qtbot, editing, "Save")
    record = record_of(stores)
    assert {one.question: one.value for one in record.check_ins} == {Question.WORST: 6}
    assert record.check_ins[0].at == record.session.ended_at
    assert record.session.origin is Origin.GUIDED  # an answer is no change of what was done


def test_an_answer_that_was_changed_keeps_its_moment(
    qtbot: QtBot, editing: SessionForm, evening: SessionRecord, stores: Stores
) -> None:
    qtbot.mouseClick(editing.fields.answers.scales[Question.BEFORE].buttons[2], Qt.MouseButton.LeftButton)
    press_button(qtbot, editing, "Save")
    (answer,) = record_of(stores).check_ins
    assert (answer.value, answer.at) == (2, evening.check_ins[0].at)


def test_the_note_has_several_lines_and_tab_leaves_it(
    qtbot: QtBot, editing: SessionForm, stores: Stores
) -> None:
    note = editing.findChild(QPlainTextEdit)
    assert note.accessibleName() == "Note about this session"
    low = note.height()
    note.setFocus()
    note.selectAll()
    for line in range(6):
        qtbot.keyClicks(note, f"Line {line}")
        qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.height() > low
    assert not note.verticalScrollBar().isVisible()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert not note.hasFocus()
    press_button(qtbot, editing, "Save")
    assert record_of(stores).note.splitlines() == [f"Line {line}" for line in range(6)]


# -- exercises ---------------------------------------------------------------------------------------------


@pytest.fixture
def unfolded(qtbot: QtBot, editing: SessionForm) -> SessionForm:
    press_button(qtbot, editing, "Change the exercises")
    return editing


def row(form: SessionForm, number: int):
    return form.fields.exercises.rows[number]


def test_exercises_are_folded_away_and_folding_forgets_nothing(
    qtbot: QtBot, editing: SessionForm, stores: Stores
) -> None:
    assert "Clamshell" not in texts(editing)
    press_button(qtbot, editing, "Change the exercises")
    assert "Clamshell" in texts(editing)
    row(editing, 0).chips[SKIPPED].click()
    press_button(qtbot, editing, "Fold the exercises")
    assert "Clamshell" not in texts(editing)
    press_button(qtbot, editing, "Save")
    assert session_of_day(stores).steps[0].outcome is SKIPPED


def test_looking_at_the_exercises_changes_nothing(
    qtbot: QtBot, unfolded: SessionForm, evening: SessionRecord, stores: Stores
) -> None:
    for number in (0, 1):
        row(unfolded, number).chips[SKIPPED].click()
    row(unfolded, 0).chips[DONE].click()
    row(unfolded, 1).chips[PARTIAL].click()  # as it was
    assert not unfolded.is_changed
    press_button(qtbot, unfolded, "Save")
    assert record_of(stores) == evening


def test_each_says_how_it_was_left(unfolded: SessionForm) -> None:
    chosen = [
        [o for o, chip in one.chips.items() if chip.isChecked()]
        for one in (row(unfolded, i) for i in range(3))
    ]
    assert chosen == [[DONE], [PARTIAL], []]
    assert "Not reached" in texts(row(unfolded, 2))
    assert {side: stepper.value for side, stepper in row(unfolded, 1).seconds.items()} == {
        Side.LEFT: 40,
        Side.RIGHT: 12,
    }
    assert not row(unfolded, 2).seconds[None].isVisible()  # nothing to count yet


def test_seconds_of_one_side_are_changed_and_the_minutes_follow(
    qtbot: QtBot, unfolded: SessionForm, evening: SessionRecord, stores: Stores
) -> None:
    row(unfolded, 1).seconds[Side.RIGHT].set_value(30)
    row(unfolded, 2).chips[DONE].click()
    assert row(unfolded, 2).seconds[None].value == 60
    assert unfolded.fields.when.minutes.value == 10
    press_button(qtbot, unfolded, "Save")
    after = session_of_day(stores)
    assert [(step.done_s, step.outcome) for step in after.steps] == [
        (40, DONE),
        (39.6, PARTIAL),  # not touched: not rounded, either
        (30, PARTIAL),
        (60, DONE),
    ]
    assert after.worked_s == pytest.approx(evening.session.worked_s + 18 + 60)
    assert after.completed


def test_minutes_told_by_hand_stay(qtbot: QtBot, unfolded: SessionForm, stores: Stores) -> None:
    press_button(qtbot, unfolded, "One minute less")
    row(unfolded, 2).chips[DONE].click()
    assert unfolded.fields.when.minutes.value == 8
    press_button(qtbot, unfolded, "Save")
    assert session_of_day(stores).worked_s == 480


def test_in_part_begins_with_half(unfolded: SessionForm) -> None:
    row(unfolded, 2).chips[PARTIAL].click()
    assert row(unfolded, 2).seconds[None].value == 30
    row(unfolded, 1).chips[DONE].click()
    row(unfolded, 1).chips[PARTIAL].click()
    assert row(unfolded, 1).seconds[Side.RIGHT].value == 12  # what is written down


def test_a_hurt_is_taken_away_and_another_is_told(
    qtbot: QtBot, unfolded: SessionForm, stores: Stores
) -> None:
    assert row(unfolded, 1).strength.value == 6
    row(unfolded, 1).hurt.click()
    assert not row(unfolded, 1).strength.isVisible()
    row(unfolded, 0).hurt.click()
    qtbot.mouseClick(row(unfolded, 0).strength.buttons[3], Qt.MouseButton.LeftButton)
    press_button(qtbot, unfolded, "Save")
    (hurt,) = session_of_day(stores).hurts
    assert (hurt.exercise_id, hurt.side, hurt.choice, hurt.strength) == ("tilt", None, None, 3)


def test_an_exercise_of_both_sides_is_asked_which_hurt(
    qtbot: QtBot, unfolded: SessionForm, stores: Stores
) -> None:
    clam = row(unfolded, 1)
    assert row(unfolded, 0).hurt_side is None
    assert clam.hurt_side.sides == {Side.RIGHT}
    press_button(qtbot, clam, "Right")
    press_button(qtbot, clam, "Left")
    press_button(qtbot, unfolded, "Save")
    (hurt,) = session_of_day(stores).hurts
    assert (hurt.side, hurt.second, hurt.choice, hurt.strength) == (Side.LEFT, 90, HurtChoice.SKIP, 6)


def test_a_side_is_asked_once_it_hurt_and_need_not_be_told(
    qtbot: QtBot, unfolded: SessionForm, stores: Stores
) -> None:
    clam = row(unfolded, 1)
    clam.hurt.click()
    assert not clam.hurt_side.isVisible()
    clam.hurt.click()
    assert "Which side? You can choose both. You need not say." in texts(clam)
    press_button(qtbot, clam, "Right")
    press_button(qtbot, unfolded, "Save")
    (hurt,) = session_of_day(stores).hurts
    assert (hurt.side, hurt.strength) == (None, 6)


def test_a_new_hurt_has_no_side_until_one_is_told_with_the_keyboard(
    qtbot: QtBot, form: SessionForm, evening: SessionRecord, stores: Stores
) -> None:
    form.edit(replace(evening, session=replace(evening.session, hurts=())))
    press_button(qtbot, form, "Change the exercises")
    clam = row(form, 1)
    clam.hurt.setFocus()
    qtbot.keyClick(clam.hurt, Qt.Key.Key_Space)
    assert clam.hurt_side.sides == frozenset()
    stops = [clam.hurt]
    while stops[-1] not in clam.strength.buttons:
        qtbot.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
        assert len(stops) < 20
    left, right = clam.hurt_side.chips.values()
    assert stops[-3:-1] == [left, right]
    for chip in (left, right):
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    press_button(qtbot, form, "Save")
    told = [(hurt.exercise_id, hurt.side, hurt.strength) for hurt in session_of_day(stores).hurts]
    assert told == [("clam", Side.LEFT, None), ("clam", Side.RIGHT, None)]


def test_the_question_about_the_side_is_read_out_with_its_answers(unfolded: SessionForm) -> None:
    asked = row(unfolded, 1).hurt_side
    assert asked.accessibleName() == "Which side? You can choose both. You need not say."
    said = [
        (told.text(QAccessible.Text.Name), told.role(), bool(told.state().checked))
        for told in (QAccessible.queryAccessibleInterface(chip) for chip in asked.chips.values())
    ]
    assert said == [("Left", QAccessible.Role.CheckBox, False), ("Right", QAccessible.Role.CheckBox, True)]


def test_folding_and_looking_changes_no_side(qtbot: QtBot, unfolded: SessionForm) -> None:
    clam = row(unfolded, 1)
    press_button(qtbot, clam, "Left")
    assert unfolded.is_changed
    press_button(qtbot, clam, "Left")
    assert not unfolded.is_changed


def test_a_side_stays_with_an_exercise_that_is_asked_for_none(
    qtbot: QtBot, form: SessionForm, evening: SessionRecord, stores: Stores
) -> None:
    """As another program may have written it."""
    hurt = replace(evening.session.hurts[0], exercise_id="tilt", exercise_name="Pelvic tilt")
    form.edit(replace(evening, session=replace(evening.session, hurts=(hurt,))))
    press_button(qtbot, form, "Change the exercises")
    assert not form.is_changed
    press_button(qtbot, form, "15 minutes later")
    press_button(qtbot, form, "Save")
    assert session_of_day(stores).hurts == (hurt,), "only the time was told"


# -- the keyboard and the screen reader --------------------------------------------------------------------


def test_tab_goes_through_everything_in_the_order_it_is_read(qtbot: QtBot, unfolded: SessionForm) -> None:
    unfolded.back_button.setFocus()
    seen = []
    for _ in range(70):
        widget = QApplication.focusWidget()
        if widget not in seen:  # through the parts of a date, too
            seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    fields = unfolded.fields
    spots = [
        unfolded.save_button,
        fields.when.minutes.focusProxy(),
        fields.note.field,
        fields.answers.scales[Question.BEFORE].buttons[4],
        fields.answers.scales[Question.EFFORT].buttons[0],
        fields.exercises.toggle,
        row(unfolded, 0).seconds[None].focusProxy(),
        row(unfolded, 0).hurt,
        row(unfolded, 1).chips[PARTIAL],
        row(unfolded, 1).strength.buttons[6],
        row(unfolded, 2).hurt,
    ]
    assert not [spot for spot in spots if spot not in seen]
    places = [seen.index(spot) for spot in spots]
    assert places == sorted(places)


def test_everything_has_a_name(unfolded: SessionForm) -> None:
    for widget in unfolded.findChildren(QAbstractSpinBox):
        assert widget.accessibleName(), widget
    assert row(unfolded, 1).accessibleName() == "Clamshell"
    names = [spin.accessibleName() for spin in row(unfolded, 1).findChildren(QSpinBox)]
    assert names == ["Seconds on the left", "Seconds on the right"]
    day = unfolded.fields.when.date.focusProxy()
    assert day.accessibleName() == "Day"
    assert day.accessibleDescription() == "Monday 2 March 2026"


@pytest.mark.parametrize(("scale", "width"), [(1.0, 600), (1.0, 1120), (2.0, 800), (2.0, 1120)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, kit: Kit, unfolded: SessionForm, scale: float, width: int
) -> None:
    kit.theme.set_text_scale(scale)
    unfolded.window().resize(width, 600)
    unfolded.set_breakpoint(kit.theme.breakpoint(width))
    area = unfolded.page.scroll_area
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_a_session_moved_ahead_of_the_clock_is_told(
    qtbot: QtBot, editing: SessionForm, events: list[object], clock: FakeClock
) -> None:
    editing.fields.when.date.set_value(START.date())
    editing.fields.when.time.set_value(time(7, 55))
    press_button(qtbot, editing, "Save")
    assert "It would end at 08:04, and that is still to come." in texts(editing)
    assert editing.fields.when.time.focusProxy().hasFocus()
    clock.advance(600)
    press_button(qtbot, editing, "Save")
    assert events == [START.date(), "closed"]


def test_the_button_that_saves_says_its_key(editing: SessionForm) -> None:
    assert button(editing, "Save").toolTip() == "Ctrl+S"
