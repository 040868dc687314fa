"""The sizes to try for the words on the stage, in the order of liking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from backcare_desktop.ui.player.reading_distance import CAP_PER_EM, cap_px, em_px

#: The arc minutes of capital letters (HFDS: 16 is the floor).
DIGITS_ARC, TITLE_ARC, CUE_ARC, STATUS_ARC = 40.0, 20.0, 16.0, 10.0
FLOOR = 16.0 / TITLE_ARC
#: Digits take up to this share of the stage's height.
DIGITS_SHARE = 0.37
#: Distances between the parts as factors of the name's size.
_GAP, _TIGHT_GAP = 0.36, 0.2
#: Sizes to try where there is more room than the distance asks for, and shares of the cue's size.
_LARGER = (1.7, 1.5, 1.35, 1.2, 1.1)
_CUE_PARTS, _SMALL_CUE_PARTS = (1.0, 0.85, 0.7), (0.6, 0.5)
#: The last resort goes down in steps of this, to a size at which everything fits into anything.
_STEP, _SMALLEST_PX = 0.93, 3.0


class Grade(IntEnum):
    """What had to be given up for the words to have room; less is better."""

    WHOLE = 0  #: nothing: every size is what the distance asks for
    TWO_LINES = 1  #: the side has a line of its own
    SMALLER = 2  #: down to 16 minutes of arc
    SMALLER_TWO_LINES = 3
    NO_CUE = 4


@dataclass(frozen=True)
class Room:
    """The space for the words, in device-independent pixels."""

    width: float
    height: float


@dataclass(frozen=True)
class StageSizes:
    """Font sizes in device-independent pixels of em; `cue` and `status` are 0 where there is no room."""

    title: float
    digits: float
    name: float
    cue: float
    status: float
    title_in_two_lines: bool = False
    tight: bool = False  #: the parts stand closer together
    grade: Grade = Grade.WHOLE

    @property
    def gap(self) -> float:
        """The distance between parts."""
        return self.name * (_TIGHT_GAP if self.tight else _GAP)


@dataclass(frozen=True)
class Ladder:
    """The sizes to try, in the order of liking."""

    room: Room
    pixel_mm: float
    distance_mm: float
    least_px: float
    cap_per_em: float

    def candidates(self) -> Iterator[StageSizes]:
        """Yield sizes from the largest on; `digits` is the least that will do."""
        yield from self._larger()
        every_part = _CUE_PARTS + _SMALL_CUE_PARTS
        for parts, tight in ((_CUE_PARTS, False), (_SMALL_CUE_PARTS, False), (every_part, True)):
            for title in (1.0, 0.9, FLOOR):
                yield from self._with_cue(self._full, parts, Grade.WHOLE, title=title, tight=tight)
        yield from self._with_cue(self._full, every_part, Grade.TWO_LINES)
        for grade in (Grade.SMALLER, Grade.SMALLER_TWO_LINES):
            for tight in (False, True):
                yield from self._with_cue((0.9, FLOOR), every_part, grade, tight=tight)
        yield from self._without_cue()

    @property
    def _full(self) -> tuple[float, ...]:
        """The size for cautious fonts, and the one at which this font's capitals are as high as they must be."""
        return (1.0, min(1.0, CAP_PER_EM / self.cap_per_em))

    def _larger(self) -> Iterator[StageSizes]:
        most_px = self.room.height * DIGITS_SHARE
        for scale in _LARGER:
            if most_px >= cap_px(DIGITS_ARC, self.pixel_mm, self.distance_mm) * scale:
                yield from self._with_cue((scale,), _CUE_PARTS, Grade.WHOLE)

    def _with_cue(
        self,
        scales: Sequence[float],
        parts: Sequence[float],
        grade: Grade,
        *,
        title: float = 1.0,
        tight: bool = False,
    ) -> Iterator[StageSizes]:
        two = grade in (Grade.TWO_LINES, Grade.SMALLER_TWO_LINES)
        for scale in scales:
            for part in parts:
                sizes = self._scaled(scale, part)
                smaller = sizes.title * title
                yield replace(sizes, title=smaller, title_in_two_lines=two, tight=tight, grade=grade)

    def _without_cue(self) -> Iterator[StageSizes]:
        for scale in (*self._full, 0.9, FLOOR):
            yield from self._in_one_or_two_lines(scale, with_status=True)
        for scale in (0.9, FLOOR):
            yield from self._in_one_or_two_lines(scale, with_status=False)
        scale = FLOOR
        while self._em(TITLE_ARC) * scale > _SMALLEST_PX:
            yield from self._in_one_or_two_lines(scale, with_status=False, tight=True)
            scale *= _STEP

    def _in_one_or_two_lines(
        self, scale: float, *, with_status: bool, tight: bool = False
    ) -> Iterator[StageSizes]:
        sizes = replace(self._scaled(scale, 0.0), cue=0.0, tight=tight, grade=Grade.NO_CUE)
        if not with_status:
            sizes = replace(sizes, status=0.0)
        yield sizes
        yield replace(sizes, title_in_two_lines=True)

    def _scaled(self, scale: float, cue_part: float) -> StageSizes:
        # The cue may be smaller than its distance's size as long as it can be read from a chair.
        title = self._em(TITLE_ARC) * scale
        return StageSizes(
            title=title,
            digits=self._em(DIGITS_ARC) * scale * (1.25 if scale > 1 else 1.0),
            name=title,
            cue=max(self.least_px, self._em(CUE_ARC) * max(scale, 0.9) * cue_part),
            status=max(self.least_px, self._em(STATUS_ARC) * scale * (0.85 if scale > 1 else 0.75)),
        )

    def _em(self, arc: float) -> float:
        return em_px(arc, self.pixel_mm, self.distance_mm)
