"""Outlines of projected ellipsoids: convex hulls by support directions, and the crescents that shade them."""

import math

#: How many directions the outline of something large is sampled in. At 44 a circle of radius 100 px is off by
#: 0.25 px; smaller things get fewer directions, down to a quarter, at the same error.
STEPS = 44
_LARGE_PX = 30.0
_SMALL_PX = 9.0
#: A sickle thinner than this is not worth painting.
_THINNEST_PX = 1.2

#: A projected ellipsoid: centre x and y on screen, its symmetric 2x2 shape (a, b, c), radius scale, depth.
#: The shape's support in direction (cos, sin) is sqrt(a cos^2 + 2 b cos sin + c sin^2). Depth is in H.
Blob = tuple[float, float, float, float, float, float, float]
Point = tuple[float, float]


def _direction(index: int) -> tuple[float, float, float, float, float]:
    angle = 2.0 * math.pi * index / STEPS
    c, s = math.cos(angle), math.sin(angle)
    return (c, s, c * c, 2.0 * c * s, s * s)


#: Unit directions with the products that every support needs, by how many of them there are.
DIRECTIONS = {
    STEPS // stride: tuple(_direction(index) for index in range(0, STEPS, stride)) for stride in (1, 2, 4)
}


def outline(blobs: list[Blob], *, coarse: bool = False) -> list[Point]:
    """Return the convex hull of the blobs as one point a direction, in the order of DIRECTIONS.

    A coarse one has half the points: enough for what has no sharp edge.
    """
    radius = max([blob[5] for blob in blobs])
    steps = STEPS if radius > _LARGE_PX else STEPS // 2 if radius > _SMALL_PX else STEPS // 4
    directions = DIRECTIONS[STEPS // 4 if coarse and radius <= _LARGE_PX else STEPS // 2 if coarse else steps]
    if len(blobs) == 1:
        return _ellipse(blobs[0], directions)
    points: list[Point] = []
    sqrt = math.sqrt
    for cos, sin, cc, cs2, ss in directions:
        best = -1e30
        for x, y, a, b, c, _, _ in blobs:
            height = sqrt(a * cc + b * cs2 + c * ss)
            value = x * cos + y * sin + height
            if value > best:
                best = value
                found = (x + (a * cos + b * sin) / height, y + (b * cos + c * sin) / height)
        points.append(found)
    return points


def _ellipse(blob: Blob, directions: tuple[tuple[float, float, float, float, float], ...]) -> list[Point]:
    x, y, a, b, c = blob[:5]
    points: list[Point] = []
    for cos, sin, cc, cs2, ss in directions:
        high = math.sqrt(a * cc + b * cs2 + c * ss)
        points.append((x + (a * cos + b * sin) / high, y + (b * cos + c * sin) / high))
    return points


def crescent(points: list[Point], towards: Point, width: float) -> list[Point]:
    """Return the sickle of an outline's side `towards` (a vector up to length 1), at most `width` px thick.

    `points` are those of `outline`. An empty list where that side is too thin to see.
    """
    tx, ty = towards
    directions = DIRECTIONS[len(points)]
    steps = len(points)
    middle = round(math.atan2(ty, tx) / (2.0 * math.pi) * steps)
    if math.hypot(tx, ty) * width < _THINNEST_PX:
        return []
    outer: list[Point] = []
    inner: list[Point] = []
    for index in range(middle - steps // 4, middle + steps // 4 + 1):
        c, s = directions[index % steps][:2]
        point = points[index % steps]
        outer.append(point)
        thick = (c * tx + s * ty) * width
        if thick > 0.0:
            inner.append((point[0] - c * thick, point[1] - s * thick))
    return outer + inner[::-1]


def grown(points: list[Point], by_px: float) -> list[Point]:
    """Return an outline pushed outwards."""
    return [
        (x + c * by_px, y + s * by_px)
        for (x, y), (c, s, _, _, _) in zip(points, DIRECTIONS[len(points)], strict=True)
    ]


def support(blobs: list[Blob], towards: Point) -> Point:
    """Return the point of the blobs' hull that lies furthest in a unit direction."""
    cos, sin = towards
    best = -1e30
    found: Point = (0.0, 0.0)
    for x, y, a, b, c, _, _ in blobs:
        height = math.sqrt(a * cos * cos + 2.0 * b * cos * sin + c * sin * sin)
        value = x * cos + y * sin + height
        if value > best:
            best = value
            found = (x + (a * cos + b * sin) / height, y + (b * cos + c * sin) / height)
    return found


def strip(groups: list[list[Blob]], towards: Point, width: float) -> list[Point]:
    """Return a band along one flank of a chain of blobs: the flank `towards`, at most `width` px thick.

    The band follows the chain's bends and thins out at both ends, so that no joint shows in it.
    """
    centres = [(group[0][0], group[0][1]) for group in groups]
    last = len(centres) - 1
    outer: list[Point] = []
    inner: list[Point] = []
    for index, group in enumerate(groups):
        a, b = centres[max(0, index - 1)], centres[min(last, index + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / size, dx / size
        facing = nx * towards[0] + ny * towards[1]
        if facing < 0.0:
            nx, ny, facing = -nx, -ny, -facing
        x, y = support(group, (nx, ny))
        thick = width * facing * (0.35 if index in (0, last) else 1.0)
        outer.append((x, y))
        inner.append((x - nx * thick, y - ny * thick))
    return smooth(outer) + smooth(inner)[::-1]


def smooth(points: list[Point], steps: int = 4) -> list[Point]:
    """Return a smooth line (Catmull-Rom) through the points."""
    ends = [points[0], *points, points[-1]]
    line: list[Point] = []
    for p, q, r, s in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            a, b = -0.5 * t + t * t - 0.5 * t**3, 1.0 - 2.5 * t * t + 1.5 * t**3
            c, d = 0.5 * t + 2.0 * t * t - 1.5 * t**3, 0.5 * (t**3 - t * t)
            line.append(
                (a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1])
            )
    line.append(points[-1])
    return line
