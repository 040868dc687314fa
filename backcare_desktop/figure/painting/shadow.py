"""What the body and the props darken on the floor straight beneath them."""

from backcare_desktop.figure.body.surface import Ball, Part
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import BoneFrame
from backcare_desktop.figure.painting.hull import Point, grown, outline
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.palette import FigurePalette

#: Shadows of what is higher than this over the floor are faint only.
_CONTACT_H = 0.035
#: How far the soft edge of a shadow reaches.
_PENUMBRA_H = 0.010
#: What is higher than this has no shadow of its own: it would lie apart from the figure.
_SHADOWLESS_H = 0.50
#: Small parts whose shadow lies within that of what they are fixed to, and walls, which stand on theirs.
_WITHOUT = frozenset({"neck", "wall", "handL", "handR"})


def shadow_fills(
    parts: list[Part], view: View, bones: dict[str, BoneFrame], palette: FigurePalette
) -> list[Fill]:
    """Return the shadow as fills: faint and wide overall, firmer where something nearly touches the floor.

    Few and coarse outlines: translucent fills are the dearest thing in the picture.
    """
    faint: list[list[Point]] = []
    firm: list[list[Point]] = []
    for part in parts:
        if part.name in _WITHOUT:
            continue
        for group in _groups(part):
            pairs = [view.shadow(ball, bones) for ball in group]
            if min(height for _, height in pairs) > _SHADOWLESS_H:
                continue
            faint.append(
                grown(outline([blob for blob, _ in pairs], coarse=True), _PENUMBRA_H * view.scale_px)
            )
            low = [blob for blob, height in pairs if height < _CONTACT_H]
            if low:
                firm.append(outline(low, coarse=True))
    fills: list[Fill] = [(faint, palette.shadow), (firm, palette.contact)]
    return [fill for fill in fills if fill[0]]


def _groups(part: Part) -> list[tuple[Ball, ...]]:
    """Return what is wrapped in one outline: a part's whole, but a trunk in two, so that it may bend."""
    groups = part.layers[0].groups
    if len(groups) < 3:
        return [sum(groups, ())]
    middle = len(groups) // 2
    return [sum(groups[: middle + 1], ()), sum(groups[middle:], ())]
