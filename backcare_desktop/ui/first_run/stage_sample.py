"""A piece of the player's stage, as large as it is there, to be looked at from the mat."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.first_run.sample_fit import (
    Sample,
    SampleWords,
    fit_sample,
    title_left,
)
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.reading_distance import DISTANCE_MM, mm_per_px
from backcare_desktop.ui.player.stage_text import stage_font
from backcare_desktop.ui.player.text_measure import Measure
from backcare_desktop.ui.player.type_fit import ICON_FACTOR, NAME_LINE, TITLE_LINE
from backcare_desktop.ui.player.type_ladder import Room
from backcare_desktop.ui.theme.tokens import Radius, Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

#: Of the window's width, what the player has for words at the most; the rest is its picture's.
_COLUMN_SHARE = 0.58
_LEAST_HEIGHT = 96
#: A smaller difference in size than this nobody sees.
_SEEN_FACTOR = 0.95
_EDGE_PX = 8


class StageSample(QWidget):
    """Fits itself into whatever room it is given, so that nothing of it is ever cut."""

    fitted = Signal()  #: `is_limited` may be different now

    def __init__(self, kit: Kit, words: SampleWords) -> None:
        super().__init__()
        self._kit = kit
        self._words = words
        self._wanted_height = 0
        self._distance_mm = DISTANCE_MM
        self._measure = Measure(kit.theme.font())
        self._sample: Sample | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(
            kit.words.t(
                "Sample of the player: {title}, {number}, {name}",
                title=words.title,
                number=words.number,
                name=words.name,
            )
        )
        kit.theme.theme_changed.connect(self._on_theme_changed)

    @property
    def sample(self) -> Sample | None:
        """What is painted, or None before there was any room."""
        return self._sample

    @property
    def is_limited(self) -> bool:
        """Whether it is clearly smaller than asked for, because there is no room for more."""
        return self._sample is not None and self._sample.factor < _SEEN_FACTOR

    def set_distance_mm(self, distance_mm: float) -> None:
        """Be as large as the player is for somebody so far away."""
        self._distance_mm = distance_mm
        self._fit()

    def set_wanted_height(self, height_px: int) -> None:
        """Ask the layout for a height."""
        height_px = max(_LEAST_HEIGHT, height_px)
        if height_px != self._wanted_height:
            self._wanted_height = height_px
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height asked for."""
        return QSize(0, max(_LEAST_HEIGHT, self._wanted_height))

    def minimumSizeHint(self) -> QSize:
        """Return the least height at which it is still of use."""
        return QSize(0, _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit anew: this may be another screen."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when the reading direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a corner of the stage with its coloured edge, and the words in their places."""
        colours, box = self._kit.theme.colours, QRectF(self.rect())
        painter = smooth_painter(self)
        draw_box(painter, box, Radius.CONTROL, colours.bg, colours.divider, colours.outline_width)
        sample = self._sample
        if sample is None:
            return
        room = self._room()
        left = box.left() + _EDGE_PX + Space.L + max(0.0, (room.width - sample.width) / 2)
        top = box.top() + (box.height() - sample.height) / 2
        edge = QRectF(left - Space.L - _EDGE_PX / 2, top, _EDGE_PX, sample.height)
        draw_box(painter, self._visual(edge), _EDGE_PX / 2, colours.hold)
        if sample.is_beside:
            self._paint_words(painter, sample, left, top + (sample.height - sample.words_height) / 2)
            across = left + sample.width - sample.digits_width
            self._paint_digits(painter, sample, across, top + (sample.height - sample.digits_height) / 2)
        else:
            self._paint_words(painter, sample, left, top)
            below = top + sample.title_em * TITLE_LINE * len(sample.title) + sample.gap
            self._paint_digits(painter, sample, left, below)

    def _paint_words(self, painter: QPainter, sample: Sample, left: float, top: float) -> None:
        colours, em = self._kit.theme.colours, sample.title_em
        line, side = em * TITLE_LINE, em * ICON_FACTOR
        icon = self._visual(QRectF(left, top + (line - side) / 2, side, side))
        self._kit.icons.draw(painter, icon, IconName.HAND, colours.hold)
        font = stage_font(self._kit.theme, em, bold=True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        painter.setFont(font)
        painter.setPen(colours.hold)
        top = self._paint_lines(painter, sample.title, left + title_left(em), top, line)
        top += sample.gap if sample.is_beside else sample.digits_height + 2.4 * sample.gap
        painter.setFont(stage_font(self._kit.theme, em, bold=True))
        painter.setPen(colours.text)
        self._paint_lines(painter, sample.name, left, top, em * NAME_LINE)

    def _paint_lines(
        self, painter: QPainter, lines: tuple[str, ...], left: float, top: float, line_px: float
    ) -> float:
        metrics = QFontMetricsF(painter.font())
        for line in lines:
            box = self._visual(QRectF(left, top, metrics.horizontalAdvance(line), line_px))
            painter.drawText(QPointF(box.left(), top + (line_px + metrics.capHeight()) / 2), line)
            top += line_px
        return top

    def _paint_digits(self, painter: QPainter, sample: Sample, left: float, top: float) -> None:
        painter.setFont(stage_font(self._kit.theme, sample.digits_em, bold=True))
        painter.setPen(self._kit.theme.colours.text)
        advance = QFontMetricsF(painter.font()).horizontalAdvance(self._words.number)
        # Digits carry their own space on the left; without it they stand flush with the words.
        inset = 0.0 if sample.is_beside else sample.digits_em * 0.05
        box = self._visual(QRectF(left - inset, top, advance, sample.digits_height))
        painter.drawText(QPointF(box.left(), top + sample.digits_height), self._words.number)

    def _room(self) -> Room:
        inset = 2.0 * Space.L + _EDGE_PX
        return Room(max(1.0, self.width() - inset), max(1.0, self.height() - 2.0 * Space.M))

    def _fit(self) -> None:
        if self.width() < 1 or self.height() < 1:
            return
        room = self._room()
        column = min(room.width, self.window().width() * _COLUMN_SHARE - 2 * Space.L)
        pixel_mm = mm_per_px(self.screen().physicalDotsPerInch())
        self._sample = fit_sample(
            self._words, room, max(1.0, column), pixel_mm, self._distance_mm, self._measure
        )
        self.update()
        self.fitted.emit()

    def _on_theme_changed(self) -> None:
        self._measure = Measure(self._kit.theme.font())
        self._fit()

    def _visual(self, box: QRectF) -> QRectF:
        """Return a box where it stands in the reading direction."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
