"""The frame that lights up when a phase begins, for whoever cannot hear it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from backcare_desktop.core.settings import Scheme
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.player.phase_light import APART_MS, LIT_MS
from backcare_desktop.ui.theme import tokens
from backcare_desktop.ui.theme.tokens import Colours
from tests.ui.player.conftest import Seat

THEMES = (tokens.LIGHT, tokens.DARK, tokens.HIGH_CONTRAST_LIGHT, tokens.HIGH_CONTRAST_DARK)


def is_lit(seat: Seat) -> bool:
    return seat.page.stage.light.is_lit


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parts = (linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()))
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def edge_colours(seat: Seat) -> list[QColor]:
    """The colours in the middle of the upper, right and lower edge of the stage."""
    stage = seat.page.stage
    image: QImage = stage.grab().toImage()
    right, bottom = stage.width() - 1, stage.height() - 1
    points = (QPoint(right // 2, 1), QPoint(right - 1, bottom // 2), QPoint(right // 2, bottom - 1))
    return [image.pixelColor(point) for point in points]


def when_lit(seat: Seat) -> list[QColor]:
    """The colours of the edge while the light is on, however short that is on a busy machine."""
    light = seat.page.stage.light
    seen: list[list[QColor]] = []

    def look() -> None:
        if light.is_lit:
            seen.append(edge_colours(seat))

    light.changed.connect(look)
    look()
    seat.qtbot.waitUntil(lambda: bool(seen))
    light.changed.disconnect(look)
    return seen[0]


def test_it_lights_up_in_the_colour_of_the_phase_and_goes_out(playing: Seat) -> None:
    colours = playing.kit.theme.colours
    playing.qtbot.waitUntil(lambda: not is_lit(playing))
    assert edge_colours(playing) == [colours.bg] * 3
    playing.advance_to(PhaseKind.MOVE)
    assert when_lit(playing) == [colours.move] * 3
    playing.qtbot.waitUntil(lambda: not is_lit(playing))
    assert edge_colours(playing) == [colours.bg] * 3


def test_it_stays_out_until_the_next_phase(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    playing.qtbot.waitUntil(lambda: not is_lit(playing))
    playing.advance(5)
    assert not is_lit(playing)


def test_it_goes_out_when_one_pauses_and_says_nothing_on_going_on(playing: Seat) -> None:
    playing.advance_to(PhaseKind.HOLD)
    when_lit(playing)
    playing.press(Qt.Key.Key_Space)
    assert not is_lit(playing)
    playing.press(Qt.Key.Key_Space)
    playing.advance(4)
    assert not is_lit(playing), "the same phase goes on"


def test_however_fast_one_skips_it_lights_up_once_a_second(playing: Seat) -> None:
    """Statement 37: the frame of the stage."""
    light = playing.page.stage.light
    onsets: list[int] = []
    light.changed.connect(lambda: onsets.append(1) if light.is_lit else None)
    playing.qtbot.waitUntil(lambda: not is_lit(playing))
    playing.press(Qt.Key.Key_Right)
    assert onsets == [], "it was lit a moment ago, when the routine began"
    playing.qtbot.waitUntil(lambda: bool(onsets))
    for _ in range(2):
        playing.press(Qt.Key.Key_Right)
        assert is_lit(playing), "it stays on while phases begin"
    assert len(onsets) == 1
    assert LIT_MS < APART_MS


@pytest.mark.parametrize("colours", THEMES)
def test_every_phase_is_seen_against_the_stage(colours: Colours) -> None:
    for colour in (colours.hold, colours.move, colours.rest):
        assert ratio(colour, colours.bg) >= 3


def test_it_follows_the_theme(playing: Seat) -> None:
    playing.kit.theme.set_scheme(Scheme.DARK)
    playing.advance_to(PhaseKind.MOVE)
    assert when_lit(playing) == [tokens.DARK.move] * 3
    playing.kit.theme.set_scheme(Scheme.SYSTEM)
