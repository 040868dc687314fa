"""On which side of a solid thing another thing is: exact where both are convex, which most things here are."""

import math
from dataclasses import dataclass
from itertools import pairwise

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec, at, dot

#: A spot inside a thing: x and y on screen, radius in px, depth in H.
Spot = tuple[float, float, float, float]
#: Two pieces of one prop may bite into each other by this, in px, and still count as apart.
_BITE_PX = 1.5
#: So much of its radius a thing keeps where it presses against a side.
_FLESH = 0.7


@dataclass(frozen=True)
class Solid:
    """A box, rounded by `round_px`, as the viewer sees it: x and y on screen and, third, px towards the viewer.

    A ball is a box without size that is rounded much. `axes` are unit vectors.
    """

    centre: Vec
    axes: tuple[Vec, Vec, Vec]
    halves: Vec
    round_px: float
    scale_px: float

    @classmethod
    def of(cls, view: View, frame: BoneFrame, box: tuple[Vec, Vec], round_h: float = 0.0) -> "Solid":
        """Return the solid of a box (lowest and highest corner in its frame, rounding left out)."""
        k = view.scale_px
        low, high = box
        middle = at(frame, _middle(low, high))
        x, y = view.point(middle)
        halves = ((high[0] - low[0]) * k / 2, (high[1] - low[1]) * k / 2, (high[2] - low[2]) * k / 2)
        axes = (_seen(view, frame[1]), _seen(view, frame[2]), _seen(view, frame[3]))
        return cls((x, y, view.depth(middle) * k), axes, halves, round_h * k, k)

    def nearness_of(self, spots: list[Spot]) -> float:
        """Return how much nearer to the viewer than the solid a thing is, from -1 to 1; 0 where it does not matter.

        Where a side of the solid parts the two, who is on the viewer's side of it is in front; sides that say
        opposite things show that the two do not meet on screen. Where no side parts them, a plane fits between
        them at the place where they come closest.
        """
        own = [self._local(spot) for spot in spots]
        nearer = farther = 0.0
        for place, (axis, half) in enumerate(zip(self.axes, self.halves, strict=True)):
            reach = half + self.round_px
            if min([spot[place] - _FLESH * spot[3] for spot in own]) > reach:
                towards = axis[2]
            elif max([spot[place] + _FLESH * spot[3] for spot in own]) < -reach:
                towards = -axis[2]
            else:
                continue
            nearer, farther = max(nearer, towards), min(farther, towards)
        if nearer > 0.0 and farther < 0.0:
            return 0.0
        return nearer or farther or self._nearness_where_closest(own)

    def _local(self, spot: Spot) -> Spot:
        """Return a spot along the solid's own axes, in px, with its radius."""
        x, y, radius, depth = spot
        dx, dy, dd = x - self.centre[0], y - self.centre[1], depth * self.scale_px - self.centre[2]
        (ax, ay, ad), (bx, by, bd), (ex, ey, ed) = self.axes
        return (
            ax * dx + ay * dy + ad * dd,
            bx * dx + by * dy + bd * dd,
            ex * dx + ey * dy + ed * dd,
            radius,
        )

    def _nearness_where_closest(self, spots: list[Spot]) -> float:
        """Return the way to the viewer that the shortest line from the solid to the thing takes."""
        hu, hv, hw = self.halves
        ad, bd, ed = (axis[2] for axis in self.axes)
        least, found = math.inf, 0.0
        for u, v, w, radius in _with_middles(spots):
            ou = u - hu if u > hu else u + hu if u < -hu else 0.0
            ov = v - hv if v > hv else v + hv if v < -hv else 0.0
            ow = w - hw if w > hw else w + hw if w < -hw else 0.0
            away = math.sqrt(ou * ou + ov * ov + ow * ow)
            if away > 1e-6:
                gap, towards = away - radius, (ou * ad + ov * bd + ow * ed) / away
            else:  # inside by a little: it came in through the side that is nearest
                inside, towards = min(
                    (hu - abs(u), math.copysign(ad, u * ad)),
                    (hv - abs(v), math.copysign(bd, v * bd)),
                    (hw - abs(w), math.copysign(ed, w * ed)),
                )
                gap = -inside - radius
            if gap < least:
                least, found = gap, towards
        return found

    def nearness_of_twin(self, other: "Solid") -> float:
        """Return how much nearer than this one a piece of the same prop is: their sides run alike."""
        nearer = farther = 0.0
        between = tuple(o - c for o, c in zip(other.centre, self.centre, strict=True))
        for axis, own, others in zip(self.axes, self.halves, other.halves, strict=True):
            along = axis[0] * between[0] + axis[1] * between[1] + axis[2] * between[2]
            if abs(along) - own - others > -_BITE_PX:
                towards = axis[2] if along > 0.0 else -axis[2]
                nearer, farther = max(nearer, towards), min(farther, towards)
        return 0.0 if nearer > 0.0 and farther < 0.0 else nearer or farther


def _with_middles(spots: list[Spot]) -> list[Spot]:
    """Return the spots and the points half way between neighbours: limbs are given by few spots."""
    between = [
        ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0, (a[2] + b[2]) / 2.0, (a[3] + b[3]) / 2.0)
        for a, b in pairwise(spots)
    ]
    return spots + between


def _middle(a: Vec, b: Vec) -> Vec:
    """Return the point half way between two."""
    return ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0, (a[2] + b[2]) / 2.0)


def nearness(a: Solid | None, a_spots: list[Spot], b: Solid | None, b_spots: list[Spot]) -> float:
    """Return above 0 where a is in front of b, below where behind; at least one of them is solid."""
    if a is not None and b is not None and a.axes == b.axes:
        return b.nearness_of_twin(a)
    if b is not None:
        return b.nearness_of(a_spots)
    return -a.nearness_of(b_spots) if a is not None else 0.0


def _seen(view: View, axis: Vec) -> Vec:
    return (dot(axis, view.right), -dot(axis, view.up), dot(axis, view.towards))
