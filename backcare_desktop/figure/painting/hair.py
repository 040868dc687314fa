"""Hair: what lies on the skull, and what stands out from it behind and before the face. In 3D, from any side.

Units of stature, in the frame of the head. Nothing reaches further back than the skull does, so that no hair
goes through the floor when the figure lies on its back.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from backcare_desktop.core.look import Hair
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.face import SKULL
from backcare_desktop.figure.painting.patch import Patch
from backcare_desktop.figure.painting.rounds import Round

_STEPS = 52
#: The radius of a curl.
CURL_H = 0.0185
#: No curl lies further behind: flattened by what the head lies on.
_FURTHEST_BACK_H = -0.0325
#: Over so many degrees to each side a hairline is smoothed.
_SMOOTH_DEG = 9
#: Degrees from the front (0) over the ear (100) to the nape (180), and how high hair starts there (-1 to 1).
_Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Lock:
    """Hair that stands out: one outline round it all, before the skin where `side` faces the viewer, else behind."""

    rounds: tuple[Round, ...]
    side: Vec
    flare_h: float = (
        0.0  #: how far it moves out to its side while it passes from behind the skin to before it
    )
    apart: bool = False  #: a shape of its own, such as a bun, instead of one with the hair around it


@dataclass(frozen=True)
class Style:
    """One way to wear the hair.

    `backdrop` is always behind the skin; `curls` are balls of CURL_H radius: where each is and which way it faces.
    """

    cap: Patch | None = None
    locks: tuple[Lock, ...] = ()
    backdrop: tuple[Round, ...] = ()
    curls: tuple[tuple[Vec, Vec], ...] = ()
    ears: bool = True


def _hairline(points: _Line) -> Callable[[float], float]:
    """Return the height of a hairline by the angle from the front in radians, with its corners rounded."""

    def straight(place: float) -> float:
        place = 360.0 - place if place > 180.0 else abs(place)
        for (a, low), (b, high) in pairwise(points):
            if place <= b:
                return low + (high - low) * (place - a) / (b - a)
        return points[-1][1]

    def height(angle: float) -> float:
        place = abs(math.degrees(math.remainder(angle, 2.0 * math.pi)))
        around = [straight(place + _SMOOTH_DEG * step / 3.0) * (4 - abs(step)) for step in range(-3, 4)]
        return sum(around) / 16.0

    return height


def _cap(points: _Line, growth: float, lift_h: float = 0.0) -> Patch:
    """Return the top of a skull that is larger than the skin by `growth`, down to a hairline."""
    height = _hairline(points)
    boundary: list[Vec] = []
    for index in range(_STEPS):
        angle = 2.0 * math.pi * index / _STEPS
        z = height(angle)
        ring = math.sqrt(1.0 - z * z)
        boundary.append((ring * math.cos(angle), ring * math.sin(angle), z))

    def contains(direction: Vec) -> bool:
        return direction[2] > height(math.atan2(direction[1], direction[0]))

    (cx, cy, cz), (rx, ry, rz) = SKULL.centre, SKULL.radii
    on = Round((cx, cy, cz + lift_h), (rx * growth, ry * growth, rz * growth))
    return Patch(on, tuple(boundary), contains)


_SHORT_LINE: _Line = (
    (0, 0.60),
    (30, 0.62),
    (54, 0.46),
    (70, 0.02),
    (82, -0.06),
    (92, 0.06),
    (108, 0.02),
    (128, -0.40),
    (150, -0.58),
    (180, -0.60),
)
_TIED_LINE: _Line = (
    (0, 0.64),
    (35, 0.58),
    (62, 0.34),
    (84, 0.08),
    (108, 0.02),
    (128, -0.40),
    (150, -0.56),
    (180, -0.56),
)
_CURLY_LINE: _Line = (
    (0, 0.62),
    (40, 0.52),
    (66, 0.20),
    (90, -0.12),
    (120, -0.40),
    (150, -0.55),
    (180, -0.58),
)
_CHIN_LINE: _Line = ((0, 0.72), (16, 0.62), (48, 0.38), (70, -0.02), (82, -0.50), (110, -0.62), (180, -0.62))


def _curls() -> tuple[tuple[Vec, Vec], ...]:
    """Return balls spread evenly over the hair (a spiral from crown to nape) with the way each faces."""
    height = _hairline(_CURLY_LINE)
    (cx, cy, cz), (rx, ry, rz) = SKULL.centre, SKULL.radii
    curls: list[tuple[Vec, Vec]] = []
    count = 36
    for index in range(count):
        z = 1.0 - 1.60 * (index + 0.5) / count
        angle = index * math.pi * (3.0 - math.sqrt(5.0))
        if z < height(angle) + 0.06:
            continue
        ring = math.sqrt(1.0 - z * z)
        way = (ring * math.cos(angle), ring * math.sin(angle), z)
        place = (
            max(_FURTHEST_BACK_H, cx + rx * 1.05 * way[0]),
            cy + ry * 1.08 * way[1],
            cz + rz * 1.06 * way[2],
        )
        curls.append((place, way))
    return tuple(curls)


def _chin_length() -> Style:
    """Return straight hair that ends at the chin: a curtain on each side and one behind."""
    locks = [
        Lock(
            (
                Round((-0.003, side * 0.0395, 0.040), (0.0215, 0.0095, 0.020)),
                Round((0.001, side * 0.0400, -0.006), (0.0135, 0.0080, 0.010)),
                Round((-0.020, side * 0.0350, -0.010), (0.0200, 0.0110, 0.010)),
                Round((-0.022, side * 0.0330, 0.040), (0.0260, 0.0120, 0.020)),
            ),
            (0.0, side, 0.0),
            flare_h=0.003,
        )
        for side in (1.0, -1.0)
    ]
    behind = Lock(
        (
            Round((-0.012, 0.0, 0.040), (0.0380, 0.0440, 0.030)),
            Round((-0.016, 0.0, -0.010), (0.0280, 0.0400, 0.010)),
        ),
        (-1.0, 0.0, 0.0),
    )
    return Style(
        _cap(_CHIN_LINE, 1.04),
        (behind, *locks),
        (Round((0.003, 0, 0.048), (0.053, 0.0475, 0.054)),),
        ears=False,
    )


_STYLES: dict[Hair, Style] = {
    Hair.SHORT: Style(
        _cap(_SHORT_LINE, 1.02), backdrop=(Round((0.004, 0.0, 0.0490), (0.0560, 0.0468, 0.0530)),)
    ),
    Hair.CURLY: Style(_cap(_CURLY_LINE, 1.05), curls=_curls(), ears=False),
    Hair.CHIN_LENGTH: _chin_length(),
    Hair.TIED_UP: Style(
        _cap(_TIED_LINE, 1.02),
        (Lock((Round((-0.0200, 0.0, 0.1040), (0.0215, 0.0225, 0.0190)),), (-0.45, 0.0, 0.89), apart=True),),
        (Round((0.005, 0.0, 0.0460), (0.0560, 0.0460, 0.0520)),),
    ),
    Hair.BALD: Style(),
}


def style_of(hair: Hair) -> Style:
    """Return how hair is drawn. KeyError for a headscarf, which is cloth (see scarf.py)."""
    return _STYLES[hair]
