"""The buttons at every window size and text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.player_states import Command
from backcare_desktop.ui.player.footer_plan import ROW, in_more
from tests.press import button, press_button
from tests.ui.player.conftest import Seat

SIZES = [(640, 480), (800, 600), (1120, 760), (1400, 900), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 125, 150, 200, 225])
def test_no_button_is_cut_or_too_close_and_the_three_that_matter_are_there(
    playing: Seat, size: tuple[int, int], percent: int
) -> None:
    playing.kit.theme.set_text_scale(percent / 100)
    playing.page.resize(*size)
    QApplication.processEvents()
    footer = playing.page.footer
    shown = [each for each in (*footer.buttons.values(), footer.more) if each.isVisible()]
    for command in (Command.PAUSE, Command.SKIP, Command.HURT):
        assert footer.buttons[command] in shown
    for each in shown:
        assert footer.rect().contains(each.geometry()), each.text()
        assert each.width() >= each.sizeHint().width(), each.text()
        assert each.height() >= 64
        for other in shown:
            if other is not each:
                assert not each.geometry().adjusted(-11, -11, 11, 11).intersects(other.geometry())
    assert footer.more.isVisible() == bool(footer.away)
    go_on = footer.buttons[Command.GO_ON]
    assert go_on.isVisible() or Command.GO_ON in footer.away, "one may always go on from getting ready"


def test_what_has_no_room_is_in_more_and_works_from_there(playing: Seat) -> None:
    playing.page.resize(800, 600)
    QApplication.processEvents()
    assert not playing.page.footer.buttons[Command.RESTART].isVisible()
    press_button(playing.qtbot, playing.page, "More")
    press_button(playing.qtbot, playing.page, "Restart")
    assert playing.asked == [Command.RESTART]
    assert not playing.page.more.isVisible()


def test_more_by_keyboard_takes_the_keyboard_and_esc_pauses_and_closes_it(playing: Seat) -> None:
    playing.page.resize(800, 600)
    QApplication.processEvents()
    button(playing.page, "More").setFocus()
    playing.press(Qt.Key.Key_Return)
    assert playing.page.more.isAncestorOf(playing.focus)
    playing.press(Qt.Key.Key_Escape)
    assert playing.asked == [Command.PAUSE]
    assert not playing.page.more.isVisible()
    assert playing.focus is playing.page.footer.pause


def test_more_closes_when_one_clicks_beside_it_or_again(playing: Seat) -> None:
    playing.page.resize(800, 600)
    QApplication.processEvents()
    press_button(playing.qtbot, playing.page, "More")
    assert playing.page.more.isVisible()
    playing.qtbot.mouseClick(playing.page.stage, Qt.MouseButton.LeftButton)
    assert not playing.page.more.isVisible()
    press_button(playing.qtbot, playing.page, "More")
    press_button(playing.qtbot, playing.page, "More")
    assert not playing.page.more.isVisible()


def test_end_from_more_asks_first(playing: Seat) -> None:
    playing.page.resize(800, 600)
    QApplication.processEvents()
    press_button(playing.qtbot, playing.page, "More")
    press_button(playing.qtbot, playing.page, "End")
    assert playing.asked == [Command.PAUSE]
    assert button(playing.page, "Save and end").isVisible()


def test_the_least_needed_buttons_go_first() -> None:
    widths = dict.fromkeys(ROW, 100.0)
    assert in_more(996, widths, 100, 12) == ()
    assert in_more(995, widths, 100, 12) == (Command.LESS_TIME, Command.GO_ON)
    assert in_more(883, widths, 100, 12) == (Command.RESTART, Command.LESS_TIME, Command.GO_ON)
    away = in_more(0, widths, 100, 12)
    assert set(ROW) - set(away) == {Command.PAUSE, Command.SKIP, Command.HURT}
