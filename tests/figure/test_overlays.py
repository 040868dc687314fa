"""Overlays tell what they mean: a spine by how far it is bent, a ring where something touches, an arrow's way."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.project import View
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.painting.arrow import arrow_outline, paint_arrow
from backcare_desktop.figure.painting.palette import LIGHT
from backcare_desktop.figure.painting.spine import bend_colour, bend_of, paint_spine
from backcare_desktop.figure.painting.touch_marks import paint_touches
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.limits import LIMITS
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Pose
from tests.figure.conftest import PAPER, channels

SIZE = 400
BACK, SIDE, FRONT = Camera(180.0, 10.0), Camera(-90.0, 10.0), Camera(0.0, 10.0)


def standing(**angles: float) -> Pose:
    values = DEFAULTS | {name.replace("__", "."): value for name, value in angles.items()}
    return Pose(0.53, tuple(values.get(channel, 0.0) for channel in CHANNELS))


def view(camera: Camera, scale_px: float = 360.0) -> View:
    return View.of(camera, SIZE / 2.0, SIZE - 10.0, scale_px)


def paper(paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setOpacity(0.999)
    paint(painter)
    assert painter.opacity() == pytest.approx(0.999, abs=0.01)
    painter.end()
    return image


def spine(pose: Pose, camera: Camera) -> QImage:
    skeleton = solve(pose)
    x, y = View.of(camera, 0.0, 0.0, 900.0).point(skeleton.point("ribs"))
    middle = View.of(camera, SIZE / 2.0 - x, SIZE / 2.0 - y, 900.0)
    return paper(lambda painter: paint_spine(painter, skeleton, pose, middle, LIGHT))


def spots(image: QImage, step: int = 1) -> list[tuple[int, int, int]]:
    """Return the colours of whatever is no longer paper."""
    paper = (PAPER.red(), PAPER.green(), PAPER.blue())
    return [spot for spot in zip(*channels(image, step), strict=True) if spot != paper]


def coloured(image: QImage) -> int:
    return len(spots(image, 2))


def close_to(image: QImage, colour: QColor) -> int:
    wanted = (colour.red(), colour.green(), colour.blue())
    return sum(sum(abs(a - b) for a, b in zip(spot, wanted, strict=True)) < 12 for spot in spots(image))


@pytest.mark.parametrize("region", ["lumbar", "thoracic", "neck"])
def test_neutral_is_none_and_the_end_of_the_range_is_all(region: str) -> None:
    assert bend_of(standing(), region) == 0.0
    for way in ("flex", "side", "rot"):
        for limit in LIMITS[f"{region}.{way}"]:
            assert bend_of(standing(**{f"{region}__{way}": limit}), region) == pytest.approx(1.0)
            assert bend_of(standing(**{f"{region}__{way}": limit / 2}), region) == pytest.approx(0.5)


def test_the_colour_goes_from_near_over_half_way_to_far() -> None:
    assert bend_colour(0.0, LIGHT) == LIGHT.spine_near
    assert bend_colour(0.5, LIGHT) == LIGHT.spine_mid
    assert bend_colour(1.0, LIGHT) == LIGHT.spine_far


def test_a_bent_region_changes_colour_and_the_others_do_not(qapp: QGuiApplication) -> None:
    tall, bent = spine(standing(), BACK), spine(standing(lumbar__side=25.0), BACK)
    assert close_to(tall, LIGHT.spine_far) == 0
    assert close_to(tall, LIGHT.spine_near) > 100
    assert close_to(bent, LIGHT.spine_far) > 100
    assert close_to(bent, LIGHT.spine_near) > 50


def test_a_bent_region_is_wider_so_that_it_is_told_without_colour(qapp: QGuiApplication) -> None:
    assert coloured(spine(standing(lumbar__rot=10.0), BACK)) > 1.15 * coloured(spine(standing(), BACK))


def test_the_spine_is_seen_from_behind_and_the_side_and_fades_towards_the_chest(
    qapp: QGuiApplication,
) -> None:
    amounts = [coloured(spine(standing(), Camera(azimuth, 10.0))) for azimuth in (180.0, -90.0, -62.0, -20.0)]
    assert min(amounts[:2]) > 200
    assert amounts[-1] == 0
    faint = spine(standing(), Camera(-57.0, 10.0))
    assert coloured(faint) > 0
    assert close_to(faint, LIGHT.casing) == 0


def test_a_ring_lies_where_the_body_touches(qapp: QGuiApplication) -> None:
    place: Vec = (0.1, 0.2, 0.4)
    image = paper(lambda painter: paint_touches(painter, [(place, 0.03)], view(SIDE, 700.0), LIGHT))
    x, y = (round(v) for v in view(SIDE, 700.0).point(place))
    assert abs(image.pixelColor(x, y).blue() - LIGHT.touch.blue()) < 4
    assert close_to(image, LIGHT.casing) > 20
    assert 40 < coloured(image) < 400


def rings(places: list[Vec]) -> QImage:
    return paper(
        lambda painter: paint_touches(painter, [(place, 0.03) for place in places], view(SIDE), LIGHT)
    )


def test_rings_in_one_spot_are_painted_once(qapp: QGuiApplication) -> None:
    place, beside, apart = (0.1, 0.0, 0.4), (0.1005, 0.0, 0.4), (0.2, 0.0, 0.4)
    one, same, two = (rings([place]), rings([place, beside]), rings([place, apart]))
    assert same == one
    assert coloured(two) > 1.6 * coloured(one)


def way_of(degrees: float, reverse: bool = False) -> list[Vec]:
    """Return an arc in the plane that is seen from the side, radius 0.3 H, from straight down forwards."""
    turns = [math.radians(degrees * index / 12) for index in range(13)]
    way = [(0.3 * math.sin(t), 0.0, 0.6 - 0.3 * math.cos(t)) for t in turns]
    return way[::-1] if reverse else way


def tip_of(outline: list[tuple[float, float]]) -> tuple[float, float]:
    return outline[len(outline) // 2]


def test_the_arrow_ends_with_the_way_outside_the_arc_and_starts_a_little_after_it() -> None:
    seen_from = view(SIDE)
    way = way_of(80.0)
    outline = arrow_outline(way, seen_from)
    start, end, middle = seen_from.point(way[0]), seen_from.point(way[-1]), seen_from.point((0.0, 0.0, 0.6))
    assert math.dist(tip_of(outline), end) < 0.06 * 360
    assert math.dist(tip_of(outline), end) < math.dist(tip_of(outline), start)
    assert min(math.dist(point, middle) for point in outline) > 0.31 * 360
    assert min(math.dist(point, start) for point in outline) > 0.02 * 360


def test_the_arrow_turns_with_the_way() -> None:
    there, back = (arrow_outline(way_of(80.0, reverse=reverse), view(SIDE)) for reverse in (False, True))
    assert math.dist(tip_of(there), tip_of(back)) > 0.25 * 360


def test_a_straight_way_has_its_arrow_above_it() -> None:
    way: list[Vec] = [(0.0, 0.0, 0.5), (0.1, 0.0, 0.5), (0.2, 0.0, 0.5)]
    for each in (way, way[::-1]):
        level = view(SIDE).point(each[0])[1]
        assert all(y < level - 5.0 for _, y in arrow_outline(each, view(SIDE)))


@pytest.mark.parametrize("way", [[], [(0.0, 0.0, 0.5)], [(0.0, 0.0, 0.5)] * 4, way_of(4.0)])
def test_hardly_any_movement_has_no_arrow(way: list[Vec], qapp: QGuiApplication) -> None:
    assert coloured(paper(lambda painter: paint_arrow(painter, way, view(SIDE), LIGHT))) == 0


def test_the_arrow_goes_round_the_face(qapp: QGuiApplication) -> None:
    head: Vec = (0.33, 0.0, 0.55)
    x, y = (round(v) for v in view(SIDE).point(head))
    over = paper(lambda painter: paint_arrow(painter, way_of(110.0), view(SIDE), LIGHT))
    clear = paper(lambda painter: paint_arrow(painter, way_of(110.0), view(SIDE), LIGHT, (head, 0.08)))
    near = [(x + dx, y + dy) for dx in range(-14, 15) for dy in range(-14, 15)]
    assert any(over.pixelColor(*spot) != PAPER for spot in near)
    assert all(clear.pixelColor(*spot) == PAPER for spot in near)
    assert coloured(clear) > 100
