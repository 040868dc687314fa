"""The list that opens, as a person uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.chooser import Chooser, Item

LONG = "British English: English (Received Pronunciation) of the older kind+Annie"
ITEMS = [Item("", "The best"), Item("a", "Alan"), Item("b", LONG)]


@pytest.fixture
def chooser(qtbot: QtBot, kit: Kit) -> Iterator[Chooser]:
    chooser = Chooser(kit.theme, "Which voice")
    qtbot.addWidget(chooser)
    chooser.set_items(ITEMS)
    chooser.resize(300, chooser.heightForWidth(300))
    with qtbot.waitActive(chooser):
        chooser.show()
        chooser.activateWindow()
    yield chooser
    chooser.hidePopup()
    chooser.close()


#: Said by the platform without a screen whenever a list opens.
OPENING = ("does not support raise", "does not support grabbing the keyboard")


def test_a_screen_reader_finds_a_combo_box_with_its_value(chooser: Chooser) -> None:
    found = QAccessible.queryAccessibleInterface(chooser)

    assert found.role() is QAccessible.Role.ComboBox
    assert found.text(QAccessible.Text.Value) == "The best"
    assert chooser.accessibleName() == "Which voice"


@pytest.mark.qt_log_ignore(*OPENING)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4])
def test_it_opens_by_key_and_what_is_clicked_is_chosen(qtbot: QtBot, chooser: Chooser, key: Qt.Key) -> None:
    chosen: list[str] = []
    chooser.item_chosen.connect(chosen.append)

    qtbot.keyClick(chooser, key)
    view = chooser.view()
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert chosen == ["a"]
    assert not view.isVisible()
    assert chooser.currentText() == "Alan"


def test_what_is_told_to_it_is_nobodys_choice(qtbot: QtBot, chooser: Chooser) -> None:
    with qtbot.assertNotEmitted(chooser.item_chosen):
        chooser.choose("a")
        assert chooser.currentText() == "Alan"
        chooser.set_items([*ITEMS[:2], Item("c", "Carla")])
        assert chooser.currentText() == "Alan"
        chooser.choose("gone")
        assert chooser.currentText() == "The best"


def test_scrolling_the_page_chooses_nothing(chooser: Chooser) -> None:
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chooser, wheel)

    assert chooser.currentText() == "The best"


def test_it_is_easily_hit_and_a_long_name_gets_more_lines(chooser: Chooser, kit: Kit) -> None:
    one_line = chooser.heightForWidth(300)
    assert one_line >= 40

    chooser.choose("b")
    assert chooser.heightForWidth(300) > one_line
    assert chooser.heightForWidth(1200) == one_line

    kit.theme.set_text_scale(2.0)
    assert chooser.heightForWidth(300) > 2 * one_line


@pytest.mark.qt_log_ignore(*OPENING)
def test_the_open_list_breaks_a_long_name_too(qtbot: QtBot, chooser: Chooser) -> None:
    chooser.showPopup()
    view = chooser.view()
    rows = [view.visualRect(chooser.model().index(row, 0)) for row in range(len(ITEMS))]

    assert rows[0].height() >= 40
    assert rows[2].height() > rows[1].height()
    assert rows[2].right() <= view.viewport().width()
