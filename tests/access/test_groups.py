"""What pages are made of, as a screen reader meets it: groups with a name, and one focus when a page is turned."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.chips import Chip, chip_group, one_of
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.page_stack import PageStack
from backcare_desktop.ui.widgets.tab_order import order_keyboard
from tests.access.desk import why_not
from tests.access.seen import interface, spoken

_GROUPS: dict[str, Callable[[Theme], QWidget]] = {
    "group": lambda _theme: Group("Length"),
    "chips": lambda theme: chip_group("Length", [Chip(theme, "Any")]),
    "card": Card,
}


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.mark.parametrize("name", _GROUPS)
def test_a_group_is_one_and_says_its_name(qtbot: QtBot, theme: Theme, name: str) -> None:
    group = _GROUPS[name](theme)
    qtbot.addWidget(group)
    group.setAccessibleName("Length")
    assert interface(group).role() is QAccessible.Role.Grouping
    assert spoken(group) == "Length"


def test_a_group_takes_no_room_of_its_own(qtbot: QtBot) -> None:
    group = Group("Length")
    qtbot.addWidget(group)
    button = QPushButton("Any")
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    large = group.font()
    large.setPointSizeF(30)
    group.setFont(large)
    group.show()
    assert group.contentsMargins() == QMargins(0, 0, 0, 0)
    assert button.geometry() == group.rect()


def test_one_out_of_many_is_a_radio_button(qtbot: QtBot, theme: Theme) -> None:
    chips = [Chip(theme, "Grid", checked=True), Chip(theme, "List")]
    group = chip_group("How", chips)
    qtbot.addWidget(group)
    one_of(group, chips)
    assert {interface(chip).role() for chip in chips} == {QAccessible.Role.RadioButton}
    chips[1].setChecked(True)
    assert not chips[0].isChecked()


@pytest.fixture
def pages(qtbot: QtBot) -> list[QWidget]:
    """Two pages of two buttons each, and something before them that takes the keyboard."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("Before"))
    stack = PageStack()
    column.addWidget(stack)
    pages = [QWidget(), QWidget()]
    for number, page in enumerate(pages):
        inner = QVBoxLayout(page)
        for name in "ab":
            inner.addWidget(QPushButton(f"{name}{number}"))
        stack.addWidget(page)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pages[0].findChildren(QPushButton)[1].setFocus()
    return [window, *pages]


def came_by(action: Callable[[], object]) -> list[str]:
    """Do something; returns where the keyboard came by."""
    names: list[str] = []

    def on_moved(_old: QWidget | None, now: QWidget | None) -> None:
        names.append(now.text() if isinstance(now, QPushButton) else str(now))

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(on_moved)
    action()
    app.focusChanged.disconnect(on_moved)
    return names


def turned(pages: list[QWidget], to: int) -> list[str]:
    """Turn to a page; returns where the keyboard came by."""
    stack = pages[0].findChild(PageStack)
    return came_by(lambda: stack.setCurrentWidget(pages[1 + to]))


def test_the_keyboard_goes_from_page_to_page_and_nowhere_between(pages: list[QWidget]) -> None:
    assert turned(pages, 1) == ["a1"]
    assert pages[2].isVisible()
    assert not pages[1].isVisible()
    assert turned(pages, 0) == ["b0"], "where it last was"


def test_the_keyboard_goes_to_what_the_turn_asks_for(pages: list[QWidget]) -> None:
    wanted = pages[2].findChildren(QPushButton)[1]
    stack = pages[0].findChild(PageStack)
    assert came_by(lambda: stack.turn_to(pages[2], wanted.setFocus)) == ["b1"]
    assert not pages[1].isVisible()


def test_parts_are_walked_in_the_order_given_and_each_in_its_own(pages: list[QWidget]) -> None:
    window, first, second = pages
    second.setParent(window)
    window.layout().addWidget(second)
    second.show()
    order_keyboard([second, first])
    second.findChildren(QPushButton)[0].setFocus()
    assert came_by(lambda: [QTest.keyClick(window, Qt.Key.Key_Tab) for _ in range(3)]) == ["b1", "a0", "b0"]


def test_the_keyboard_stays_where_it_is_beside_the_pages(pages: list[QWidget]) -> None:
    pages[0].findChild(QPushButton).setFocus()
    assert turned(pages, 1) == []


def test_what_is_missing_for_a_screen_reader_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert why_not() == "not installed: Xvfb, dbus-run-session, openbox, xdotool"
