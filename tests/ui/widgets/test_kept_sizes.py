"""Sizes are kept until what was measured changes."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout


@pytest.fixture(params=[Button, Chip])
def button(request: pytest.FixtureRequest, qtbot: QtBot, kit: Kit) -> QAbstractButton:
    made: QAbstractButton = request.param(kit.theme, "Go on")
    qtbot.addWidget(made)
    return made


def test_other_words_ask_for_another_width(button: QAbstractButton) -> None:
    before = button.sizeHint().width()
    button.setText("Go on with the next exercise")
    assert button.sizeHint().width() > before
    button.setText("Go on")
    assert button.sizeHint().width() == before


def test_larger_text_asks_for_more_room(button: QAbstractButton, kit: Kit) -> None:
    before = button.sizeHint()
    kit.theme.set_text_scale(2.0)
    assert button.sizeHint().width() > before.width()
    assert button.sizeHint().height() > before.height()


def test_another_font_asks_for_another_width(button: QAbstractButton) -> None:
    before = button.sizeHint().width()
    font = button.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    button.setFont(font)
    assert button.sizeHint().width() > before


def test_an_icon_asks_for_its_room(qtbot: QtBot, kit: Kit) -> None:
    button = Button(kit.theme, "Go on")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.set_icon_name(IconName.UP)
    assert button.sizeHint().width() > before


def test_rows_follow_what_is_in_them(qtbot: QtBot, kit: Kit) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page)
    first, second = Button(kit.theme, "Save"), Button(kit.theme, "Cancel")
    layout.addWidget(first)
    layout.addWidget(second)
    page.show()
    width = layout.sizeHint().width()
    one_row = layout.heightForWidth(width)
    least = layout.minimumSize().width()

    second.setText("Cancel and go back to the month")
    assert layout.heightForWidth(width) > one_row
    assert layout.minimumSize().width() > least

    second.hide()
    assert layout.heightForWidth(width) == one_row
    assert layout.minimumSize().width() < least
