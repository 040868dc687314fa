"""Motions as files: one JSON file an exercise, written by the solver and read when its first picture is wanted."""

import json

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.fields import Field, read_json
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.motion import Motion, Tint, Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose

SCHEMA = "backcare-motion/1"
_MOST_PLACE_H = 2.0
#: A joint angle is at most half a turn; what is written is rounded to this many decimals.
_MOST_ANGLE = 180.0
_ANGLE_DECIMALS = 2
_PLACE_DECIMALS = 5
_PLACE_NAMES = ("x", "y", "height")
_MOTION_NAMES = ("schema", "camera", "drawn_side", "cycle", "props", "arrows", "tints", "stills", "balanced")
_USUAL = tuple((channel, DEFAULTS.get(channel, 0.0)) for channel in CHANNELS)
_SIDES = {"left": Side.LEFT, "right": Side.RIGHT}


def read_motion(text: str, file: str) -> tuple[Motion, Side | None]:
    """Return a motion and the side that works in it. Raises ContentError naming the field that is wrong."""
    top = read_json(text, file).members(
        (*_MOTION_NAMES, "touches", "constant", "channels", "keys"), ("source",)
    )
    top["schema"].one_of((SCHEMA,))
    keys = _read_keys(top["constant"], top["channels"], top["keys"])
    last = len(keys) - 1
    motion = Motion(
        keys=tuple(pose for _, pose in keys),
        reaches=tuple(reach for reach, _ in keys),
        stills=tuple(entry.integer(0, last) for entry in top["stills"].items(minimum=1)),
        camera=read_camera(top["camera"]),
        cycle=top["cycle"].boolean(),
        props=read_props(top["props"]),
        touches=tuple(_read_touch(field, last) for field in top["touches"].items()),
        balanced=tuple(entry.integer(0, last) for entry in top["balanced"].items()),
        arrows=tuple(entry.text() for entry in top["arrows"].items()),
        tints=read_tints(top["tints"]),
    )
    return motion, read_side(top["drawn_side"])


def read_camera(field: Field) -> Camera:
    """Return the view, written as azimuth and elevation in degrees."""
    azimuth, elevation = field.items(minimum=2)
    return Camera(azimuth.number(-180.0, 180.0), elevation.number(2.0, 85.0))


def read_side(field: Field) -> Side | None:
    """Return the side that works in the drawing, None where both do."""
    return None if field.is_null else field.choice(Side)


def read_tints(field: Field) -> tuple[Tint, ...]:
    """Return the regions to tint, written "buttocks" or, for one side, "buttocks left"."""
    tints = []
    for entry in field.items():
        region, _, side = entry.text().partition(" ")
        if side and side not in _SIDES:
            raise entry.error('expected a region, or a region and "left" or "right"')
        tints.append(Tint(region, _SIDES.get(side)))
    return tuple(tints)


def read_props(field: Field) -> tuple[PlacedProp, ...]:
    """Return the things of the exercise and where they stand."""
    return tuple(_read_prop(entry) for entry in field.items())


def _read_prop(field: Field) -> PlacedProp:
    top = field.members(("kind",), ("at_h", "turn_deg", "size_h", "through", "anchor_h"))
    anchor = _numbers(top["anchor_h"], 3) if "anchor_h" in top else None
    x, y = _numbers(top["at_h"], 2) if "at_h" in top else [0.0, 0.0]
    return PlacedProp(
        kind=top["kind"].choice(PropKind),
        at_h=(x, y),
        turn_deg=top["turn_deg"].number(-180.0, 180.0) if "turn_deg" in top else 0.0,
        size_h=top["size_h"].number(0.0, 1.0) if "size_h" in top else 0.0,
        through=tuple(entry.text() for entry in top["through"].items()) if "through" in top else (),
        anchor_h=None if anchor is None else (anchor[0], anchor[1], anchor[2]),
    )


def _read_touch(field: Field, last: int) -> Touch:
    top = field.members(("point", "on", "first", "last"), ("slides", "spot"))
    spot = _numbers(top["spot"], 3) if "spot" in top else None
    return Touch(
        point=top["point"].text(),
        on=top["on"].text(),
        first=top["first"].integer(0, last),
        last=top["last"].integer(0, last),
        slides="slides" in top and top["slides"].boolean(),
        spot=None if spot is None else (spot[0], spot[1], spot[2]),
    )


def _numbers(field: Field, count: int) -> list[float]:
    numbers = field.numbers(-_MOST_PLACE_H, _MOST_PLACE_H)
    if len(numbers) != count:
        raise field.error(f"expected {count} numbers")
    return numbers


def _read_keys(constant: Field, channels: Field, keys: Field) -> list[tuple[float, Pose]]:
    """Return reach and pose of every key: numbers that never change stand once, the others key by key."""
    names = (*CHANNELS, *_PLACE_NAMES)
    fixed = {
        name: value.number(-_MOST_ANGLE, _MOST_ANGLE) for name, value in constant.members((), names).items()
    }
    moving = [entry.one_of(names) for entry in channels.items()]
    for name in _PLACE_NAMES:
        if name not in fixed and name not in moving:
            raise constant.at(name).error("is missing")
    read = []
    for key in keys.items(minimum=1):
        reach, *values = key.numbers(-_MOST_ANGLE, _MOST_ANGLE) or [-1.0]
        if len(values) != len(moving) or not 0.0 <= reach <= 1.0:
            raise key.error(f"expected a reach from 0 to 1 and {len(moving)} numbers")
        given = {**fixed, **dict(zip(moving, values, strict=True))}
        angles = tuple([given.get(channel, usual) for channel, usual in _USUAL])
        read.append((reach, Pose(given["height"], angles, offset_h=(given["x"], given["y"]))))
    return read


def write_motion(motion: Motion, drawn_side: Side | None, source: str) -> str:
    """Return the text of a motion's file. `source` says what it was made from, to see when it is out of date."""
    rows = [_row(pose) for pose in motion.keys]
    moving = [name for name in rows[0] if any(row[name] != rows[0][name] for row in rows)]
    constant = {
        name: value
        for name, value in rows[0].items()
        if name not in moving and (name in _PLACE_NAMES or value != DEFAULTS.get(name, 0.0))
    }
    top: dict[str, object] = {
        "schema": SCHEMA,
        "source": source,
        "camera": [motion.camera.azimuth_deg, motion.camera.elevation_deg],
        "drawn_side": drawn_side.value if drawn_side else None,
        "cycle": motion.cycle,
        "props": [_prop(prop) for prop in motion.props],
        "arrows": motion.arrows,
        "tints": [tint.region + (f" {tint.side.value}" if tint.side else "") for tint in motion.tints],
        "stills": motion.stills,
        "balanced": motion.balanced,
        "touches": [_touch(touch) for touch in motion.touches],
        "constant": constant,
        "channels": moving,
        "keys": [
            [round(reach, 4), *(row[name] for name in moving)]
            for reach, row in zip(motion.reaches, rows, strict=True)
        ],
    }
    return _laid_out(top)


def _row(pose: Pose) -> dict[str, float]:
    """Return every number of a pose by name, rounded."""
    row = {
        name: round(value, _ANGLE_DECIMALS) + 0.0 for name, value in zip(CHANNELS, pose.angles, strict=True)
    }
    place = zip(_PLACE_NAMES, (*pose.offset_h, pose.height_h), strict=True)
    row.update((name, round(value, _PLACE_DECIMALS) + 0.0) for name, value in place)
    return row


def _prop(prop: PlacedProp) -> dict[str, object]:
    written: dict[str, object] = {"kind": prop.kind.value, "at_h": prop.at_h}
    if prop.turn_deg:
        written["turn_deg"] = prop.turn_deg
    if prop.size_h:
        written["size_h"] = prop.size_h
    if prop.through:
        written["through"] = prop.through
    if prop.anchor_h is not None:
        written["anchor_h"] = prop.anchor_h
    return written


def _touch(touch: Touch) -> dict[str, object]:
    written: dict[str, object] = {
        "point": touch.point,
        "on": touch.on,
        "first": touch.first,
        "last": touch.last,
    }
    if touch.slides:
        written["slides"] = True
    if touch.spot is not None:
        written["spot"] = [round(value, _PLACE_DECIMALS) for value in touch.spot]
    return written


def _laid_out(top: dict[str, object]) -> str:
    """Return JSON with one line a key and a touch, so that a change shows where it is."""
    lines = []
    for name, value in top.items():
        if name in ("keys", "touches") and isinstance(value, list) and value:
            rows = ",\n".join(f"  {json.dumps(entry)}" for entry in value)
            lines.append(f' "{name}": [\n{rows}\n ]')
        else:
            lines.append(f' "{name}": {json.dumps(value)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"
