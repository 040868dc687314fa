"""What a person sees of the props: their true size, in front of and behind the body as they are."""

import math
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QRectF

from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec, at
from backcare_desktop.figure.painting.order import Item, far_to_near
from backcare_desktop.figure.painting.palette import LIGHT
from backcare_desktop.figure.painting.shading import Light
from backcare_desktop.figure.props.drawing import prop_items
from backcare_desktop.figure.props.furniture import chair_slabs, post_slabs, step_slabs, wall_slabs
from backcare_desktop.figure.props.placed import PlacedProp, PropKind, mirrored_prop
from backcare_desktop.figure.props.round_props import roller_slab
from backcare_desktop.figure.props.slab import Slab
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, SEAT_H, STEP_H, boxes_of, distance
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose, mirror

AZIMUTHS = range(-180, 180, 45)
ELEVATIONS = (2, 22, 60, 85)
CAMERAS = [Camera(azimuth + 0.5, elevation) for azimuth, elevation in product(AZIMUTHS, ELEVATIONS)]
RECT = QRectF(0.0, 0.0, 900.0, 700.0)
CHAIR = PlacedProp(PropKind.CHAIR)
#: Someone who sits: balls (place and radius) that hips, chest, thighs, lower legs and feet are made of.
SITTING: dict[str, list[tuple[Vec, float]]] = {
    "hips": [((-0.03, 0.04, SEAT_H + 0.048), 0.048), ((-0.03, -0.04, SEAT_H + 0.048), 0.048)],
    "chest": [((-0.03, 0.0, SEAT_H + 0.13), 0.06), ((-0.04, 0.0, SEAT_H + 0.30), 0.06)],
    "thigh": [((0.02, 0.06, SEAT_H + 0.048), 0.048), ((0.20, 0.06, SEAT_H + 0.04), 0.032)],
    "lower leg": [((0.21, 0.06, SEAT_H + 0.03), 0.031), ((0.21, 0.06, 0.04), 0.022)],
}


def pose(height_h: float = 0.53, **angles: float) -> Pose:
    named = {name.replace("__", "."): angle for name, angle in angles.items()}
    angles_deg = tuple(named.get(channel, DEFAULTS.get(channel, 0.0)) for channel in CHANNELS)
    return Pose(height_h, angles_deg)


def light_for(camera: Camera) -> Light:
    return Light(LIGHT, (0.50 if camera.mirrored else -0.50, -0.87), 0.0)


def items_of(prop: PlacedProp, camera: Camera, of: Pose | None = None) -> list[Item]:
    view = View.of(camera, 450.0, 350.0, 500.0)
    beneath, among = prop_items((prop,), solve(of or pose()), view, light_for(camera))
    return beneath + among


class Painted:
    """Pieces of a prop and of a body in the order they are painted in."""

    def __init__(self, prop: PlacedProp, body: dict[str, list[tuple[Vec, float]]], camera: Camera) -> None:
        view = View.of(camera, 450.0, 350.0, 500.0)
        limbs = [
            Item(
                name,
                [],
                [(*view.point(centre), radius * 500.0, view.depth(centre)) for centre, radius in balls],
            )
            for name, balls in body.items()
        ]
        self.items = far_to_near(limbs + items_of(prop, camera))

    def hides(self, nearer: str, farther: str) -> bool:
        """Return whether one covers the other, or they do not meet on screen at all."""
        names = [item.name for item in self.items]
        a, b = self.items[names.index(nearer)], self.items[names.index(farther)]
        apart = a.right < b.left or b.right < a.left or a.bottom < b.top or b.bottom < a.top
        return apart or names.index(nearer) > names.index(farther)


@pytest.mark.parametrize("camera", CAMERAS, ids=str)
def test_who_sits_is_in_front_of_the_back_rest_but_for_a_view_from_behind(camera: Camera) -> None:
    seen = Painted(CHAIR, SITTING, camera)
    facing = camera.axes[2][0]
    assert seen.hides("hips", "seat")
    assert seen.hides("thigh", "seat")
    if facing > 0.1:
        assert seen.hides("chest", "chair back")
        assert seen.hides("lower leg", "seat")
    elif facing < -0.1:
        assert seen.hides("chair back", "chest")
        assert seen.hides("chair back", "hips")


@pytest.mark.parametrize("camera", CAMERAS, ids=str)
def test_lower_legs_lie_on_the_seat_and_the_thighs_before_it(camera: Camera) -> None:
    chair = PlacedProp(PropKind.CHAIR, (0.24, 0.0), 180.0)
    legs = {
        "lower leg": [((0.05, 0.05, SEAT_H + 0.032), 0.030), ((0.28, 0.05, SEAT_H + 0.024), 0.022)],
        "thigh": [((0.03, 0.05, 0.06), 0.05), ((0.05, 0.05, SEAT_H + 0.03), 0.032)],
    }
    seen = Painted(chair, legs, camera)
    assert seen.hides("lower leg", "seat")
    if camera.axes[2][0] < -0.2:
        assert seen.hides("thigh", "seat")


@pytest.mark.parametrize("camera", CAMERAS, ids=str)
def test_a_foot_stands_on_the_step_and_the_other_before_or_behind_it(camera: Camera) -> None:
    feet = {
        "on": [((-0.05, 0.05, STEP_H + 0.023), 0.022), ((0.03, 0.05, STEP_H + 0.02), 0.020)],
        "behind": [((-0.25, -0.05, 0.023), 0.022), ((-0.16, -0.05, 0.020), 0.020)],
    }
    seen = Painted(PlacedProp(PropKind.STEP), feet, camera)
    assert seen.hides("on", "step top")
    if abs(camera.axes[2][0]) > 0.2:
        in_front = camera.axes[2][0] < 0.0
        assert seen.hides("behind", "step") if in_front else seen.hides("step", "behind")


@pytest.mark.parametrize("camera", [camera for camera in CAMERAS if camera.elevation_deg > 10.0], ids=str)
def test_legs_lie_on_the_ball_and_the_back_on_the_roller(camera: Camera) -> None:
    top = 2.0 * BALL_RADIUS_H
    legs = {"legs": [((-0.06, 0.05, top + 0.02), 0.032), ((0.05, 0.05, top + 0.012), 0.022)]}
    seen = Painted(PlacedProp(PropKind.BALL), legs, camera)
    assert seen.hides("legs", "gym ball")
    back = {"back": [((x, 0.0, z), 0.06) for x, z in ((-0.1, 0.13), (0.0, 0.146), (0.1, 0.13))]}
    seen = Painted(PlacedProp(PropKind.ROLLER), back, camera)
    assert seen.hides("back", "foam roller")


def _corners(slab: Slab) -> list[Vec]:
    turn = {"z": lambda u, v, w: (u, v, w), "x": lambda u, v, w: (w, u, v), "y": lambda u, v, w: (v, w, u)}
    return [turn[slab.along](u, v, w) for u, v in slab.outline for w in (slab.low, slab.high)]


@pytest.mark.parametrize(
    ("kind", "slabs"),
    [
        (PropKind.CHAIR, chair_slabs()),
        (PropKind.STEP, step_slabs()),
        (PropKind.POST, post_slabs()),
        (PropKind.WALL, wall_slabs()[:1]),
        (PropKind.ROLLER, (roller_slab(),)),
    ],
)
def test_what_is_drawn_is_what_the_body_is_measured_against(kind: PropKind, slabs: tuple[Slab, ...]) -> None:
    prop = PlacedProp(kind, (0.3, -0.2), 35.0)
    drawn = [corner for slab in slabs for corner in _corners(slab)]
    assert all(abs(distance(prop, at(prop.frame, corner))) < 0.0135 for corner in drawn)
    for low, high in boxes_of(prop):
        for axis, values in enumerate(zip(low, high, strict=True)):
            for value in values:
                assert any(math.isclose(corner[axis], value, abs_tol=1e-9) for corner in drawn)


def test_a_wall_seen_from_behind_hides_nobody() -> None:
    def covered(camera: Camera) -> float:
        return sum(
            _area(polygon)
            for item in items_of(PlacedProp(PropKind.WALL), camera)
            for polygon in item.fills[0][0]
        )

    assert covered(Camera(180.0, 15.0)) < 0.05 * covered(Camera(0.0, 15.0))


@pytest.mark.parametrize("kind", [kind for kind in PropKind if kind is not PropKind.MAT])
@pytest.mark.parametrize("azimuth_deg", [-120.0, -30.0, 75.0])
def test_the_mirrored_prop_is_the_mirror_image(kind: PropKind, azimuth_deg: float) -> None:
    through = {PropKind.TOWEL: ("palmR", "ballL", "palmL"), PropKind.BAND: ("palmL",)}.get(kind, ())
    prop = PlacedProp(
        kind, (0.1, 0.2), 20.0, 0.05, through, (0.3, -0.4, 0.5) if kind is PropKind.BAND else None
    )
    camera = Camera(azimuth_deg, 25.0)
    standing = pose(shoulderL__elev=30.0)
    there = items_of(prop, camera, standing)
    here = items_of(mirrored_prop(prop), camera.mirror(), mirror(standing))
    if kind is PropKind.BALL:  # its seams are not symmetric
        there, here = ([replace(item, fills=item.fills[:4]) for item in items] for items in (there, here))
    left = sorted(_edges(item, 900.0) for item in there)
    right = sorted(_edges(item, 0.0) for item in here)
    assert len(left) == len(right)
    for a, b in zip(left, right, strict=True):
        assert a == pytest.approx(b, abs=0.6)


def _edges(item: Item, mirrored_at: float) -> tuple[float, float, float, float]:
    points = [point for polygons, _ in item.fills for polygon in polygons for point in polygon]
    xs = [mirrored_at - x if mirrored_at else x for x, _ in points]
    ys = [y for _, y in points]
    return (round(min(xs), 1), round(max(xs), 1), round(min(ys), 1), round(max(ys), 1))


def _area(polygon: list[tuple[float, float]]) -> float:
    following = [*polygon[1:], polygon[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(polygon, following, strict=True))) / 2.0


def test_the_ball_shows_that_it_rolled() -> None:
    still = items_of(PlacedProp(PropKind.BALL), Camera(-60.0, 20.0))[0]
    again = items_of(PlacedProp(PropKind.BALL), Camera(-60.0, 20.0))[0]
    rolled = items_of(PlacedProp(PropKind.BALL, (0.08, 0.0)), Camera(-60.0, 20.0))[0]
    shift = rolled.samples[0][0] - still.samples[0][0]
    assert still.fills == again.fills
    assert still.fills[0][0][0][0][0] + shift == pytest.approx(rolled.fills[0][0][0][0][0])
    assert still.fills[-1][0][0][3][0] + shift != pytest.approx(rolled.fills[-1][0][0][3][0], abs=3.0)


def test_the_towel_runs_from_hand_to_sole_to_hand_and_its_ends_hang() -> None:
    lying = pose(0.3, shoulderL__elev=60.0, shoulderR__elev=60.0, hipL__flex=70.0)
    camera = Camera(-90.0, 2.0)
    view = View.of(camera, 450.0, 350.0, 500.0)
    towel = PlacedProp(PropKind.TOWEL, through=("palmR", "ballL", "palmL"))
    items = items_of(towel, camera, lying)
    skeleton = solve(lying)
    places = [view.point(skeleton.point(f"hand{side}", (0.0, 0.0, -0.046))) for side in "LR"]
    places.append(view.point(skeleton.point("footL", (0.07, 0.0, -0.039))))
    spots = [(x, y) for item in items for x, y, _, _ in item.samples]
    for place in places:
        assert min(math.dist(place, spot) for spot in spots) < 0.03 * view.scale_px
    ends = [item for item in items if item.name == "towel end"]
    assert len(ends) == 2
    floor_y = view.point((0.0, 0.0, 0.0))[1]
    for end in ends:
        assert end.samples[-1][1] > end.samples[0][1] + 0.04 * view.scale_px
        assert all(y < floor_y + 0.02 * view.scale_px for _, y, _, _ in end.samples)


def test_the_side_of_a_step_that_is_turned_to_the_light_is_the_lighter_one() -> None:
    camera = Camera(-45.0, 20.0)
    step = next(item for item in items_of(PlacedProp(PropKind.STEP), camera) if item.name == "step")
    lightness = {colour.lightness() for _, colour in step.fills}
    mirrored = items_of(mirrored_prop(PlacedProp(PropKind.STEP)), camera.mirror())
    assert len(lightness) >= 3
    assert {colour.lightness() for _, colour in mirrored[0].fills} == lightness
    top = step.fills[-1][1].lightness()
    assert top == max(lightness)
