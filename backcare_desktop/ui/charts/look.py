"""The colours, fonts and lines a chart is drawn with: those of the theme, or greys for paper."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import HIGH_CONTRAST_LIGHT, Colours, TypeRole

#: Width of a line that carries the matter, as a share of the height of the labels.
_LINE, _STRONG_LINE = 0.11, 0.15


class ChartLook(NamedTuple):
    """What a chart looks like. Every length comes from the fonts, so one look fits any device and resolution."""

    surface: QColor  #: what the chart stands on
    text: QColor  #: values
    text2: QColor  #: dates, and the words of the legend
    grid: QColor  #: lines that help the eye; decoration
    axis: QColor  #: the axis, and outlines that carry meaning
    before: QColor
    after: QColor
    middle: QColor
    bar: QColor
    bar_edge: QColor | None  #: an outline of bars, where a fill alone is not enough
    hurt: QColor
    chosen: QColor  #: a ring around the day that is told about
    font: QFont  #: of all labels
    line: float  #: width of the main line as a share of the height of a label


def chart_look(theme: Theme) -> ChartLook:
    """Return the look of charts in the theme's present colours and text size."""
    return _look(theme.colours, theme.font(TypeRole.CAPTION, tabular=True))


def print_look(base_font: QFont) -> ChartLook:
    """Return a look in greys on white that a printer without colours keeps apart; labels are in `base_font`."""
    look = _look(HIGH_CONTRAST_LIGHT, base_font)
    black, greys = HIGH_CONTRAST_LIGHT.text, HIGH_CONTRAST_LIGHT.pain.fills
    return look._replace(
        grid=greys[0], axis=greys[2], bar=greys[1], middle=black, hurt=black, chosen=black, line=_LINE
    )


def _look(colours: Colours, font: QFont) -> ChartLook:
    pain = colours.pain.fills
    return ChartLook(
        surface=colours.surface,
        text=colours.text,
        text2=colours.text2,
        grid=pain[0] if colours.fill_outline else colours.divider,
        axis=colours.border,
        before=colours.text,
        after=pain[3],
        middle=colours.primary,
        bar=colours.activity.fills[2],
        bar_edge=colours.border if colours.fill_outline else None,
        hurt=colours.hurt,
        chosen=colours.focus,
        font=font,
        line=_STRONG_LINE if colours.fill_outline else _LINE,
    )


def metrics_of(painter: QPainter, look: ChartLook) -> QFontMetricsF:
    """Return the measures of the labels on whatever is painted on."""
    return QFontMetricsF(look.font, painter.device())
