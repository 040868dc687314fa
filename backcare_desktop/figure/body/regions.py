"""Where on the skin the regions lie that an exercise works or stretches: flat lumps just under the surface."""

from dataclasses import dataclass
from functools import cache

from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.body.region_shapes import (
    ABDOMINALS,
    BACK,
    BACK_THIGH,
    BASIN,
    CHEST,
    DELTOID,
    EXTENSORS,
    FRONT,
    FRONT_THIGH,
    GIRDLE,
    GROIN,
    HIP_SIDE,
    LOW_BELLY,
    LOWER_BACK,
    MIDRIFF,
    NECK,
    ROTATORS,
    SCIATIC,
    SEAT,
    SIDES,
    SPINE,
    TRAPEZIUS,
    UPPER_BACK,
    Piece,
)
from backcare_desktop.figure.body.shapes import Tube, ball
from backcare_desktop.figure.geometry.vectors import Vec


@dataclass(frozen=True, eq=False)
class Patch:
    """A piece of a region; it is seen from where `outward`, in a bone's frame, points to.

    It lies on all of `parts`, which go on in each other: it is painted once the last of them is.
    """

    parts: tuple[str, ...]
    shape: Tube
    bone: str
    outward: Vec


#: Parts whose skin goes on in that of others.
_GOES_ON_IN = {"thigh": ("pelvis",), "shank": ("thigh",), "upper_arm": ("torso",)}
_LIMB_BONES = ("thigh", "shank", "upper_arm")

_REGIONS: dict[str, tuple[Piece, ...]] = {
    "abdomen": (ABDOMINALS,),
    "abdominals": (ABDOMINALS,),
    "back-extensors": (("torso", EXTENSORS, "lumbar4", BACK),),
    "buttocks": (SEAT,),
    "chest": (CHEST,),
    "deep-abdominals": (("torso", GIRDLE, "lumbar2", (1.0, 0.5, 0.0)),),
    "diaphragm": (MIDRIFF,),
    "front-of-thigh": (FRONT_THIGH,),
    "hamstrings": (BACK_THIGH,),
    "heart-and-lungs": (CHEST,),
    "hip-flexors": (GROIN,),
    "hip-rotators": (ROTATORS,),
    "hips": (HIP_SIDE,),
    "lower-abdominals": (("torso", LOW_BELLY, "lumbar1", FRONT),),
    "lower-back": (LOWER_BACK,),
    "neck": (NECK,),
    "nerve": SCIATIC,
    "pelvis": (BASIN, HIP_SIDE),
    "shoulders": (DELTOID,),
    "side-abdominals": (SIDES,),
    "thighs": (FRONT_THIGH, BACK_THIGH),
    "trunk": (ABDOMINALS, SIDES, LOWER_BACK, UPPER_BACK),
    "upper-back": (UPPER_BACK,),
    "upper-trapezius": (TRAPEZIUS,),
    "waist": (SIDES,),
    "whole-body": (ABDOMINALS, LOWER_BACK, FRONT_THIGH, BACK_THIGH, SEAT, DELTOID),
    "whole-spine": (("torso", SPINE, "thoracic1", BACK),),
}


def region_names() -> frozenset[str]:
    """Return every region that can be shown."""
    return frozenset(_REGIONS)


@cache
def patches_of(region: str, side: Side | None) -> tuple[Patch, ...]:
    """Return where a region lies, on one side or (None) on both. KeyError for an unknown region."""
    signs = {None: (("L", 1.0), ("R", -1.0)), Side.LEFT: (("L", 1.0),), Side.RIGHT: (("R", -1.0),)}[side]
    return tuple(_patch(piece, letter, sign) for piece in _REGIONS[region] for letter, sign in signs)


def _patch(piece: Piece, letter: str, sign: float) -> Patch:
    part, lumps, bone, (x, y, z) = piece
    balls = tuple(
        ball(_sided(name, letter), (centre[0], sign * centre[1], centre[2]), radii)
        for name, centre, radii in lumps
    )
    parts = tuple(_sided(name, letter) for name in (part, *_GOES_ON_IN.get(part, ())))
    return Patch(parts, Tube(balls), _sided(bone, letter), (x, sign * y, z))


def _sided(name: str, letter: str) -> str:
    return name + letter if name in _LIMB_BONES else name
