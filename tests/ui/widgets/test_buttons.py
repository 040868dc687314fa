"""Buttons, chips, toggles and steppers as a person uses them."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Target
from backcare_desktop.ui.widgets.buttons import Button, ButtonSize, IconButton, Variant
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.fields import Stepper, TextField
from backcare_desktop.ui.widgets.toggle import Toggle

LONG = "Try the easier version: hands behind the thigh, and only as far as it feels OK"


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


class Show:
    """Puts widgets into a window, shows it, and keeps it to the end of the test."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def __call__(self, *widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        self._windows.append(window)
        self._qtbot.addWidget(window)
        with self._qtbot.waitExposed(window):
            window.show()
        return window


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    return Show(qtbot)


def ink_columns(widget: QWidget) -> tuple[int, int]:
    """Return the first and last column inside the outline that holds anything but the fill."""
    image = widget.grab().toImage()
    middle = range(10, image.height() - 10)
    fill = image.pixelColor(6, image.height() // 2)
    inked = [x for x in range(4, image.width() - 4) if any(image.pixelColor(x, y) != fill for y in middle)]
    return inked[0], inked[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_key(qtbot: QtBot, show: Show, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "Skip")
    show(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_switched_off_button_does_nothing(qtbot: QtBot, show: Show, theme: Theme) -> None:
    button = Button(theme, "Skip")
    button.setEnabled(False)
    show(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class Stage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: object) -> None:
        self.keys.append(event.key())  # type: ignore[attr-defined]


def test_arrows_on_a_button_reach_the_page(qtbot: QtBot, show: Show, theme: Theme) -> None:
    stage = Stage()
    column = QVBoxLayout(stage)
    pause, skip = Button(theme, "Pause"), Button(theme, "Skip")
    column.addWidget(pause)
    column.addWidget(skip)
    qtbot.addWidget(stage)
    stage.show()
    pause.setFocus()
    qtbot.keyClick(pause, Qt.Key.Key_Right)
    assert stage.keys == [Qt.Key.Key_Right]
    assert not skip.hasFocus()


def test_clicking_a_player_button_leaves_the_keyboard_where_it_was(
    qtbot: QtBot, show: Show, theme: Theme
) -> None:
    pause = Button(theme, "Pause", size=ButtonSize.PLAYER)
    skip = Button(theme, "Skip", size=ButtonSize.PLAYER)
    window = show(pause, skip)
    window.activateWindow()
    pause.setFocus()
    qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is pause


@pytest.mark.parametrize(("size", "least"), [(ButtonSize.DESK, 40), (ButtonSize.PLAYER, 72)])
def test_a_button_is_large_enough_to_hit(show: Show, theme: Theme, size: ButtonSize, least: int) -> None:
    button = Button(theme, "OK", size=size)
    show(button)
    assert button.height() >= least
    assert button.width() >= 24


@pytest.mark.parametrize("icon", [None, IconName.PLAY])
@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("scale", [1.0, 2.0, 2.25])
def test_words_are_wholly_inside_the_button(
    show: Show, theme: Theme, scale: float, variant: Variant, icon: IconName | None
) -> None:
    theme.set_text_scale(scale)
    button = Button(theme, "Make my own copy", variant, icon)
    show(button)
    words = QFontMetricsF(theme.font()).horizontalAdvance(button.text())
    first, last = ink_columns(button)
    assert first >= 8
    assert last <= button.width() - 8
    assert last - first >= words * 0.95


def test_a_button_made_before_the_text_grew_grows_with_it(show: Show, theme: Theme) -> None:
    button = Button(theme, "Make my own copy")
    show(button)
    before = button.sizeHint()
    theme.set_text_scale(2.0)
    assert button.sizeHint().width() > before.width() * 1.5
    assert button.minimumSizeHint() == button.sizeHint()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_choice_wraps_and_shows_every_line(show: Show, theme: Theme, scale: float) -> None:
    theme.set_text_scale(scale)
    button = Button(theme, LONG, size=ButtonSize.PLAYER, wraps=True)
    window = show(button)
    window.resize(500, window.heightForWidth(500))
    image = button.grab().toImage()
    fill = image.pixelColor(6, image.height() // 2)
    rows = [
        y
        for y in range(4, image.height() - 4)
        if any(image.pixelColor(x, y) != fill for x in range(20, image.width() - 20))
    ]
    lines = 1 + sum(b - a > 1 for a, b in itertools.pairwise(rows))
    assert lines >= (2 if scale == 1.0 else 4)
    assert rows[0] >= 6
    assert rows[-1] <= image.height() - 7


def test_a_chosen_button_looks_different_without_colour(show: Show, theme: Theme) -> None:
    month = Button(theme, "Month")
    month.setCheckable(True)
    show(month)
    before = month.grab().toImage().pixelColor(8, 20).lightness()
    month.click()
    assert before - month.grab().toImage().pixelColor(8, 20).lightness() > 15


def test_an_icon_button_is_named_for_those_who_do_not_see_it(show: Show, theme: Theme) -> None:
    button = IconButton(theme, "Mute", IconName.VOLUME)
    show(button)
    assert button.size().width() == button.size().height() >= Target.DESK
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Mute"
    button.set_name("Turn sound on")
    assert spoken.text(QAccessible.Text.Name) == "Turn sound on"
    assert button.toolTip() == "Turn sound on"


def test_a_chip_keeps_its_width_when_switched(qtbot: QtBot, show: Show, theme: Theme) -> None:
    chip = Chip(theme, "Lying")
    show(chip)
    before, unticked = chip.sizeHint(), chip.grab().toImage()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert chip.sizeHint() == before
    assert chip.grab().toImage() != unticked


def test_arrows_move_between_chips_of_which_one_is_chosen(qtbot: QtBot, show: Show, theme: Theme) -> None:
    chips = [Chip(theme, "Any length", checked=True), Chip(theme, "Under 5 min")]
    group = QButtonGroup()
    for chip in chips:
        group.addButton(chip)
    show(*chips)
    chips[0].setFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Down)
    assert chips[1].isChecked()


def test_a_toggle_is_switched_by_its_words_and_by_return(qtbot: QtBot, show: Show, theme: Theme) -> None:
    toggle = Toggle(theme, "Show captions")
    show(toggle)
    off = toggle.grab().toImage()
    words = QPoint(toggle.sizeHint().width() - 10, toggle.height() // 2)
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=words)
    assert toggle.isChecked()
    assert toggle.grab().toImage() != off
    qtbot.keyClick(toggle, Qt.Key.Key_Return)
    assert not toggle.isChecked()
    assert QAccessible.queryAccessibleInterface(toggle).role() == QAccessible.Role.CheckBox


def test_a_stepper_counts_in_steps_and_stops_at_its_ends(qtbot: QtBot, show: Show, theme: Theme) -> None:
    rest = Stepper(theme, "Rest", "Shorter rest", "Longer rest")
    rest.set_range(0, 10, step=5)
    rest.set_pattern("", " s")
    window = show(rest)
    less, more = window.findChildren(IconButton)
    assert not less.isEnabled()
    with qtbot.waitSignal(rest.value_changed) as told:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert told.args == [5]
    qtbot.keyClick(rest.focusProxy(), Qt.Key.Key_Up)
    assert rest.value == 10
    assert not more.isEnabled()
    assert less.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_stepper_shows_its_longest_number_whole(show: Show, theme: Theme, scale: float) -> None:
    theme.set_text_scale(scale)
    rest = Stepper(theme, "Rest", "Shorter rest", "Longer rest")
    rest.set_range(0, 300, step=5)
    rest.set_pattern("", " s")
    rest.set_value(300)
    show(rest)
    number = rest.focusProxy()
    assert number is not None
    first, last = ink_columns(number)
    assert first > 4
    assert last < number.width() - 5


def test_a_field_whose_text_cannot_be_used_is_outlined(show: Show, theme: Theme) -> None:
    field = TextField(theme, "Name", "My morning")
    show(field)
    assert field.height() >= Target.DESK
    before = field.grab().toImage()
    field.set_wrong(True)
    after = field.grab().toImage()
    top = after.pixelColor(after.width() // 2, 0)
    assert top == theme.colours.error
    assert before.pixelColor(after.width() // 2, 0) == theme.colours.border
