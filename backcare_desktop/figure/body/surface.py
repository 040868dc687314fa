"""The parts of the body: ellipsoids fixed to bones, in units of stature. Shapes only, no painting.

Surface offsets (back 0.062 behind the joints, seat 0.050 below the hip, knee radius 0.028) are those that the
poses were solved with, so that what touches the floor in the data touches it on screen.
"""

from dataclasses import dataclass

from backcare_desktop.figure.geometry.vectors import Vec


@dataclass(frozen=True)
class Ball:
    """An ellipsoid in a bone's frame: centre and three radii along the bone's axes."""

    bone: str
    centre: Vec
    radii: Vec


@dataclass(frozen=True)
class Layer:
    """A painted shape: each pair of neighbouring groups is wrapped in one convex hull, all joined.

    `colour` names a field of FigurePalette; `girth` is how thick the shading may get.
    """

    colour: str
    groups: tuple[tuple[Ball, ...], ...]
    girth: float


@dataclass(frozen=True)
class Part:
    """One thing in the depth order.

    `sleeve_bone` names the bone whose cloth layer (the last) goes under the others when that bone points at the
    viewer; `over` names parts it covers where both are equally near.
    """

    name: str
    layers: tuple[Layer, ...]
    over: tuple[str, ...] = ()
    sleeve_bone: str = ""


def _ball(bone: str, centre: Vec, radii: Vec | float) -> Ball:
    return Ball(bone, centre, radii if isinstance(radii, tuple) else (radii, radii, radii))


def _limb(colour: str, bone: str, balls: tuple[tuple[Vec, Vec | float], ...], girth: float) -> Layer:
    """Return a layer that wraps all balls of one bone in a single hull."""
    return Layer(colour, (tuple(_ball(bone, centre, radii) for centre, radii in balls),), girth)


def _leg(side: str, sign: float) -> tuple[Part, ...]:
    thigh, shank, foot = f"thigh{side}", f"shank{side}", f"foot{side}"
    skin = _limb(
        "skin",
        thigh,
        (
            ((0.0, sign * 0.002, -0.100), 0.0455),
            ((0.003, 0.0, -0.190), 0.0365),
            ((0.004, 0.0, -0.243), 0.0310),
        ),
        0.036,
    )
    shorts = _limb(
        "shorts",
        thigh,
        (
            ((-0.004, sign * -0.002, -0.002), (0.056, 0.049, 0.050)),
            ((0.0, 0.0, -0.075), 0.0505),
            ((0.002, 0.0, -0.135), (0.0475, 0.0465, 0.012)),
        ),
        0.046,
    )
    calf = _limb(
        "skin",
        shank,
        (
            ((0.001, 0.0, -0.002), 0.0300),
            ((-0.010, sign * 0.002, -0.078), (0.0335, 0.032, 0.045)),
            ((-0.003, 0.0, -0.160), 0.0250),
            ((0.0, 0.0, -0.236), 0.0190),
        ),
        0.030,
    )
    sock = _limb(
        "sock", shank, (((-0.001, 0.0, -0.210), (0.0212, 0.0205, 0.008)), ((0.0, 0.0, -0.246), 0.0215)), 0.02
    )
    sole = _limb(
        "sole",
        foot,
        (
            ((-0.014, 0.0, -0.0335), (0.022, 0.020, 0.0055)),
            ((0.074, sign * 0.002, -0.0335), (0.026, 0.0275, 0.0055)),
            ((0.100, sign * -0.002, -0.0335), (0.018, 0.020, 0.0055)),
        ),
        0.004,
    )
    shoe = _limb(
        "shoe",
        foot,
        (
            ((-0.013, 0.0, -0.012), (0.0215, 0.0195, 0.0215)),
            ((0.004, 0.0, 0.002), (0.023, 0.0205, 0.016)),
            ((0.072, sign * 0.002, -0.022), (0.026, 0.0265, 0.0105)),
            ((0.098, sign * -0.002, -0.024), (0.018, 0.0195, 0.0085)),
        ),
        0.026,
    )
    return (
        Part(thigh, (skin, shorts), ("pelvis",), thigh),
        Part(shank, (calf,), (thigh,)),
        Part(foot, (sole, shoe, sock), (shank,)),
    )


def _arm(side: str, sign: float) -> tuple[Part, ...]:
    upper, lower, hand = f"upper_arm{side}", f"forearm{side}", f"hand{side}"
    inward = -sign
    skin = _limb(
        "skin",
        upper,
        (((0.0, 0.0, -0.060), 0.0270), ((0.002, 0.0, -0.110), 0.0262), ((0.0, 0.0, -0.184), 0.0222)),
        0.024,
    )
    sleeve = _limb(
        "shirt",
        upper,
        (
            ((0.0, inward * 0.008, 0.002), 0.0370),
            ((0.0, 0.0, -0.050), 0.0325),
            ((0.0, 0.0, -0.094), (0.0312, 0.0305, 0.008)),
        ),
        0.032,
    )
    forearm = _limb(
        "skin",
        lower,
        (
            ((0.0, 0.0, -0.001), 0.0220),
            ((0.003, 0.0, -0.042), (0.0245, 0.023, 0.03)),
            ((0.0, 0.0, -0.143), 0.0150),
        ),
        0.022,
    )
    palm = _limb(
        "skin",
        hand,
        (((0.0, 0.0, 0.0), 0.0138), ((0.001, inward * 0.001, -0.042), (0.0225, 0.0100, 0.020))),
        0.016,
    )
    fingers = _limb(
        "skin",
        hand,
        (
            ((0.001, inward * 0.002, -0.050), (0.0215, 0.0090, 0.012)),
            ((-0.001, inward * 0.008, -0.098), (0.0150, 0.0068, 0.009)),
        ),
        0.014,
    )
    thumb = _limb(
        "skin",
        hand,
        (((0.012, inward * 0.003, -0.018), 0.0088), ((0.029, inward * 0.010, -0.056), 0.0062)),
        0.007,
    )
    return (
        Part(upper, (skin, sleeve), ("torso",), upper),
        Part(lower, (forearm,), (upper,)),
        Part(hand, (fingers, palm, thumb), (lower, "torso")),
    )


def _torso() -> Part:
    groups = (
        (_ball("pelvis", (0.000, 0.0, 0.030), (0.058, 0.086, 0.030)),),
        (_ball("waist", (0.004, 0.0, -0.012), (0.052, 0.074, 0.036)),),
        (_ball("ribs", (0.004, 0.0, -0.020), (0.057, 0.079, 0.040)),),
        (_ball("chest", (0.003, 0.0, 0.078), (0.063, 0.085, 0.045)),),
        (
            _ball("chest", (-0.006, 0.0, 0.112), (0.055, 0.082, 0.032)),
            _ball("upper_armL", (0.0, -0.010, 0.003), (0.033, 0.033, 0.033)),
            _ball("upper_armR", (0.0, 0.010, 0.003), (0.033, 0.033, 0.033)),
        ),
        (_ball("chest", (-0.013, 0.0, 0.148), (0.032, 0.043, 0.013)),),
    )
    return Part("torso", (Layer("shirt", groups, 0.070),), ("pelvis", "neck"))


def _pelvis() -> Part:
    group = (
        _ball("pelvis", (0.000, 0.0, 0.034), (0.056, 0.084, 0.034)),
        _ball("pelvis", (-0.017, 0.041, -0.006), (0.046, 0.047, 0.046)),
        _ball("pelvis", (-0.017, -0.041, -0.006), (0.046, 0.047, 0.046)),
        _ball("pelvis", (0.014, 0.0, -0.010), (0.040, 0.070, 0.030)),
    )
    return Part("pelvis", (Layer("shorts", (group,), 0.060),))


#: The skull and jaw, for the head's painter: centre and radii in the frame of the head.
SKULL = _ball("head", (0.008, 0.0, 0.042), (0.0570, 0.0455, 0.0530))
JAW = _ball("head", (0.036, 0.0, -0.006), (0.0260, 0.0280, 0.0270))


def _head() -> tuple[Part, ...]:
    neck = (_ball("neck", (-0.008, 0.0, -0.018), 0.0345), _ball("head", (0.000, 0.0, 0.006), 0.0305))
    return (
        Part("neck", (Layer("skin", (neck,), 0.032),)),
        Part("head", (Layer("skin", ((SKULL, JAW),), 0.055),), ("neck", "torso")),
    )


#: Every part of the body; the depth order decides who is painted first.
PARTS: tuple[Part, ...] = (
    _torso(),
    _pelvis(),
    *_head(),
    *_leg("L", 1.0),
    *_leg("R", -1.0),
    *_arm("L", 1.0),
    *_arm("R", -1.0),
)
