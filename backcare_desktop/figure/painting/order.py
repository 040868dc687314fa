"""Who is in front of whom: an order for painting far to near, decided where two things overlap on screen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QBrush, QColor, QPolygonF

from backcare_desktop.figure.painting.body_order import BodySolid, body_nearness
from backcare_desktop.figure.painting.hull import Point
from backcare_desktop.figure.painting.separation import Solid, nearness

#: A spot inside a thing: x and y on screen, radius in px, depth in H.
Sample = tuple[float, float, float, float]
#: Shapes of one colour that are painted as one, so that overlaps stay even.
Fill = tuple[list[list[Point]], QColor]


@dataclass(slots=True)
class LevelFill:
    """Polygons of one opaque colour, painted one by one. Only those that are `smooth` get smooth edges."""

    polygons: list[QPolygonF]
    brush: QBrush
    smooth: bool


@dataclass
class Item:
    """Something to paint: its fills, and what is needed to find its place in the order."""

    name: str
    fills: Sequence[Fill | LevelFill]
    samples: list[Sample]
    #: What the thing is as a solid, where it is one: then its place in the order is exact.
    solid: Solid | None = None
    #: What it is as a part of the body, if it is one.
    body: BodySolid | None = None
    left: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    bottom: float = field(init=False)
    depth: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min([s[0] - s[2] for s in self.samples])
        self.right = max([s[0] + s[2] for s in self.samples])
        self.top = min([s[1] - s[2] for s in self.samples])
        self.bottom = max([s[1] + s[2] for s in self.samples])
        self.depth = sum([s[3] for s in self.samples]) / len(self.samples)


def far_to_near(items: list[Item]) -> list[Item]:
    """Return the items in the order to paint them.

    Where overlaps contradict each other (limbs that enclose one another), the farther one goes first.
    """
    behind: list[set[int]] = [set() for _ in items]
    for i, a in enumerate(items):
        for j in range(i + 1, len(items)):
            b = items[j]
            if a.right < b.left or b.right < a.left or a.bottom < b.top or b.bottom < a.top:
                continue
            nearer = _nearer(a, b)
            if nearer > 0.0:
                behind[i].add(j)
            elif nearer < 0.0:
                behind[j].add(i)
    waiting = sorted(range(len(items)), key=lambda index: items[index].depth)
    painted: set[int] = set()
    result: list[Item] = []
    while waiting:
        chosen = next((index for index in waiting if behind[index] <= painted), waiting[0])
        waiting.remove(chosen)
        painted.add(chosen)
        result.append(items[chosen])
    return result


def _nearer(a: Item, b: Item) -> float:
    """Return how much nearer a is than b where they overlap on screen; 0 where they do not."""
    if a.solid is not None or b.solid is not None:
        return nearness(a.solid, a.samples, b.solid, b.samples)
    if a.body is not None and b.body is not None:
        return body_nearness(a.body, b.body)
    total = weights = 0.0
    for ax, ay, ar, ad in a.samples:
        for bx, by, br, bd in b.samples:
            dx, dy, reach = ax - bx, ay - by, ar + br
            square = dx * dx + dy * dy
            if square < reach * reach:
                weight = reach * reach - square
                weights += weight
                total += weight * (ad - bd)
    return total / weights if weights else 0.0
