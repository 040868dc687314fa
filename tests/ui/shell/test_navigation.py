"""The way between the pages: words at every size, one page open, keys among them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.shell.navigation import Navigation, Place
from backcare_desktop.ui.theme.theme import Breakpoint
from tests.press import button, press_button

NAMES = ["Today", "Routines", "History", "Settings"]


@pytest.fixture
def navigation(qtbot, kit: Kit) -> Navigation:
    navigation = Navigation(kit.theme, kit.words)
    qtbot.addWidget(navigation)
    navigation.set_place(Place.TODAY)
    navigation.resize(900, 700)
    with qtbot.waitExposed(navigation):
        navigation.show()
    return navigation


@pytest.mark.parametrize("size", Breakpoint)
def test_every_page_is_named_in_words_in_every_layout(navigation: Navigation, size: Breakpoint):
    navigation.set_breakpoint(size)
    QApplication.processEvents()
    for name in NAMES:
        shown = button(navigation, name)
        assert shown.width() >= shown.sizeHint().width()
        assert shown.height() >= shown.sizeHint().height()


def test_the_bar_lies_and_the_rail_stands(navigation: Navigation):
    for size, lies in ((Breakpoint.COMPACT, True), (Breakpoint.MEDIUM, False), (Breakpoint.WIDE, False)):
        navigation.set_breakpoint(size)
        QApplication.processEvents()
        first, second = button(navigation, "Today"), button(navigation, "Routines")
        assert (first.y() == second.y()) is lies


def test_a_click_chooses_a_page(qtbot, navigation: Navigation):
    with qtbot.waitSignal(navigation.place_chosen) as chosen:
        press_button(qtbot, navigation, "History")
    assert chosen.args == [Place.HISTORY]


def test_arrow_keys_go_from_page_to_page(qtbot, navigation: Navigation):
    navigation.focus()
    with qtbot.waitSignal(navigation.place_chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert chosen.args == [Place.ROUTINES]


def test_the_open_page_is_checked_for_whoever_cannot_see_it(navigation: Navigation):
    navigation.set_place(Place.HISTORY)
    assert [button(navigation, name).isChecked() for name in NAMES] == [False, False, True, False]
