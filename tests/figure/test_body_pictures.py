"""What a person sees of the body: one piece at every joint, lit from one side, the nearer limb in front."""

import json
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.look import Build
from backcare_desktop.figure.body.regions import region_names
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.motion import Tint
from backcare_desktop.figure.painting.frame import frame_for
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import LIGHT
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import Pose, mirror
from tests.conftest import RESOURCES
from tests.figure.checks.motions import STANDING, posed
from tests.figure.conftest import PAPER

if TYPE_CHECKING:
    from backcare_desktop.figure.geometry.project import View

SIZE = QRectF(0, 0, 400, 600)


class Picture:
    """A large picture of one pose without a floor, and where on it a bone's points are."""

    def __init__(self, pose: Pose, camera: Camera, **more: object) -> None:
        frame = frame_for((pose,), camera, show_mat=False)
        self.skeleton = solve(pose)
        self.view: View = frame.view(camera, SIZE)
        self.image = QImage(SIZE.size().toSize(), QImage.Format.Format_RGB32)
        self.image.fill(PAPER)
        painter = QPainter(self.image)
        scene = FigureScene(pose, camera, LIGHT, frame, show_spine=False, show_mat=False, **more)
        paint_figure(painter, SIZE, scene)
        painter.end()

    def colour(self, bone: str, local: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> QColor:
        """The colour where a point of a bone is seen."""
        return self.image.pixelColor(QPointF(*self.view.point(self.skeleton.point(bone, local))).toPoint())

    def painted_in_row(self, y: int) -> int:
        """How many pixels of a row are figure."""
        return sum(self.image.pixelColor(x, y) != PAPER for x in range(self.image.width()))


def far_apart(a: QColor, b: QColor) -> int:
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())


def nearest(colour: QColor) -> str:
    """Which of the clothes, or skin, a colour is a shade of."""
    names = ("skin", "shirt", "shorts", "shoe")
    return min(names, key=lambda name: abs(hue(colour) - hue(getattr(LIGHT, name))))


def hue(colour: QColor) -> int:
    return colour.hsvHue()


Draws = Callable[..., Picture]


@pytest.fixture
def draws(qapp: QGuiApplication) -> Draws:
    return Picture


@pytest.mark.parametrize("azimuth", [-100.0, -40.0, 10.0, 150.0])
@pytest.mark.parametrize("bend", [0.0, 45.0, 90.0, 145.0])
def test_no_joint_comes_apart_through_its_whole_range(draws: Draws, azimuth: float, bend: float) -> None:
    angles = {
        "elbow": bend,
        "shoulder.elev": bend,
        "knee": bend,
        "hip.flex": min(125.0, bend),
        "ankle": -bend / 3,
    }
    picture = draws(posed(angles), Camera(azimuth, 12.0))
    joints = ("upper_arm", "forearm", "hand", "thigh", "shank", "foot", "toes")
    for bone in [f"{joint}{side}" for joint in joints for side in "LR"] + [
        "neck",
        "head",
        "lumbar3",
        "chest",
    ]:
        assert picture.colour(bone) != PAPER, bone


@pytest.mark.parametrize(
    ("upper", "lower", "first", "last"), [("thigh", "shank", 160, 240), ("upper_arm", "forearm", 115, 182)]
)
@pytest.mark.parametrize("azimuth", [-80.0, 0.0, 170.0])
def test_no_line_shows_where_two_parts_of_a_limb_meet(
    draws: Draws, upper: str, lower: str, first: int, last: int, azimuth: float
) -> None:
    picture = draws(posed({"shoulder.elev": 35.0}), Camera(azimuth, 5.0))
    places = [(f"{upper}R", step) for step in range(first, last, 3)]
    places += [(f"{lower}R", step) for step in range(0, 50, 3)]
    along = [picture.colour(bone, (0.0, 0.0, -step / 1000.0)) for bone, step in places]
    assert max(far_apart(a, b) for a, b in pairwise(along)) < 45


def test_an_arm_before_the_chest_covers_it_and_is_covered_from_behind(draws: Draws) -> None:
    angles = {"shoulderR.elev": 60.0, "shoulderR.plane": 105.0, "elbowR": 60.0}
    pose = posed(angles)
    assert nearest(draws(pose, Camera(0.0, 5.0)).colour("forearmR", (0.0, 0.0, -0.08))) == "skin"
    assert nearest(draws(pose, Camera(180.0, 5.0)).colour("forearmR", (0.0, 0.0, -0.08))) == "shirt"


def test_of_crossed_legs_the_nearer_one_is_seen(draws: Draws) -> None:
    crossed = posed({"hipR.flex": 90.0, "kneeR": 90.0, "hipR.er": 45.0, "hipL.flex": 60.0, "kneeL": 60.0})
    front = draws(crossed, Camera(0.0, 30.0))
    hidden = front.view.depth(front.skeleton.point("shankR", (0.0, 0.0, -0.2)))
    assert hidden > front.view.depth(front.skeleton.point("thighL", (0.0, 0.0, -0.2)))
    assert nearest(front.colour("shankR", (0.0, 0.0, -0.12))) == "skin"


def test_light_comes_from_the_upper_left_and_from_the_right_in_the_mirror(draws: Draws) -> None:
    straight = draws(STANDING, Camera(0.0, 5.0))
    left, right = (straight.colour("lumbar5", (0.0, y, 0.0)).lightness() for y in (-0.05, 0.05))
    assert left > right + 8
    turned = draws(mirror(STANDING), Camera(0.0, 5.0).mirror())
    left, right = (turned.colour("lumbar5", (0.0, y, 0.0)).lightness() for y in (-0.05, 0.05))
    assert right > left + 8


def test_builds_differ_in_width(draws: Draws) -> None:
    widths = []
    for build in (Build.SLIM, Build.MEDIUM, Build.FULL):
        picture = draws(posed({"shoulder.elev": 60.0}), Camera(0.0, 5.0), build=build)
        waist = picture.view.point(picture.skeleton.point("lumbar3"))[1]
        widths.append(picture.painted_in_row(round(waist)))
    assert widths[0] < widths[1] - 3 < widths[2] - 6


def test_breath_lifts_the_belly_and_leaves_the_back(draws: Draws) -> None:
    camera = Camera(-90.0, 5.0)
    out, full = draws(STANDING, camera), draws(posed({"shoulder.elev": 12.0, "belly.rise_mH": 14.0}), camera)
    front = (0.062, 0.0, 0.0)
    assert out.colour("lumbar3", front) == PAPER
    assert full.colour("lumbar3", front) != PAPER
    assert full.colour("lumbar3", (-0.053, 0.0, 0.0)) == out.colour("lumbar3", (-0.053, 0.0, 0.0)) == PAPER


def test_a_fist_is_shorter_than_a_flat_hand(draws: Draws) -> None:
    tip = (0.0, 0.0, -0.098)
    for grasp, there in ((0.0, True), (100.0, False)):
        picture = draws(posed({"shoulder.elev": 90.0, "grasp": grasp}), Camera(0.0, 5.0))
        assert (picture.colour("handL", tip) != PAPER) is there


def test_every_region_of_the_catalogue_can_be_stained() -> None:
    file = RESOURCES / "catalogue" / "exercises.json"
    assert set(json.loads(file.read_text(encoding="utf-8"))["regions"]) == region_names()


def test_a_stain_is_seen_from_its_own_side_only(draws: Draws) -> None:
    back_of_thigh = (-0.03, 0.0, -0.12)
    for azimuth, seen in ((180.0, True), (0.0, False)):
        plain = draws(STANDING, Camera(azimuth, 5.0))
        for side, stained in ((Side.LEFT, "thighL"), (Side.RIGHT, "thighR")):
            picture = draws(STANDING, Camera(azimuth, 5.0), tints=(Tint("hamstrings", side),))
            for bone in ("thighL", "thighR"):
                moved = far_apart(picture.colour(bone, back_of_thigh), plain.colour(bone, back_of_thigh))
                assert (moved > 60) is (seen and bone == stained), (azimuth, side, bone)


def test_work_and_stretch_have_different_colours(draws: Draws) -> None:
    tints = (Tint("hamstrings"),)
    works, stretches = (
        draws(STANDING, Camera(180.0, 5.0), tints=tints, stretches=value).colour(
            "thighL", (-0.03, 0.0, -0.12)
        )
        for value in (False, True)
    )
    assert far_apart(works, stretches) > 80
