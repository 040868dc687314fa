"""Poses as people write them: short forms are understood, slips are named."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.solving.source import TouchSource, read_source

SOURCE: dict[str, Any] = {
    "schema": "backcare-poses/2",
    "camera": [-66, 15],
    "drawn_side": "right",
    "move_s": 2,
    "props": [{"kind": "chair", "at_h": [0.1, 0]}],
    "arrows": ["heelR"],
    "tints": ["hamstrings right"],
    "keys": [
        {
            "reach": 0,
            "place": [0, 0, 0.29],
            "angles": {"hip.flex": 90, "knee": 85, "kneeR": 10},
            "touches": {
                "buttockL": "chair",
                "heelR": "floor slides",
                "palmL": "thigh_topL",
                "palmR": "floor",
            },
        },
        {"reach": 1, "place": [0, 0, 0.29], "angles": {}, "touches": {}, "still": False},
    ],
}
Change = Callable[[dict[str, Any]], object]


def test_a_name_without_a_side_means_both_and_one_with_a_side_wins() -> None:
    pose = read_source(json.dumps(SOURCE), "x.json").keys[0].pose
    assert [pose.angle(name) for name in ("hipL.flex", "hipR.flex", "kneeL", "kneeR", "ankleL")] == [
        90,
        90,
        85,
        10,
        0,
    ]


def test_touches_say_what_they_are_on_and_whether_they_slide() -> None:
    source = read_source(json.dumps(SOURCE), "x.json")
    assert source.drawn_side is Side.RIGHT
    assert source.keys[0].touches[:3] == (
        TouchSource("buttockL", "chair", slides=False),
        TouchSource("heelR", "floor", slides=True),
        TouchSource("palmL", "thigh_topL", slides=False),
    )


def test_a_hand_on_the_floor_is_flat_and_one_on_the_body_is_relaxed() -> None:
    pose = read_source(json.dumps(SOURCE), "x.json").keys[0].pose
    assert (pose.angle("graspR"), pose.angle("graspL")) == (0.0, 25.0)


def test_a_position_on_the_way_is_no_picture_and_need_not_balance() -> None:
    first, second = read_source(json.dumps(SOURCE), "x.json").keys
    assert (first.still, first.balanced, second.still, second.balanced) == (True, True, False, False)


def key(name: str, value: object, at: int = 0) -> Change:
    return lambda source: source["keys"][at].update({name: value})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (key("touches", {"heelR": "ceiling"}), "keys[0].touches.heelR"),
        (key("touches", {"heelR": "step"}), "keys[0].touches.heelR"),
        (key("touches", {"nose": "floor"}), "keys[0].touches.nose"),
        (key("angles", {"tail": 3}), "keys[0].angles.tail"),
        (key("angles", {"knee": 500}), "keys[0].angles.knee"),
        (key("reach", 0.5), "keys"),
        (key("reach", 0.9, at=1), "keys"),
        (lambda source: source.update(cycle=True), "keys"),
        (lambda source: source.update(arrows=["nose"]), "arrows[0]"),
        (lambda source: source.update(move_s=0), "move_s"),
    ],
)
def test_a_slip_is_named(change: Change, field: str) -> None:
    source = deepcopy(SOURCE)
    change(source)
    with pytest.raises(ContentError) as caught:
        read_source(json.dumps(source), "x.json")
    assert (caught.value.file, caught.value.field) == ("x.json", field)
