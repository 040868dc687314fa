"""The list of keys against what keys really do: none is listed that does nothing, none works unlisted."""

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.words import Words
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.view_panel import install_turn_keys
from backcare_desktop.ui.figure.viewpoint import Viewpoint
from backcare_desktop.ui.history.day_keys import wanted_move
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.keys import meaning_of
from backcare_desktop.ui.player.strength_scale import StrengthScale
from backcare_desktop.ui.settings.key_list import key_groups
from backcare_desktop.ui.shell.shortcuts import Shortcut
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.buttons import Button

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def listed(place: str, *, letter_keys: bool = True) -> set[str]:
    groups = key_groups(Words(), letter_keys=letter_keys)
    group = next(group for group in groups if group.place == place)
    return {key for entry in group.meanings for key in entry.keys}


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def written(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    """A key as the list writes it. Both keys that say Enter are one."""
    key = Qt.Key.Key_Return if key == Qt.Key.Key_Enter else key
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def handled_by_player(*, letter_keys: bool) -> set[str]:
    return {
        written(key, modifiers)
        for key in Qt.Key
        for modifiers in (PLAIN, CONTROL)
        if meaning_of(pressed(key, modifiers), letter_keys=letter_keys) is not None
    }


def shortcuts_of(widget: QWidget) -> set[str]:
    return {shortcut.key().toString() for shortcut in widget.findChildren(QShortcut)}


def test_every_key_is_written_as_qt_writes_it() -> None:
    for group in key_groups(Words(), letter_keys=True):
        for entry in group.meanings:
            for key in entry.keys:
                assert QKeySequence.fromString(key).toString() == key


@pytest.mark.parametrize("letter_keys", [True, False])
def test_the_keys_of_the_player_are_those_that_it_takes(qtbot: QtBot, letter_keys: bool) -> None:
    figure = QWidget()
    qtbot.addWidget(figure)
    install_turn_keys(Viewpoint(figure), figure)
    handled = handled_by_player(letter_keys=letter_keys)
    shown = listed("In the player", letter_keys=letter_keys)

    assert handled - shown <= listed("Anywhere")
    assert shown - handled == shortcuts_of(figure)


def test_every_letter_has_another_key_that_does_the_same() -> None:
    """Statement 23: every one has a twin."""
    groups = key_groups(Words(), letter_keys=True)
    player = next(group for group in groups if group.place == "In the player")
    for entry in player.meanings:
        letters = [key for key in entry.keys if len(key) == 1]
        assert len(letters) < len(entry.keys)
        meanings = {
            meaning_of(pressed(Qt.Key(QKeySequence(key)[0].key()), PLAIN), letter_keys=True)
            for key in entry.keys
            if letters
        }
        assert len(meanings) <= 1


def test_the_keys_from_anywhere_are_the_shortcuts_of_the_window() -> None:
    assert listed("Anywhere") == {key for shortcut in Shortcut for key in shortcut.value}


def test_the_keys_of_an_opened_page_lead_back_or_scroll(qtbot: QtBot, kit: Kit) -> None:
    page = BackPage(kit.theme, "Title", Button(kit.theme, "Back"))
    qtbot.addWidget(page)

    shown = listed("On the page of a routine or an exercise")
    assert shown - shortcuts_of(page) == {"Up", "Down", "PgUp", "PgDown"}
    assert shortcuts_of(page) <= shown


def test_the_keys_of_the_month_walk_through_days() -> None:
    handled = {
        written(key, modifiers)
        for key in Qt.Key
        for modifiers in (PLAIN, CONTROL)
        if wanted_move(pressed(key, modifiers)) is not None
    }
    assert handled | {"Return", "Esc", "Y", "P"} == listed("In the month")
    in_a_year = {key for key in handled if key not in ("Home", "End")}  # it has no weeks side by side
    assert in_a_year | {"Return", "Y", "P"} == listed("In the year")


def test_the_keys_on_a_figure_turn_it(qtbot: QtBot, kit: Kit, catalogue: Catalogue) -> None:
    view = FigureView(kit)
    qtbot.addWidget(view)
    view.show_exercise(catalogue.exercise("bird-dog"), None)
    handled = set()
    for key in Qt.Key:
        view.viewpoint.by(30.0, 5.0)  # so that the way back is a way too
        before = view.viewpoint.camera
        view.keyPressEvent(pressed(key, PLAIN))
        if view.viewpoint.camera != before:
            handled.add(written(key, PLAIN))
        view.viewpoint.reset()

    assert handled == listed("On the figure of an exercise")


def test_the_keys_on_the_numbers_of_strength_are_taken_there(qtbot: QtBot, kit: Kit) -> None:
    scale = StrengthScale(kit)
    qtbot.addWidget(scale)
    with qtbot.waitActive(scale):
        scale.show()
        scale.activateWindow()
    handled = set()
    for key in Qt.Key:
        scale.clear()
        scale.buttons[5].setFocus()
        event = pressed(key, PLAIN)
        scale.keyPressEvent(event)
        if event.isAccepted():
            handled.add(written(key, PLAIN))
    scale.close()

    assert handled == listed("On numbers from 0 to 10")
