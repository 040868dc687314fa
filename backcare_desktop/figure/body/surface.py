"""The whole skin: what is painted, and a coarse copy of it on the skeleton's own bones for everything else.

Surface offsets (back 0.062 behind the joints, seat 0.050 below the hip, knee radius 0.028) are those that the
poses were solved with, so that what touches the floor in the data touches it on screen.
"""

from functools import cache

from backcare_desktop.core.look import Build
from backcare_desktop.figure.body.arms import arm
from backcare_desktop.figure.body.builds import GIRTHS
from backcare_desktop.figure.body.legs import leg
from backcare_desktop.figure.body.shapes import Ball, BodyPart, Layer, Part, Tube, ball
from backcare_desktop.figure.body.trunk import JAW, SKULL, head, neck, pelvis, torso

__all__ = ["JAW", "PARTS", "SKULL", "Ball", "Layer", "Part", "skin"]

_SOFT_BONES = ("collar", "finger", "thumb")


@cache
def skin(build: Build, grips: tuple[bool, bool] = (False, False)) -> tuple[BodyPart, ...]:
    """Return every part of the body of a build, `grips` telling whether the left and the right hand are closed."""
    g = GIRTHS[build]
    middle, left, right = _trunk_and_legs(build)
    return (
        *middle,
        *left,
        *right,
        *arm("L", 1.0, g, grips=grips[0]),
        *arm("R", -1.0, g, grips=grips[1]),
    )


@cache
def _trunk_and_legs(build: Build) -> tuple[tuple[BodyPart, ...], ...]:
    g = GIRTHS[build]
    return (torso(g), pelvis(g), neck(g), head()), leg("L", 1.0, g), leg("R", -1.0, g)


def _coarse(part: BodyPart) -> Part:
    """Return a part with its ellipsoids on the skeleton's own bones, a relaxed hand for every hand."""
    layers: list[Layer] = []
    for coat in part.coats:
        for shape in coat.shapes:
            balls = tuple(b for b in shape.balls if not b.bone.startswith(_SOFT_BONES))
            groups = tuple((b,) for b in balls) if isinstance(shape, Tube) else (balls,)
            if balls:
                layers.append(Layer(groups))
    if part.name.startswith("hand"):
        layers = [_relaxed_hand(part.name)]
    return Part(part.name, tuple(layers))


def _relaxed_hand(bone: str) -> Layer:
    inward = -1.0 if bone.endswith("L") else 1.0
    balls = (
        ball(bone, (0.0, 0.0, 0.0), 0.0138),
        ball(bone, (0.001, inward * 0.001, -0.046), (0.0215, 0.0100, 0.016)),
        ball(bone, (-0.001, inward * 0.008, -0.098), (0.0150, 0.0068, 0.009)),
    )
    return Layer((balls,))


#: The medium build, coarsely, on bones that `solve` returns: for bounds, shadows and checks.
PARTS: tuple[Part, ...] = tuple(_coarse(part) for part in skin(Build.MEDIUM))
