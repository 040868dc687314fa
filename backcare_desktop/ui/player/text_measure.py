"""How wide words are and where their lines end, at any size of the stage's font."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_REFERENCE_PX = 64.0
#: Room kept for the rounding of real fonts.
_SLACK = 1.015


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
