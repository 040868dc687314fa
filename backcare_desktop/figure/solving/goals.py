"""What a solved pose has to meet, as numbers that are 0 when it does: 1 means about as bad in each.

Touches come first (1 is half a millimetre), then what a body cannot do, then the wish to look as drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.checks.balance import support_margin
from backcare_desktop.figure.checks.floor import floor_depths
from backcare_desktop.figure.checks.overlaps import overlaps, pressed_pairs
from backcare_desktop.figure.checks.solids import prop_depths
from backcare_desktop.figure.geometry.vectors import Vec, at, cross, dot, scaled, sub, unit
from backcare_desktop.figure.motion.motion import Touch
from backcare_desktop.figure.props.placed import PlacedProp
from backcare_desktop.figure.props.solids import distance
from backcare_desktop.figure.skeleton.kinematics import Skeleton
from backcare_desktop.figure.solving.holds import Hold

FLOOR = "floor"
_TOUCH_H = 0.0003
#: What is round and broad rolls where it rests and gives: it is held to its spot less firmly.
_BROAD_H = 0.0040
_BROAD = (
    "sacrum",
    "belly",
    "pubis",
    "midback",
    "upperback",
    "breastbone",
    "headback",
    "forehead",
    "buttock",
    "hipside",
    "ribside",
    "headside",
    "shoulder",
    "thighback",
    "thighfront",
    "calf",
)
_DEEP_H, _SPARE_H = 0.0008, 0.0012
_OVERLAP_H = 0.0015
_FALL_H, _SAFE_H = 0.002, 0.012
#: Cosine-like: 1 means about 4 degrees beside the way for a sole or a palm that lies flat, 15 for a palm that holds,
#: 30 for its fingers.
_FLAT, _PALM, _FINGERS = 0.07, 0.26, 0.5
_FEELER_H = 0.002


@dataclass(frozen=True)
class Goal:
    """A touch to meet: on the floor, a prop or a hold; `spot` is where in the world its centre has to stay."""

    point: str
    on: str
    slides: bool = False
    prop: PlacedProp | None = None
    hold: Hold | None = None
    spot: Vec | None = None


@dataclass(frozen=True)
class Task:
    """Everything that one pose has to meet besides looking as drawn."""

    goals: tuple[Goal, ...]
    props: tuple[PlacedProp, ...]
    balanced: bool

    def touches(self) -> tuple[Touch, ...]:
        """Return the goals as touches of one moment, for the checks."""
        return tuple(Touch(g.point, g.hold.bone if g.hold else g.on, 0, 0, g.slides) for g in self.goals)


def residuals_of(task: Task) -> Callable[[Skeleton], list[float]]:
    """Return the function that says how far a skeleton is from meeting the task."""
    flat = _flat_feet(task.goals)
    pressed = pressed_pairs(task.touches())
    supports = [goal.point for goal in task.goals if goal.hold is None]

    def residuals(skeleton: Skeleton) -> list[float]:
        found: list[float] = []
        for goal in task.goals:
            found += _held(skeleton, goal) if goal.hold else _rested(skeleton, goal)
        found += [skeleton.bones[f"foot{side}"][2][2] / _FLAT for side in flat]
        found += [max(0.0, depth + _SPARE_H) / _DEEP_H for depth in floor_depths(skeleton).values()]
        found += [
            max(0.0, depth + _SPARE_H) / _DEEP_H for depth in prop_depths(skeleton, task.props).values()
        ]
        found += [max(0.0, depth + _SPARE_H) / _OVERLAP_H for depth in overlaps(skeleton, pressed).values()]
        if task.balanced:
            found.append(max(0.0, _SAFE_H - support_margin(skeleton, supports)) / _FALL_H)
        return found

    return residuals


def _flat_feet(goals: tuple[Goal, ...]) -> list[str]:
    """Return the sides whose heel and ball rest on one flat surface."""
    where = {(goal.point, goal.on) for goal in goals if goal.hold is None}
    return [
        side
        for side in "LR"
        for _, on in {(p, o) for p, o in where if p == f"heel{side}"}
        if (f"ball{side}", on) in where
    ]


def _rested(skeleton: Skeleton, goal: Goal) -> list[float]:
    """Return how far a point is from resting on the floor or a prop, on its spot, palm towards it."""
    centre, radius = place_of(skeleton, goal.point)
    gap = (centre[2] if goal.prop is None else distance(goal.prop, centre)) - radius
    found = [gap / _TOUCH_H]
    if goal.spot is not None:
        scale = _BROAD_H if goal.point.rstrip("LR") in _BROAD else _TOUCH_H
        away = sub(centre, goal.spot)
        found += [value / scale for value in (away if goal.prop is not None else away[:2])]
    if goal.point[:-1] == "palm":
        found += _facing(skeleton, goal.point[-1], scaled(_outward(goal, centre), -1.0), _FLAT)
    return found


def _outward(goal: Goal, centre: Vec) -> Vec:
    """Return the direction away from the surface that a goal rests on."""
    if goal.prop is None:
        return (0.0, 0.0, 1.0)
    here = distance(goal.prop, centre)
    slope = [
        distance(goal.prop, (centre[0] + dx, centre[1] + dy, centre[2] + dz)) - here
        for dx, dy, dz in ((_FEELER_H, 0.0, 0.0), (0.0, _FEELER_H, 0.0), (0.0, 0.0, _FEELER_H))
    ]
    return unit((slope[0], slope[1], slope[2]), (0.0, 0.0, 1.0))


def _facing(skeleton: Skeleton, side: str, wish: Vec, scale: float) -> list[float]:
    """Return how far a palm is from facing a direction of the world."""
    palm = scaled(skeleton.bones[f"hand{side}"][2], -1.0 if side == "L" else 1.0)
    off = cross(palm, wish)
    away = max(0.0, -dot(palm, wish))
    return [value / scale for value in (*off, 2.0 * away)]


def _held(skeleton: Skeleton, goal: Goal) -> list[float]:
    """Return how far a point is from its hold on the body; a palm should lie there as the hold says, too."""
    hold = goal.hold
    assert hold is not None
    frame = skeleton.bones[hold.bone]
    centre, radius = place_of(skeleton, goal.point)
    if goal.point[:-1] != "palm":
        resting = at(frame, sub(hold.spot, scaled(hold.palm, radius)))
        return [value / _TOUCH_H for value in sub(centre, resting)]
    wish = at(frame, hold.palm_centre)
    turned = ((0.0, 0.0, 0.0), *frame[1:])
    side = goal.point[-1]
    fingers = scaled(skeleton.bones[f"hand{side}"][3], -1.0)
    off = cross(fingers, at(turned, hold.fingers))
    return [
        *(value / _TOUCH_H for value in sub(centre, wish)),
        *_facing(skeleton, side, at(turned, hold.palm), _PALM),
        *(value / _FINGERS for value in off),
    ]
