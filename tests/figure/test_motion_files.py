"""Motions as files: what is written is read again, and what is wrong is named."""

import json
from collections.abc import Callable

import pytest

from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.files import read_motion, write_motion
from backcare_desktop.figure.motion.motion import Motion, Tint, Touch
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose

Change = Callable[[dict[str, object]], object]


def pose(height_h: float, knee_deg: float) -> Pose:
    angles = tuple(knee_deg if name == "kneeL" else DEFAULTS.get(name, 0.0) for name in CHANNELS)
    return Pose(height_h, angles, offset_h=(0.1, -0.02))


MOTION = Motion(
    keys=(pose(0.5, 0.0), pose(0.5, 20.0), pose(0.5, 40.0)),
    reaches=(0.0, 0.25, 1.0),
    stills=(0, 2),
    camera=Camera(-66.0, 15.0),
    props=(
        PlacedProp(PropKind.CHAIR, (0.2, 0.0), 180.0),
        PlacedProp(PropKind.PILLOW, size_h=0.05),
        PlacedProp(PropKind.BAND, through=("palmL",), anchor_h=(0.5, 0.1, 0.6)),
    ),
    touches=(
        Touch("heelL", "floor", 0, 2, slides=True),
        Touch("palmR", "shankL", 2, 2, spot=(0.03, 0.0, -0.1)),
    ),
    balanced=(0,),
    arrows=("kneeL",),
    tints=(Tint("hamstrings", Side.LEFT), Tint("lower-back")),
)


def test_what_is_written_is_read_again() -> None:
    assert read_motion(write_motion(MOTION, Side.LEFT, "made-from"), "x.json") == (MOTION, Side.LEFT)
    assert read_motion(write_motion(MOTION, None, "made-from"), "x.json")[1] is None


def test_numbers_that_never_change_stand_once() -> None:
    document = json.loads(write_motion(MOTION, None, ""))
    assert document["channels"] == ["kneeL"]
    assert document["keys"] == [[0.0, 0.0], [0.25, 20.0], [1.0, 40.0]]
    assert document["constant"] == {"x": 0.1, "y": -0.02, "height": 0.5}


def put(name: str, value: object) -> Change:
    return lambda document: document.update({name: value})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (put("schema", "backcare-motion/9"), "schema"),
        (put("camera", [0.0, 95.0]), "camera[1]"),
        (put("drawn_side", "up"), "drawn_side"),
        (put("stills", [7]), "stills[0]"),
        (put("channels", ["tail"]), "channels[0]"),
        (put("keys", [[0.0]]), "keys[0]"),
        (put("keys", [[0.0, "much"]]), "keys[0][1]"),
        (put("keys", [[3.0, 1.0]]), "keys[0]"),
        (put("keys", []), "keys"),
        (put("constant", {"x": 0.0, "y": 0.0}), "constant.height"),
        (put("props", [{"kind": "trampoline"}]), "props[0].kind"),
        (put("props", [{"kind": "chair", "at_h": [0.0]}]), "props[0].at_h"),
        (put("tints", ["hamstrings upper"]), "tints[0]"),
        (put("touches", [{"point": "heelL", "on": "floor", "first": 0, "last": 9}]), "touches[0].last"),
        (put("colour", "red"), "colour"),
    ],
)
def test_what_is_wrong_is_named(change: Change, field: str) -> None:
    document = json.loads(write_motion(MOTION, None, ""))
    change(document)
    with pytest.raises(ContentError) as caught:
        read_motion(json.dumps(document), "x.json")
    assert (caught.value.file, caught.value.field) == ("x.json", field)


def test_the_way_is_blended_between_keys_and_ends_at_both_ends() -> None:
    assert [MOTION.pose_at(reach).angle("kneeL") for reach in (-1.0, 0.0, 0.125, 0.25, 0.625, 1.0, 2.0)] == [
        0.0, 0.0, 10.0, 20.0, 30.0, 40.0, 40.0,
    ]  # fmt: skip
    assert Motion((pose(0.5, 7.0),), (0.0,), (0,), Camera(0.0, 10.0)).pose_at(0.7).angle("kneeL") == 7.0
    assert MOTION.still_reaches == (0.0, 1.0)


def test_the_mirror_changes_sides_everywhere_and_twice_gives_the_motion_back() -> None:
    mirrored = MOTION.mirror()
    assert mirrored.keys[2].angle("kneeR") == 40.0
    assert [touch.point for touch in mirrored.touches] == ["heelR", "palmL"]
    assert mirrored.touches[1].on == "shankR"
    assert mirrored.tints[0] == Tint("hamstrings", Side.RIGHT)
    assert mirrored.arrows == ("kneeR",)
    assert mirrored.props[2].anchor_h == (0.5, -0.1, 0.6)
    assert mirrored.camera.mirrored
    assert mirrored.mirror() == MOTION
