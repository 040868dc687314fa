"""What a person sees of the picture as a whole: all of it from every side, no jumps, floor and shadow in place."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtCore import QRectF

from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.vectors import at
from backcare_desktop.figure.painting.frame import Frame, frame_for
from backcare_desktop.figure.painting.palette import LIGHT
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.painting.shadow import ground_fills
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import boxes_of
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose
from tests.figure.test_props import CHAIR, light_for, pose

RECT = QRectF(0.0, 0.0, 900.0, 700.0)
SCENES: list[tuple[tuple[Pose, ...], tuple[PlacedProp, ...]]] = [
    ((pose(), pose(0.50, hipL__flex=60.0, kneeL=60.0)), ()),
    ((pose(), pose(0.3, hipL__flex=85.0, hipR__flex=85.0)), (CHAIR,)),
    (
        (pose(0.06, pelvis__pitch=-90.0), pose(0.2, pelvis__pitch=-70.0)),
        (PlacedProp(PropKind.MAT), PlacedProp(PropKind.BALL, (0.5, 0.0))),
    ),
    ((pose(), pose(0.4, hipL__flex=50.0)), (PlacedProp(PropKind.WALL, (-0.07, 0.0)),)),
]


def frame_of(scene: int) -> Frame:
    poses, props = SCENES[scene]
    return frame_for(poses, Camera(-60.0, 15.0), props=props)


@settings(max_examples=60, deadline=None)
@given(
    scene=st.integers(0, len(SCENES) - 1),
    azimuth_deg=st.floats(-180.0, 180.0),
    elevation_deg=st.floats(2.0, 85.0),
    width=st.sampled_from((900.0, 300.0)),
)
def test_everything_stays_in_the_picture_from_every_side(
    scene: int, azimuth_deg: float, elevation_deg: float, width: float
) -> None:
    rect = QRectF(10.0, 20.0, width, 700.0)
    poses, props = SCENES[scene]
    camera = Camera(azimuth_deg, elevation_deg)
    view = frame_of(scene).view(camera, rect)
    places = [at(prop.frame, corner) for prop in props for box in boxes_of(prop) for corner in box]
    for of in poses:
        skeleton = solve(of)
        places += [frame[0] for frame in skeleton.bones.values()]
        places += [skeleton.point(f"hand{side}", (0.0, 0.0, -0.10)) for side in "LR"]
        places += [skeleton.point("head", (0.0, 0.0, 0.095))]
    for place in places:
        x, y = view.point(place)
        assert rect.contains(x, y)


@pytest.mark.parametrize("scene", range(len(SCENES)))
def test_turning_never_makes_the_figure_jump_and_soon_keeps_its_size(scene: int) -> None:
    frame = frame_of(scene)
    scales = [frame.view(Camera(-60.0 + turn, 15.0), RECT).scale_px for turn in range(361)]
    assert all(abs(b / a - 1.0) < 0.03 for a, b in pairwise(scales))
    assert scales[50:310] == pytest.approx([scales[180]] * 260)
    assert scales[0] >= scales[180]


@pytest.mark.parametrize("scene", range(len(SCENES)))
def test_the_picture_makes_use_of_the_room(scene: int) -> None:
    frame = frame_of(scene)
    window, view = frame.window, frame.view(frame.camera, RECT)
    fills = (
        (window.right - window.left) * view.scale_px / RECT.width(),
        (window.bottom - window.top) * view.scale_px / RECT.height(),
    )
    assert max(fills) == pytest.approx(0.95, abs=0.01)


@pytest.mark.parametrize("camera", [Camera(-66.0, 20.0), Camera(30.0, 50.0), Camera(150.0, 5.0)], ids=str)
def test_the_shadow_lies_on_the_mat_and_falls_away_from_the_light(camera: Camera) -> None:
    poses, props = SCENES[2]
    frame = frame_for(poses, camera, props=props)
    view = frame.view(camera, RECT)
    assert frame.floor is not None
    fills = ground_fills(frame.floor, props, solve(poses[1]), view, light_for(camera))
    mat = next(polygons[0] for polygons, colour in fills if colour == LIGHT.mat)
    low_x, high_x = min(x for x, _ in mat), max(x for x, _ in mat)
    low_y, high_y = min(y for _, y in mat), max(y for _, y in mat)
    shadows = [
        fill for fill in fills if fill[1].alpha() == 255 and fill[1] not in (LIGHT.mat, LIGHT.mat_edge)
    ]
    assert shadows
    for polygons, _ in shadows:
        assert all(low_x - 1 <= x <= high_x + 1 and low_y - 1 <= y <= high_y + 1 for x, y in polygons[0])
    assert sum(fill[1].alpha() < 255 for fill in fills) <= 4


def test_the_shadow_moves_away_from_the_light() -> None:
    camera = Camera(-66.0, 20.0)
    poses, props = SCENES[2]
    frame = frame_for(poses, camera, props=props)
    view = frame.view(camera, RECT)

    def middle(right: float) -> float:
        light = Light(LIGHT, (right, -0.87), 0.0)
        fills = ground_fills(frame.floor, props, solve(poses[1]), view, light)
        xs = [
            x
            for polygons, colour in fills
            if colour not in (LIGHT.mat, LIGHT.mat_edge)
            for x, _ in polygons[0]
        ]
        return sum(xs) / len(xs)

    assert middle(-0.5) > middle(0.5) + 5.0


def test_without_a_floor_there_is_no_shadow() -> None:
    frame = frame_for((pose(),), Camera(0.0, 10.0), show_mat=False)
    view = frame.view(frame.camera, RECT)
    assert ground_fills(frame.floor, (), solve(pose()), view, light_for(frame.camera)) == []
