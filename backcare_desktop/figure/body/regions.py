"""Where on the skin the regions lie that an exercise works or stretches: flat lumps just under the surface."""

from dataclasses import dataclass
from functools import cache

from backcare_desktop.core.exercise import Side
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


#: A ball as (bone, centre, radii), y outward on the side it is on; limb bones without their side.
_Lump = tuple[str, Vec, Vec | float]
_FRONT, _BACK, _OUTER = (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
#: Parts whose skin goes on in that of others.
_GOES_ON_IN = {"thigh": ("pelvis",), "shank": ("thigh",), "upper_arm": ("torso",)}
_LIMB_BONES = ("thigh", "shank", "upper_arm")

_QUADRICEPS: tuple[_Lump, ...] = (
    ("thigh", (0.031, 0.002, -0.045), (0.014, 0.032, 0.030)),
    ("thigh", (0.030, 0.002, -0.120), (0.014, 0.034, 0.034)),
    ("thigh", (0.020, 0.0, -0.190), (0.012, 0.024, 0.022)),
)
_HAMSTRINGS: tuple[_Lump, ...] = (
    ("thigh", (-0.036, 0.002, -0.060), (0.014, 0.032, 0.026)),
    ("thigh", (-0.033, 0.002, -0.120), (0.014, 0.034, 0.034)),
    ("thigh", (-0.020, 0.0, -0.198), (0.012, 0.024, 0.020)),
)
_EXTENSORS: tuple[_Lump, ...] = (
    ("pelvis", (-0.044, 0.024, 0.048), (0.011, 0.016, 0.014)),
    ("lumbar1", (-0.039, 0.025, 0.0), (0.011, 0.019, 0.016)),
    ("lumbar3", (-0.034, 0.026, 0.0), (0.011, 0.020, 0.016)),
    ("lumbar5", (-0.037, 0.026, 0.0), (0.011, 0.020, 0.016)),
    ("thoracic2", (-0.048, 0.026, 0.0), (0.011, 0.018, 0.018)),
    ("thoracic3", (-0.047, 0.025, 0.010), (0.011, 0.014, 0.016)),
)
_RECTUS: tuple[_Lump, ...] = (
    ("pelvis", (0.041, 0.019, 0.052), (0.012, 0.016, 0.012)),
    ("lumbar2", (0.041, 0.024, 0.0), (0.012, 0.024, 0.018)),
    ("lumbar5", (0.041, 0.025, 0.0), (0.012, 0.025, 0.018)),
    ("thoracic1", (0.045, 0.025, 0.010), (0.012, 0.022, 0.014)),
)
_LOW_BELLY: tuple[_Lump, ...] = (
    ("pelvis", (0.041, 0.022, 0.051), (0.012, 0.020, 0.010)),
    ("lumbar1", (0.040, 0.027, 0.002), (0.013, 0.027, 0.014)),
    ("lumbar2", (0.041, 0.023, -0.002), (0.012, 0.023, 0.014)),
)
_GIRDLE: tuple[_Lump, ...] = (
    ("lumbar2", (0.043, 0.012, 0.0), (0.012, 0.018, 0.020)),
    ("lumbar2", (0.034, 0.040, 0.0), (0.014, 0.016, 0.020)),
    ("lumbar2", (0.010, 0.059, 0.0), (0.018, 0.012, 0.020)),
)
_FLANK: tuple[_Lump, ...] = (
    ("pelvis", (0.012, 0.062, 0.056), (0.026, 0.012, 0.012)),
    ("lumbar3", (0.014, 0.056, 0.0), (0.026, 0.012, 0.020)),
    ("thoracic1", (0.014, 0.062, 0.0), (0.026, 0.012, 0.016)),
)
_LUMBAR: tuple[_Lump, ...] = (
    ("pelvis", (-0.042, 0.018, 0.052), (0.012, 0.024, 0.012)),
    ("lumbar3", (-0.034, 0.020, 0.0), (0.012, 0.026, 0.020)),
    ("lumbar5", (-0.036, 0.018, 0.0), (0.012, 0.022, 0.014)),
)
_SHOULDER_BLADES: tuple[_Lump, ...] = (
    ("thoracic2", (-0.044, 0.036, -0.004), (0.014, 0.034, 0.020)),
    ("thoracic3", (-0.044, 0.038, 0.004), (0.014, 0.036, 0.022)),
    ("chest", (-0.036, 0.034, 0.130), (0.014, 0.028, 0.012)),
)
_PECTORALS: tuple[_Lump, ...] = (
    ("thoracic2", (0.044, 0.036, 0.006), (0.014, 0.030, 0.022)),
    ("thoracic3", (0.036, 0.054, -0.006), (0.016, 0.026, 0.020)),
)
_SPINE: tuple[_Lump, ...] = tuple(
    (bone, (x, 0.0, z), (0.010, 0.011, 0.014))
    for bone, x, z in (
        ("pelvis", -0.046, 0.046),
        ("lumbar1", -0.041, 0.0),
        ("lumbar3", -0.036, 0.0),
        ("lumbar5", -0.039, 0.0),
        ("thoracic2", -0.051, 0.0),
        ("thoracic3", -0.050, 0.010),
        ("chest", -0.042, 0.140),
    )
)

#: A piece: part of the body, its lumps in a chain, and the bone and direction it shows to.
_Piece = tuple[str, tuple[_Lump, ...], str, Vec]
_ABDOMINALS: _Piece = ("torso", _RECTUS, "lumbar4", _FRONT)
_SIDES: _Piece = ("torso", _FLANK, "lumbar3", (0.25, 1.0, 0.0))
_LOWER_BACK: _Piece = ("torso", _LUMBAR, "lumbar3", _BACK)
_UPPER_BACK: _Piece = ("torso", _SHOULDER_BLADES, "thoracic3", _BACK)
_CHEST: _Piece = ("torso", _PECTORALS, "thoracic3", (1.0, 0.25, 0.0))
_FRONT_THIGH: _Piece = ("thigh", _QUADRICEPS, "thigh", _FRONT)
_BACK_THIGH: _Piece = ("thigh", _HAMSTRINGS, "thigh", _BACK)
_SEAT: _Piece = (
    "pelvis",
    (
        ("pelvis", (-0.042, 0.038, 0.016), (0.016, 0.030, 0.018)),
        ("pelvis", (-0.042, 0.041, -0.012), (0.018, 0.036, 0.026)),
    ),
    "pelvis",
    (-1.0, 0.2, 0.0),
)
_HIP_SIDE: _Piece = (
    "pelvis",
    (
        ("pelvis", (-0.004, 0.070, 0.022), (0.026, 0.012, 0.014)),
        ("pelvis", (-0.008, 0.072, -0.012), (0.030, 0.014, 0.020)),
    ),
    "pelvis",
    _OUTER,
)
_GROIN: _Piece = (
    "thigh",
    (
        ("pelvis", (0.038, 0.042, 0.020), (0.012, 0.018, 0.012)),
        ("thigh", (0.036, 0.002, -0.020), (0.012, 0.022, 0.018)),
        ("thigh", (0.034, 0.000, -0.060), (0.012, 0.020, 0.018)),
    ),
    "thigh",
    _FRONT,
)
_ROTATORS: _Piece = (
    "pelvis",
    (
        ("pelvis", (-0.042, 0.026, 0.012), (0.016, 0.018, 0.016)),
        ("pelvis", (-0.034, 0.060, -0.006), (0.020, 0.022, 0.022)),
    ),
    "pelvis",
    (-1.0, 0.5, 0.0),
)
_NECK: _Piece = (
    "neck",
    (
        ("neck", (-0.012, 0.014, 0.004), (0.016, 0.012, 0.010)),
        ("head", (-0.008, 0.013, -0.006), (0.014, 0.011, 0.010)),
    ),
    "neck",
    (-0.5, 1.0, 0.0),
)
_TRAPEZIUS: _Piece = (
    "torso",
    (
        ("chest", (-0.022, 0.040, 0.152), (0.020, 0.014, 0.012)),
        ("chest", (-0.016, 0.080, 0.138), (0.020, 0.014, 0.012)),
    ),
    "chest",
    (-0.6, 0.2, 0.8),
)
_DELTOID: _Piece = (
    "upper_arm",
    (
        ("upper_arm", (0.0, 0.014, -0.008), (0.024, 0.016, 0.018)),
        ("upper_arm", (0.0, 0.016, -0.052), (0.018, 0.014, 0.020)),
    ),
    "upper_arm",
    _OUTER,
)
_SCIATIC: tuple[_Piece, ...] = (
    (
        "thigh",
        tuple(
            ("thigh", (x, 0.0, z), (0.010, 0.010, 0.014))
            for x, z in ((-0.040, -0.04), (-0.036, -0.12), (-0.022, -0.21))
        ),
        "thigh",
        _BACK,
    ),
    (
        "shank",
        tuple(
            ("shank", (x, 0.0, z), (0.008, 0.009, 0.014))
            for x, z in ((-0.020, -0.01), (-0.034, -0.085), (-0.016, -0.19))
        ),
        "shank",
        _BACK,
    ),
)
_MIDRIFF: _Piece = (
    "torso",
    (
        ("thoracic1", (0.046, 0.012, 0.004), (0.012, 0.018, 0.012)),
        ("thoracic1", (0.034, 0.050, -0.012), (0.016, 0.018, 0.012)),
    ),
    "thoracic1",
    _FRONT,
)
_BASIN: _Piece = (
    "pelvis",
    (
        ("pelvis", (0.038, 0.018, 0.022), (0.014, 0.024, 0.014)),
        ("pelvis", (0.024, 0.052, 0.024), (0.020, 0.022, 0.012)),
    ),
    "pelvis",
    (1.0, 0.3, 0.0),
)

_REGIONS: dict[str, tuple[_Piece, ...]] = {
    "abdomen": (_ABDOMINALS,),
    "abdominals": (_ABDOMINALS,),
    "back-extensors": (("torso", _EXTENSORS, "lumbar4", _BACK),),
    "buttocks": (_SEAT,),
    "chest": (_CHEST,),
    "deep-abdominals": (("torso", _GIRDLE, "lumbar2", (1.0, 0.5, 0.0)),),
    "diaphragm": (_MIDRIFF,),
    "front-of-thigh": (_FRONT_THIGH,),
    "hamstrings": (_BACK_THIGH,),
    "heart-and-lungs": (_CHEST,),
    "hip-flexors": (_GROIN,),
    "hip-rotators": (_ROTATORS,),
    "hips": (_HIP_SIDE,),
    "lower-abdominals": (("torso", _LOW_BELLY, "lumbar1", _FRONT),),
    "lower-back": (_LOWER_BACK,),
    "neck": (_NECK,),
    "nerve": _SCIATIC,
    "pelvis": (_BASIN, _HIP_SIDE),
    "shoulders": (_DELTOID,),
    "side-abdominals": (_SIDES,),
    "thighs": (_FRONT_THIGH, _BACK_THIGH),
    "trunk": (_ABDOMINALS, _SIDES, _LOWER_BACK, _UPPER_BACK),
    "upper-back": (_UPPER_BACK,),
    "upper-trapezius": (_TRAPEZIUS,),
    "waist": (_SIDES,),
    "whole-body": (_ABDOMINALS, _LOWER_BACK, _FRONT_THIGH, _BACK_THIGH, _SEAT, _DELTOID),
    "whole-spine": (("torso", _SPINE, "thoracic1", _BACK),),
}


def region_names() -> frozenset[str]:
    """Return every region that can be shown."""
    return frozenset(_REGIONS)


@cache
def patches_of(region: str, side: Side | None) -> tuple[Patch, ...]:
    """Return where a region lies, on one side or (None) on both. KeyError for an unknown region."""
    signs = {None: (("L", 1.0), ("R", -1.0)), Side.LEFT: (("L", 1.0),), Side.RIGHT: (("R", -1.0),)}[side]
    return tuple(_patch(piece, letter, sign) for piece in _REGIONS[region] for letter, sign in signs)


def _patch(piece: _Piece, letter: str, sign: float) -> Patch:
    part, lumps, bone, (x, y, z) = piece
    balls = tuple(
        ball(_sided(name, letter), (centre[0], sign * centre[1], centre[2]), radii)
        for name, centre, radii in lumps
    )
    parts = tuple(_sided(name, letter) for name in (part, *_GOES_ON_IN.get(part, ())))
    return Patch(parts, Tube(balls), _sided(bone, letter), (x, sign * y, z))


def _sided(name: str, letter: str) -> str:
    return name + letter if name in _LIMB_BONES else name
