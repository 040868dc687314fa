"""The head: face, ears and hair or a scarf, each only where it can be seen, from any side."""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from backcare_desktop.core.look import Hair
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame, add, scaled
from backcare_desktop.figure.painting.face import SKULL, ear_fills, face_fills, skin_fills
from backcare_desktop.figure.painting.hair import CURL_H, Lock, Style, style_of
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.patch import seen
from backcare_desktop.figure.painting.rounds import (
    Levels,
    Point,
    Round,
    Sight,
    disc,
    focus_of,
    hull,
    lit,
    shrunk,
    shrunk_within,
    thickness_px,
    tone,
)
from backcare_desktop.figure.painting.scarf import scarf_before, scarf_behind
from backcare_desktop.figure.painting.shading import Light, toned

#: How much less than skin hair shines.
_SHINE = 0.55
#: Hair at the side stands off while it is turned less than this towards or away from the viewer (cosine).
_FLARED = 0.40
#: Of what is behind the skin only the edge is seen: so many levels of light are enough.
_LEVELS_BEHIND = 2
#: A curl grows into view while it turns towards the viewer, up to this (cosine).
_CURL_WHOLE = 0.35
#: How much of a curl is in the light, and how far that lies from its middle.
_CURL_LIGHT, _CURL_SHIFT = 0.62, 0.24


def head_fills(bones: dict[str, BoneFrame], view: View, light: Light, hair: Hair = Hair.SHORT) -> list[Fill]:
    """Return the fills of the head, first to last."""
    head = bones["head"]
    sight = Sight.of(head, view)
    depth = view.depth(head[0])
    skin = toned(light, "skin", depth)
    if hair is Hair.HEADSCARF:
        cloth = toned(light, "scarf", depth)
        return scarf_behind(bones, view, sight, light, cloth) + scarf_before(sight, light, skin)
    tint = toned(light, "hair", depth)
    style = style_of(hair)
    fills = _behind(style, sight, light, tint)
    if style.ears:
        fills += ear_fills(sight, light, skin, near=False)
    fills += skin_fills(sight, light, skin)
    fills += face_fills(sight, light, skin)
    fills += _before(style, sight, light, tint)
    if style.ears:
        fills += ear_fills(sight, light, skin, near=True)
    return fills


def _behind(style: Style, sight: Sight, light: Light, tint: QColor) -> list[Fill]:
    """Return the hair behind the skin."""
    masses = [_flared(lock, sight) for lock in style.locks if sight.facing(lock.side) <= 0.0]
    if style.backdrop:
        masses.append(style.backdrop)
    fills: list[Fill] = []
    if masses:
        thick = thickness_px(sight.ellipse(SKULL))
        levels = [_mass(mass, sight, light, thick) for mass in masses]
        fills += lit(levels, thick, tint, light, _SHINE)[:_LEVELS_BEHIND]
    if style.curls:
        radius = CURL_H * sight.scale_px
        balls = [disc(point, radius) for point in sight.points(place for place, _ in style.curls)]
        fills.append((balls, tone(tint, light, 1.0)))
    return fills


def _before(style: Style, sight: Sight, light: Light, tint: QColor) -> list[Fill]:
    """Return the hair before the skin: on the skull, and what stands out of it towards the viewer."""
    if style.cap is None:
        return []
    edge = sight.ellipse(style.cap.on)
    thick = thickness_px(edge)
    levels: list[Levels] = []
    outlines = seen(style.cap, sight)
    if outlines:
        levels.append(shrunk_within(outlines, edge, light, thick))
    near = [lock for lock in style.locks if sight.facing(lock.side) > 0.0]
    levels += [_mass(_flared(lock, sight), sight, light, thick) for lock in near if not lock.apart]
    fills = lit(levels, thick, tint, light, _SHINE) if levels else []
    for lock in near:
        if lock.apart:
            fills += lit([_mass(_flared(lock, sight), sight, light, thick)], thick, tint, light, _SHINE)
    return fills + _curls(style, sight, light, tint)


def _curls(style: Style, sight: Sight, light: Light, tint: QColor) -> list[Fill]:
    """Return the curls that face the viewer: each a ball that grows as it comes into view."""
    radius = CURL_H * sight.scale_px
    x, y = light.from_screen
    seen_from = [(place, sight.facing(way)) for place, way in style.curls]
    balls: list[list[Point]] = []
    lights: list[list[Point]] = []
    for (px, py), facing in zip(
        sight.points(place for place, _ in seen_from), (facing for _, facing in seen_from), strict=True
    ):
        if facing > 0.0:
            size = radius * min(1.0, facing / _CURL_WHOLE)
            shift = size * _CURL_SHIFT
            balls.append(disc((px, py), size))
            lights.append(disc((px + x * shift, py + y * shift), size * _CURL_LIGHT))
    if not balls:
        return []
    return [(balls, tone(tint, light, 0.45)), (lights, tone(tint, light, -0.35))]


def _flared(lock: Lock, sight: Sight) -> tuple[Round, ...]:
    """Return the rounds of a lock where they are seen from here."""
    shift = lock.flare_h * max(0.0, 1.0 - abs(sight.facing(lock.side)) / _FLARED)
    if shift == 0.0:
        return lock.rounds
    return tuple(Round(add(thing.centre, scaled(lock.side, shift)), thing.radii) for thing in lock.rounds)


def _mass(rounds: Sequence[Round], sight: Sight, light: Light, thick_px: float) -> Levels:
    """Return hair with one outline, at every level of light."""
    ellipses = [sight.ellipse(thing) for thing in rounds]
    return shrunk([(hull(ellipses), focus_of(ellipses[0], light))], thick_px)
