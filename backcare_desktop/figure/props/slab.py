"""Pieces of furniture: a convex outline drawn out into a thick piece, painted as flat faces with exact edges."""

import math
from dataclasses import dataclass
from functools import cached_property

from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.order import Fill, Item
from backcare_desktop.figure.painting.separation import Solid
from backcare_desktop.figure.props.standing import Standing

#: The axes of a prop's frame that a slab's outline lies in, and the axis it is thick along.
_AXES = {"z": (0, 1, 2), "x": (1, 2, 0), "y": (2, 0, 1)}


@dataclass(frozen=True)
class Slab:
    """An outline (counter-clockwise as seen against `along`) that reaches from `low` to `high`, in H.

    `along` is "z" with the outline in x and y, "x" with y and z, or "y" with z and x. `round_h` is the radius
    where the outline is a circle.
    """

    name: str
    colour: str
    along: str
    outline: tuple[Point, ...]
    low: float
    high: float
    round_h: float = 0.0

    @cached_property
    def box(self) -> tuple[Vec, Vec]:
        """The lowest and the highest corner in the prop's frame."""
        us, vs = [p[0] for p in self.outline], [p[1] for p in self.outline]
        low, high = (min(us), min(vs), self.low), (max(us), max(vs), self.high)
        first = {"z": 0, "x": 2, "y": 1}[self.along]
        return (
            (low[first], low[(first + 1) % 3], low[(first + 2) % 3]),
            (high[first], high[(first + 1) % 3], high[(first + 2) % 3]),
        )

    @cached_property
    def edges(self) -> tuple[Point, ...]:
        """The outward direction of each side, from one outline point to the next, in the outline's plane."""
        result: list[Point] = []
        for index, (u, v) in enumerate(self.outline):
            next_u, next_v = self.outline[(index + 1) % len(self.outline)]
            size = math.hypot(next_u - u, next_v - v) or 1.0
            result.append(((next_v - v) / size, (u - next_u) / size))
        return tuple(result)


def rounded(half_u: float, half_v: float, corner: float, steps: int = 2) -> tuple[Point, ...]:
    """Return a rectangle with rounded corners round the middle, counter-clockwise."""
    points: list[Point] = []
    for turn, (su, sv) in enumerate(((1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0))):
        for step in range(steps + 1):
            angle = math.pi / 2.0 * (turn + step / steps)
            points.append(
                (
                    su * (half_u - corner) + corner * math.cos(angle),
                    sv * (half_v - corner) + corner * math.sin(angle),
                )
            )
    return tuple(points)


def rectangle(low: Point, high: Point) -> tuple[Point, ...]:
    """Return a rectangle, counter-clockwise."""
    return (low, (high[0], low[1]), high, (low[0], high[1]))


def shifted(points: tuple[Point, ...], by: Point) -> tuple[Point, ...]:
    """Return an outline somewhere else in its plane."""
    return tuple((u + by[0], v + by[1]) for u, v in points)


def slab_fills(slab: Slab, standing: Standing) -> list[Fill]:
    """Return the visible faces: the whole in the tone of one side, the other sides, the face at the end."""
    u, v, w = _AXES[slab.along]
    up = standing.towards[w]
    near_w, far_w = (slab.high, slab.low) if up >= 0.0 else (slab.low, slab.high)
    near, far = _on_screen(slab, standing, near_w), _on_screen(slab, standing, far_w)
    u_t, v_t = standing.towards[u], standing.towards[v]
    seen = [nu * u_t + nv * v_t > 1e-6 for nu, nv in slab.edges]
    fills: list[Fill] = []
    if any(seen):
        start = next(index for index in range(len(near)) if seen[index] and not seen[index - 1])
        sides = [index % len(near) for index in range(start, start + sum(seen))]
        fills = _side_fills(slab, standing, sides, near, far)
    if abs(up) > 0.02:
        facing = standing.lit[w] if up > 0.0 else -standing.lit[w]
        fills.append(([near], standing.tone(slab.colour, facing)))
    return fills


def _on_screen(slab: Slab, standing: Standing, height: float) -> list[Point]:
    """Return the outline at a height along the slab, in px."""
    u, v, w = _AXES[slab.along]
    (ux, uy), (vx, vy), (wx, wy) = standing.axes_px[u], standing.axes_px[v], standing.axes_px[w]
    ox, oy = standing.origin_px[0] + height * wx, standing.origin_px[1] + height * wy
    return [(ox + p * ux + q * vx, oy + p * uy + q * vy) for p, q in slab.outline]


def _side_fills(
    slab: Slab, standing: Standing, sides: list[int], near: list[Point], far: list[Point]
) -> list[Fill]:
    """Return the silhouette in the tone of the first side and, over it, the sides of other tones.

    The silhouette is whole, and every tone reaches to the last side, so that nothing shines through where two
    faces meet.
    """
    count = len(near)
    u, v, _ = _AXES[slab.along]
    u_lit, v_lit = standing.lit[u], standing.lit[v]
    steps = [standing.step(slab.edges[index][0] * u_lit + slab.edges[index][1] * v_lit) for index in sides]
    first, last = sides[0], (sides[-1] + 1) % count
    rest = [near[(last + step) % count] for step in range((first - last) % count + 1)]
    silhouette = [*(far[index] for index in sides), far[last], *rest]
    fills: list[Fill] = [([silhouette], standing.stepped_tone(slab.colour, steps[0]))]
    for place in range(1, len(sides)):
        if steps[place] != steps[place - 1]:
            chain = [*sides[place:], last]
            band = [near[index] for index in chain] + [far[index] for index in reversed(chain)]
            fills.append(([band], standing.stepped_tone(slab.colour, steps[place])))
    return fills


def slab_item(slab: Slab, standing: Standing) -> Item:
    """Return a slab for the depth order."""
    low, high = slab.box
    r = slab.round_h
    if r > 0.0:
        core = (
            (low[0] + r, low[1] + r, low[2] + r),
            (high[0] - r, high[1] - r, high[2] - r),
        )
    else:
        core = (low, high)
    solid = Solid.of(standing.view, standing.frame, core, r)
    return Item(slab.name, slab_fills(slab, standing), standing.spots(slab.box), solid=solid)
