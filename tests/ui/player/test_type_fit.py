"""The words on the stage at every size: phase, side, digits and name are always there, whole."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import atan, degrees

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.core.settings import Settings, Timing
from backcare_desktop.core.timeline import Step, build_timeline
from backcare_desktop.core.words import PSEUDO, Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player import reading_distance, type_fit
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
LONG_CAPTION = (
    "Kneel on all fours with your hands under your shoulders. Reach one heel back and the opposite fist forward, "
    "keep your hips level, and breathe as you go on reaching."
)


@pytest.fixture
def measure(kit: Kit) -> Measure:
    return Measure(kit.theme.font())


def steps(catalogue: Catalogue) -> Iterator[Step]:
    """One step of every exercise, with a side where it has one."""
    for each in catalogue.exercises.values():
        yield build_timeline(routine(each), Timing()).steps[-1]


def height_of(text: StageWords, sizes: StageSizes, room: Room, measure: Measure) -> float:
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
            assert height_of(text, sizes, room, measure) <= room.height + 0.5
            number = measure.width(text.number, sizes.digits)
            assert number + measure.width(text.of, sizes.digits * type_fit.OF_FACTOR) <= room.width + 0.01


def stage_rooms(width: float, height: float) -> list[Room]:
    """The rooms that a stage of this size gives to the words."""
    return [Room(width * share - 32, height - 32) for share in (0.48, 0.53, 0.58)]


def caps_arc(em_px: float, measure: Measure, distance_mm: float) -> float:
    """Under how many minutes of arc the capitals of a font size are seen."""
    return degrees(atan(em_px * measure.cap_per_em * PIXEL_MM / distance_mm)) * 60


@pytest.mark.parametrize(
    ("size", "distance_mm"),
    [
        ((1120, 512), 2000.0),  # the stage of a window of 1120x760 with captions of three lines
        ((1920, 830), 3000.0),  # the same in full screen, 1920x1080
    ],
)
def test_every_name_and_number_can_be_read_from_the_mat(
    catalogue: Catalogue, measure: Measure, size: tuple[int, int], distance_mm: float
) -> None:
    """Statements 14 and 15: for every exercise there is."""
    small = {}
    for step in steps(catalogue):
        texts = widest_words(step, None, Words())
        sizes, room = type_fit.fit_best(texts, stage_rooms(*size), PIXEL_MM, measure, 14, distance_mm)
        digits, name = (caps_arc(each, measure, distance_mm) for each in (sizes.digits, sizes.name))
        if digits < 39.99 or name < 19.99:
            small[step.exercise.words.name] = (round(digits, 1), round(name, 1))
        for text in texts:
            lines = type_fit.break_lines(text, sizes, room, measure)
            assert "".join(lines.name).replace(" ", "") == text.name.replace(" ", "")
    assert small == {}


def test_from_further_away_words_are_larger_and_from_nearer_never_tiny(
    catalogue: Catalogue, measure: Measure
) -> None:
    step = build_timeline(routine(catalogue.exercise("bridge")), Timing()).steps[0]
    texts, room = widest_words(step, None, Words()), Room(889, 840)
    names = [type_fit.fit(texts, room, PIXEL_MM, measure, 14, mm).name for mm in (250, 1000, 2000, 4000)]
    assert names == sorted(set(names))
    assert names[0] > 20


@given(
    width=st.integers(250, 1200),
    height=st.integers(95, 900),
    least_px=st.sampled_from([14, 28, 32]),
    distance_mm=st.sampled_from([250.0, 2000.0, 8000.0]),
    pixel_mm=st.sampled_from(list(reading_distance.MM_PER_PX)),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_phase_side_digits_and_name_are_whole_in_any_room_from_any_distance(
    longest: list[tuple[StageWords, ...]],
    measure: Measure,
    width: int,
    height: int,
    least_px: int,
    distance_mm: float,
    pixel_mm: float,
) -> None:
    room = Room(width, height)
    for texts in longest:
        sizes = type_fit.fit(texts, room, pixel_mm, measure, least_px, distance_mm)
        for text in texts:
            lines = type_fit.break_lines(text, sizes, room, measure)
            assert lines.fits, (text, sizes)
            assert height_of(text, sizes, room, measure) <= room.height + 0.5, (text, sizes)
            assert " · ".join(lines.title) == text.title
            number = measure.width(text.number, sizes.digits)
            assert number + measure.width(text.of, sizes.digits * type_fit.OF_FACTOR) <= room.width + 0.01
            assert sizes.digits > 6


def hardest(catalogue: Catalogue) -> list[Exercise]:
    """The exercises with the longest names, the longest words in them, and the longest cues."""
    by_length = sorted(catalogue.exercises.values(), key=lambda each: len(each.words.name))
    by_word = sorted(by_length, key=lambda each: max(map(len, each.words.name.split())))
    by_cue = sorted(by_length, key=lambda each: len(each.words.key_cue))
    return list({each.id: each for each in (*by_length[-4:], *by_word[-2:], *by_cue[-2:])}.values())


@pytest.fixture
def longest(catalogue: Catalogue) -> list[tuple[StageWords, ...]]:
    """What the exercises that are hardest to fit say, with every phase waiting for the person."""
    timing = Timing().waiting(waits=True)
    return [
        widest_words(build_timeline(routine(each), timing).steps[-1], None, Words())
        for each in hardest(catalogue)
    ]


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


def test_bigger_and_smaller_work_like_another_distance() -> None:
    assert type_fit.effective_distance_mm(Settings()) == 2000
    assert type_fit.effective_distance_mm(Settings(stage_distance_cm=300, stage_scale_percent=150)) == 4500


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


@pytest.mark.parametrize(
    ("size", "percent"),
    [
        *product([(640, 480), (800, 600), (1120, 760), (1920, 1080)], [100, 225]),
        *product([(800, 600)], [150, 200]),
    ],
)
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
        lines = type_fit.break_lines(stage.words, stage.sizes, stage.room, stage.measure)
        assert lines.words_height <= stage.lines.height() + 1


#: Here every exercise is shown, the usual window and the one with the least room; elsewhere the hardest to fit.
IN_FULL = (((1120, 760), 100), ((640, 480), 225))


@pytest.mark.parametrize("percent", [100, 225])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1120, 760), (1920, 1080)])
def test_the_words_are_whole_on_the_stage_of_every_window(
    playing: Seat, catalogue: Catalogue, size: tuple[int, int], percent: int
) -> None:
    page = playing.page
    page.caption.set_sentences([LONG_CAPTION])
    playing.kit.theme.set_text_scale(percent / 100)
    page.resize(*size)
    QApplication.processEvents()
    assert (page.width(), page.height()) == size
    stage = page.stage
    chosen = list(catalogue.exercises.values()) if (size, percent) in IN_FULL else hardest(catalogue)
    for mm in (2000.0, 4000.0):
        stage.set_distance_mm(mm)
        for step in (build_timeline(routine(each), Timing()).steps[-1] for each in chosen):
            stage.set_view(replace(playing.view, step=step, phase=step.phases[-1], side=step.side))
            assert stage.words is not None
            assert stage.sizes is not None
            lines = type_fit.break_lines(stage.words, stage.sizes, stage.room, stage.measure)
            assert lines.fits, stage.words
            assert lines.words_height <= stage.lines.height() + 1, stage.words
            assert stage.sizes.name >= 12, stage.words


def test_both_sides_are_named(playing: Seat) -> None:
    names = {text.side for step in playing.timeline.steps for text in widest_words(step, None, Words())}
    assert {"Left", "Right", ""} <= names
    assert Side.LEFT.other is Side.RIGHT
