"""The painted words of the stage: the title, the digits with their bar, and the lines below them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from backcare_desktop.ui.player import type_fit
from backcare_desktop.ui.player.stage_words import StageWords
from backcare_desktop.ui.player.type_fit import Lines, Measure, StageSizes
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

#: "Ready?" in the digits' place leaves room for what hangs below its line.
_READY_FACTOR = 0.7


@dataclass(frozen=True)
class Setting:
    """A text broken into lines, and the sizes it is set in."""

    words: StageWords
    sizes: StageSizes
    lines: Lines


def stage_font(theme: Theme, em_px: float, *, bold: bool) -> QFont:
    """Return the font of the stage at a size in device-independent pixels."""
    font = theme.font(tabular=True)
    font.setPointSizeF(max(1.0, em_px * 72 / QFontMetricsF(font).fontDpi()))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class _Painted(QLabel):
    """A part of the stage; repaints only when it is given something new.

    A label without a text, because that is what screen readers take notice of; its name is what they read.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setting: Setting | None = None
        theme.theme_changed.connect(self.update)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _draw_lines(
        self, painter: QPainter, lines: tuple[str, ...], top: float, em_px: float, line_factor: float
    ) -> float:
        """Draw lines from `top` on with the painter's font, and return where they end."""
        metrics = QFontMetricsF(painter.font())
        for line in lines:
            across = self.width() - metrics.horizontalAdvance(line) if self._is_mirrored else 0.0
            baseline = top + (em_px * line_factor + metrics.capHeight()) / 2
            painter.drawText(QPointF(across, baseline), line)
            top += em_px * line_factor
        return top

    def _colour(self, setting: Setting) -> QColor:
        colour = getattr(self._theme.colours, setting.words.tone.value)
        assert isinstance(colour, QColor)
        return colour


class StageTitle(_Painted):
    """The phase with its icon, in capitals and in the phase's colour: "HOLD · LEFT"."""

    def show_setting(self, setting: Setting) -> None:
        """Show the title of a setting."""
        before, self._setting = self._setting, setting
        if before is None or _title_of(before) != _title_of(setting):
            self.setAccessibleName(setting.words.title)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon and one or two lines."""
        setting = self._setting
        if setting is None:
            return
        colour, em = self._colour(setting), setting.sizes.title
        painter = smooth_painter(self)
        font = stage_font(self._theme, em, bold=True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        painter.setFont(font)
        painter.setPen(colour)
        side = em * type_fit.ICON_FACTOR
        line = em * type_fit.TITLE_LINE
        left = self.width() - side if self._is_mirrored else 0.0
        self._theme.icons.draw(
            painter, QRectF(left, (line - side) / 2, side, side), setting.words.icon, colour
        )
        painter.translate(-(side + em * 0.3) if self._is_mirrored else side + em * 0.3, 0)
        self._draw_lines(painter, setting.lines.title, 0.0, em, type_fit.TITLE_LINE)


def _title_of(setting: Setting) -> tuple[object, ...]:
    return (setting.lines.title, setting.words.icon, setting.words.tone, setting.sizes.title)


class StageDigits(_Painted):
    """The large number and the bar under it. Its name never changes, so that no second is read out."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._cap_per_em = 0.73
        self._fraction = 0.0
        self._segments = 1
        self._shown: tuple[object, ...] = ()
        self.setAccessibleName(name)

    def show_setting(self, setting: Setting, measure: Measure, fraction: float, segments: int) -> None:
        """Show the number of a setting, and a bar of so many `segments` filled up to `fraction`."""
        self._setting, self._cap_per_em = setting, measure.cap_per_em
        self._fraction, self._segments = fraction, segments
        words = setting.words
        shown = (words.number, words.of, words.ready, words.tone, setting.sizes, fraction, segments)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the digits, what stands beside them, and the bar."""
        setting = self._setting
        if setting is None or not (setting.words.number or setting.words.ready):
            return
        sizes = setting.sizes
        painter = smooth_painter(self)
        baseline = sizes.gap + sizes.digits * self._cap_per_em
        if setting.words.ready:
            self._paint_ready(painter, setting, baseline)
        else:
            self._paint_number(painter, setting, baseline)
        self._paint_bar(painter, baseline + sizes.gap, self._colour(setting))

    def _paint_number(self, painter: QPainter, setting: Setting, baseline: float) -> None:
        sizes, colours = setting.sizes, self._theme.colours
        painter.setPen(colours.text)
        painter.setFont(stage_font(self._theme, sizes.digits, bold=True))
        advance = QFontMetricsF(painter.font()).horizontalAdvance(setting.words.number)
        # Digits carry their own space on the left; without it they stand flush with the words.
        inset = sizes.digits * 0.05
        left = self.width() - advance + inset if self._is_mirrored else -inset
        painter.drawText(QPointF(left, baseline), setting.words.number)
        if setting.words.of:
            painter.setPen(colours.text2)
            painter.setFont(stage_font(self._theme, sizes.digits * type_fit.OF_FACTOR, bold=True))
            of_advance = QFontMetricsF(painter.font()).horizontalAdvance(setting.words.of)
            beside = sizes.digits * 0.04
            left = left - beside - of_advance if self._is_mirrored else left + advance + beside
            painter.drawText(QPointF(left, baseline), setting.words.of)

    def _paint_ready(self, painter: QPainter, setting: Setting, baseline: float) -> None:
        """Paint the question in the number's place, as large as it has room there with its descenders."""
        text, em = setting.words.ready, setting.sizes.digits * _READY_FACTOR
        font = stage_font(self._theme, em, bold=True)
        advance = QFontMetricsF(font).horizontalAdvance(text)
        if advance > self.width():
            font.setPointSizeF(font.pointSizeF() * self.width() / advance * 0.99)
            advance = QFontMetricsF(font).horizontalAdvance(text)
        painter.setPen(self._theme.colours.text)
        painter.setFont(font)
        room_above = setting.sizes.digits * self._cap_per_em - QFontMetricsF(font).capHeight()
        left = self.width() - advance if self._is_mirrored else 0.0
        painter.drawText(QPointF(left, baseline - room_above / 2), text)

    def _paint_bar(self, painter: QPainter, top: float, colour: QColor) -> None:
        colours = self._theme.colours
        gap = 4.0 if self._segments > 1 else 0.0
        width = (self.width() - gap * (self._segments - 1)) / self._segments
        outline = colours.border if colours.fill_outline else None
        for index in range(self._segments):
            left = index * (width + gap)
            full = min(1.0, max(0.0, self._fraction * self._segments - index))
            box = QRectF(
                self.width() - left - width if self._is_mirrored else left, top, width, type_fit.BAR_PX
            )
            draw_box(painter, box, type_fit.BAR_PX / 2, colours.bg if outline else colours.divider, outline)
            if full > 0:
                done = QRectF(box)
                done.setWidth(max(min(type_fit.BAR_PX, width), width * full))
                if self._is_mirrored:
                    done.moveRight(box.right())
                draw_box(painter, done, type_fit.BAR_PX / 2, colour)


class StageLines(_Painted):
    """The exercise's name, its cue, and where one is in it."""

    @property
    def shows_cue(self) -> bool:
        """Whether the cue can be read here, be it in the place of the status."""
        if self._setting is None:
            return False
        lines, words = self._setting.lines, self._setting.words
        return bool(lines.cue or (lines.status and words.cue_matters))

    def show_setting(self, setting: Setting) -> None:
        """Show the lines of a setting."""
        before, self._setting = self._setting, setting
        if before is None or before.lines != setting.lines or before.sizes != setting.sizes:
            words = setting.words
            self.setAccessibleName("\n".join(part for part in (words.name, words.cue, words.status) if part))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, the cue and the status."""
        setting = self._setting
        if setting is None:
            return
        sizes, lines, colours = setting.sizes, setting.lines, self._theme.colours
        painter = smooth_painter(self)
        painter.setPen(colours.text)
        painter.setFont(stage_font(self._theme, sizes.name, bold=True))
        top = self._draw_lines(painter, lines.name, 0.0, sizes.name, type_fit.NAME_LINE)
        if lines.cue:
            painter.setFont(stage_font(self._theme, sizes.cue, bold=False))
            top += sizes.gap * 0.6
            top = self._draw_lines(painter, lines.cue, top, sizes.cue, type_fit.CUE_LINE)
        painter.setPen(colours.text2)
        painter.setFont(stage_font(self._theme, sizes.status, bold=False))
        self._draw_lines(painter, lines.status, top + sizes.gap * 0.8, sizes.status, type_fit.CUE_LINE)
