"""The sight check: a sample as large as the player, made larger and smaller, and never cut."""

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.settings import LIMITS, Settings
from backcare_desktop.ui.first_run.sample_fit import SampleWords, fit_sample
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.reading_distance import effective_distance_mm, em_px, mm_per_px
from backcare_desktop.ui.player.text_measure import Measure
from backcare_desktop.ui.player.type_ladder import DIGITS_ARC, TITLE_ARC, Room
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.press import button
from tests.ui.first_run.conftest import FirstStart, Newcomer, settle

WORDS = SampleWords("Hold", "Left", "Hold · Left", "30", "Bird dog")
LARGE = (1920, 1080)


def looking(first_start: FirstStart, width: int, height: int) -> Newcomer:
    person = first_start.open(width, height)
    person.go_to(2)
    return person


def in_sight(person: Newcomer, widget: QWidget) -> bool:
    """Whether all of a widget is in the part of the page that is not scrolled away."""
    viewport = person.page.sound_and_sight.scroll_area.viewport()
    box = QRect(widget.mapTo(person.page, QPoint(0, 0)), widget.size())
    return QRect(viewport.mapTo(person.page, QPoint(0, 0)), viewport.size()).contains(box)


def test_the_sample_is_as_large_as_the_player_at_that_distance(first_start: FirstStart) -> None:
    person = looking(first_start, *LARGE)
    sight = person.page.sound_and_sight.sight
    pixel_mm = mm_per_px(sight.screen().physicalDotsPerInch())
    for metres in (1, 2, 3):
        person.click(f"How far away is the screen then?: {metres} m")
        sample = sight.sample.sample
        assert person.written.stage_distance_cm == metres * 100
        assert sample is not None
        assert sample.factor == 1
        assert sample.title_em == pytest.approx(em_px(TITLE_ARC, pixel_mm, metres * 1000))
        assert sample.digits_em == pytest.approx(em_px(DIGITS_ARC, pixel_mm, metres * 1000))
    person.page.close()


def test_bigger_and_smaller_go_by_tenths_up_to_their_limits_and_are_written(first_start: FirstStart) -> None:
    person = looking(first_start, *LARGE)
    sight = person.page.sound_and_sight.sight
    before = sight.sample.sample
    person.click("Bigger")
    assert person.written.stage_scale_percent == 110
    assert "110 %" in person.sees()
    assert before is not None
    assert sight.sample.sample is not None
    assert sight.sample.sample.title_em == pytest.approx(before.title_em * 1.1)
    for _ in range(9):
        person.click("Bigger")
    assert person.written.stage_scale_percent == LIMITS["stage_scale_percent"][1]
    assert not button(person.page, "Bigger").isEnabled()
    for _ in range(15):
        person.click("Smaller")
    assert person.written.stage_scale_percent == LIMITS["stage_scale_percent"][0]
    assert not button(person.page, "Smaller").isEnabled()
    person.page.close()


def test_yes_leads_on_to_next(first_start: FirstStart) -> None:
    person = looking(first_start, *LARGE)
    person.click("Yes, that works")
    assert button(person.page, "Next").hasFocus()
    assert any("this size is kept" in text for text in person.sees())
    person.page.close()


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(640, 480, 1.0), (800, 600, 1.0), (1120, 760, 1.0), (1120, 760, 2.0), (800, 600, 2.0)],
)
def test_the_sample_stays_in_sight_with_its_buttons_while_they_are_pressed(
    first_start: FirstStart, width: int, height: int, scale: float
) -> None:
    first_start.kit.theme.set_text_scale(scale)
    person = looking(first_start, width, height)
    sight = person.page.sound_and_sight.sight
    person.tab_to("Bigger")
    assert in_sight(person, sight.sample)
    for _ in range(4):
        person.press(Qt.Key.Key_Return)
        assert button(person.page, "Bigger").hasFocus()
        for part in (sight.sample, sight.bigger_button, sight.smaller_button):
            assert in_sight(person, part)
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Space)
    assert person.written.stage_scale_percent == 130
    assert in_sight(person, sight.sample)
    person.page.close()


def test_with_the_mouse_it_comes_into_sight_when_a_button_is_pressed(first_start: FirstStart) -> None:
    person = looking(first_start, 640, 480)
    sight = person.page.sound_and_sight.sight
    assert not in_sight(person, sight.sample)
    person.click("Bigger")
    assert in_sight(person, sight.sample)
    person.page.close()


def test_where_the_window_is_too_small_it_says_what_gives_more(
    first_start: FirstStart, announced: list[str]
) -> None:
    person = looking(first_start, 640, 480)
    person.click("How far away is the screen then?: 3 m")
    person.click("Bigger")
    told = "This is the largest that fits here. Full screen (F11) or a larger window gives more."
    assert told in person.sees()
    assert f"110 % {told}" in announced
    assert "110 %" in person.sees()
    person.page.resize(*LARGE)
    settle()
    assert told not in person.sees()
    person.page.close()


def test_the_sample_is_read_out_as_what_it_shows(first_start: FirstStart) -> None:
    person = looking(first_start, *LARGE)
    assert (
        person.page.sound_and_sight.sight.sample.accessibleName()
        == "Sample of the player: Hold · Left, 30, Bird dog"
    )
    person.page.close()


def test_an_own_distance_from_the_settings_is_left_as_it_is(first_start: FirstStart) -> None:
    first_start.preferences.change(stage_distance_cm=250)
    person = looking(first_start, *LARGE)
    chips = [button(person.page, f"How far away is the screen then?: {metres} m") for metres in (1, 2, 3)]
    assert not any(chip.isChecked() for chip in chips)
    person.go_to(4)
    assert person.written.stage_distance_cm == 250
    person.page.close()


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.integers(200, 1900),
    height=st.integers(80, 900),
    distance=st.integers(*LIMITS["stage_distance_cm"]),
    scale=st.integers(*LIMITS["stage_scale_percent"]),
    pixel_mm=st.floats(0.20, 0.32),
)
def test_nothing_of_the_sample_is_ever_cut(
    kit: Kit, width: int, height: int, distance: int, scale: int, pixel_mm: float
) -> None:
    measure = Measure(kit.theme.font())
    column = width * 0.8
    at_mm = effective_distance_mm(Settings(stage_distance_cm=distance, stage_scale_percent=scale))
    sample = fit_sample(WORDS, Room(width, height), column, pixel_mm, at_mm, measure)
    assert sample.width <= width
    assert sample.height <= height
    assert sample.words_width <= column
    assert "".join(sample.name).replace(" ", "") == "Birddog"
    assert sample.title in (("Hold · Left",), ("Hold", "Left"))
    assert sample.title_em == pytest.approx(em_px(TITLE_ARC, pixel_mm, at_mm) * sample.factor)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_corner_of_the_painted_sample_stays_clear(
    first_start: FirstStart, direction: Qt.LayoutDirection
) -> None:
    person = looking(first_start, 800, 600)
    sample = person.page.sound_and_sight.sight.sample
    sample.setLayoutDirection(direction)
    first_start.preferences.change(stage_scale_percent=200)
    settle()
    image = sample.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 4)
    edge = [image.pixelColor(x, y) for x in (3, image.width() - 4) for y in range(20, image.height() - 20)]
    edge += [image.pixelColor(x, y) for x in range(20, image.width() - 20) for y in (3, image.height() - 4)]
    assert set(map(str, edge)) == {str(ground)}
    person.page.close()


def test_beside_a_long_column_of_advice_the_sample_keeps_to_the_window(first_start: FirstStart) -> None:
    first_start.has_reader = True
    first_start.voice.fail(VoiceProblem.NO_ENGINE)
    person = looking(first_start, 1120, 700)
    person.click("What did you hear?: Neither")
    person.click("How far away is the screen then?: 3 m")
    sight, sound = person.page.sound_and_sight.sight, person.page.sound_and_sight.sound
    assert sight.mapTo(person.page, QPoint(0, 0)).y() == sound.mapTo(person.page, QPoint(0, 0)).y()
    person.page.sound_and_sight.scroll_area.verticalScrollBar().setValue(0)
    settle()
    for part in (sight.sample, sight.bigger_button, sight.smaller_button, sight.accept_button):
        assert in_sight(person, part)
    person.page.close()


def test_coming_back_from_below_the_sample_comes_into_sight_with_its_buttons(first_start: FirstStart) -> None:
    first_start.preferences.change(stage_scale_percent=200)
    first_start.kit.theme.set_text_scale(2.0)
    person = looking(first_start, 640, 480)
    sight, bar = (
        person.page.sound_and_sight.sight,
        person.page.sound_and_sight.scroll_area.verticalScrollBar(),
    )
    bar.setValue(bar.maximum())
    assert not in_sight(person, sight.sample)
    sight.smaller_button.setFocus()
    settle()
    assert in_sight(person, sight.sample)
    assert in_sight(person, sight.smaller_button)
    person.page.close()
