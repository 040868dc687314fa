"""Every colour, distance and type size of the app, each with its purpose.

The values were computed for WCAG 2.2: text pairs reach 4.5:1, control borders, icons and focus 3:1, on every
surface they may stand on (tests/ui/theme/test_tokens.py computes all of them again). No other module of ui
holds a literal colour.
"""

from enum import Enum, IntEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont


class Ramp(NamedTuple):
    """The four steps of a heat map, weakest first, and the colour of a number that stands on each of them."""

    fills: tuple[QColor, QColor, QColor, QColor]
    numbers: tuple[QColor, QColor, QColor, QColor]


class Colours(NamedTuple):
    """The colours of one scheme by role. Widgets ask for a role, never for a colour."""

    bg: QColor  #: behind everything: pages and the player's stage
    surface: QColor  #: cards, panels, fields, the player's footer
    surface2: QColor  #: navigation, and anything set back from a surface
    text: QColor  #: words that carry the matter
    text2: QColor  #: words that explain (captions, units, dates)
    border: QColor  #: outlines of controls, 3:1 on every surface
    disabled: QColor  #: words and outlines of a control that is switched off
    divider: QColor  #: hairlines and card edges; decoration only, carries no meaning
    primary: QColor  #: the main action, the filled part of a bar, the hold phase's relatives
    on_primary: QColor  #: words and icons on `primary`
    container: QColor  #: what is chosen: the current page, a switched-on filter
    on_container: QColor  #: words and icons on `container`
    hold: QColor  #: phase word and ring of a hold
    move: QColor  #: phase word and ring while getting into position
    rest: QColor  #: phase word and ring of a rest
    hurt: QColor  #: "This hurts" and what was noted as hurting; plum, never red
    on_hurt: QColor  #: words and icons on `hurt`
    error: QColor  #: data errors only, never a body
    error_bg: QColor  #: behind an error banner
    warn_text: QColor  #: the icon and heading of a warning
    warn_bg: QColor  #: behind a warning banner
    focus: QColor  #: the ring around whatever has the keyboard
    activity: Ramp  #: minutes of a day in the calendar
    pain: Ramp  #: pain of a day in the calendar
    fill_outline: bool = False  #: whether every filled shape also needs an outline (high contrast)
    outline_width: int = 1  #: width of a control's outline in device-independent pixels
    is_dark: bool = False  #: whether words are lighter than what they stand on


_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")
_INK, _PAPER = QColor("#16211E"), QColor("#E9F0ED")

LIGHT = Colours(
    bg=QColor("#F6F8F7"),
    surface=_WHITE,
    surface2=QColor("#E9EFED"),
    text=_INK,
    text2=QColor("#46544F"),
    border=QColor("#6B7A75"),
    disabled=QColor("#7C8985"),
    divider=QColor("#D3DCD9"),
    primary=QColor("#0A675F"),
    on_primary=_WHITE,
    container=QColor("#CFEAE5"),
    on_container=QColor("#06403A"),
    hold=QColor("#0A675F"),
    move=QColor("#7A5200"),
    rest=QColor("#2B5797"),
    hurt=QColor("#75389A"),
    on_hurt=_WHITE,
    error=QColor("#B3261E"),
    error_bg=QColor("#FBE9E7"),
    warn_text=QColor("#6B4700"),
    warn_bg=QColor("#FFF3D6"),
    focus=QColor("#1D4ED8"),
    activity=Ramp(
        (QColor("#C4E3DD"), QColor("#7FBFB5"), QColor("#22837A"), QColor("#064A44")),
        (_INK, _INK, _WHITE, _WHITE),
    ),
    pain=Ramp(
        (QColor("#E6E0F0"), QColor("#B9A9D6"), QColor("#8468B3"), QColor("#4B2A80")),
        (_INK, _INK, _WHITE, _WHITE),
    ),
)

DARK = Colours(
    bg=QColor("#101614"),
    surface=QColor("#18201D"),
    surface2=QColor("#232D2A"),
    text=_PAPER,
    text2=QColor("#B3C0BB"),
    border=QColor("#84938D"),
    disabled=QColor("#6F7D78"),
    divider=QColor("#33403B"),
    primary=QColor("#6ED2C5"),
    on_primary=QColor("#00302B"),
    container=QColor("#0D4A43"),
    on_container=QColor("#C6F1EA"),
    hold=QColor("#6ED2C5"),
    move=QColor("#EFC065"),
    rest=QColor("#A8C7FF"),
    hurt=QColor("#DDB6F5"),
    on_hurt=QColor("#101614"),
    error=QColor("#FFB4AB"),
    error_bg=QColor("#4A1512"),
    warn_text=QColor("#EFC065"),
    warn_bg=QColor("#3D2C00"),
    focus=QColor("#9CC2FF"),
    activity=Ramp(
        (QColor("#1F4641"), QColor("#2A7167"), QColor("#55B4A7"), QColor("#A9EDE2")),
        (_PAPER, _PAPER, _INK, _INK),
    ),
    pain=Ramp(
        (QColor("#3A3150"), QColor("#655089"), QColor("#9A82C9"), QColor("#D9CBF7")),
        (_PAPER, _PAPER, _INK, _INK),
    ),
    is_dark=True,
)

_GREYS_ON_WHITE = Ramp(
    (QColor("#CFCFCF"), QColor("#969696"), QColor("#5A5A5A"), _BLACK),
    (_BLACK, _BLACK, _WHITE, _WHITE),
)

_GREYS_ON_BLACK = Ramp(
    (QColor("#3A3A3A"), QColor("#7A7A7A"), QColor("#BDBDBD"), _WHITE),
    (_WHITE, _BLACK, _BLACK, _BLACK),
)

HIGH_CONTRAST_LIGHT = Colours(
    bg=_WHITE,
    surface=_WHITE,
    surface2=_WHITE,
    text=_BLACK,
    text2=_BLACK,
    border=_BLACK,
    disabled=QColor("#595959"),
    divider=_BLACK,
    primary=QColor("#003B36"),
    on_primary=_WHITE,
    container=_WHITE,
    on_container=QColor("#003B36"),
    hold=QColor("#003B36"),
    move=QColor("#4A3000"),
    rest=QColor("#0B2E66"),
    hurt=QColor("#4A1068"),
    on_hurt=_WHITE,
    error=QColor("#7A0000"),
    error_bg=_WHITE,
    warn_text=QColor("#4A3000"),
    warn_bg=_WHITE,
    focus=QColor("#0000D6"),
    activity=_GREYS_ON_WHITE,
    pain=_GREYS_ON_WHITE,
    fill_outline=True,
    outline_width=2,
)

HIGH_CONTRAST_DARK = Colours(
    bg=_BLACK,
    surface=_BLACK,
    surface2=_BLACK,
    text=_WHITE,
    text2=_WHITE,
    border=_WHITE,
    disabled=QColor("#A6A6A6"),
    divider=_WHITE,
    primary=QColor("#FFE14D"),
    on_primary=_BLACK,
    container=_BLACK,
    on_container=QColor("#FFE14D"),
    hold=QColor("#7CF5E6"),
    move=QColor("#FFD166"),
    rest=QColor("#9CC7FF"),
    hurt=QColor("#F0B8FF"),
    on_hurt=_BLACK,
    error=QColor("#FFA8A0"),
    error_bg=_BLACK,
    warn_text=QColor("#FFD166"),
    warn_bg=_BLACK,
    focus=QColor("#00E5FF"),
    activity=_GREYS_ON_BLACK,
    pain=_GREYS_ON_BLACK,
    fill_outline=True,
    outline_width=2,
    is_dark=True,
)

#: Share of the content's colour laid over a control under the pointer, and while held down (Material 3).
HOVER_LAYER = 0.08
PRESSED_LAYER = 0.10


def mixed(under: QColor, over: QColor, share: float) -> QColor:
    """Return `under` with `share` (0 to 1) of `over` laid on it."""
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * share,
        under.greenF() + (over.greenF() - under.greenF()) * share,
        under.blueF() + (over.blueF() - under.blueF()) * share,
    )


class Space(IntEnum):
    """Distances between things, in device-independent pixels; they do not grow with the text."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    XXXL = 48


class Radius(IntEnum):
    """How round corners are, in device-independent pixels. A pill is round all the way."""

    FIELD = 6
    CONTROL = 10
    CARD = 16
    PLAYER_CONTROL = 12


class Target(IntEnum):
    """Least height of what can be clicked, in device-independent pixels."""

    FLOOR = 24  #: WCAG 2.5.8; calendar cells
    DESK = 40
    PLAYER = 72  #: the player's buttons


class TypeRole(Enum):
    """What a piece of text is; decides its size, weight and line height (see `TYPE`)."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    TITLE = "title"
    HEADLINE = "headline"
    DISPLAY = "display"
    PLAYER_LABEL = "player_label"  #: words on the player's buttons


class TypeStyle(NamedTuple):
    """Size as a factor of the base size, weight, and line height as a factor of the size."""

    factor: float
    weight: QFont.Weight
    line_height: float


TYPE = {
    TypeRole.CAPTION: TypeStyle(0.87, QFont.Weight.Normal, 1.4),
    TypeRole.BODY: TypeStyle(1.0, QFont.Weight.Normal, 1.4),
    TypeRole.STRONG: TypeStyle(1.0, QFont.Weight.DemiBold, 1.4),
    TypeRole.PLAYER_LABEL: TypeStyle(1.25, QFont.Weight.DemiBold, 1.4),
    TypeRole.TITLE: TypeStyle(1.33, QFont.Weight.DemiBold, 1.3),
    TypeRole.HEADLINE: TypeStyle(1.75, QFont.Weight.Bold, 1.25),
    TypeRole.DISPLAY: TypeStyle(2.4, QFont.Weight.Bold, 1.2),
}

#: The platform's size or this one, whichever is larger, in points.
LEAST_BASE_PT = 12.0
#: Longest comfortable line, in average characters.
LINE_CHARACTERS = 70
#: Content is never wider than this, in device-independent pixels; only the history grids are.
CONTENT_WIDTH = 1200
#: Below the first a page is compact, from the second on wide; pixels of window width / text scale.
MEDIUM_FROM = 720
WIDE_FROM = 1400
#: The focus ring: a gap in the background's colour, then the ring, in device-independent pixels.
FOCUS_GAP = 2
FOCUS_WIDTH = 3
