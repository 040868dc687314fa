import math

from hypothesis import given, settings, strategies as st

from backcare_desktop.figure.checks import skin
from backcare_desktop.figure.checks.floor import floor_depths
from backcare_desktop.figure.checks.moments import moment_at
from backcare_desktop.figure.checks.skin import BoneSkin, filled_skin, hull_corners
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.skeleton.kinematics import solve
from tests.figure.checks.motions import STANDING, moving, posed


def reach_towards(parts: tuple[BoneSkin, ...], way: Vec) -> dict[str, float]:
    """How far each bone's ellipsoids reach along a direction of the bone."""
    return {
        part.bone: max(
            sum(c * w for c, w in zip(centre, way, strict=True))
            + math.hypot(*(r * w for r, w in zip(radii, way, strict=True)))
            for centre, radii in part.balls
        )
        for part in parts
    }


@given(st.floats(0, math.pi), st.floats(-math.pi, math.pi))
@settings(max_examples=40)
def test_what_is_filled_in_stays_inside_the_hulls(tilt: float, turn: float) -> None:
    way = (math.sin(tilt) * math.cos(turn), math.sin(tilt) * math.sin(turn), math.cos(tilt))
    for skeleton in (solve(STANDING), moment_at(moving(STANDING), 0.0).skeleton):
        corners, filled = hull_corners(skeleton), filled_skin(skeleton)
        assert sum(len(part.balls) for part in filled) > sum(len(part.balls) for part in corners)
        outer = reach_towards(corners, way)
        for bone, reach_h in reach_towards(filled, way).items():
            assert reach_h <= outer[bone] + 1e-9


def test_no_part_of_a_limb_is_left_open() -> None:
    for part in skin.filled_skin(solve(STANDING)):
        if part.bone.startswith(("thigh", "shank", "forearm")):
            heights = sorted((c[2] - r[2], c[2] + r[2]) for c, r in part.balls)
            top = heights[0][1]
            for low, high in heights[1:]:
                assert low <= top
                top = max(top, high)


def test_fingers_that_curl_into_the_floor_are_seen_and_flat_ones_are_not() -> None:
    on_back = {"pelvis.pitch": -90.0, "shoulder.elev": 40.0, "forearm_pron": 90.0}
    flat, curled = (
        floor_depths(moment_at(moving(posed({**on_back, "grasp": grasp}, 0.0)), 0.0).skeleton)
        for grasp in (0.0, 25.0)
    )
    assert flat["finger3L"] < flat["handL"]
    assert curled["finger3L"] > curled["handL"] + 20 / 1750
