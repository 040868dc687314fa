"""What things are shaped of: ellipsoids on bones, joined to chains and masses. Lengths in H, colours by name."""

from dataclasses import dataclass
from functools import cache, cached_property

from backcare_desktop.figure.geometry.vectors import Vec


@dataclass(frozen=True)
class Ball:
    """An ellipsoid in a bone's frame: centre and three radii along the bone's axes."""

    bone: str
    centre: Vec
    radii: Vec


@dataclass(frozen=True)
class Layer:
    """A coarse shape: each pair of neighbouring groups is wrapped in one convex hull, all joined."""

    groups: tuple[tuple[Ball, ...], ...]


@dataclass(frozen=True)
class Part:
    """One thing, coarsely."""

    name: str
    layers: tuple[Layer, ...]


@dataclass(frozen=True)
class Tube:
    """A chain: each ellipsoid is joined to the next by their common tangents.

    An end is rounded, or (above 0) cut straight across where another part goes on: then the lit levels reach so
    far beyond the cut, as a share of its radius, and fade into those of the other part.
    """

    balls: tuple[Ball, ...]
    cut_start: float = 0.0
    cut_end: float = 0.0


@dataclass(frozen=True)
class Mass:
    """A convex lump: the hull round some ellipsoids."""

    balls: tuple[Ball, ...]


@dataclass(frozen=True)
class Coat:
    """Shapes of one colour that are shaded as one.

    Where a part has several coats, this one goes over those before it while `over_when`, an axis of a bone such
    as ("thighL", 1.0) for its z axis or -1.0 for the opposite, points at the viewer, and beneath them otherwise.
    """

    colour: str
    shapes: tuple[Tube | Mass, ...]
    over_when: tuple[str, float] | None = None


@dataclass(frozen=True, eq=False)
class BodyPart:
    """One thing in the depth order of the body.

    `lines` say coarsely what room it takes up: capsules from one ball to another. Coats of a `loose` part are
    sorted by depth themselves. Parts of one `limb` lean towards the colour of distance together.
    """

    name: str
    coats: tuple[Coat, ...]
    lines: tuple[tuple[Ball, Ball], ...]
    limb: str
    loose: bool = False

    @cached_property
    def bones(self) -> tuple[str, ...]:
        """The bones it lies on; the first is the one it starts from."""
        balls = [b for coat in self.coats for shape in coat.shapes for b in shape.balls]
        balls = [b for line in self.lines for b in line] + balls
        axes = [coat.over_when[0] for coat in self.coats if coat.over_when is not None]
        return tuple(dict.fromkeys([b.bone for b in balls] + axes))


#: A cut where the other part has the same levels, and one where they only come to be the same.
SEAM, FADE = 0.2, 1.4


@cache
def ball(bone: str, centre: Vec, radii: Vec | float) -> Ball:
    """Return an ellipsoid, or a sphere where there is one radius; the same one for the same numbers."""
    return Ball(bone, centre, radii if isinstance(radii, tuple) else (radii, radii, radii))
