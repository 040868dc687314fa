"""From a rough wish to an exact motion: feet on the floor, hands where they hold, nothing skating."""

import json
from math import dist
from typing import Any

import pytest

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.checks.report import findings
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.solving import solver
from backcare_desktop.figure.solving.solver import STEPS, solve_motion
from backcare_desktop.figure.solving.source import read_source

FEET = {"heelL": "floor", "ballL": "floor", "heelR": "floor", "ballR": "floor"}
#: A shallow squat drawn by somebody in a hurry: the feet are in the floor and off it.
SQUAT: dict[str, Any] = {
    "schema": "backcare-poses/2",
    "camera": [-66, 15],
    "drawn_side": None,
    "move_s": 2,
    "keys": [
        {"reach": 0, "place": [0, 0, 0.50], "angles": {"shoulder.elev": 12}, "touches": FEET},
        {
            "reach": 1,
            "place": [0, 0, 0.47],
            "angles": {
                "pelvis.pitch": 20, "hip.flex": 62, "knee": 70, "ankle": 20, "shoulder.elev": 60, "shoulder.plane": 90,
            },
            "touches": {**FEET, "palmR": "thigh_topR"},
        },
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def squat() -> Motion:
    return solve_motion(read_source(json.dumps(SQUAT), "squat.json")).motion


def test_everything_that_is_checked_is_met(squat: Motion) -> None:
    assert findings(squat, 2.0) == ()


def test_the_feet_stay_where_they_are_all_the_way(squat: Motion) -> None:
    for point in FEET:
        first, radius = place_of(solve(squat.keys[0]), point)
        for step in range(26):
            centre, _ = place_of(solve(squat.pose_at(step / 25)), point)
            assert centre[2] == pytest.approx(radius, abs=0.002)
            assert dist(centre[:2], first[:2]) < 0.002


def test_the_squat_is_still_the_one_that_was_drawn(squat: Motion) -> None:
    last = squat.keys[-1]
    assert last.angle("pelvis.pitch") == pytest.approx(20, abs=6)
    assert last.angle("kneeL") == pytest.approx(70, abs=12)
    assert len(squat.keys) == STEPS + 1
    assert squat.stills == squat.balanced == (0, STEPS)


def test_a_touch_lasts_from_the_key_that_has_it_to_the_last_that_does(squat: Motion) -> None:
    lasting = {touch.point: (touch.first, touch.last) for touch in squat.touches}
    assert lasting["heelL"] == (0, STEPS)
    assert lasting["palmR"] == (STEPS, STEPS)


def test_a_round_ends_as_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    """However exactly it is solved: here in a hurry."""
    monkeypatch.setattr(solver, "_KEY_ROUNDS", 4)
    monkeypatch.setattr(solver, "_STEP_ROUNDS", 1)
    source = {**SQUAT, "cycle": True, "keys": [SQUAT["keys"][0], {**SQUAT["keys"][1], "reach": 0.5}]}
    motion = solve_motion(read_source(json.dumps(source), "round.json")).motion
    assert motion.keys[-1] == motion.keys[0]
    assert motion.reaches[-1] == 1.0
    assert motion.stills == (0, STEPS)
