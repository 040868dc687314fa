"""The figure's colours, light and dark: the one place in this package where colours are written."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class FigurePalette:
    """A colour for everything that is drawn.

    The alpha of `shade` and `light` says how far other colours go towards them; the shadows are laid over the
    floor.
    """

    skin: QColor
    hair: QColor
    eye: QColor
    shirt: QColor
    shorts: QColor
    sock: QColor
    shoe: QColor
    sole: QColor
    shade: QColor  #: the side away from the light
    light: QColor  #: the side towards the light
    distance: QColor  #: what far limbs lean towards
    spine: QColor  #: the accent
    spine_casing: QColor
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
    eye=QColor("#3B2B28"),
    shirt=QColor("#359890"),
    shorts=QColor("#294A63"),
    sock=QColor("#CBD4D3"),
    shoe=QColor("#D5DDE3"),
    sole=QColor("#8C9AA2"),
    shade=QColor(16, 28, 40, 40),
    light=QColor(255, 255, 255, 36),
    distance=QColor("#5F7478"),
    spine=QColor("#E0552F"),
    spine_casing=QColor("#FFFDF9"),
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
    eye=QColor("#2F2422"),
    shirt=QColor("#5BBBB0"),
    shorts=QColor("#5D809D"),
    sock=QColor("#AEBDBC"),
    shoe=QColor("#E6EBED"),
    sole=QColor("#93A3A3"),
    shade=QColor(6, 14, 20, 56),
    light=QColor(255, 255, 255, 30),
    distance=QColor("#1C2A2B"),
    spine=QColor("#F0663C"),
    spine_casing=QColor("#FFF8F2"),
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
