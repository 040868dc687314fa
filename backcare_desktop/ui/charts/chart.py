"""A chart as a widget takes it: how it is drawn, where its points are and what each of them says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from backcare_desktop.core.trend import PainTrend
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.bar_chart import Bars, bar_frame, bar_legend, draw_bars
from backcare_desktop.ui.charts.frame import Frame
from backcare_desktop.ui.charts.look import ChartLook
from backcare_desktop.ui.charts.marks import LegendEntry
from backcare_desktop.ui.charts.pain_chart import draw_pain_chart, pain_frame, pain_legend
from backcare_desktop.ui.formats import Formats


class Point(NamedTuple):
    """Something in a chart that can be asked about."""

    day: date  #: its day, or the first of its days
    days: int
    tell: Callable[[], str]  #: returns what it says; there may be hundreds, of which one is asked


class Chart(Protocol):
    """Something to draw, with points in the order of their days."""

    @property
    def points(self) -> Sequence[Point]:
        """What can be walked through."""
        ...

    def legend(self, words: Words) -> Sequence[LegendEntry]:
        """Return its signs in words."""
        ...

    def frame(
        self, room: QRectF, metrics: QFontMetricsF, words: Words, formats: Formats, *, mirrored: bool
    ) -> Frame:
        """Return where things stand in a room."""
        ...

    def draw(
        self,
        painter: QPainter,
        room: QRectF,
        look: ChartLook,
        words: Words,
        formats: Formats,
        chosen: date | None,
    ) -> None:
        """Draw it, with a ring around the point that begins on the `chosen` day."""
        ...


@dataclass(frozen=True)
class PainChart:
    """The chart of pain."""

    trend: PainTrend
    points: tuple[Point, ...]

    def legend(self, words: Words) -> Sequence[LegendEntry]:
        """See `Chart`."""
        return pain_legend(self.trend, words)

    def frame(
        self, room: QRectF, metrics: QFontMetricsF, words: Words, formats: Formats, *, mirrored: bool
    ) -> Frame:
        """See `Chart`."""
        return pain_frame(room, self.trend, metrics, words, formats, mirrored=mirrored)

    def draw(
        self,
        painter: QPainter,
        room: QRectF,
        look: ChartLook,
        words: Words,
        formats: Formats,
        chosen: date | None,
    ) -> None:
        """See `Chart`."""
        draw_pain_chart(painter, room, self.trend, look, words, formats, chosen)


@dataclass(frozen=True)
class BarChart:
    """A chart of bars."""

    bars: Bars
    points: tuple[Point, ...]

    def legend(self, words: Words) -> Sequence[LegendEntry]:  # noqa: ARG002 - bars bring their words along
        """See `Chart`."""
        return bar_legend(self.bars)

    def frame(
        self,
        room: QRectF,
        metrics: QFontMetricsF,
        words: Words,  # noqa: ARG002
        formats: Formats,  # noqa: ARG002
        *,
        mirrored: bool,
    ) -> Frame:
        """See `Chart`."""
        return bar_frame(room, self.bars, metrics, mirrored=mirrored)

    def draw(
        self,
        painter: QPainter,
        room: QRectF,
        look: ChartLook,
        words: Words,
        formats: Formats,
        chosen: date | None,
    ) -> None:
        """See `Chart`."""
        draw_bars(painter, room, self.bars, look, words, formats, chosen)
