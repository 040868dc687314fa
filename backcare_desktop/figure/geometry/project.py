"""From the world to the screen: points, bones and ellipsoids, without perspective."""

import math
from dataclasses import dataclass

from backcare_desktop.figure.body.shapes import Ball
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.vectors import BoneFrame, Vec
from backcare_desktop.figure.painting.ellipses import Spot


@dataclass(frozen=True)
class View:
    """A camera together with where on screen the world's origin is and how many pixels make one stature H."""

    right: Vec
    up: Vec
    towards: Vec
    x_px: float
    y_px: float
    scale_px: float

    @classmethod
    def of(cls, camera: Camera, x_px: float = 0.0, y_px: float = 0.0, scale_px: float = 1.0) -> "View":
        """Return the view of a camera, origin at (x_px, y_px), y growing downwards."""
        right, up, towards = camera.axes
        return cls(right, up, towards, x_px, y_px, scale_px)

    def point(self, p: Vec) -> tuple[float, float]:
        """Return the pixel of a world point."""
        r, u, k = self.right, self.up, self.scale_px
        return (
            self.x_px + k * (p[0] * r[0] + p[1] * r[1] + p[2] * r[2]),
            self.y_px - k * (p[0] * u[0] + p[1] * u[1] + p[2] * u[2]),
        )

    def depth(self, p: Vec) -> float:
        """Return how near to the viewer a world point is, in H; larger is nearer."""
        t = self.towards
        return p[0] * t[0] + p[1] * t[1] + p[2] * t[2]


#: A bone as it is seen: its origin and its three axes, each px right, px down and H towards the viewer.
SeenBone = tuple[tuple[float, float, float], ...]


def seen_bone(view: View, frame: BoneFrame) -> SeenBone:
    """Return a bone as it is seen, rounded to what nobody sees, so that what rests keeps the very same numbers."""
    (rx, ry, rz), (ux, uy, uz), (tx, ty, tz), k = view.right, view.up, view.towards, view.scale_px
    (ox, oy, oz), *axes = frame
    return (
        (
            round(10.0 * (view.x_px + k * (ox * rx + oy * ry + oz * rz))) / 10.0,
            round(10.0 * (view.y_px - k * (ox * ux + oy * uy + oz * uz))) / 10.0,
            round(1e4 * (ox * tx + oy * ty + oz * tz)) / 1e4,
        ),
        *[
            (
                float(round(k * (x * rx + y * ry + z * rz))),
                float(round(-k * (x * ux + y * uy + z * uz))),
                round(1e3 * (x * tx + y * ty + z * tz)) / 1e3,
            )
            for x, y, z in axes
        ],
    )


def spot_on(bone: SeenBone, ball: Ball, scale_px: float, focus: complex) -> Spot:
    """Return an ellipsoid on a bone as an ellipse on screen; see Pencil for the focus."""
    (ox, oy, od), (ax, ay, ad), (bx, by, bd), (cx, cy, cd) = bone
    x, y, z = ball.centre
    centre = complex(ox + x * ax + y * bx + z * cx, oy + x * ay + y * by + z * cy)
    depth = od + x * ad + y * bd + z * cd
    p, q, r = ball.radii
    if p == q == r:
        radius = p * scale_px
        return (centre, radius, 0.0, radius, radius, depth, centre + radius * focus)
    ax, bx, cx, ay, by, cy = ax * p, bx * q, cx * r, ay * p, by * q, cy * r
    wide = math.sqrt(ax * ax + bx * bx + cx * cx) + 1e-3
    skew = (ax * ay + bx * by + cx * cy) / wide
    tall = math.sqrt(max(ay * ay + by * by + cy * cy - skew * skew, 0.01))
    x, y = wide * focus.real + skew * focus.imag, tall * focus.imag
    share = abs(focus) / math.sqrt(x * x + y * y)
    to = centre + share * complex(wide * x, skew * x + tall * y)
    return (centre, wide, skew, tall, math.sqrt(wide * tall), depth, to)
