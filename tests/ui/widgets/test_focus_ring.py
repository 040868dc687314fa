"""The ring around whatever has the keyboard, as it looks on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.focus_ring import FocusRing
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.toggle import Toggle

CONTROLS: dict[str, Callable[[Theme], QWidget]] = {
    "primary button": lambda theme: Button(theme, "Start 9 min", Variant.PRIMARY),
    "button": lambda theme: Button(theme, "Skip"),
    "text button": lambda theme: Button(theme, "Clear", Variant.TEXT),
    "chip": lambda theme: Chip(theme, "Lying", checked=True),
    "card": lambda theme: ClickableCard(theme, "Big three"),
    "toggle": lambda theme: Toggle(theme, "Captions"),
    "field": lambda theme: TextField(theme, "Name"),
}


class Window(QWidget):
    """A window with a control in the middle, another to tab from, and the ring."""

    def __init__(self, theme: Theme, control: QWidget) -> None:
        super().__init__()
        self.first = Button(theme, "First")
        self.control = control
        column = QVBoxLayout(self)
        column.setContentsMargins(*[Space.XXL] * 4)
        column.setSpacing(Space.XXL)
        column.addWidget(self.first)
        column.addWidget(control)
        self.resize(400, 300)
        self.ring = FocusRing(self, theme)


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return Theme(qapp, request.param)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[QWidget], None]:
    def open_(window: QWidget) -> None:
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

    return open_


def contrast(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def changed_pixels(before: QImage, after: QImage, area: QRect) -> int:
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        and contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


@pytest.mark.parametrize("name", CONTROLS)
def test_the_ring_is_at_least_two_pixels_around_the_control(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None], name: str
) -> None:
    window = Window(theme, CONTROLS[name](theme))
    opened(window)
    window.first.setFocus()
    before = window.grab().toImage()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert window.control.hasFocus()
    rect = window.control.geometry()
    perimeter = 2 * (rect.width() + rect.height())
    after = window.grab().toImage()
    assert changed_pixels(before, after, rect.adjusted(-5, -5, 5, 5)) >= 2 * perimeter * 0.95


def test_a_click_puts_the_ring_away_and_a_key_brings_it_back(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    window = Window(theme, Button(theme, "Skip"))
    opened(window)
    handle = window.windowHandle()
    assert handle is not None
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert window.ring.isVisible()
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=window.control.geometry().center())
    assert window.control.hasFocus()
    assert not window.ring.isVisible()
    qtbot.keyClick(window.control, Qt.Key.Key_Shift)
    assert not window.ring.isVisible()
    qtbot.keyClick(window.control, Qt.Key.Key_F6)
    assert window.ring.isVisible()


def test_a_field_has_the_ring_however_it_was_reached(theme: Theme, opened: Callable[[QWidget], None]) -> None:
    window = Window(theme, TextField(theme, "Name"))
    opened(window)
    window.control.setFocus()
    assert window.ring.isVisible()


def test_the_ring_follows_a_control_that_moves_scrolls_or_goes_away(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    page = Page(theme, "Routines")
    buttons = [Button(theme, f"Routine {number}") for number in range(30)]
    for button in buttons:
        page.body.addWidget(button)
    window = Window(theme, page)
    window.resize(400, 600)
    opened(window)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()
    place = window.ring.geometry().top()
    page.scroll_area.verticalScrollBar().setValue(20)
    assert window.ring.geometry().top() == place - 20
    page.scroll_area.verticalScrollBar().setValue(1000)
    assert not window.ring.isVisible()
    page.scroll_area.verticalScrollBar().setValue(0)
    assert window.ring.isVisible()
    buttons[1].hide()
    assert window.ring.target is not buttons[1]


def test_the_ring_never_covers_what_the_scroll_area_ends_at(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    page = Page(theme, "Routines")
    for number in range(30):
        page.body.addWidget(Button(theme, f"Routine {number}"))
    window = Window(theme, page)
    opened(window)
    button = page.findChildren(Button)[2]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F6)
    page.scroll_area.verticalScrollBar().setValue(button.y() + 10)
    assert window.ring.isVisible()
    assert page.geometry().contains(window.ring.geometry())


def test_deleting_what_has_the_focus_is_survived(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    box = QWidget()
    inner = QVBoxLayout(box)
    button = Button(theme, "Skip")
    inner.addWidget(button)
    window = Window(theme, box)
    opened(window)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F6)
    with qtbot.waitSignal(box.destroyed):
        box.deleteLater()
    window.first.setFocus()
    assert window.ring.target is window.first
    assert window.ring.isVisible()


def test_what_shows_the_focus_itself_has_no_second_ring(
    qtbot: QtBot, theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    grid = Button(theme, "Grid")
    grid.draws_own_focus = True  # type: ignore[attr-defined]
    window = Window(theme, grid)
    opened(window)
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert grid.hasFocus()
    assert not window.ring.isVisible()
