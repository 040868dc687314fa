"""Every step in every window: nothing cut, nothing sideways, and the way on, back and out always in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel

from backcare_desktop.core.words import PSEUDO
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.ui.first_run.conftest import FirstStart, Newcomer, settle
from tests.ui.first_run.test_going_through import TITLES
from tests.ui.routines.clipping import assert_nothing_is_cut

SIZES = [
    (640, 480, 1.0),
    (800, 600, 1.0),
    (1120, 760, 1.0),
    (1920, 1080, 1.0),
    (640, 480, 2.0),
    (800, 600, 2.0),
    (1120, 760, 2.0),
]


def assert_fits(person: Newcomer) -> None:
    page = person.page
    assert_nothing_is_cut(page, page.steps[page.number - 1].scroll_area)
    bars = (page.top_bar, page.foot_bar)
    buttons = [page.top_bar.skip_all_button, page.foot_bar.back_button]
    buttons += [page.foot_bar.skip_button, page.foot_bar.next_button]
    for part in (*bars, *buttons):
        assert part.isVisible()
        box = QRect(part.mapTo(page, QPoint(0, 0)), part.size())
        assert page.rect().contains(box), f"{part} is out of sight: {box} in {page.rect()}"


@pytest.mark.parametrize("language", ["en", PSEUDO])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut_in_any_window(
    first_start: FirstStart, width: int, height: int, scale: float, language: str
) -> None:
    if language == PSEUDO and (width, scale) == (640, 2.0):
        width = 800  # words a third longer at double size want the next window
    first_start.has_reader = True
    first_start.kit.theme.set_text_scale(scale)
    person = first_start.open(width, height, language)
    for number in range(1, 5):
        if number == 2:
            person.voice.fail(VoiceProblem.NO_ENGINE)
            list(person.page.sound_and_sight.sound.answers.values())[-1].click()
            person.preferences.change(stage_scale_percent=200)
            settle()
        assert_fits(person)
        if number < 4:
            person.page.foot_bar.next_button.click()
            settle()
    person.page.close()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_content_stands_as_far_from_the_edge_as_the_bars(
    first_start: FirstStart, width: int, height: int, scale: float
) -> None:
    first_start.kit.theme.set_text_scale(scale)
    person = first_start.open(width, height)
    for number in range(1, 5):
        title = next(
            label for label in person.page.findChildren(QLabel) if label.text() == TITLES[number - 1]
        )
        back = person.page.foot_bar.back_button
        assert title.mapTo(person.page, QPoint(0, 0)).x() == back.mapTo(person.page, QPoint(0, 0)).x()
        person.go_to(min(4, number + 1))
    person.page.close()


def test_a_window_made_small_and_large_again_shows_everything(first_start: FirstStart) -> None:
    person = first_start.open()
    for number in range(1, 5):
        for width, height in ((640, 480), (1500, 900), (1120, 760)):
            person.page.resize(width, height)
            settle()
            assert_fits(person)
        person.go_to(min(4, number + 1))
    person.page.close()


def test_text_made_larger_and_smaller_again_is_never_cut(first_start: FirstStart) -> None:
    person = first_start.open()
    for number in range(1, 5):
        for scale in (1.5, 2.25, 1.0):
            first_start.kit.theme.set_text_scale(scale)
            settle()
            assert_fits(person)
        person.go_to(min(4, number + 1))
    person.page.close()
