"""The figure's colours, by the ground they are painted on and by look."""

from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QColor

from backcare_desktop.core.look import Look
from backcare_desktop.figure.painting.look_colours import (
    CLOTHES,
    DEEP_EYE,
    DEEP_SKINS,
    HAIR,
    LIGHT_SKINS,
    SKIN,
)


class Tone(Enum):
    """What the figure stands on."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_LIGHT = "high-contrast-light"
    HIGH_CONTRAST_DARK = "high-contrast-dark"


@dataclass(frozen=True)
class FigurePalette:
    """A colour for everything that is drawn.

    The alpha of `shade` and `light` says how far other colours go towards them; the shadows are laid over the
    floor. Overlays have two colours that differ by 3:1 and more: their own and the casing around it, so that one
    of the two stands out from whatever they lie on.
    """

    skin: QColor
    hair: QColor
    eye: QColor
    lip: QColor  #: how dark the mouth gets
    scarf: QColor
    shirt: QColor
    shorts: QColor
    sock: QColor
    shoe: QColor
    sole: QColor
    shade: QColor  #: the side away from the light
    light: QColor  #: the side towards the light
    distance: QColor  #: what far limbs lean towards
    casing: QColor  #: around every overlay
    spine_near: QColor  #: vertebrae of a region near its neutral curve
    spine_mid: QColor
    spine_far: QColor  #: near the end of its range
    touch: QColor
    arrow: QColor
    tint_work: QColor
    tint_stretch: QColor
    mat: QColor
    mat_edge: QColor
    floor: QColor
    shadow: QColor
    contact: QColor  #: the darker heart of the shadow, where the body touches
    furniture: QColor
    cushion: QColor
    wall: QColor
    wall_edge: QColor
    ball: QColor
    cloth: QColor
    band: QColor
    roller: QColor

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, field.name).rgba() for field in fields(self)))


LIGHT = FigurePalette(
    skin=QColor("#DFA984"),
    hair=QColor("#3B2B28"),
    eye=QColor("#33231F"),
    lip=QColor("#7A2E2A"),
    scarf=QColor("#3D6E8F"),
    shirt=QColor("#359890"),
    shorts=QColor("#294A63"),
    sock=QColor("#CBD4D3"),
    shoe=QColor("#D5DDE3"),
    sole=QColor("#8C9AA2"),
    shade=QColor(16, 28, 40, 40),
    light=QColor(255, 255, 255, 36),
    distance=QColor("#5F7478"),
    casing=QColor("#FFFDF9"),
    spine_near=QColor("#2A94C4"),
    spine_mid=QColor("#C8640A"),
    spine_far=QColor("#6E0A3C"),
    touch=QColor("#1B3A8A"),
    arrow=QColor("#5A1463"),
    tint_work=QColor("#F08A00"),
    tint_stretch=QColor("#2440C8"),
    mat=QColor("#CFE1DB"),
    mat_edge=QColor("#B4CCC4"),
    floor=QColor("#E1EAE7"),
    shadow=QColor(22, 50, 46, 30),
    contact=QColor(18, 42, 40, 52),
    furniture=QColor("#C9A57F"),
    cushion=QColor("#E6EAF0"),
    wall=QColor("#E3E9E7"),
    wall_edge=QColor("#C3CFCB"),
    ball=QColor("#8E9ED6"),
    cloth=QColor("#F0EAD8"),
    band=QColor("#B3478B"),
    roller=QColor("#7C8FA8"),
)

DARK = FigurePalette(
    skin=QColor("#DDA681"),
    hair=QColor("#664A3C"),
    eye=QColor("#261B19"),
    lip=QColor("#7A2E2A"),
    scarf=QColor("#7FA9CC"),
    shirt=QColor("#5BBBB0"),
    shorts=QColor("#5D809D"),
    sock=QColor("#AEBDBC"),
    shoe=QColor("#E6EBED"),
    sole=QColor("#93A3A3"),
    shade=QColor(6, 14, 20, 56),
    light=QColor(255, 255, 255, 30),
    distance=QColor("#1C2A2B"),
    casing=QColor("#0B1413"),
    spine_near=QColor("#8FDCFF"),
    spine_mid=QColor("#F2B04E"),
    spine_far=QColor("#F0566B"),
    touch=QColor("#AFC8FF"),
    arrow=QColor("#FFE08A"),
    tint_work=QColor("#FFA733"),
    tint_stretch=QColor("#4A5CF0"),
    mat=QColor("#25423C"),
    mat_edge=QColor("#1A312C"),
    floor=QColor("#1E302C"),
    shadow=QColor(0, 8, 8, 72),
    contact=QColor(0, 6, 6, 105),
    furniture=QColor("#A07C58"),
    cushion=QColor("#8C98A8"),
    wall=QColor("#26332F"),
    wall_edge=QColor("#33453F"),
    ball=QColor("#7686C2"),
    cloth=QColor("#D6CFBA"),
    band=QColor("#DD7DBC"),
    roller=QColor("#6A7E99"),
)

_HIGH_CONTRAST_LIGHT = replace(
    LIGHT,
    shade=QColor(0, 0, 0, 72),
    distance=QColor("#3C4648"),
    casing=QColor("#FFFFFF"),
    spine_near=QColor("#187CAD"),
    spine_mid=QColor("#A85000"),
    spine_far=QColor("#4A0024"),
    touch=QColor("#00217A"),
    arrow=QColor("#3D0047"),
    tint_work=QColor("#FF9A00"),
    tint_stretch=QColor("#0F22C4"),
    sock=QColor("#9AA6A8"),
    shoe=QColor("#AEB8BE"),
    sole=QColor("#4A5458"),
    mat=QColor("#F2F7F5"),
    mat_edge=QColor("#000000"),
    floor=QColor("#FFFFFF"),
    shadow=QColor(0, 0, 0, 46),
    contact=QColor(0, 0, 0, 80),
    furniture=QColor("#9A6C3F"),
    cushion=QColor("#A9B4C4"),
    wall=QColor("#F2F2F2"),
    wall_edge=QColor("#000000"),
    ball=QColor("#4B5FB0"),
    cloth=QColor("#B9A98A"),
    band=QColor("#8A1463"),
    roller=QColor("#44587A"),
)

_HIGH_CONTRAST_DARK = replace(
    DARK,
    shade=QColor(0, 0, 0, 84),
    distance=QColor("#5A6A6C"),
    casing=QColor("#000000"),
    spine_near=QColor("#A6E6FF"),
    spine_mid=QColor("#FFBF5C"),
    spine_far=QColor("#FF6478"),
    touch=QColor("#BCD2FF"),
    arrow=QColor("#FFE14D"),
    tint_work=QColor("#FFB13D"),
    tint_stretch=QColor("#3E54FF"),
    mat=QColor("#16211F"),
    mat_edge=QColor("#FFFFFF"),
    floor=QColor("#000000"),
    shadow=QColor(0, 0, 0, 120),
    contact=QColor(0, 0, 0, 170),
    furniture=QColor("#C99B6E"),
    cushion=QColor("#AEBBCB"),
    wall=QColor("#1C1C1C"),
    wall_edge=QColor("#FFFFFF"),
    ball=QColor("#93A3E6"),
    band=QColor("#FF8AD2"),
    roller=QColor("#8FA6C6"),
)

_BASES = {
    Tone.LIGHT: LIGHT,
    Tone.DARK: DARK,
    Tone.HIGH_CONTRAST_LIGHT: _HIGH_CONTRAST_LIGHT,
    Tone.HIGH_CONTRAST_DARK: _HIGH_CONTRAST_DARK,
}
#: A paler mat for the lightest tones of skin on light ground.
_PALE_MAT = QColor("#EAF4F0")
_DARK_TONES = (Tone.DARK, Tone.HIGH_CONTRAST_DARK)


@lru_cache(maxsize=64)
def palette_for(tone: Tone, look: Look) -> FigurePalette:
    """Return the colours of one look on one ground."""
    on_dark = tone in _DARK_TONES
    base = _BASES[tone]
    on_light_skin, on_dark_skin, lip = SKIN[look.skin]
    shirt, shorts, scarf = CLOTHES[look.clothes][tuple(Tone).index(tone)]
    return replace(
        base,
        skin=QColor(on_dark_skin if on_dark else on_light_skin),
        lip=QColor(lip),
        eye=QColor(DEEP_EYE) if look.skin in DEEP_SKINS else base.eye,
        hair=QColor(HAIR[look.hair_colour][on_dark]),
        shirt=QColor(shirt),
        shorts=QColor(shorts),
        scarf=QColor(scarf),
        mat=_PALE_MAT if tone is Tone.LIGHT and look.skin in LIGHT_SKINS else base.mat,
    )
