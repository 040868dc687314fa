"""The settings of the figure: everybody finds themselves in it, and sees at once what a choice does."""

from enum import Enum

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Skin
from backcare_desktop.core.settings import FigureMotion, Settings
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.figure_preview import FigurePreview
from backcare_desktop.ui.settings.page import SettingsPage
from backcare_desktop.ui.theme.theme import Breakpoint
from tests.press import button, press_button

CHOICES: dict[str, tuple[str, type[Enum]]] = {
    "Skin": ("figure_skin", Skin),
    "Hair": ("figure_hair", Hair),
    "Hair colour": ("figure_hair_colour", HairColour),
    "Clothes": ("figure_clothes", Clothes),
    "Build": ("figure_build", Build),
    "Movement": ("figure_motion", FigureMotion),
}


def buttons_of(page: SettingsPage, name: str) -> list[QAbstractButton]:
    """The buttons of one choice, in their order."""
    all_buttons = page.findChildren(QAbstractButton)
    return [each for each in all_buttons if each.accessibleName().startswith(f"{name}: ")]


def preview(page: SettingsPage) -> FigurePreview:
    return page.findChild(FigurePreview)


def test_every_choice_there_is_can_be_clicked_and_is_written(
    qtbot: QtBot, page: SettingsPage, stores: Stores
) -> None:
    for name, (setting, kind) in CHOICES.items():
        default = getattr(Settings(), setting)
        buttons = buttons_of(page, name)
        assert [each.isChecked() for each in buttons] == [value is default for value in kind], name

        for each, value in zip(buttons, kind, strict=True):
            qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
            assert getattr(stores.settings.load(), setting) is value
            assert [other for other in buttons if other.isChecked()] == [each]


def test_arrows_choose_and_tab_goes_on_to_the_next_choice(
    qtbot: QtBot, page: SettingsPage, preferences: Preferences
) -> None:
    chosen = button(page, "Skin: Medium light")
    chosen.setFocus()

    qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert preferences.settings.figure_skin is Skin.TONE_4
    assert button(page, "Skin: Medium").hasFocus()
    qtbot.keyClick(button(page, "Skin: Medium"), Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is button(page, "Hair: Short")


def test_a_screen_reader_finds_radio_buttons_that_name_their_setting(page: SettingsPage) -> None:
    for name, each in ((each_name, each) for each_name in CHOICES for each in buttons_of(page, each_name)):
        found = QAccessible.queryAccessibleInterface(each)
        assert found.role() is QAccessible.Role.RadioButton
        assert found.text(QAccessible.Text.Name) == f"{name}: {each.text()}"
        assert bool(found.state().checked) is each.isChecked()


def test_a_swatch_shows_the_colour_that_the_figure_gets(
    qtbot: QtBot, page: SettingsPage, kit: Kit, preferences: Preferences
) -> None:
    for name, colour in (("Skin: Deep brown", "skin"), ("Hair colour: Red", "hair")):
        swatch = button(page, name)
        seen = colours_in(swatch)
        qtbot.mouseClick(swatch, Qt.MouseButton.LeftButton)
        assert getattr(kit.pictures.palette(), colour).name() in seen

    plum = colours_in(button(page, "Clothes: Plum"))
    preferences.change(figure_clothes=Clothes.PLUM)
    worn = kit.pictures.palette()
    assert {worn.shirt.name(), worn.shorts.name()} <= plum


def colours_in(widget: QAbstractButton) -> set[str]:
    """The colours along a line from top to bottom through the spot."""
    image = widget.grab().toImage()
    x = image.height() // 2
    return {QColor(image.pixel(x, y)).name() for y in range(image.height())}


def test_the_figure_beside_the_choices_follows_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    before = preview(page).grab().toImage()
    for name in ("Skin: Deep brown", "Hair colour: Grey", "Hair: Headscarf", "Clothes: Rust", "Build: Full"):
        press_button(qtbot, page, name)
        after = preview(page).grab().toImage()
        assert after != before, name
        before = after


def test_a_figure_that_looks_as_before_is_not_drawn_again(
    page: SettingsPage, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview(page).grab()
    painted: list[object] = []
    monkeypatch.setattr(
        "backcare_desktop.ui.settings.figure_preview.paint_figure", lambda *drawn: painted.append(drawn)
    )

    preferences.change(rest_s=40)
    preview(page).grab()
    assert not painted

    preferences.change(figure_clothes=Clothes.RUST)
    preview(page).grab()
    assert len(painted) == 2


def test_the_figure_stays_in_sight_while_the_choices_scroll_by(page: SettingsPage) -> None:
    def offset() -> int:
        return preview(page).mapTo(page.scroll_area.viewport(), QPoint(0, 0)).y()

    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.value() + button(page, "Build: Slim").mapTo(page, QPoint(0, 0)).y() - 100)

    assert offset() >= 0
    assert offset() + preview(page).height() <= page.scroll_area.viewport().height()


def test_in_a_small_window_the_figure_is_above_the_choices(qtbot: QtBot, page: SettingsPage) -> None:
    page.set_breakpoint(Breakpoint.COMPACT)
    page.resize(560, 600)

    def is_above() -> bool:
        picture, first = preview(page), button(page, "Skin: Very light")
        bottom = picture.mapTo(page, QPoint(0, picture.height())).y()
        return bottom <= first.mapTo(page, QPoint(0, 0)).y() and picture.width() > picture.height()

    qtbot.waitUntil(is_above)
