"""How much, over days: minutes in each week, or the dose of an exercise on each day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from backcare_desktop.core.history_words import duration, minutes_short
from backcare_desktop.core.practice import DayDose
from backcare_desktop.core.trend import WeekMinutes
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.frame import Frame, Level, draw_chosen, draw_frame, draw_heading, frame_of
from backcare_desktop.ui.charts.look import ChartLook, metrics_of
from backcare_desktop.ui.charts.marks import LegendEntry, Sign, draw_bar, draw_signs
from backcare_desktop.ui.formats import Formats

#: Distances between two lines of the plot, whichever first needs no more than `_MOST_LEVELS`.
_STEPS = (5, 10, 15, 20, 30, 60, 120, 180, 240, 300, 600, 1200, 1800, 3600)
_MOST_LEVELS = 4
#: Share of its days that a bar is wide, and the least and greatest width in heights of a label.
_BAR_SHARE, _NARROWEST, _WIDEST = 0.72, 0.14, 2.6
_HAND, _FOOT = 0.8, 0.22  #: size of the hand, and height of the bar of nothing, in heights of a label


@dataclass(frozen=True)
class Bar:
    """One bar."""

    first: date
    value: float
    is_running: bool = False  #: what it counts is not over; drawn open
    hurts: int = 0  #: how often something hurt; drawn as a hand above it


@dataclass(frozen=True)
class Bars:
    """Bars of the same number of days each. A bar of nothing is drawn as an open foot on the axis."""

    first: date
    last: date
    days: int  #: how many days a bar stands for
    bars: tuple[Bar, ...]
    value_text: Callable[[int], str]  #: a value as it stands beside a line
    short_text: Callable[[int], str] | None = None  #: a value as it stands above a bar, where all have room
    running_name: str = ""  #: what an open bar is, for the legend
    hurt_name: str = ""  #: what a hand is


def week_bars(weeks: Sequence[WeekMinutes], words: Words, formats: Formats) -> Bars:
    """Return the minutes of some weeks in a row, at least one, as bars."""
    return Bars(
        weeks[0].first,
        weeks[-1].last,
        7,
        tuple(Bar(week.first, week.minutes, week.is_running) for week in weeks),
        lambda minutes: minutes_short(minutes, words),
        formats.number,
        words.p("legend of the minutes chart", "this week so far"),
    )


def dose_bars(doses: Sequence[DayDose], first: date, last: date, words: Words) -> Bars:
    """Return how much of an exercise was done on each day, as bars."""
    return Bars(
        first,
        last,
        1,
        tuple(Bar(dose.day, dose.done_s, hurts=dose.hurts) for dose in doses),
        lambda seconds: duration(seconds, words),
        hurt_name=words.p("legend of the chart of an exercise", "it hurt"),
    )


def draw_bars(
    painter: QPainter,
    room: QRectF,
    bars: Bars,
    look: ChartLook,
    words: Words,
    formats: Formats,
    chosen: date | None = None,
) -> None:
    """Draw the chart into `room`, in the painter's units; `chosen` is the first day of a bar to put a ring around."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    frame = bar_frame(room, bars, metrics_of(painter, look), mirrored=mirrored)
    draw_heading(painter, room, bar_legend(bars), look)
    draw_frame(painter, frame, _levels(bars), look, words, formats)
    for bar in bars.bars:
        _draw_one(painter, frame, bar, bars.days, look)
    if bars.short_text:
        _draw_values(painter, frame, bars, [bars.short_text(int(bar.value)) for bar in bars.bars], look)
    hurts = [_hand_place(frame, bar, bars.days) for bar in bars.bars if bar.hurts]
    draw_signs(painter, Sign.HURT, hurts, frame.em * _HAND, look)
    if chosen:
        draw_chosen(painter, frame, chosen, bars.days, look)
    painter.restore()


def bar_frame(room: QRectF, bars: Bars, metrics: QFontMetricsF, *, mirrored: bool) -> Frame:
    """Return where things stand, to find out what a pointer is on."""
    span = (bars.first, bars.last)
    return frame_of(room, span, _levels(bars), bar_legend(bars), metrics, mirrored=mirrored)


def bar_legend(bars: Bars) -> tuple[LegendEntry, ...]:
    """Return the signs that a chart of bars has beside its bars."""
    found = []
    if any(bar.is_running and bar.value for bar in bars.bars):
        found.append(LegendEntry(Sign.RUNNING, bars.running_name))
    if any(bar.hurts for bar in bars.bars):
        found.append(LegendEntry(Sign.HURT, bars.hurt_name))
    return tuple(found)


def _levels(bars: Bars) -> list[Level]:
    """Return lines at whole steps, the highest of them above every bar."""
    highest = max((bar.value for bar in bars.bars), default=0) or _STEPS[1]
    step = next((step for step in _STEPS if highest <= step * _MOST_LEVELS), _STEPS[-1])
    count = max(1, -(-int(highest + 0.999) // step))
    return [Level(number * step, bars.value_text(number * step)) for number in range(count + 1)]


def _draw_one(painter: QPainter, frame: Frame, bar: Bar, days: int, look: ChartLook) -> None:
    em, column = frame.em, frame.column(bar.first, days)
    width = min(max(column.width() * _BAR_SHARE, em * _NARROWEST), em * _WIDEST)
    top = frame.y_of(bar.value)
    box = QRectF(column.center().x() - width / 2, top, width, frame.plot.bottom() - top)
    line = min(em * look.line, width / 3)
    if not bar.value:
        foot = QRectF(box.left(), frame.plot.bottom() - em * _FOOT, width, em * _FOOT)
        draw_bar(painter, foot, look._replace(bar=look.axis), line=line / 2, is_open=True)
        return
    draw_bar(painter, box, look, line=line, is_open=bar.is_running)


def _hand_place(frame: Frame, bar: Bar, days: int) -> QPointF:
    return QPointF(frame.column(bar.first, days).center().x(), frame.y_of(bar.value) - frame.em * 0.55)


def _draw_values(painter: QPainter, frame: Frame, bars: Bars, texts: Sequence[str], look: ChartLook) -> None:
    """Write the values above their bars if all of them have room there; some alone would look chosen."""
    metrics = metrics_of(painter, look)
    if max(metrics.horizontalAdvance(text) for text in texts) >= frame.days.day_width * bars.days:
        return
    painter.setPen(look.text)
    painter.setFont(look.font)
    for bar, text in zip(bars.bars, texts, strict=True):
        if bar.value:
            column, top = frame.column(bar.first, bars.days), frame.y_of(bar.value)
            above = QRectF(column.left(), top - frame.em * 1.05, column.width(), frame.em)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
