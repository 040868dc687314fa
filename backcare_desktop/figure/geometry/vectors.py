"""Small vector arithmetic on plain tuples: points, directions and bone frames."""

import math

#: Three floats: a point in units of stature H, or a direction.
Vec = tuple[float, float, float]
#: Where a bone starts and its three unit axes: front (x), left (y), towards the head (z).
BoneFrame = tuple[Vec, Vec, Vec, Vec]

ORIGIN: Vec = (0.0, 0.0, 0.0)
WORLD: BoneFrame = (ORIGIN, (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vec, b: Vec) -> Vec:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scaled(a: Vec, k: float) -> Vec:
    """Return a stretched k times."""
    return (a[0] * k, a[1] * k, a[2] * k)


def dot(a: Vec, b: Vec) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Return the length of a."""
    return math.sqrt(dot(a, a))


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """Return a at length 1, or `otherwise` where a has no direction."""
    size = length(a)
    return scaled(a, 1.0 / size) if size > 1e-9 else otherwise


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    """Return the point a share t of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def at(frame: BoneFrame, local: Vec) -> Vec:
    """Return the world point of a point given in a bone's frame."""
    (ox, oy, oz), ex, ey, ez = frame
    x, y, z = local
    return (
        ox + x * ex[0] + y * ey[0] + z * ez[0],
        oy + x * ex[1] + y * ey[1] + z * ez[1],
        oz + x * ex[2] + y * ey[2] + z * ez[2],
    )


def moved(frame: BoneFrame, local: Vec) -> BoneFrame:
    """Return the frame shifted along its own axes."""
    return (at(frame, local), frame[1], frame[2], frame[3])


def _spun(a: Vec, b: Vec, angle_deg: float) -> tuple[Vec, Vec]:
    """Return a and b turned in their own plane, a towards b."""
    if angle_deg == 0:
        return a, b
    angle = math.radians(angle_deg)
    c, s = math.cos(angle), math.sin(angle)
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def turned_x(frame: BoneFrame, angle_deg: float) -> BoneFrame:
    """Return the frame turned about its own x axis (right-hand rule)."""
    y, z = _spun(frame[2], frame[3], angle_deg)
    return (frame[0], frame[1], y, z)


def turned_y(frame: BoneFrame, angle_deg: float) -> BoneFrame:
    """Return the frame turned about its own y axis (right-hand rule)."""
    z, x = _spun(frame[3], frame[1], angle_deg)
    return (frame[0], x, frame[2], z)


def turned_z(frame: BoneFrame, angle_deg: float) -> BoneFrame:
    """Return the frame turned about its own z axis (right-hand rule)."""
    x, y = _spun(frame[1], frame[2], angle_deg)
    return (frame[0], x, y, frame[3])
