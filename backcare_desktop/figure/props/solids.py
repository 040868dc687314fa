"""The shapes of the props: how far a point is from the surface of each. Sizes in H.

Chair seat 0.24 high, step 0.11, gym ball 0.31 across (55 cm), roller 0.085 across (15 cm) and
0.34 long (60 cm), at 1.75 m.
"""

import math

from backcare_desktop.figure.geometry.vectors import Vec, dot, sub
from backcare_desktop.figure.props.placed import PlacedProp, PropKind

SEAT_H = 0.24
STEP_H = 0.11
BALL_RADIUS_H = 0.155
ROLLER_RADIUS_H = 0.0425
ROLLER_HALF_H = 0.17

#: A box in a prop's own frame: its lowest and its highest corner.
Box = tuple[Vec, Vec]

#: Chair: the seat reaches from 0.119 behind the prop's place to 0.115 in front, the back rest stands behind it,
#: between the back legs.
CHAIR_SEAT: Box = ((-0.119, -0.135, SEAT_H - 0.022), (0.115, 0.135, SEAT_H))
CHAIR_BACK: Box = ((-0.142, -0.109, 0.360), (-0.124, 0.109, 0.480))
CHAIR_LEGS: tuple[Box, ...] = tuple(
    ((x - 0.009, y - 0.009, 0.0), (x + 0.009, y + 0.009, top))
    for x, top in ((-0.128, 0.480), (0.105, SEAT_H - 0.022))
    for y in (-0.118, 0.118)
)
#: Step: its place is the middle of the top.
STEP_BOX: Box = ((-0.115, -0.20, 0.0), (0.115, 0.20, STEP_H))
#: Wall: its place is a spot on its face, which looks along the prop's front.
WALL_BOX: Box = ((-0.02, -0.35, 0.0), (0.0, 0.35, 1.06))
#: Door post: its place is the middle of its face.
POST_BOX: Box = ((-0.06, -0.03, 0.0), (0.0, 0.03, 1.06))
#: Pillow: half its length and width; how high it is goes with the prop. It gives, so it is never bumped into.
PILLOW_HALF = (0.085, 0.13)


def boxes_of(prop: PlacedProp) -> tuple[Box, ...]:
    """Return the boxes that a prop is made of, in its own frame; none for what is round or bends."""
    match prop.kind:
        case PropKind.CHAIR:
            return (CHAIR_SEAT, CHAIR_BACK, *CHAIR_LEGS)
        case PropKind.STEP:
            return (STEP_BOX,)
        case PropKind.WALL:
            return (WALL_BOX,)
        case PropKind.POST:
            return (POST_BOX,)
        case PropKind.PILLOW:
            x, y = PILLOW_HALF
            return (((-x, -y, 0.0), (x, y, prop.size_h)),)
        case _:
            return ()


def distance(prop: PlacedProp, point: Vec) -> float:
    """Return how far, in H, a point of the world is outside a prop's surface; negative inside.

    math.inf for what has no solid of its own (mat, towel, band).
    """
    frame = prop.frame
    away = sub(point, frame[0])
    local = (dot(away, frame[1]), dot(away, frame[2]), dot(away, frame[3]))
    match prop.kind:
        case PropKind.BALL:
            return math.dist(local, (0.0, 0.0, BALL_RADIUS_H)) - BALL_RADIUS_H
        case PropKind.ROLLER:
            return math.hypot(local[0], local[2] - ROLLER_RADIUS_H) - ROLLER_RADIUS_H
        case _:
            return min((_from_box(local, box) for box in boxes_of(prop)), default=math.inf)


def _from_box(point: Vec, box: Box) -> float:
    low, high = box
    outside = [max(low[i] - point[i], point[i] - high[i]) for i in range(3)]
    beyond = math.hypot(*(max(0.0, value) for value in outside))
    return beyond if beyond > 0.0 else max(outside)
