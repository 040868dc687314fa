"""The frame around the pages: one page at a time, messages above it, and the keyboard where one expects it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour.hands import sees
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.shell.closing import ClosingQuestion
from backcare_desktop.ui.shell.message_area import MessageArea
from backcare_desktop.ui.shell.navigation import Navigation, Place
from backcare_desktop.ui.shell.shell import Shell
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.page import Page
from tests.press import button, press_button


class Pages:
    """Makes plain pages with one button each, and knows which were made."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.made: list[Place] = []

    def __call__(self, place: Place) -> Page:
        self.made.append(place)
        page = Page(self._kit.theme, f"The page {place.value}")
        page.body.addWidget(QPushButton(f"On {place.value}"))
        return page


@pytest.fixture
def pages(kit: Kit) -> Pages:
    return Pages(kit)


@pytest.fixture
def shell(qtbot: QtBot, kit: Kit, pages: Pages) -> Iterator[Shell]:
    shell = Shell(kit, pages)
    qtbot.addWidget(shell)
    shell.open(Place.TODAY)
    shell.resize(1000, 700)
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    yield shell
    shell.close()


def test_a_page_is_made_when_it_is_needed_and_once(qtbot: QtBot, shell: Shell, pages: Pages) -> None:
    assert pages.made == [Place.TODAY]
    press_button(qtbot, shell, "History")
    press_button(qtbot, shell, "Today")
    press_button(qtbot, shell, "History")
    assert pages.made == [Place.TODAY, Place.HISTORY]
    assert shell.place is Place.HISTORY
    assert sees(shell, "The page history")
    assert not sees(shell, "The page today")


def test_whoever_opens_a_page_it_is_marked_and_told(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.place_opened) as opened:
        shell.open(Place.SETTINGS)
    assert opened.args == [Place.SETTINGS]
    assert button(shell, "Settings").isChecked()
    assert not button(shell, "Today").isChecked()


def test_a_card_that_shows_itself_long_after_it_got_its_place_is_seen(shell: Shell, kit: Kit) -> None:
    card = TextLabel(kit.theme, "Time for your exercises")
    card.hide()
    shell.place_above(card)
    for _ in range(2):
        for _ in range(5):
            QApplication.processEvents()
        assert not sees(shell, "Time for your exercises")
        card.show()
        QApplication.processEvents()
        assert sees(shell, "Time for your exercises")
        assert not card.visibleRegion().isEmpty()
        card.hide()


def test_a_message_stays_until_it_is_put_away(qtbot: QtBot, shell: Shell) -> None:
    shell.say("Something worth knowing.")
    shell.open(Place.ROUTINES)
    QApplication.processEvents()
    assert sees(shell, "Something worth knowing.")
    press_button(qtbot, shell, "Close this message")
    assert not sees(shell, "Something worth knowing.")


def test_several_messages_stand_above_each_other(qtbot: QtBot, shell: Shell) -> None:
    shell.say("One.")
    shell.say("Two.")
    QApplication.processEvents()
    assert sees(shell, "One.")
    assert sees(shell, "Two.")


def test_a_trouble_stays_until_it_is_over_and_can_be_tried_again(qtbot: QtBot, shell: Shell) -> None:
    shell.clear_trouble()
    shell.show_trouble("The disk is full.")
    shell.show_trouble("The disk is still full.")
    assert not sees(shell, "The disk is full.")
    assert sees(shell, "The disk is still full.")
    with qtbot.waitSignal(shell.retry_requested):
        press_button(qtbot, shell, "Try again")
    assert sees(shell, "The disk is still full.")
    shell.clear_trouble()
    assert not sees(shell, "The disk is still full.")
    shell.show_trouble("The disk is full.")
    assert sees(shell, "The disk is full.")


def test_each_source_has_its_own_trouble_and_the_same_words_stand_there_once(
    qtbot: QtBot, shell: Shell
) -> None:
    for source, sentence in ((1, "The disk is full."), (2, "No copy of today."), (3, "The disk is full.")):
        shell.show_trouble(sentence, source)
    assert sees(shell, "The disk is full.\nNo copy of today.")
    with qtbot.waitSignal(shell.folder_requested):
        press_button(qtbot, shell, "Open data folder")
    shell.clear_trouble(1)
    assert sees(shell, "The disk is full."), "one still has it"
    shell.clear_trouble(3)
    assert not sees(shell, "The disk is full.")
    assert sees(shell, "No copy of today.")


def test_the_question_whether_to_close_is_answered_or_left_alone(qtbot: QtBot, shell: Shell) -> None:
    shell.withdraw_question()
    shell.ask_whether_to_close()
    assert sees(shell, "Something you did is not saved")
    press_button(qtbot, shell, "Stay")
    assert not sees(shell, "Something you did is not saved")
    shell.ask_whether_to_close()
    with qtbot.waitSignal(shell.close_requested):
        press_button(qtbot, shell, "Close anyway")


def test_messages_too_long_for_the_window_are_scrolled_and_leave_room_for_the_page(shell: Shell) -> None:
    area = shell.findChild(MessageArea)
    assert not area.isVisible(), "without messages it takes no room"
    shell.say("One line.")
    QApplication.processEvents()
    low = area.height()
    assert 0 < low < shell.height() / 4
    assert area.verticalScrollBar().maximum() == 0
    for number in range(12):
        shell.show_trouble(f"Something is amiss with number {number}.", number)
    shell.ask_whether_to_close()
    QApplication.processEvents()
    assert low < area.height() <= 0.6 * shell.height()
    assert area.verticalScrollBar().maximum() > 0
    question = shell.findChild(ClosingQuestion)
    assert area.viewport().rect().contains(question.mapTo(area.viewport(), question.rect().center()))
    for number in range(12):
        shell.clear_trouble(number)
    shell.withdraw_question()
    QApplication.processEvents()
    assert area.height() == low


def test_the_navigation_lies_below_in_a_narrow_window_and_beside_in_a_wide_one(shell: Shell) -> None:
    navigation = shell.findChild(Navigation)

    def is_below() -> bool:
        QApplication.processEvents()
        return navigation.y() > 0 and navigation.width() == shell.width()

    assert not is_below()
    shell.resize(500, 700)
    assert is_below()
    shell.resize(1000, 700)
    assert not is_below()


def test_large_text_makes_a_window_narrow(shell: Shell, kit: Kit) -> None:
    navigation = shell.findChild(Navigation)
    kit.theme.set_text_scale(2.25)
    QApplication.processEvents()
    assert navigation.y() > 0
    assert shell.page(Place.TODAY).breakpoint is Breakpoint.COMPACT
    assert shell.page(Place.HISTORY).breakpoint is Breakpoint.COMPACT, "one made later follows"


def test_the_keyboard_goes_between_the_navigation_and_the_page(qtbot: QtBot, shell: Shell) -> None:
    shell.focus_page()
    assert button(shell, "On today").hasFocus()
    shell.focus_next_region()
    assert button(shell, "Today").hasFocus()
    shell.focus_next_region()
    assert button(shell, "On today").hasFocus()


def test_a_page_whose_parts_come_later_gets_the_keyboard_too(shell: Shell) -> None:
    page = shell.page(Place.ROUTINES)
    shell.page(Place.SETTINGS)
    late = QPushButton("Late")
    page.body.insertWidget(0, late)
    page.findChildren(QPushButton)[0].setEnabled(False)
    shell.open(Place.ROUTINES)
    QApplication.processEvents()
    shell.focus_page()
    assert late.hasFocus()


def test_a_page_without_anything_to_press_leaves_the_keyboard(shell: Shell) -> None:
    button(shell, "On today").setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shell.focus_next_region()
    shell.focus_page()
    assert button(shell, "Today").hasFocus()
