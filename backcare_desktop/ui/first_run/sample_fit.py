"""How large the sample of the stage can be: the size of the player at a distance, or the largest that fits."""

from dataclasses import dataclass

from backcare_desktop.ui.player.reading_distance import em_px
from backcare_desktop.ui.player.text_measure import Measure
from backcare_desktop.ui.player.type_fit import ICON_FACTOR, NAME_LINE, TITLE_LINE
from backcare_desktop.ui.player.type_ladder import DIGITS_ARC, TITLE_ARC, Room

#: Steps by which the sample is made smaller until it fits; the last one has room anywhere.
_FACTORS = tuple(percent / 100 for percent in (*range(100, 10, -2), *range(10, 0, -1)))
#: Between the parts, and between icon and words, as factors of the em of the words.
_GAP, _BESIDE_GAP, _ICON_GAP = 0.36, 0.8, 0.3
_MOST_NAME_LINES = 2


@dataclass(frozen=True)
class SampleWords:
    """What the sample says; nothing of it is ever cut."""

    phase: str
    side: str
    title: str  #: phase and side in one line
    number: str
    name: str


@dataclass(frozen=True)
class Sample:
    """The sample in lines and sizes; lengths in device-independent pixels."""

    factor: float  #: of the size asked for, 1 where all of it fits
    title_em: float
    digits_em: float
    title: tuple[str, ...]
    name: tuple[str, ...]
    is_beside: bool  #: whether the digits stand beside the words, not between them
    words_width: float
    digits_width: float
    digits_height: float  #: of the digits themselves, not of their line
    width: float
    height: float

    @property
    def gap(self) -> float:
        """The distance between parts."""
        return self.title_em * _GAP

    @property
    def beside_gap(self) -> float:
        """The distance between words and digits beside each other."""
        return self.title_em * _BESIDE_GAP

    @property
    def words_height(self) -> float:
        """The height of title and name, without digits between them."""
        return _words_height(self.title_em, self.title, self.name) + self.gap


def fit_sample(
    words: SampleWords, room: Room, column_px: float, pixel_mm: float, at_mm: float, measure: Measure
) -> Sample:
    """Return the sample as large as it is in the player at `at_mm`, or the largest that has room.

    The words are never wider than `column_px`, which is what the player itself has for them beside its picture.
    """
    title_em, digits_em = em_px(TITLE_ARC, pixel_mm, at_mm), em_px(DIGITS_ARC, pixel_mm, at_mm)
    sample = None
    for factor in _FACTORS:
        for is_beside in (False, True):
            for title in ((words.title,), (words.phase, words.side)):
                sample = _sample(
                    words, title, factor, title_em * factor, digits_em * factor, measure, is_beside, column_px
                )
                if _fits(sample, room, column_px):
                    return sample
    assert sample is not None
    return sample


def title_left(title_em: float) -> float:
    """Return where the words of the title begin: after the icon."""
    return title_em * (ICON_FACTOR + _ICON_GAP)


def _sample(
    words: SampleWords,
    title: tuple[str, ...],
    factor: float,
    title_em: float,
    digits_em: float,
    measure: Measure,
    is_beside: bool,  # noqa: FBT001 - private, and tried both ways
    column_px: float,
) -> Sample:
    name, name_px = measure.wrapped(words.name, title_em, column_px, bold=True)
    title_px = max(measure.width(line, title_em, capitals=True) for line in title) + title_left(title_em)
    words_width = max(title_px, name_px)
    digits_width = measure.width(words.number, digits_em)
    digits_height = digits_em * measure.cap_per_em
    height = _words_height(title_em, title, name)
    gap = title_em * _GAP
    if is_beside:
        width = words_width + title_em * _BESIDE_GAP + digits_width
        height = max(height + gap, digits_height)
    else:
        width = max(words_width, digits_width)
        height += digits_height + 2.4 * gap
    return Sample(
        factor,
        title_em,
        digits_em,
        title,
        name,
        is_beside,
        words_width,
        digits_width,
        digits_height,
        width,
        height,
    )


def _fits(sample: Sample, room: Room, column_px: float) -> bool:
    return (
        sample.words_width <= column_px
        and sample.width <= room.width
        and sample.height <= room.height
        and len(sample.name) <= _MOST_NAME_LINES
    )


def _words_height(title_em: float, title: tuple[str, ...], name: tuple[str, ...]) -> float:
    return title_em * (len(title) * TITLE_LINE + len(name) * NAME_LINE)
