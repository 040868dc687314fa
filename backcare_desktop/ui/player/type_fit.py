"""How large the words on the stage are: large enough to be read from the mat, and never too large for it.

Sizes come from the distance: a capital letter of `arc` minutes seen from `distance_mm` is
`distance_mm * tan(arc / 60 degrees)` high, and a font is that divided by 0.70 (experience.md section 4).
Everything here is plain calculation over a `Measure`; nothing is drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import radians, tan

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from backcare_desktop.ui.player.stage_words import StageWords

#: How far away the person is, and the arc minutes of capital letters (HFDS: 16 is the floor).
DISTANCE_MM = 2000.0
DIGITS_ARC, TITLE_ARC, CUE_ARC, STATUS_ARC = 40.0, 20.0, 16.0, 10.0
FLOOR = 16.0 / TITLE_ARC
CAP_PER_EM = 0.70
#: What a screen may say about the size of its pixels before it is not believed, in mm.
MM_PER_PX = (0.20, 0.32)
#: Digits take up to this share of the stage's height.
DIGITS_SHARE = 0.37
#: The side of "of 8" and of the icon, as a factor of what they stand beside.
OF_FACTOR, ICON_FACTOR = 0.24, 0.95
#: Line heights as factors of the em.
TITLE_LINE, NAME_LINE, CUE_LINE = 1.2, 1.14, 1.26
#: The bar under the digits, in device-independent pixels.
BAR_PX = 10.0
_REFERENCE_PX = 64.0
#: Room kept for the rounding of real fonts.
_SLACK = 1.015


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

    @property
    def gap(self) -> float:
        """The distance between parts."""
        return self.name * 0.36


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


class Measure:
    """Measures text at one reference size; fonts without hinting scale with their size."""

    def __init__(self, family: QFont) -> None:
        self._fonts = {bold: self._reference(family, bold=bold) for bold in (False, True)}
        metrics = QFontMetricsF(self._fonts[True])
        self.cap_per_em = metrics.capHeight() / _REFERENCE_PX
        self._layouts: dict[tuple[str, bool, int], tuple[tuple[str, ...], float]] = {}
        self._widths: dict[tuple[str, bool], float] = {}

    @staticmethod
    def _reference(family: QFont, *, bold: bool) -> QFont:
        font = QFont(family)
        dpi = QFontMetricsF(font).fontDpi()
        font.setPointSizeF(_REFERENCE_PX * 72 / dpi)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def wrapped(
        self, text: str, em_px: float, width_px: float, *, bold: bool
    ) -> tuple[tuple[str, ...], float]:
        """Return the lines of a text that may be `width_px` wide, and the width of the widest of them.

        That is more than `width_px` where a single word is.
        """
        scale = em_px / _REFERENCE_PX * _SLACK
        room = max(1, int(width_px / scale))
        key = (text, bold, room)
        if key not in self._layouts:
            self._layouts[key] = _lines(text, self._fonts[bold], room)
        lines, widest = self._layouts[key]
        return lines, widest * scale

    def width(self, text: str, em_px: float, *, capitals: bool = False) -> float:
        """Return the width of one bold line."""
        key = (text, capitals)
        if key not in self._widths:
            font = QFont(self._fonts[True])
            if capitals:
                font.setCapitalization(QFont.Capitalization.AllUppercase)
            self._widths[key] = QFontMetricsF(font).horizontalAdvance(text)
        return self._widths[key] * em_px / _REFERENCE_PX * _SLACK


def mm_per_px(physical_dpi: float) -> float:
    """Return the size of a pixel, believing only what a real screen can have."""
    low, high = MM_PER_PX
    return min(max(25.4 / physical_dpi if physical_dpi > 0 else high, low), high)


def em_px(arc_min: float, pixel_mm: float, distance_mm: float = DISTANCE_MM) -> float:
    """Return the font size at which capitals are seen under `arc_min` minutes of arc."""
    return distance_mm * tan(radians(arc_min / 60)) / CAP_PER_EM / pixel_mm


def fit(
    texts: Sequence[StageWords], room: Room, pixel_mm: float, measure: Measure, least_px: float = 0.0
) -> StageSizes:
    """Return the largest sizes at which each of `texts` has room.

    Tries the distance's size and more, shrinks to the floor, then gives the side a line of its own, then
    leaves out the cue, then the status; neither is ever smaller than `least_px`. A stage too small for even
    that goes below the floor: phase, side, digits and name are always there, whole.
    """
    sizes = None
    for sizes in _candidates(room, pixel_mm, least_px):
        digits = min((_digits_px(text, sizes, room, measure) for text in texts), default=sizes.digits)
        if digits >= sizes.digits:
            return replace(sizes, digits=digits)
    assert sizes is not None
    return sizes


def title_width(line: str, sizes: StageSizes, measure: Measure) -> float:
    """Return the width of a line of the title with the icon before it."""
    return measure.width(line, sizes.title, capitals=True) + sizes.title * (ICON_FACTOR + 0.3)


def break_lines(
    text: StageWords, sizes: StageSizes, room: Room, measure: Measure, title_room_px: float | None = None
) -> Lines:
    """Return the lines of a text at given sizes. The title may have more room than the rest of it."""
    title_room_px = room.width if title_room_px is None else title_room_px
    title = (text.phase, text.side) if sizes.title_in_two_lines and text.side else (text.title,)
    if title_room_px > room.width and title_width(text.title, sizes, measure) <= title_room_px:
        title = (text.title,)
    title_px = max(title_width(line, sizes, measure) for line in title)
    name, name_px = measure.wrapped(text.name, sizes.name, room.width, bold=True)
    cue, cue_px = measure.wrapped(text.cue, sizes.cue, room.width, bold=False) if sizes.cue else ((), 0)
    status, status_px = (
        measure.wrapped(text.status, sizes.status, room.width, bold=False) if sizes.status else ((), 0)
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


def _digits_px(text: StageWords, sizes: StageSizes, room: Room, measure: Measure) -> float:
    """Return how large the digits can be beside everything else, or 0 where something has no room."""
    lines = break_lines(text, sizes, room, measure)
    if not lines.fits or len(lines.name) > _most_name_lines(sizes):
        return 0.0
    left = room.height - lines.title_height - lines.words_height - 3 * sizes.gap - BAR_PX
    by_height = min(left, room.height * DIGITS_SHARE) / measure.cap_per_em
    width_per_em = measure.width(text.number, 1.0) + measure.width(text.of, OF_FACTOR)
    by_width = room.width / (width_per_em + (0.12 if text.of else 0)) if width_per_em else by_height
    return max(0.0, min(by_height, by_width))


def _most_name_lines(sizes: StageSizes) -> int:
    return 2 if sizes.cue else 4


def _candidates(room: Room, pixel_mm: float, least_px: float) -> Iterator[StageSizes]:
    """Yield sizes in the order of liking; `digits` is the least that will do."""
    for scale in (1.7, 1.5, 1.35, 1.2, 1.1):
        if room.height * DIGITS_SHARE >= em_px(DIGITS_ARC, pixel_mm) * scale * CAP_PER_EM:
            yield from (_scaled(scale, pixel_mm, least_px, part) for part in (1.0, 0.85, 0.7))
    for in_two_lines in (False, True):
        for scale in (1.0, 0.9, FLOOR):
            for part in (1.0, 0.85, 0.7, 0.6, 0.5):
                sizes = _scaled(scale, pixel_mm, least_px, part)
                yield replace(sizes, title_in_two_lines=in_two_lines)
    for with_status, scales in (
        (True, (1.0, 0.9, FLOOR)),
        (False, (0.9, FLOOR, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)),
    ):
        for scale in scales:
            for in_two_lines in (False, True):
                sizes = _scaled(scale, pixel_mm, least_px, 0.0)
                status = sizes.status if with_status else 0.0
                yield replace(sizes, cue=0.0, status=status, title_in_two_lines=in_two_lines)


def _scaled(scale: float, pixel_mm: float, least_px: float, cue_part: float) -> StageSizes:
    # The cue may be smaller than its distance's size as long as it can be read from a chair.
    return StageSizes(
        title=em_px(TITLE_ARC, pixel_mm) * scale,
        digits=em_px(DIGITS_ARC, pixel_mm) * scale * (1.25 if scale > 1 else 1.0),
        name=em_px(TITLE_ARC, pixel_mm) * scale,
        cue=max(least_px, em_px(CUE_ARC, pixel_mm) * max(scale, 0.9) * cue_part),
        status=max(least_px, em_px(STATUS_ARC, pixel_mm) * scale * (0.85 if scale > 1 else 0.75)),
    )


def _lines(text: str, font: QFont, width: float) -> tuple[tuple[str, ...], float]:
    if not text:
        return (), 0.0
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    lines, widest = [], 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        widest = max(widest, line.naturalTextWidth())
        start = line.textStart()
        lines.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return tuple(lines), widest
