"""The head is seen rightly from every side: a face only from before, hair from behind, and nothing that jumps."""

import math

import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPolygonF

from backcare_desktop.core.look import Hair, Look
from backcare_desktop.figure.body.touch_points import touch_point
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.face import SKULL
from backcare_desktop.figure.painting.head import head_fills
from backcare_desktop.figure.painting.order import Fill
from backcare_desktop.figure.painting.palette import LIGHT, FigurePalette, Tone, palette_for
from backcare_desktop.figure.painting.patch import Patch, seen
from backcare_desktop.figure.painting.rounds import Round, Sight
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose
from tests.figure.conftest import PAPER, channels, share_different

SIZE, SCALE = 120, 560.0
FRONT, RIGHT_SIDE, BACK = Camera(0.0, 8.0), Camera(-90.0, 8.0), Camera(180.0, 8.0)
HAIRS = pytest.mark.parametrize("hair", Hair)


def standing(**angles: float) -> Pose:
    values = DEFAULTS | {name.replace("__", "."): value for name, value in angles.items()}
    return Pose(0.53, tuple(values.get(channel, 0.0) for channel in CHANNELS))


def fills_of(pose: Pose, camera: Camera, hair: Hair, palette: FigurePalette = LIGHT) -> list[Fill]:
    """Return the fills of a head in the middle of a small paper."""
    bones = solve(pose).bones
    at_origin = View.of(camera, 0.0, 0.0, SCALE)
    x, y = at_origin.point(bones["head"][0])
    view = View.of(camera, SIZE / 2.0 - x, SIZE * 0.62 - y, SCALE)
    light = Light(palette, (-0.5, -0.87), view.depth(bones["head"][0]))
    return head_fills(bones, view, light, hair)


def painted(pose: Pose, camera: Camera, hair: Hair, palette: FigurePalette = LIGHT) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    for polygons, colour in fills_of(pose, camera, hair, palette):
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for polygon in polygons:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
            path.closeSubpath()
        painter.fillPath(path, colour)
    painter.end()
    return image


def spots(image: QImage, colour: QColor) -> list[tuple[int, int]]:
    wanted = (colour.red(), colour.green(), colour.blue())
    return [
        (i % SIZE, i // SIZE)
        for i, spot in enumerate(zip(*channels(image, 1), strict=True))
        if spot == wanted
    ]


@HAIRS
def test_two_eyes_from_before_one_from_the_side_none_from_behind(hair: Hair, qapp: QGuiApplication) -> None:
    from_before = spots(painted(standing(), FRONT, hair), LIGHT.eye)
    left = [x for x, _ in from_before if x < SIZE / 2]
    right = [x for x, _ in from_before if x > SIZE / 2]
    assert len(left) > 5
    assert len(right) > 5
    from_the_side = spots(painted(standing(), RIGHT_SIDE, hair), LIGHT.eye)
    assert 2 < len(from_the_side) < len(from_before)
    assert spots(painted(standing(), BACK, hair), LIGHT.eye) == []


@HAIRS
def test_the_face_is_above_when_lying_on_the_back_and_hidden_when_lying_face_down(
    hair: Hair, qapp: QGuiApplication
) -> None:
    from_above = Camera(-60.0, 60.0)
    assert spots(painted(standing(pelvis__pitch=-90.0), from_above, hair), LIGHT.eye)
    assert not spots(painted(standing(pelvis__pitch=90.0), from_above, hair), LIGHT.eye)


@HAIRS
def test_nothing_jumps_while_the_head_is_turned(hair: Hair, qapp: QGuiApplication) -> None:
    pictures = [painted(standing(), Camera(float(azimuth), 12.0), hair) for azimuth in range(0, 360, 4)]
    steps = [share_different(a, b) for a, b in zip(pictures, [*pictures[1:], pictures[0]], strict=True)]
    assert max(steps) < 0.045, steps.index(max(steps)) * 4


@HAIRS
def test_from_behind_there_is_more_hair_than_skin(hair: Hair, qapp: QGuiApplication) -> None:
    palette = palette_for(Tone.LIGHT, Look())
    image = painted(standing(), BACK, hair, palette)
    paper = (PAPER.red(), PAPER.green(), PAPER.blue())
    head = [spot for spot in zip(*channels(image, 2), strict=True) if spot != paper]
    dark = sum(blue > 0.62 * red for red, _, blue in head)
    assert (dark / len(head) > 0.5) is (hair is not Hair.BALD)


def test_a_headscarf_covers_hair_and_ears(qapp: QGuiApplication) -> None:
    for azimuth in range(-180, 180, 30):
        fills = fills_of(standing(), Camera(float(azimuth), 10.0), Hair.HEADSCARF)
        assert LIGHT.hair not in [colour for _, colour in fills]
    assert len(fills_of(standing(), BACK, Hair.HEADSCARF)) < len(fills_of(standing(), FRONT, Hair.HEADSCARF))


@pytest.mark.parametrize("hair", [hair for hair in Hair if hair is not Hair.HEADSCARF])
def test_lying_on_the_back_no_hair_goes_through_the_floor(hair: Hair) -> None:
    fills = fills_of(standing(pelvis__pitch=-90.0), Camera(-90.0, 0.0), hair)
    rest = touch_point("headback")
    floor = SIZE * 0.62 + (rest.radius_h - rest.centre[0]) * SCALE
    lowest = max(y for polygons, _ in fills for polygon in polygons for _, y in polygon)
    assert lowest <= floor + 0.008 * SCALE


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(Hair),
    st.floats(-180, 180),
    st.floats(-180, 180),
    st.floats(-180, 180),
    st.floats(-180, 180),
    st.floats(2, 85),
)
def test_from_any_side_all_of_it_is_where_the_head_is(
    hair: Hair, pitch: float, roll: float, yaw: float, azimuth: float, elevation: float
) -> None:
    pose = standing(pelvis__pitch=pitch, pelvis__roll=roll, pelvis__yaw=yaw)
    reach = (0.24 if hair is Hair.HEADSCARF else 0.15) * SCALE
    for polygons, _ in fills_of(pose, Camera(azimuth, elevation), hair):
        for polygon in polygons:
            assert len(polygon) >= 3
            assert all(math.dist(point, (SIZE / 2.0, SIZE * 0.62)) < reach for point in polygon)


def _cap_of(height: float) -> Patch:
    """Return the part of a unit ball above a height."""
    ring = math.sqrt(1.0 - height * height)
    turns = [2.0 * math.pi * index / 40 for index in range(40)]
    boundary: tuple[Vec, ...] = tuple((ring * math.cos(t), ring * math.sin(t), height) for t in turns)
    return Patch(Round((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), boundary, lambda way: way[2] > height)


def _area(outlines: list[list[tuple[float, float]]]) -> float:
    """Return the area inside outlines, holes taken off."""
    total = 0.0
    for line in outlines:
        turned = [*line[1:], line[0]]
        total += sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(line, turned, strict=True)) / 2.0
    return total


def _looking(towards: Vec) -> Sight:
    """Return a sight of a bone in the world's axes: from the front, from above or from below."""
    if towards[2] == 0.0:
        return Sight((0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, -1.0), towards, 1.0)
    return Sight((0.0, 0.0), (0.0, 1.0, 0.0), (towards[2], 0.0, 0.0), towards, 1.0)


@pytest.mark.parametrize(
    ("height", "towards", "share"),
    [
        (0.5, (0.0, 0.0, 1.0), 0.75),  # from above: the cap's own disc
        (0.5, (0.0, 0.0, -1.0), 0.0),  # from below: nothing
        (-0.5, (0.0, 0.0, 1.0), 1.0),  # from above: more than half a ball hides its edge
        (-0.5, (0.0, 0.0, -1.0), 0.25),  # from below: a ring
        (0.0, (1.0, 0.0, 0.0), 0.5),  # from the side: half
    ],
)
def test_of_a_patch_as_much_is_seen_as_faces_the_viewer(height: float, towards: Vec, share: float) -> None:
    outlines = seen(_cap_of(height), _looking(towards))
    assert _area(outlines) / math.pi == pytest.approx(share, abs=0.015)


def test_hair_lies_on_the_skull_that_touches_the_floor() -> None:
    rest = touch_point("headback")
    assert SKULL.centre[0] - SKULL.radii[0] == pytest.approx(rest.centre[0] - rest.radius_h, abs=0.006)
