"""Does what rests on the floor or a prop stay where it is?

The spot is taken at the centre of the touch point's sphere, seen along the way its surface faces, and compared with
the median over the time the touch lasts. A round part that rolls without slipping carries its centre along by radius
times the angle it tilts; one that pivots on the spot does not carry it at all. Both are planted, so up to that much
is not held against it. Turning about the upright axis rolls nothing.
"""

import math
from collections.abc import Sequence
from statistics import median

from backcare_desktop.figure.body.touch_points import place_of, touch_point
from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.checks.touching import facing, is_carried
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, dot, scaled, sub
from backcare_desktop.figure.motion.motion import Touch
from backcare_desktop.figure.props.placed import PlacedProp

#: How far a planted part may wander, in all.
DRIFT_MM = 5.0


def check_planted(
    moments: Sequence[Moment], touches: Sequence[Touch], props: Sequence[PlacedProp]
) -> list[Finding]:
    """Return the touches that wander by more than DRIFT_MM although they do not slide."""
    found = []
    for touch in touches:
        if touch.slides or not is_carried(touch):
            continue
        during = [moment for moment in moments if touch.lasts(moment.place)]
        for moment, drift_h in zip(during, drifts(during, touch, props), strict=True):
            if drift_h * MM_PER_H > DRIFT_MM:
                what = f"{touch.point} wanders on {touch.on}"
                found.append(Finding("planted", moment.reach, what, drift_h * MM_PER_H, DRIFT_MM))
    return found


def drifts(during: Sequence[Moment], touch: Touch, props: Sequence[PlacedProp]) -> list[float]:
    """Return how far, in H, a touch is from its median spot at each moment, less what rolling explains."""
    if not during:
        return []
    bone = touch_point(touch.point).bone
    placed = [place_of(moment.skeleton, touch.point) for moment in during]
    x, y, z = (median(centre[i] for centre, _ in placed) for i in range(3))
    usual = (x, y, z)
    nearest = min(range(len(during)), key=lambda index: math.dist(placed[index][0], usual))
    normal = facing(touch.on, usual, props)
    upright = _seen_by(during[nearest].skeleton.bones[bone], normal)
    return [
        max(
            0.0,
            _along(sub(centre, usual), normal)
            - radius_h * _angle(upright, _seen_by(moment.skeleton.bones[bone], normal)),
        )
        for moment, (centre, radius_h) in zip(during, placed, strict=True)
    ]


def _along(move: Vec, normal: Vec) -> float:
    """Return how long a move is along a surface."""
    return math.hypot(*sub(move, scaled(normal, dot(move, normal))))


def _seen_by(bone: BoneFrame, way: Vec) -> Vec:
    """Return a direction of the world in a bone's frame."""
    return (dot(way, bone[1]), dot(way, bone[2]), dot(way, bone[3]))


def _angle(a: Vec, b: Vec) -> float:
    """Return the angle in radians between two unit directions."""
    return 2.0 * math.asin(min(1.0, math.dist(a, b) / 2.0))
