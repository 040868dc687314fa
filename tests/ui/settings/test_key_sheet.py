"""The sheet of keys over a window: asked for, read, and gone again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.key_rows import KeyTable
from backcare_desktop.ui.settings.key_sheet import KeySheet
from tests.press import button, press_button


class Window(QWidget):
    """A window with something that has the keyboard, something else, and a shortcut on F1."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QPushButton("Pause"), QPushButton("Skip")
        self.helped = 0
        self.keys: list[int] = []
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        for keys in ("F1", "Ctrl+?"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_help)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())

    def _on_help(self) -> None:
        self.helped += 1


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    qtbot.addWidget(window)
    window.resize(1120, 760)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.first.setFocus()
    yield window
    window.close()


@pytest.fixture
def sheet(kit: Kit, window: Window) -> KeySheet:
    sheet = KeySheet(kit, window, letter_keys=True)
    sheet.open()
    return sheet


def texts(sheet: KeySheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]


def is_open(window: Window) -> bool:
    return any(sheet.isVisible() for sheet in window.findChildren(KeySheet))


def test_it_covers_the_window_with_every_key_and_takes_the_keyboard(window: Window, sheet: KeySheet) -> None:
    assert sheet.rect() == window.rect()
    assert {"Keys", "In the player", "Anywhere", "In the month", "F8", "H"} <= set(texts(sheet))
    assert button(sheet, "Close").hasFocus()

    window.resize(900, 700)
    assert sheet.rect() == window.rect()


def test_single_letters_are_left_out_while_they_are_off(kit: Kit, window: Window) -> None:
    sheet = KeySheet(kit, window, letter_keys=False)
    sheet.open()

    assert "F8" in texts(sheet)
    assert not {"H", "T", "R", "C"} & set(texts(sheet))


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_close_it_and_give_the_keyboard_back(
    qtbot: QtBot, window: Window, sheet: KeySheet, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(button(sheet, "Close"), key, modifier)

    assert not is_open(window)
    assert window.first.hasFocus()
    assert window.helped == 0  # the key did not open another one at once


def test_its_button_closes_it(qtbot: QtBot, window: Window, sheet: KeySheet) -> None:
    press_button(qtbot, sheet, "Close")

    assert not is_open(window)
    assert window.first.hasFocus()


def test_what_it_covers_is_out_of_reach(qtbot: QtBot, window: Window, sheet: KeySheet) -> None:
    close = button(sheet, "Close")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Right, Qt.Key.Key_H):
        qtbot.keyClick(close, key)
        assert close.hasFocus()

    assert window.keys == []
    assert is_open(window)


def test_when_a_key_takes_the_keyboard_elsewhere_it_goes(window: Window, sheet: KeySheet) -> None:
    window.second.setFocus()

    assert not is_open(window)
    assert window.second.hasFocus()


def test_it_is_gone_for_good_and_can_be_asked_for_again(kit: Kit, window: Window, sheet: KeySheet) -> None:
    sheet.close_sheet()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(KeySheet) == []

    KeySheet(kit, window, letter_keys=True).open()
    assert is_open(window)


@pytest.mark.parametrize(
    ("key", "back"), [(Qt.Key.Key_Down, Qt.Key.Key_Up), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
                      (Qt.Key.Key_End, Qt.Key.Key_Home)]
)  # fmt: skip
def test_it_scrolls_by_key(qtbot: QtBot, window: Window, sheet: KeySheet, key: Qt.Key, back: Qt.Key) -> None:
    close, last = button(sheet, "Close"), sheet.findChildren(KeyTable)[-1]

    def top() -> int:
        return last.mapTo(sheet, QPoint(0, 0)).y()

    at_first = top()
    qtbot.keyClick(close, key)
    assert top() < at_first
    qtbot.keyClick(close, back)
    assert top() == at_first


def test_places_stand_in_two_columns_where_it_is_wide(window: Window, sheet: KeySheet) -> None:
    def lefts() -> set[int]:
        QApplication.processEvents()
        return {table.mapTo(sheet, QPoint(0, 0)).x() for table in sheet.findChildren(KeyTable)}

    assert len(lefts()) == 2
    window.resize(640, 480)
    assert len(lefts()) == 1


@pytest.mark.parametrize(("width", "height", "scale"), [(800, 600, 2.0), (640, 480, 2.25), (1920, 1080, 1.0)])
def test_no_word_is_cut_at_large_text(
    qtbot: QtBot, kit: Kit, window: Window, sheet: KeySheet, width: int, height: int, scale: float
) -> None:
    kit.theme.set_text_scale(scale)
    window.resize(width, height)

    def cut() -> list[str]:
        labels = [label for label in sheet.findChildren(QLabel) if label.isVisible()]
        found = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
        return found + [la.text() for la in labels if la.mapTo(sheet, QPoint(la.width(), 0)).x() > width]

    qtbot.waitUntil(lambda: not cut())
