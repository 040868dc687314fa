"""The things one exercises with and where they stand: facts, without drawing."""

from dataclasses import dataclass, replace
from enum import Enum

from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, turned_z
from backcare_desktop.figure.skeleton.pose import other_side


class PropKind(Enum):
    """What a prop is. The mat and things that bend (towel, band) have no solid of their own."""

    MAT = "mat"
    CHAIR = "chair"
    WALL = "wall"
    POST = "post"
    BALL = "ball"
    TOWEL = "towel"
    BAND = "band"
    ROLLER = "roller"
    STEP = "step"
    PILLOW = "pillow"


@dataclass(frozen=True)
class PlacedProp:
    """A prop at a place on the floor, in H, turned about the vertical (0: its front looks along +x).

    `size_h` is its height where a kind comes in several (pillow). What bends runs `through` points of the body
    (names of body/touch_points.py) and from there to `anchor_h`, a point of the world.
    """

    kind: PropKind
    at_h: tuple[float, float] = (0.0, 0.0)
    turn_deg: float = 0.0
    size_h: float = 0.0
    through: tuple[str, ...] = ()
    anchor_h: Vec | None = None

    @property
    def frame(self) -> BoneFrame:
        """Its own frame: origin on the floor, x its front, z up."""
        return turned_z(
            ((self.at_h[0], self.at_h[1], 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
            self.turn_deg,
        )


def mirrored_prop(prop: PlacedProp) -> PlacedProp:
    """Return the prop as a mirror shows it: left and right exchanged."""
    anchor = prop.anchor_h
    return replace(
        prop,
        at_h=(prop.at_h[0], -prop.at_h[1]),
        turn_deg=-prop.turn_deg,
        through=tuple(other_side(point) for point in prop.through),
        anchor_h=None if anchor is None else (anchor[0], -anchor[1], anchor[2]),
    )
