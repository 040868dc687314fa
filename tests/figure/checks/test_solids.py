import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.figure.checks import solids
from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.skin import BoneSkin, filled_skin
from backcare_desktop.figure.checks.solids import check_props, prop_depths
from backcare_desktop.figure.geometry.vectors import WORLD, BoneFrame, Vec, at, turned_x, turned_y
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, SEAT_H, distance
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose
from tests.figure.checks.motions import LEGS_H, STANDING, any_pose, moving, on_step

SOLID = (PropKind.CHAIR, PropKind.WALL, PropKind.POST, PropKind.BALL, PropKind.ROLLER, PropKind.STEP)
#: The depth, in a prop, of one ellipsoid: its place and turn, its radii.
Deep = Callable[[PlacedProp, BoneFrame, Vec], float]


@pytest.fixture
def deep(monkeypatch: pytest.MonkeyPatch) -> Deep:
    def measure(prop: PlacedProp, frame: BoneFrame, radii: Vec) -> float:
        skin = BoneSkin("head", (((0.0, 0.0, 0.0), radii),), (0.0, 0.0, 0.0), max(radii))
        monkeypatch.setattr(solids, "filled_skin", lambda skeleton: (skin,))
        return prop_depths(Skeleton({"head": frame}, ()), (prop,))["head", 0]

    return measure


def sphere_on(radii: Vec, tilt: float, turn: float) -> Vec:
    """A point of an ellipsoid's surface."""
    way = (math.sin(tilt) * math.cos(turn), math.sin(tilt) * math.sin(turn), math.cos(tilt))
    return (radii[0] * way[0], radii[1] * way[1], radii[2] * way[2])


def placed_at(place: Vec) -> BoneFrame:
    return (place, *WORLD[1:])


def test_who_stands_on_a_step_is_not_in_it() -> None:
    motion = on_step()
    assert check_props(moments_of(motion), motion.props) == []


def test_feet_in_a_step_are_told_with_how_deep() -> None:
    motion = on_step()
    keys = tuple(replace(key, height_h=key.height_h - 0.01) for key in motion.keys)
    found = check_props(moments_of(replace(motion, keys=keys)), motion.props)
    assert {finding.what for finding in found} >= {"footL is inside the step", "footR is inside the step"}
    assert max(finding.amount for finding in found) == pytest.approx(17.5, abs=3.0)


@pytest.mark.parametrize(
    ("kind", "at_h"),
    [
        (PropKind.WALL, (0.1, 0.0)),
        (PropKind.CHAIR, (0.0, 0.0)),
        (PropKind.POST, (0.03, 0.108)),
        (PropKind.BALL, (0.15, 0.0)),
        (PropKind.ROLLER, (0.0, 0.0)),
    ],
)
def test_standing_inside_a_prop_is_told(kind: PropKind, at_h: tuple[float, float]) -> None:
    prop = PlacedProp(kind, at_h=at_h)
    assert check_props(moments_of(moving(STANDING)), (prop,))
    far = replace(prop, at_h=(at_h[0] - 1.0, at_h[1]), turn_deg=10.0)
    assert check_props(moments_of(moving(STANDING)), (far,)) == []


@pytest.mark.parametrize("kind", [PropKind.PILLOW, PropKind.MAT, PropKind.TOWEL, PropKind.BAND])
def test_what_gives_or_bends_is_never_bumped_into(kind: PropKind) -> None:
    assert prop_depths(solve(STANDING), (PlacedProp(kind, size_h=0.1),)) == {}


@pytest.mark.parametrize(
    ("kind", "place", "depth"),
    [
        (PropKind.BALL, (0.0, 0.0, 2 * BALL_RADIUS_H + 0.02), 0.01),
        (PropKind.BALL, (0.0, 0.0, 2 * BALL_RADIUS_H + 0.04), -0.01),
        (PropKind.BALL, (0.0, 0.0, 2 * BALL_RADIUS_H - 0.05), 0.08),
        (PropKind.ROLLER, (0.0625, 0.1, 0.0425), 0.01),
        (PropKind.CHAIR, (0.0, 0.0, SEAT_H + 0.02), 0.01),
        (PropKind.CHAIR, (0.115 + 0.021, 0.0, SEAT_H + 0.02), 0.001),  # at the edge, across the corner
        (PropKind.WALL, (-0.2, 0.0, 0.5), 0.23),  # wholly inside: the way out is the face
        (PropKind.STEP, (0.0, 0.0, 0.05), 0.09),
        (PropKind.STEP, (0.0, 0.0, 0.5), -0.012),  # far away
    ],
)
def test_a_sphere_of_5_cm_is_as_deep_as_reckoned(
    kind: PropKind, place: Vec, depth: float, deep: Deep
) -> None:
    assert deep(PlacedProp(kind), placed_at(place), (0.03, 0.03, 0.03)) == pytest.approx(depth, abs=1.1e-3)


def test_a_flat_part_just_over_a_ball_is_not_in_it(deep: Deep) -> None:
    aslant = (BALL_RADIUS_H + 0.009) / math.sqrt(2.0)
    over = turned_y(placed_at((aslant, 0.0, BALL_RADIUS_H + aslant)), 45.0)
    assert deep(PlacedProp(PropKind.BALL), over, (0.02, 0.02, 0.006)) == pytest.approx(-0.003, abs=1e-4)


def test_a_long_part_that_lies_across_an_edge_is_hardly_deeper_than_its_deepest_point(deep: Deep) -> None:
    radii = (0.02, 0.02, 0.06)
    prop = PlacedProp(PropKind.STEP)
    for lean in (0.0, 30.0, 60.0, 90.0):
        frame = turned_x(turned_y(placed_at((0.125, 0.03, 0.125)), lean), 20.0)
        points = (sphere_on(radii, i * math.pi / 60, j * math.pi / 60) for i in range(61) for j in range(120))
        deepest = max(-distance(prop, at(frame, point)) for point in points)
        assert deepest - 1e-4 <= deep(prop, frame, radii) <= max(0.0, deepest) + 0.004


@given(
    any_pose(),
    st.sampled_from(SOLID),
    st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)),
    st.floats(-180, 180),
    st.floats(0, math.pi),
    st.floats(-math.pi, math.pi),
)
def test_no_point_of_the_skin_is_deeper_than_its_bone_is_said_to_be(
    pose: Pose, kind: PropKind, at_h: tuple[float, float], turn_deg: float, tilt: float, turn: float
) -> None:
    prop = PlacedProp(kind, at_h=at_h, turn_deg=turn_deg)
    skeleton = solve(pose)
    depths = prop_depths(skeleton, (prop,))
    for skin in filled_skin(skeleton):
        for (cx, cy, cz), radii in skin.balls:
            x, y, z = sphere_on(radii, tilt, turn)
            inside_h = -distance(prop, skeleton.point(skin.bone, (cx + x, cy + y, cz + z)))
            assert inside_h <= max(depths[skin.bone, 0], -0.012) + 1e-9


def test_feet_just_over_the_ball_are_not_in_it() -> None:
    over = replace(STANDING, height_h=LEGS_H + 2 * BALL_RADIUS_H + 0.003)
    depths = prop_depths(solve(over), (PlacedProp(PropKind.BALL, at_h=(0.07, 0.052)),))
    assert -0.012 < depths["footL", 0] < 0.0
