"""Pain over days: before and after sessions as signs, the running middle as a line with its gaps left open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from backcare_desktop.core.check_in import HIGHEST
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.trend import Middle, PainDay, PainTrend
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.frame import Frame, Level, draw_chosen, draw_frame, draw_heading, frame_of
from backcare_desktop.ui.charts.look import ChartLook, metrics_of
from backcare_desktop.ui.charts.marks import LegendEntry, Sign, draw_signs
from backcare_desktop.ui.formats import Formats

#: The scale, always the whole of it.
_VALUES = (0, 2, 4, 6, 8, 10)
#: Largest and smallest sign, in heights of a label; between them it is as wide as its day allows.
_LARGEST_SIGN, _SMALLEST_SIGN = 0.66, 0.32
#: From this size of signs on the line runs below them, and above them where they crowd.
_LINE_BELOW_FROM = 0.5
_MARK_SIGNS = {DayMark.REST: Sign.REST, DayMark.SORE: Sign.SORE}


def draw_pain_chart(
    painter: QPainter,
    room: QRectF,
    trend: PainTrend,
    look: ChartLook,
    words: Words,
    formats: Formats,
    chosen: date | None = None,
) -> None:
    """Draw the chart into `room`, in the painter's units; `chosen` is a day to put a ring around.

    `room` takes at least `least_height(pain_legend(...), ...)` to be read.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    entries, levels = pain_legend(trend, words), _levels(formats)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    frame = pain_frame(room, trend, metrics_of(painter, look), words, formats, mirrored=mirrored)
    draw_heading(painter, room, entries, look)
    draw_frame(painter, frame, levels, look, words, formats)
    size = _sign_size(frame)
    line_below = size >= _LINE_BELOW_FROM * frame.em
    if line_below:
        _draw_middles(painter, frame, trend.runs, look)
    _draw_days(painter, frame, trend.days, size, look)
    if not line_below:
        _draw_middles(painter, frame, trend.runs, look)
    if chosen:
        draw_chosen(painter, frame, chosen, 1, look)
    painter.restore()


def pain_frame(
    room: QRectF, trend: PainTrend, metrics: QFontMetricsF, words: Words, formats: Formats, *, mirrored: bool
) -> Frame:
    """Return where things stand, to find out what a pointer is on."""
    entries = pain_legend(trend, words)
    return frame_of(room, (trend.first, trend.last), _levels(formats), entries, metrics, mirrored=mirrored)


def pain_legend(trend: PainTrend, words: Words) -> tuple[LegendEntry, ...]:
    """Return the signs that the chart of a trend has."""
    found = {
        Sign.BEFORE: any(day.before is not None for day in trend.days),
        Sign.AFTER: any(day.after is not None for day in trend.days),
        Sign.OTHER: any(day.other is not None for day in trend.days),
        Sign.MIDDLE: bool(trend.middles),
        Sign.REST: any(day.mark is DayMark.REST for day in trend.days),
        Sign.SORE: any(day.mark is DayMark.SORE for day in trend.days),
    }
    names = {
        Sign.BEFORE: words.p("legend of the pain chart", "before a session"),
        Sign.AFTER: words.p("legend of the pain chart", "after a session"),
        Sign.OTHER: words.p("legend of the pain chart", "at another time"),
        Sign.MIDDLE: words.p("legend of the pain chart", "middle of the last 7 days"),
        Sign.REST: words.p("legend of the pain chart", "rest day"),
        Sign.SORE: words.p("legend of the pain chart", "sore day"),
    }
    return tuple(LegendEntry(sign, names[sign]) for sign, is_there in found.items() if is_there)


def _levels(formats: Formats) -> list[Level]:
    return [Level(value, formats.number(value)) for value in _VALUES if value <= HIGHEST]


def _sign_size(frame: Frame) -> float:
    size = min(frame.days.day_width * 0.9, _LARGEST_SIGN * frame.em)
    return max(size, _SMALLEST_SIGN * frame.em)


def _draw_days(
    painter: QPainter, frame: Frame, days: Sequence[PainDay], size: float, look: ChartLook
) -> None:
    beside = frame.days.forward(min(frame.days.day_width / 4, size / 2))
    below = frame.plot.bottom() + frame.em * 0.45
    places: dict[Sign, list[QPointF]] = {sign: [] for sign in Sign}
    for day in days:
        x = frame.days.middle_of(day.day)
        if day.other is not None:
            places[Sign.OTHER].append(QPointF(x, frame.y_of(day.other)))
        if day.before is not None:
            places[Sign.BEFORE].append(QPointF(x - beside, frame.y_of(day.before)))
        if day.after is not None:
            places[Sign.AFTER].append(QPointF(x + beside, frame.y_of(day.after)))
        if day.mark:
            places[_MARK_SIGNS[day.mark]].append(QPointF(x, below))
    for sign, found in places.items():
        draw_signs(painter, sign, found, size, look)


def _draw_middles(painter: QPainter, frame: Frame, runs: Sequence[Sequence[Middle]], look: ChartLook) -> None:
    """Draw each run as a line of its own, from the beginning of its first day to the end of its last."""
    path = QPainterPath()
    half = frame.days.forward(frame.days.day_width / 2)
    for run in runs:
        places = [QPointF(frame.days.middle_of(m.day), frame.y_of(m.value)) for m in run]
        path.moveTo(places[0] - QPointF(half, 0))
        for place in places:
            path.lineTo(place)
        path.lineTo(places[-1] + QPointF(half, 0))
    width = frame.em * look.line
    ends = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(path, QPen(look.middle, width, Qt.PenStyle.SolidLine, *ends))
