"""Chair, step, wall and door post: built of the boxes that props/solids.py measures with."""

from functools import cache

from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Item
from backcare_desktop.figure.props.placed import PropKind
from backcare_desktop.figure.props.slab import Slab, rectangle, rounded, shifted, slab_fills, slab_item
from backcare_desktop.figure.props.solids import (
    CHAIR_BACK,
    CHAIR_LEGS,
    CHAIR_SEAT,
    POST_BOX,
    STEP_BOX,
    WALL_BOX,
    Box,
)
from backcare_desktop.figure.props.standing import Standing

_SEAT_CORNER_H = 0.022
_BACK_CORNER_H = 0.030
_STEP_CORNER_H = 0.016
#: The rubber on a step, and how much of its edge shows below.
_STEP_MAT_H = 0.012
_SKIRTING_H = 0.045
_SKIRTING_THICK_H = 0.006
#: The quiet line round a wall.
_RIM_H = 0.006


@cache
def chair_slabs() -> tuple[Slab, ...]:
    """Return the seat, the back rest between its posts and the four legs."""
    return (
        _slab("seat", "furniture", "z", CHAIR_SEAT, _SEAT_CORNER_H),
        _slab("chair back", "furniture", "x", CHAIR_BACK, _BACK_CORNER_H),
        *(_slab("chair leg", "furniture", "z", leg) for leg in CHAIR_LEGS),
    )


@cache
def step_slabs() -> tuple[Slab, ...]:
    """Return the step and the rubber on it."""
    (low, high), top = STEP_BOX, STEP_BOX[1][2] - _STEP_MAT_H
    return (
        _slab("step", "furniture", "z", (low, (high[0], high[1], top)), _STEP_CORNER_H),
        _slab("step top", "roller", "z", ((low[0], low[1], top), high), _STEP_CORNER_H),
    )


@cache
def post_slabs() -> tuple[Slab, ...]:
    """Return the door post."""
    return (_slab("post", "wall_edge", "z", POST_BOX),)


@cache
def wall_slabs() -> tuple[Slab, ...]:
    """Return the wall and the skirting board at its foot."""
    low, high = WALL_BOX
    skirting = ((high[0], low[1], 0.0), (high[0] + _SKIRTING_THICK_H, high[1], _SKIRTING_H))
    return _slab("wall", "wall_edge", "x", WALL_BOX), _slab("skirting", "wall_edge", "x", skirting)


def furniture_items(kind: PropKind, standing: Standing) -> list[Item]:
    """Return a chair, a step or a door post, piece by piece."""
    slabs = {PropKind.CHAIR: chair_slabs, PropKind.STEP: step_slabs, PropKind.POST: post_slabs}[kind]()
    return [slab_item(slab, standing) for slab in slabs]


def wall_item(standing: Standing) -> Item:
    """Return the wall: a quiet face seen from the room, a thin line seen from behind, so that it hides no one."""
    wall, skirting = wall_slabs()
    palette = standing.light.palette
    if standing.towards[0] > 0.0:
        (_, low_y, low_z), (_, high_y, high_z) = WALL_BOX
        face = rectangle((low_y + _RIM_H, low_z + _RIM_H), (high_y - _RIM_H, high_z - _RIM_H))
        fills = [
            *slab_fills(wall, standing),
            ([[standing.px(0.0, y, z) for y, z in face]], palette.wall),
            *slab_fills(skirting, standing),
        ]
    else:
        fills = [([[standing.px(0.0, y, z) for y, z in bar]], palette.wall_edge) for bar in _rim()]
    return Item("wall", fills, standing.spots(WALL_BOX))


@cache
def _rim() -> tuple[tuple[Point, ...], ...]:
    """Return the wall's edge as four thin bars."""
    (_, left, _), (_, right, top) = WALL_BOX
    bars = (
        ((left, 0.0), (left + _RIM_H, top)),
        ((right - _RIM_H, 0.0), (right, top)),
        ((left, 0.0), (right, _RIM_H)),
        ((left, top - _RIM_H), (right, top)),
    )
    return tuple(rectangle(*bar) for bar in bars)


def _slab(name: str, colour: str, along: str, box: Box, corner: float = 0.0) -> Slab:
    """Return a box as a slab whose four edges `along` an axis are rounded."""
    first = {"z": 0, "x": 1, "y": 2}[along]
    low, high = _turned(box[0], first), _turned(box[1], first)
    if corner:
        half = ((high[0] - low[0]) / 2.0, (high[1] - low[1]) / 2.0)
        middle: Point = ((high[0] + low[0]) / 2.0, (high[1] + low[1]) / 2.0)
        outline = shifted(rounded(half[0], half[1], corner), middle)
    else:
        outline = rectangle(low[:2], high[:2])
    return Slab(name, colour, along, outline, low[2], high[2])


def _turned(a: Vec, first: int) -> Vec:
    """Return the coordinates beginning with the one at `first`."""
    return (a[first], a[(first + 1) % 3], a[(first + 2) % 3])
