"""How large the words on the stage are: large enough to be read from the mat, and never too large for it.

Sizes come from the distance (reading_distance.py). Everything here is plain calculation over a `Measure`;
nothing is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backcare_desktop.ui.player.reading_distance import (
    DISTANCE_MM,
    effective_distance_mm,
    em_px,
    mm_per_px,
)
from backcare_desktop.ui.player.stage_words import StageWords
from backcare_desktop.ui.player.text_measure import Measure
from backcare_desktop.ui.player.type_ladder import (
    DIGITS_SHARE,
    TITLE_ARC,
    Grade,
    Ladder,
    Room,
    StageSizes,
)

__all__ = [
    "DISTANCE_MM",
    "Grade",
    "Lines",
    "Measure",
    "Room",
    "StageSizes",
    "break_lines",
    "digits_height",
    "effective_distance_mm",
    "em_px",
    "fit",
    "fit_best",
    "mm_per_px",
    "title_width",
]

#: The side of "of 8" and of the icon, as a factor of what they stand beside.
OF_FACTOR, ICON_FACTOR = 0.24, 0.95
#: Line heights as factors of the em.
TITLE_LINE, NAME_LINE, CUE_LINE = 1.2, 1.14, 1.26
#: The bar under the digits, in device-independent pixels.
BAR_PX = 10.0
#: However near the screen is, the title is at least so many times as large as the smallest text of the app.
_LEAST_TITLE = 1.5


@dataclass(frozen=True)
class Lines:
    """The words broken into lines, with the height of all of it."""

    title: tuple[str, ...]
    name: tuple[str, ...]
    cue: tuple[str, ...]
    status: tuple[str, ...]
    words_height: float  #: name, cue and status with their gaps
    title_height: float
    fits: bool  #: no line is wider than its room


def fit_best(
    texts: Sequence[StageWords],
    rooms: Sequence[Room],
    pixel_mm: float,
    measure: Measure,
    least_px: float = 0.0,
    distance_mm: float = DISTANCE_MM,
) -> tuple[StageSizes, Room]:
    """Return the sizes for the first of `rooms` where nothing has to be given up, or else for the best."""
    found: list[tuple[StageSizes, Room]] = []
    for room in rooms:
        found.append((fit(texts, room, pixel_mm, measure, least_px, distance_mm), room))
        if found[-1][0].grade is Grade.WHOLE:
            break
    return min(found, key=lambda each: (each[0].grade, -round(each[0].name) * (each[0].cue == 0)))


def fit(
    texts: Sequence[StageWords],
    room: Room,
    pixel_mm: float,
    measure: Measure,
    least_px: float = 0.0,
    distance_mm: float = DISTANCE_MM,
) -> StageSizes:
    """Return the largest sizes at which each of `texts` has room.

    Tries the distance's size and more, then the side on a line of its own, shrinks to the floor, then leaves
    out the cue, then the status; neither is ever smaller than `least_px`. A stage too small for even that
    goes below the floor: phase, side, digits and name are always there, whole.
    """
    nearest_mm = distance_mm * _LEAST_TITLE * least_px / em_px(TITLE_ARC, pixel_mm, distance_mm)
    ladder = Ladder(room, pixel_mm, max(distance_mm, nearest_mm), least_px, measure.cap_per_em)
    sizes = None
    for sizes in ladder.candidates():
        digits = _least_digits(texts, sizes, room, measure)
        if digits is not None:
            return replace(sizes, digits=digits)
    assert sizes is not None
    return sizes


def title_width(line: str, sizes: StageSizes, measure: Measure) -> float:
    """Return the width of a line of the title with the icon before it."""
    return measure.width(line, sizes.title, capitals=True) + sizes.title * (ICON_FACTOR + 0.3)


def break_lines(
    text: StageWords, sizes: StageSizes, room: Room, measure: Measure, title_room_px: float | None = None
) -> Lines:
    """Return the lines of a text at given sizes. The title may have more room than the rest of it.

    A cue that matters takes the place of the status where there is no room for a cue.
    """
    title_room_px = room.width if title_room_px is None else title_room_px
    title = (text.phase, text.side) if sizes.title_in_two_lines and text.side else (text.title,)
    if title_room_px > room.width and title_width(text.title, sizes, measure) <= title_room_px:
        title = (text.title,)
    title_px = max(title_width(line, sizes, measure) for line in title)
    name, name_px = measure.wrapped(text.name, sizes.name, room.width, bold=True)
    cue, cue_px = measure.wrapped(text.cue, sizes.cue, room.width, bold=False) if sizes.cue else ((), 0)
    below = text.cue if text.cue_matters and not sizes.cue else text.status
    status, status_px = (
        measure.wrapped(below, sizes.status, room.width, bold=False) if sizes.status else ((), 0)
    )
    height = len(name) * sizes.name * NAME_LINE
    height += len(cue) * sizes.cue * CUE_LINE + (sizes.gap * 0.6 if cue else 0)
    height += len(status) * sizes.status * CUE_LINE + (sizes.gap * 0.8 if status else 0)
    return Lines(
        title=title,
        name=name,
        cue=cue,
        status=status,
        words_height=height,
        title_height=len(title) * sizes.title * TITLE_LINE,
        fits=title_px <= title_room_px and max(name_px, cue_px, status_px) <= room.width,
    )


def digits_height(sizes: StageSizes, measure: Measure) -> float:
    """Return the height that the digits take with their bar and the gaps around: capitals, not lines."""
    return sizes.digits * measure.cap_per_em + 3 * sizes.gap + BAR_PX


def _least_digits(
    texts: Sequence[StageWords], sizes: StageSizes, room: Room, measure: Measure
) -> float | None:
    """Return how large the digits of all texts can be, or None where that is less than `sizes` asks for."""
    least = room.height if texts else sizes.digits
    for text in texts:
        least = min(least, _digits_px(text, sizes, room, measure))
        if least < sizes.digits:
            return None
    return least


def _digits_px(text: StageWords, sizes: StageSizes, room: Room, measure: Measure) -> float:
    """Return how large the digits can be beside everything else, or 0 where something has no room."""
    lines = break_lines(text, sizes, room, measure)
    if not lines.fits:
        return 0.0
    left = room.height - lines.title_height - lines.words_height - 3 * sizes.gap - BAR_PX
    by_height = min(left, room.height * DIGITS_SHARE) / measure.cap_per_em
    width_per_em = measure.width(text.number, 1.0) + measure.width(text.of, OF_FACTOR)
    by_width = room.width / (width_per_em + (0.12 if text.of else 0)) if width_per_em else by_height
    return max(0.0, min(by_height, by_width))
