"""Ellipses on screen: how far they reach, and the lines that touch two of them.

Points on screen are complex numbers, x + y i, y growing downwards.
"""

import math

#: An ellipse on screen: centre, its shape as the lower triangle (p, q, r) that makes it from the unit circle (q = 0
#: and p = r for a circle), mean radius in px, depth in H, and the place that smaller copies of it shrink to.
Spot = tuple[complex, float, float, float, float, float, complex]
#: The outward normals of two lines that touch both of two ellipses, on the left and on the right.
Sides = tuple[complex, complex]

#: How often a tangent to ellipses is drawn closer at most, and which lean (sine) needs no second time.
_LEANINGS, _SLIGHT = 3, 0.06
#: A line that still misses an ellipse by more than this share of its size is no tangent: drawn one by one as well.
_WIDE = 0.1
#: Ellipses closer than this share of their size may stick out of each other sideways, and are drawn one by one.
_CLOSE = 0.5


def support(spot: Spot, normal: complex) -> tuple[float, complex]:
    """Return how far an ellipse reaches in a direction, and where that is, from its centre."""
    p, q, r = spot[1:4]
    if q == 0.0 and p == r:
        return p, p * normal
    x = p * normal.real + q * normal.imag
    y = r * normal.imag
    reach = math.sqrt(x * x + y * y)
    return reach, complex(p * x, q * x + r * y) / reach


def tangents(a: Spot, b: Spot) -> Sides | None:
    """Return the normals of the two lines that touch both; None where one ellipse hides the other."""
    way = b[0] - a[0]
    far = abs(way)
    if far < 1e-6:
        return None
    along = way / far
    if a[2] == 0.0 == b[2] and a[1] == a[3] and b[1] == b[3]:
        lean = (a[1] - b[1]) / far
        if not -0.995 < lean < 0.995:
            return None
        side = 1j * math.sqrt(1.0 - lean * lean)
        return along * (lean + side), along * (lean - side)
    ahead, behind = reach(a, along), reach(b, along)
    if abs(ahead - behind) >= far or far < _CLOSE * min(a[4], b[4]):
        return None
    left = _leant(a, b, along, far, 1j)
    right = _leant(a, b, along, far, -1j) if left is not None else None
    return None if left is None or right is None else (left, right)


def reach(spot: Spot, normal: complex) -> float:
    """Return how far an ellipse reaches in a direction, from its centre."""
    x, y = normal.real, normal.imag
    return math.hypot(spot[1] * x + spot[2] * y, spot[3] * y)


def _leant(a: Spot, b: Spot, along: complex, far: float, turn: complex) -> complex | None:
    """Return the normal of one tangent; the more it leans, the more often it is drawn closer."""
    hypot = math.hypot
    (_, ap, aq, ar, *_), (_, bp, bq, br, *_) = a, b
    normal = turn * along
    for _ in range(_LEANINGS):
        x, y = normal.real, normal.imag
        lean = (hypot(ap * x + aq * y, ar * y) - hypot(bp * x + bq * y, br * y)) / far
        if not -0.995 < lean < 0.995:
            return None
        normal = along * (lean + turn * math.sqrt(1.0 - lean * lean))
        if -_SLIGHT < lean < _SLIGHT:
            return normal
    missed = abs(reach(a, normal) - reach(b, normal) - lean * far)
    return normal if missed < _WIDE * min(a[4], b[4]) else None
