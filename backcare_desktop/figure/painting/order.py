"""Who is in front of whom: an order for painting far to near, decided where two things overlap on screen."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from backcare_desktop.figure.painting.hull import Point

#: A spot inside a thing: x and y on screen, radius in px, depth in H.
Sample = tuple[float, float, float, float]
#: Shapes of one colour that are painted as one, so that overlaps stay even.
Fill = tuple[list[list[Point]], QColor]

#: How much nearer, in H, a thing counts that covers another by its nature (shirt over shorts).
_COVERS_H = 0.045
#: A body part whose lowest point is within this of a surface rests on it.
_RESTS_H = 0.035


@dataclass
class Item:
    """Something to paint: its fills, and what is needed to find its place in the order."""

    name: str
    fills: list[Fill]
    samples: list[Sample]
    over: tuple[str, ...] = ()
    lowest_h: float = 0.0
    #: Height of a surface that things rest on, for furniture.
    surface_h: float | None = None
    left: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    bottom: float = field(init=False)
    depth: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(s[0] - s[2] for s in self.samples)
        self.right = max(s[0] + s[2] for s in self.samples)
        self.top = min(s[1] - s[2] for s in self.samples)
        self.bottom = max(s[1] + s[2] for s in self.samples)
        self.depth = sum(s[3] for s in self.samples) / len(self.samples)


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
    for thing, other, sign in ((a, b, -1.0), (b, a, 1.0)):
        if thing.surface_h is not None and other.name in thing.over:
            return -sign
        if (
            thing.surface_h is not None
            and other.surface_h is None
            and other.lowest_h > thing.surface_h - _RESTS_H
        ):
            return sign
    total = weights = 0.0
    for ax, ay, ar, ad in a.samples:
        for bx, by, br, bd in b.samples:
            dx, dy, reach = ax - bx, ay - by, ar + br
            square = dx * dx + dy * dy
            if square < reach * reach:
                weight = reach * reach - square
                weights += weight
                total += weight * (ad - bd)
    if weights == 0.0:
        return 0.0
    bias = _COVERS_H if b.name in a.over else -_COVERS_H if a.name in b.over else 0.0
    return total / weights + bias
