"""The words on the stage at every size: phase, side, digits and name are always there, whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Step, build_timeline
from backcare_desktop.core.words import PSEUDO, Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player import type_fit
from backcare_desktop.ui.player.stage_words import StageWords, widest_words
from backcare_desktop.ui.player.type_fit import Measure, Room, StageSizes
from tests.build import routine
from tests.ui.player.conftest import Seat

#: The room that the words have in windows of these sizes, small ones with the captions of large text.
ROOMS = [
    Room(307, 90),
    Room(307, 210),
    Room(384, 330),
    Room(505, 500),
    Room(640, 700),
    Room(889, 840),
]
PIXEL_MM = 0.277


@pytest.fixture
def measure(kit: Kit) -> Measure:
    return Measure(kit.theme.font())


def steps(catalogue: Catalogue) -> Iterator[Step]:
    """One step of every exercise, with a side where it has one."""
    for each in catalogue.exercises.values():
        yield build_timeline(routine(each), Timing()).steps[-1]


def height(text: StageWords, sizes: StageSizes, room: Room, measure: Measure) -> float:
    lines = type_fit.break_lines(text, sizes, room, measure)
    return lines.title_height + type_fit.digits_height(sizes, measure) + lines.words_height


@pytest.mark.parametrize("room", ROOMS)
def test_every_exercise_fits_whole_in_every_room(catalogue: Catalogue, measure: Measure, room: Room) -> None:
    assert len(catalogue.exercises) == 58
    for step in steps(catalogue):
        texts = widest_words(step, None, Words())
        sizes = type_fit.fit(texts, room, PIXEL_MM, measure)
        for text in texts:
            lines = type_fit.break_lines(text, sizes, room, measure)
            assert lines.fits
            # A line may also end after a hyphen.
            assert "".join(lines.name).replace(" ", "") == text.name.replace(" ", "")
            assert " · ".join(lines.title) == text.title
            assert not text.side or text.side in " ".join(lines.title)
            assert height(text, sizes, room, measure) <= room.height + 0.5
            number = measure.width(text.number, sizes.digits)
            assert number + measure.width(text.of, sizes.digits * type_fit.OF_FACTOR) <= room.width + 0.01


def test_at_the_usual_size_names_and_digits_can_be_read_from_two_metres(
    catalogue: Catalogue, measure: Measure
) -> None:
    room = Room(505, 500)
    floor_px = type_fit.em_px(16, PIXEL_MM)
    digits_px = type_fit.em_px(40, PIXEL_MM) * type_fit.FLOOR
    small = []
    for step in steps(catalogue):
        sizes = type_fit.fit(widest_words(step, None, Words()), room, PIXEL_MM, measure)
        if sizes.name < floor_px - 0.01 or sizes.digits < digits_px - 0.01:
            small.append(step.exercise.words.name)
    assert small == []


def test_a_large_window_has_larger_words(catalogue: Catalogue, measure: Measure) -> None:
    step = build_timeline(routine(catalogue.exercise("bridge")), Timing()).steps[0]
    texts = widest_words(step, None, Words())
    usual = type_fit.fit(texts, Room(505, 500), PIXEL_MM, measure)
    large = type_fit.fit(texts, Room(889, 840), PIXEL_MM, measure)
    assert large.name > usual.name * 1.2
    assert large.digits > usual.digits * 1.2


def test_the_cue_goes_before_the_status_and_both_before_anything_else(
    catalogue: Catalogue, measure: Measure
) -> None:
    step = build_timeline(routine(catalogue.exercise("bird-dog")), Timing()).steps[0]
    texts = widest_words(step, None, Words())
    seen = []
    for room_height in (600, 260, 200, 120):
        sizes = type_fit.fit(texts, Room(505, room_height), PIXEL_MM, measure, 14)
        seen.append((sizes.cue > 0, sizes.status > 0))
    assert seen[0] == (True, True)
    assert seen[-1] == (False, False)
    assert (True, False) not in seen


def test_neither_cue_nor_status_is_smaller_than_the_least_size(
    catalogue: Catalogue, measure: Measure
) -> None:
    for step in steps(catalogue):
        for room in ROOMS:
            sizes = type_fit.fit(widest_words(step, None, Words()), room, PIXEL_MM, measure, 28)
            assert sizes.cue == 0 or sizes.cue >= 28
            assert sizes.status == 0 or sizes.status >= 28


def test_sizes_come_from_the_distance() -> None:
    assert round(type_fit.em_px(40, PIXEL_MM)) == 120
    assert round(type_fit.em_px(20, PIXEL_MM)) == 60
    assert round(type_fit.em_px(16, PIXEL_MM, 3000)) == 72


@pytest.mark.parametrize(
    ("dpi", "expected"), [(0, 0.32), (10, 0.32), (96, 25.4 / 96), (110, 25.4 / 110), (400, 0.20)]
)
def test_a_screen_that_says_nonsense_about_its_size_is_not_believed(dpi: float, expected: float) -> None:
    assert type_fit.mm_per_px(dpi) == pytest.approx(expected)


def test_an_empty_stage_can_be_fitted(measure: Measure) -> None:
    assert type_fit.fit((), Room(100, 100), PIXEL_MM, measure).name > 0


def test_longer_words_of_another_language_fit_too(catalogue: Catalogue, measure: Measure) -> None:
    words = Words(PSEUDO)
    for step in steps(catalogue):
        texts = widest_words(step, None, words)
        sizes = type_fit.fit(texts, Room(505, 500), PIXEL_MM, measure)
        for text in texts:
            assert type_fit.break_lines(text, sizes, Room(505, 500), measure).fits


@pytest.mark.parametrize("percent", [100, 150, 200, 225])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1120, 760), (1920, 1080)])
def test_nothing_on_the_stage_lies_outside_it(playing: Seat, size: tuple[int, int], percent: int) -> None:
    playing.kit.theme.set_text_scale(percent / 100)
    playing.page.resize(*size)
    QApplication.processEvents()
    for _ in range(60):
        playing.advance(3)
        QApplication.processEvents()
        stage = playing.page.stage
        if not stage.isVisible():
            break
        for part in (stage.title, stage.digits, stage.lines, stage.figure):
            assert stage.rect().contains(part.geometry()), (size, percent, part)
        assert stage.words is not None
        assert stage.words.side in stage.title.accessibleName() or stage.words.side == ""
        lines = type_fit.break_lines(stage.words, stage.sizes, stage._room, stage._measure)
        assert lines.words_height <= stage.lines.height() + 1


def test_both_sides_are_named(playing: Seat) -> None:
    names = {text.side for step in playing.timeline.steps for text in widest_words(step, None, Words())}
    assert {"Left", "Right", ""} <= names
    assert Side.LEFT.other is Side.RIGHT
