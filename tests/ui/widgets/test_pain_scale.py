"""A scale from 0 to 10, by mouse, by key and to a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.pain_scale import Measure, PainScale
from backcare_desktop.ui.widgets.scale_bands import ScaleBands
from tests.access.seen import interface, spoken
from tests.press import button, press_button

Key = Qt.Key


class Place:
    """A scale between two buttons, and all it told."""

    def __init__(self, qtbot: QtBot, kit: Kit, measure: Measure = Measure.PAIN) -> None:
        self.qtbot = qtbot
        self.root = QWidget()
        self.scale = PainScale(kit, "How is it?", "Nothing", "Everything", measure=measure)
        column = QVBoxLayout(self.root)
        for part in (Button(kit.theme, "Before"), self.scale, Button(kit.theme, "After")):
            column.addWidget(part)
        column.addStretch(1)
        self.told: list[object] = []
        self.ended: list[str] = []
        self.scale.value_changed.connect(self.told.append)
        self.scale.answered.connect(lambda: self.ended.append("answered"))
        self.scale.left_unanswered.connect(lambda: self.ended.append("left"))
        qtbot.addWidget(self.root)
        self.root.resize(700, 400)
        with qtbot.waitActive(self.root):
            self.root.show()
            self.root.activateWindow()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key)


@pytest.fixture
def place(qtbot: QtBot, kit: Kit) -> Iterator[Place]:
    return Place(qtbot, kit)


def test_nothing_is_chosen_and_choosing_the_chosen_takes_it_back(place: Place) -> None:
    assert place.scale.value is None
    for name in ("Pain 4 of 10", "Pain 6 of 10", "Pain 6 of 10"):
        press_button(place.qtbot, place.root, name)
    assert place.told == [4, 6, None]
    assert place.scale.value is None


@pytest.mark.parametrize(
    ("keys", "value", "told"),
    [
        ((Key.Key_4,), 4, [4]),
        ((Key.Key_End,), 10, [10]),
        ((Key.Key_End, Key.Key_Left, Key.Key_Left), 8, [10, 9, 8]),
        ((Key.Key_7, Key.Key_Home), 0, [7, 0]),
        ((Key.Key_Right,), 1, [1]),
        ((Key.Key_7, Key.Key_Delete), None, [7, None]),
        ((Key.Key_Delete,), None, []),
    ],
)
def test_keys_choose(place: Place, keys: tuple[Qt.Key, ...], value: int | None, told: list[object]) -> None:
    place.scale.focus_chosen()
    place.press(*keys)
    assert place.scale.value == value
    assert place.told == told
    assert place.scale.has_keyboard
    assert place.ended == []


def test_enter_is_done_with_it_and_esc_leaves_it_unanswered(place: Place) -> None:
    place.scale.focus_chosen()
    place.press(Key.Key_3, Key.Key_Return)
    assert (place.told, place.ended) == ([3], ["answered"])
    place.press(Key.Key_Escape)
    assert (place.told, place.ended) == ([3, None], ["answered", "left"])


def test_it_is_one_stop_for_tab_at_the_chosen_number(place: Place) -> None:
    button(place.root, "Before").setFocus()
    place.press(Key.Key_Tab, Key.Key_5, Key.Key_Tab)
    assert QApplication.focusWidget() is button(place.root, "After")
    place.qtbot.keyClick(button(place.root, "After"), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is place.scale.buttons[5]


def test_what_is_shown_from_before_is_told_to_nobody(place: Place) -> None:
    place.scale.set_value(8)
    assert place.scale.value == 8
    place.scale.set_value(None)
    assert place.scale.value is None
    assert place.told == []


def test_a_screen_reader_hears_the_question_the_measure_and_what_it_is_called(place: Place) -> None:
    assert interface(place.scale).role() is QAccessible.Role.Grouping
    assert spoken(place.scale) == "How is it?"
    four = interface(place.scale.buttons[4])
    assert four.role() is QAccessible.Role.RadioButton
    assert four.text(QAccessible.Text.Name) == "Pain 4 of 10"
    assert [one.accessibleDescription() for one in place.scale.buttons] == (
        [""] + ["mild"] * 3 + ["moderate"] * 3 + ["severe"] * 4
    )
    place.scale.set_question("And now?")
    assert spoken(place.scale) == place.scale.question == "And now?"


def test_effort_is_no_pain(qtbot: QtBot, kit: Kit) -> None:
    place = Place(qtbot, kit, Measure.EFFORT)
    assert button(place.root, "Effort 10 of 10").accessibleDescription() == ""
    assert place.scale.findChildren(ScaleBands) == []


@pytest.mark.parametrize(
    ("width", "percent", "expected"),
    [
        (700, 100, [11]),
        (1600, 200, [11]),
        (480, 100, [6, 5]),
        (700, 200, [6, 5]),
        (380, 200, [4, 4, 3]),
    ],
)
def test_numbers_stand_in_one_row_or_in_two_and_none_is_cut(
    place: Place, kit: Kit, width: int, percent: int, expected: list[int]
) -> None:
    kit.theme.set_text_scale(percent / 100)
    place.root.resize(width, 400)
    QApplication.processEvents()
    scale = place.scale
    rows = [sum(one.y() == y for one in scale.buttons) for y in sorted({one.y() for one in scale.buttons})]
    assert rows == expected
    for one in scale.buttons:
        assert one.width() >= 48
        assert one.height() >= 56
        assert one.geometry().right() <= scale.width()
    ends = {label.text(): label for label in scale.findChildren(TextLabel)}
    for text in ("0 Nothing", "10 Everything"):
        assert ends[text].width() >= ends[text].minimumSizeHint().width()
    bands = scale.findChild(ScaleBands)
    assert bands is not None
    assert (bands.height() > 0) is (len(rows) == 1), "words under their numbers, or nowhere"
