"""The body as some thirty balls: enough for the window on the world and for shadows, and quick. Sizes in H."""

from dataclasses import dataclass
from typing import TypeVar

from backcare_desktop.figure.geometry.vectors import Vec, at
from backcare_desktop.figure.skeleton.kinematics import Skeleton

_T = TypeVar("_T")
#: A ball in the world: centre and radius.
WorldBall = tuple[Vec, float]


@dataclass(frozen=True)
class _Spot:
    bone: str
    centre: Vec
    radius_h: float


def _leg(side: str) -> tuple[tuple[_Spot, ...], ...]:
    return (
        (
            _Spot(f"thigh{side}", (-0.006, 0.0, -0.010), 0.052),
            _Spot(f"thigh{side}", (0.0, 0.0, -0.130), 0.048),
            _Spot(f"shank{side}", (0.001, 0.0, 0.0), 0.031),
        ),
        (
            _Spot(f"shank{side}", (0.0, 0.0, 0.0), 0.031),
            _Spot(f"shank{side}", (-0.008, 0.0, -0.085), 0.034),
            _Spot(f"foot{side}", (0.0, 0.0, 0.0), 0.022),
        ),
        (
            _Spot(f"foot{side}", (-0.013, 0.0, -0.016), 0.0235),
            _Spot(f"foot{side}", (0.072, 0.0, -0.016), 0.0265),
            _Spot(f"toes{side}", (0.027, 0.0, 0.010), 0.0185),
        ),
    )


def _arm(side: str) -> tuple[tuple[_Spot, ...], ...]:
    return (
        (
            _Spot(f"upper_arm{side}", (0.0, 0.0, 0.0), 0.038),
            _Spot(f"forearm{side}", (0.0, 0.0, 0.0), 0.0225),
        ),
        (
            _Spot(f"forearm{side}", (0.0, 0.0, 0.0), 0.0225),
            _Spot(f"forearm{side}", (0.003, 0.0, -0.042), 0.026),
            _Spot(f"hand{side}", (0.0, 0.0, 0.0), 0.016),
        ),
        (
            _Spot(f"hand{side}", (0.002, 0.0, -0.040), 0.023),
            _Spot(f"hand{side}", (0.0, 0.0, -0.092), 0.019),
        ),
    )


_TRUNK = (
    (
        _Spot("pelvis", (-0.017, 0.041, -0.004), 0.048),
        _Spot("pelvis", (-0.017, -0.041, -0.004), 0.048),
        _Spot("pelvis", (0.0, 0.045, 0.030), 0.054),
        _Spot("pelvis", (0.0, -0.045, 0.030), 0.054),
        _Spot("waist", (0.004, 0.022, 0.0), 0.056),
        _Spot("waist", (0.004, -0.022, 0.0), 0.056),
    ),
    (
        _Spot("waist", (0.004, 0.022, 0.0), 0.056),
        _Spot("waist", (0.004, -0.022, 0.0), 0.056),
        _Spot("chest", (0.0, 0.030, 0.078), 0.064),
        _Spot("chest", (0.0, -0.030, 0.078), 0.064),
        _Spot("upper_armL", (0.0, -0.010, 0.003), 0.036),
        _Spot("upper_armR", (0.0, 0.010, 0.003), 0.036),
    ),
    (_Spot("head", (0.004, 0.0, 0.042), 0.0620), _Spot("head", (0.034, 0.0, -0.006), 0.033)),
)

_GROUPS = (*_TRUNK, *_leg("L"), *_leg("R"), *_arm("L"), *_arm("R"))


def coarse_body(skeleton: Skeleton) -> list[list[WorldBall]]:
    """Return the body in convex groups: hips, chest, head, then thigh, shank, foot and arm, forearm, hand."""
    bones = skeleton.bones
    return [[(at(bones[spot.bone], spot.centre), spot.radius_h) for spot in group] for group in _GROUPS]


def joined(groups: list[list[_T]]) -> list[list[_T]]:
    """Return the groups of `coarse_body` with hips and chest, shank and foot, forearm and hand taken together."""
    hips, chest, head, *limbs = groups
    result = [hips[:4] + chest[2:], head]
    for first, second, third in zip(limbs[::3], limbs[1::3], limbs[2::3], strict=True):
        result += [first, second + third]
    return result
