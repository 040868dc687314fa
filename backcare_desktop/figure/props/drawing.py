"""Props as they are painted: each in pieces small enough to go in front of and behind the body as they do."""

from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import moved
from backcare_desktop.figure.painting.coarse_body import coarse_body
from backcare_desktop.figure.painting.floor import Floor
from backcare_desktop.figure.painting.order import Item
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.painting.shadow import resting_fills
from backcare_desktop.figure.props.furniture import furniture_items, wall_item
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.round_props import ball_item, roller_item
from backcare_desktop.figure.props.soft_props import band_items, pillow_item, towel_items
from backcare_desktop.figure.props.solids import CHAIR_SEAT, PILLOW_HALF, STEP_BOX, Box
from backcare_desktop.figure.props.standing import Standing
from backcare_desktop.figure.skeleton.kinematics import Skeleton

#: The pillow's top that a head darkens, as a share of its length and width.
_PILLOW_TOP = 0.80


def prop_items(
    props: tuple[PlacedProp, ...], skeleton: Skeleton, view: View, light: Light
) -> tuple[list[Item], list[Item]]:
    """Return what is painted before all else, and what takes its place among the parts of the body.

    `skeleton` is the pose of the moment: towel and band follow it. The mat belongs to the floor.
    """
    beneath: list[Item] = []
    among: list[Item] = []
    for prop in props:
        standing = Standing.of(prop.frame, view, light)
        match prop.kind:
            case PropKind.WALL:
                beneath.append(wall_item(standing))
            case PropKind.CHAIR | PropKind.STEP | PropKind.POST:
                among += _darkened(prop, furniture_items(prop.kind, standing), skeleton, standing)
            case PropKind.PILLOW:
                among += _darkened(prop, [pillow_item(prop, standing)], skeleton, standing)
            case PropKind.BALL:
                among.append(ball_item(prop, view, light))
            case PropKind.ROLLER:
                among.append(roller_item(standing))
            case PropKind.TOWEL:
                among += towel_items(prop, skeleton, view, light)
            case PropKind.BAND:
                among += band_items(prop, skeleton, view, light)
            case PropKind.MAT:
                pass
    return beneath, among


def _darkened(prop: PlacedProp, items: list[Item], skeleton: Skeleton, standing: Standing) -> list[Item]:
    """Return the pieces with what the body darkens on the seat, the step's top or the pillow."""
    if prop.kind is PropKind.POST:
        return items
    name, colour, (low, high) = {
        PropKind.CHAIR: ("seat", "furniture", CHAIR_SEAT),
        PropKind.STEP: ("step top", "roller", STEP_BOX),
    }.get(prop.kind, ("pillow", "cushion", _pillow_top(prop)))
    middle = ((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0, high[2])
    half = ((high[0] - low[0]) / 2.0, (high[1] - low[1]) / 2.0)
    top = Floor(moved(prop.frame, middle), half, is_mat=True)
    base = standing.tone(colour, standing.lit[2]) if name != "pillow" else standing.light.palette.cushion
    for item in items:
        if item.name == name:
            dark = resting_fills(top, coarse_body(skeleton), base, standing.view, standing.light)
            item.fills = [*item.fills, *dark]
    return items


def _pillow_top(prop: PlacedProp) -> Box:
    x, y = PILLOW_HALF
    return ((-_PILLOW_TOP * x, -_PILLOW_TOP * y, 0.0), (_PILLOW_TOP * x, _PILLOW_TOP * y, prop.size_h))
