"""Reads the poses as people wrote them: rough joint angles, and what each point of the body touches."""

from dataclasses import dataclass
from itertools import pairwise

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.fields import Field, read_json
from backcare_desktop.figure.body.touch_points import touch_point_names
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.files import read_camera, read_props, read_side, read_tints
from backcare_desktop.figure.motion.motion import Tint
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose
from backcare_desktop.figure.solving.holds import hold_names

SCHEMA = "backcare-poses/2"
FLOOR = "floor"
#: A touch written "floor slides" keeps to the floor but not to its spot.
_SLIDES = " slides"
_MOST_ANGLE = 180.0
_MOST_PLACE_H = 2.0


@dataclass(frozen=True)
class TouchSource:
    """What a point of the body touches: the floor, a prop, or a named hold (holds.py)."""

    point: str
    on: str
    slides: bool


@dataclass(frozen=True)
class KeySource:
    """One position on the way, as wished for. A still one is shown as a numbered picture."""

    reach: float
    pose: Pose
    touches: tuple[TouchSource, ...]
    still: bool
    balanced: bool


@dataclass(frozen=True)
class MotionSource:
    """An exercise as wished for, on the drawn side."""

    camera: Camera
    drawn_side: Side | None
    cycle: bool
    props: tuple[PlacedProp, ...]
    arrows: tuple[str, ...]
    tints: tuple[Tint, ...]
    keys: tuple[KeySource, ...]
    #: The seconds in which the dose lets it happen at the quickest.
    move_s: float


def read_source(text: str, file: str) -> MotionSource:
    """Return what a file of resources/figure/poses says. Raises ContentError naming the field that is wrong."""
    top = read_json(text, file).members(
        ("schema", "camera", "drawn_side", "move_s", "keys"), ("cycle", "props", "arrows", "tints")
    )
    top["schema"].one_of((SCHEMA,))
    props = read_props(top["props"]) if "props" in top else ()
    surfaces = {FLOOR, *(prop.kind.value for prop in props), *hold_names()} - {PropKind.MAT.value}
    keys = tuple(_key(field, surfaces) for field in top["keys"].items(minimum=1))
    cycle = "cycle" in top and top["cycle"].boolean()
    if not _rises([key.reach for key in keys], cycle=cycle):
        raise top["keys"].error("expected a reach that rises from 0 to 1, of a cycle to less than 1")
    return MotionSource(
        camera=read_camera(top["camera"]),
        drawn_side=read_side(top["drawn_side"]),
        cycle=cycle,
        props=props,
        arrows=tuple(_names(top.get("arrows"), touch_point_names())),
        tints=read_tints(top["tints"]) if "tints" in top else (),
        keys=keys,
        move_s=top["move_s"].number(0.5, 20.0),
    )


def _rises(reaches: list[float], *, cycle: bool) -> bool:
    """Return whether reaches begin at 0 and rise to 1; a cycle closes itself at 1."""
    rising = all(a < b for a, b in pairwise(reaches))
    return rising and reaches[0] == 0.0 and (reaches[-1] < 1.0 if cycle else reaches[-1] in (0.0, 1.0))


def _names(field: Field | None, known: frozenset[str]) -> list[str]:
    return [] if field is None else [entry.one_of(known) for entry in field.items()]


def _key(field: Field, surfaces: set[str]) -> KeySource:
    top = field.members(("reach", "place", "angles", "touches"), ("still", "balanced"))
    x, y, height = (entry.number(-_MOST_PLACE_H, _MOST_PLACE_H) for entry in top["place"].items(minimum=3))
    still = "still" not in top or top["still"].boolean()
    touches = _touches(top["touches"], surfaces)
    flat = {f"grasp{touch.point[-1]}": 0.0 for touch in touches if _is_flat_palm(touch)}
    return KeySource(
        reach=top["reach"].number(0.0, 1.0),
        pose=Pose(height, _angles(top["angles"], DEFAULTS | flat), offset_h=(x, y)),
        touches=touches,
        still=still,
        balanced=still if "balanced" not in top else top["balanced"].boolean(),
    )


def _is_flat_palm(touch: TouchSource) -> bool:
    """Return whether a hand lies flat, so that its fingers do too unless the file says otherwise."""
    return touch.point[:-1] == "palm" and touch.on not in hold_names()


def _angles(field: Field, otherwise: dict[str, float]) -> tuple[float, ...]:
    """Return all channels. A name without a side, "knee" or "hip.flex", stands for both sides."""
    both = {_without_side(channel) for channel in CHANNELS}
    named = field.members((), both | set(CHANNELS))
    given = {name: value.number(-_MOST_ANGLE, _MOST_ANGLE) for name, value in named.items()}
    return tuple(
        given.get(channel, given.get(_without_side(channel), otherwise.get(channel, 0.0)))
        for channel in CHANNELS
    )


def _without_side(channel: str) -> str:
    joint, dot, way = channel.partition(".")
    return joint[:-1] + dot + way if joint[-1] in "LR" else channel


def _touches(field: Field, surfaces: set[str]) -> tuple[TouchSource, ...]:
    touches = []
    for point, value in field.members((), touch_point_names()).items():
        on = value.text()
        slides = on.endswith(_SLIDES)
        on = on.removesuffix(_SLIDES)
        if on not in surfaces:
            raise value.error(f"expected floor, a hold or a prop of this exercise, found {on}")
        touches.append(TouchSource(point, on, slides))
    return tuple(touches)
