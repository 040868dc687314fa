"""Taking back what was just done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.undo_bar import UndoBar
from tests.press import button, press_button

CTRL = Qt.KeyboardModifier.ControlModifier


class Window(QStackedWidget):
    """Two pages, each with something to take back."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.undone: list[str] = []
        self.bars: list[UndoBar] = []
        for _ in range(2):
            page = QWidget()
            column = QVBoxLayout(page)
            bar = UndoBar(kit, page)
            for widget in (QPushButton("Before"), bar, QPushButton("After")):
                column.addWidget(widget)
            self.bars.append(bar)
            self.addWidget(page)

    def do(self, place: int, what: str) -> None:
        self.bars[place].offer(f"{what} is gone.", lambda: self.undone.append(what))

    def press_undo(self, qtbot: QtBot) -> None:
        qtbot.keyClick(self.currentWidget(), Qt.Key.Key_Z, CTRL)


@pytest.fixture
def window(qtbot: QtBot, kit: Kit) -> Window:
    window = Window(kit)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_it_takes_no_room_until_there_is_something_to_take_back(qtbot: QtBot, window: Window) -> None:
    assert not window.bars[0].isVisible()
    assert window.bars[0].text == ""
    window.press_undo(qtbot)
    assert window.undone == []


def test_undo_takes_it_back_once_by_button(qtbot: QtBot, window: Window) -> None:
    window.do(0, "Walk")
    assert window.bars[0].text == "Walk is gone."
    press_button(qtbot, window, "Undo")
    assert window.undone == ["Walk"]
    assert not window.bars[0].isVisible()
    window.press_undo(qtbot)
    assert window.undone == ["Walk"]


def test_undo_takes_back_the_last_thing_by_key(qtbot: QtBot, window: Window) -> None:
    window.do(0, "Walk")
    window.do(0, "Bridge")
    assert window.bars[0].text == "Bridge is gone."
    window.press_undo(qtbot)
    assert window.undone == ["Bridge"]


def test_it_goes_when_one_goes_elsewhere_and_the_key_works_on_after_coming_back(
    qtbot: QtBot, window: Window
) -> None:
    """Statement 40: it stays until one goes elsewhere."""
    window.do(0, "Walk")
    window.setCurrentIndex(1)
    window.press_undo(qtbot)
    assert window.undone == []
    window.setCurrentIndex(0)
    assert not window.bars[0].isVisible()
    window.press_undo(qtbot)
    assert window.undone == ["Walk"]


def test_each_page_takes_back_its_own(qtbot: QtBot, window: Window) -> None:
    window.do(0, "Walk")
    window.setCurrentIndex(1)
    window.do(1, "Bridge")
    window.press_undo(qtbot)
    assert window.undone == ["Bridge"]


def test_it_stays_while_the_window_is_minimised(window: Window) -> None:
    window.do(0, "Walk")
    window.showMinimized()
    window.showNormal()
    assert window.bars[0].isVisible()


def test_tab_finds_undo_where_it_is_seen(qtbot: QtBot, window: Window) -> None:
    window.do(0, "Walk")
    before = next(one for one in window.currentWidget().findChildren(QPushButton) if one.text() == "Before")
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert button(window, "Undo").hasFocus()


def test_the_keyboard_can_be_given_to_undo(window: Window) -> None:
    window.do(0, "Walk")
    window.bars[0].focus()
    assert button(window, "Undo").hasFocus()
