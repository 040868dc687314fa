"""The sheet a report is painted on: its size, its fonts and its colours, the same in every theme."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPageSize

from backcare_desktop.core.words import Words
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.theme.tokens import LIGHT

#: A sheet is laid out in twentieths of a point, whatever it is painted on, so that lines break at the same words
#: on a screen, in a file and on paper.
UNITS_PER_PT = 20
#: Nothing on the sheet is set smaller; in points.
BODY_PT = 9.5
#: The blank edge of the sheet, in points. Printers leave up to 18 blank.
MARGIN_PT = 36.0
#: Height of a line of text as a factor of its size.
LINE_HEIGHT = 1.22

INK, INK_2, ACCENT = LIGHT.text, LIGHT.text2, LIGHT.primary
SHEET = LIGHT.surface
RULE, HAIRLINE, BAND = LIGHT.border, LIGHT.divider, LIGHT.surface2

_TERRITORY = QLocale.Country
#: Where sheets are of Letter size, after the Unicode CLDR.
_LETTER = frozenset(
    {
        _TERRITORY.Belize,
        _TERRITORY.Canada,
        _TERRITORY.Chile,
        _TERRITORY.Colombia,
        _TERRITORY.CostaRica,
        _TERRITORY.ElSalvador,
        _TERRITORY.Guatemala,
        _TERRITORY.Mexico,
        _TERRITORY.Nicaragua,
        _TERRITORY.Panama,
        _TERRITORY.Philippines,
        _TERRITORY.PuertoRico,
        _TERRITORY.UnitedStates,
        _TERRITORY.Venezuela,
    }
)


class Style(NamedTuple):
    """How a piece of text looks on paper."""

    size_pt: float = BODY_PT
    weight: QFont.Weight = QFont.Weight.Normal
    colour: QColor = INK


BODY = Style()
NOTE = Style(colour=INK_2)
STRONG = Style(weight=QFont.Weight.DemiBold)
TITLE = Style(20, QFont.Weight.Bold)
PERIOD = Style(11, QFont.Weight.DemiBold)
HEADING = Style(11.5, QFont.Weight.Bold, ACCENT)
FIGURE = Style(15, QFont.Weight.Bold)


class PaperLook(NamedTuple):
    """What a report is painted with."""

    words: Words
    formats: Formats
    size: QPageSize
    family: str

    @property
    def extent(self) -> QSizeF:
        """The size of the sheet, in units."""
        return self.size.sizePoints().toSizeF() * UNITS_PER_PT

    def font(self, style: Style) -> QFont:
        """Return the font of a style, for a painter that is scaled to units."""
        font = QFont(self.family)
        font.setPixelSize(round(style.size_pt * UNITS_PER_PT))
        font.setWeight(style.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def paper_look(words: Words, formats: Formats, size: QPageSize) -> PaperLook:
    """Return the look of a report in the family of the platform."""
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return PaperLook(words, formats, size, family)


def usual_paper(locale: QLocale) -> QPageSize:
    """Return the sheet that printers have where the locale is at home: US Letter or A4."""
    letter = locale.territory() in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
