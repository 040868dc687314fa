"""What a person sees: every pose is painted, inside its rectangle, and the other side is the mirror image."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QRegion

from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.painting.frame import frame_for
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import DARK, LIGHT, FigurePalette
from tests.figure.conftest import (
    EXERCISE_IDS,
    HEIGHT,
    PAPER,
    WIDTH,
    Painted,
    paper_with,
    share_different,
    share_painted,
)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_exercise_is_painted(painted: Painted, palette: FigurePalette) -> None:
    for exercise_id in EXERCISE_IDS:
        image = painted(exercise_id, -1, None, palette)
        assert 0.05 < share_painted(image) < 0.9, exercise_id
        assert all(image.pixelColor(x, 0) == PAPER for x in range(WIDTH)), exercise_id
        assert all(image.pixelColor(x, HEIGHT - 1) == PAPER for x in range(WIDTH)), exercise_id


@pytest.mark.parametrize(
    "exercise_id", ["bird-dog", "open-book", "pallof-press", "hamstring-stretch-seated", "step-up"]
)
def test_the_other_side_is_the_mirror_image(painted: Painted, exercise_id: str) -> None:
    right = painted(exercise_id, 1, Side.RIGHT, LIGHT)
    left = painted(exercise_id, 1, Side.LEFT, LIGHT)
    assert share_different(right.flipped(Qt.Orientation.Horizontal), left) < 0.015
    assert share_different(right, left) > 0.03


def test_light_and_dark_differ(painted: Painted) -> None:
    light, dark = painted("bridge", 1, None, LIGHT), painted("bridge", 1, None, DARK)
    assert share_different(light, dark) > 0.1


def test_the_floor_stays_in_place_while_the_figure_moves(painted: Painted) -> None:
    down, up = painted("bridge", 0, None, LIGHT), painted("bridge", 1, None, LIGHT)
    mat = [(x, y) for x in range(0, WIDTH, 3) for y in range(HEIGHT) if down.pixelColor(x, y) == LIGHT.mat]
    kept = sum(up.pixelColor(x, y) == LIGHT.mat for x, y in mat)
    assert kept / len(mat) > 0.85


@pytest.mark.parametrize(
    "exercise_id",
    [
        "ball-bridge",
        "chin-tuck",
        "legs-on-chair-rest",
        "wall-squat",
        "step-up",
        "thoracic-extension-roller",
        "open-book",
        "hamstring-stretch-supine",
        "band-row",
    ],
)
def test_what_one_needs_is_in_the_picture(book: MotionBook, qapp: QGuiApplication, exercise_id: str) -> None:
    motion = book.motion(exercise_id)
    frame = frame_for(motion.keys, motion.camera, motion.props)
    with_props = paper_with(FigureScene(motion.keys[-1], motion.camera, LIGHT, frame))
    without = paper_with(FigureScene(motion.keys[-1], motion.camera, LIGHT, replace(frame, props=())))
    assert share_different(with_props, without) > 0.002


def test_the_spine_line_can_be_left_out_and_hides_behind_a_chest(
    book: MotionBook, qapp: QGuiApplication
) -> None:
    pose, side = book.motion("sit-to-stand").keys[-1], Camera(-75.0, 10.0)
    assert _spots_of(paper_with(FigureScene(pose, side, LIGHT)), LIGHT.casing) > 1
    assert _spots_of(paper_with(FigureScene(pose, side, LIGHT, show_spine=False)), LIGHT.casing) == 0
    assert _spots_of(paper_with(FigureScene(pose, Camera(0.0, 10.0), LIGHT)), LIGHT.casing) == 0


def test_the_floor_can_be_left_out(book: MotionBook, qapp: QGuiApplication) -> None:
    motion = book.motion("bridge")
    frame = frame_for(motion.keys, motion.camera, motion.props)
    with_mat = paper_with(FigureScene(motion.keys[0], motion.camera, LIGHT, frame))
    without = paper_with(FigureScene(motion.keys[0], motion.camera, LIGHT, frame, show_mat=False))
    assert _spots_of(with_mat, LIGHT.mat) > 100
    assert _spots_of(without, LIGHT.mat) == 0


def test_the_figure_stays_inside_any_rectangle_and_leaves_the_painter_as_it_was(
    book: MotionBook, qapp: QGuiApplication
) -> None:
    motion = book.motion("dead-bug")
    frame = frame_for(motion.keys, motion.camera, motion.props)
    for rect in (QRectF(20, 30, 180, 40), QRectF(60, 10, 60, 160), QRectF(5, 5, 1, 1)):
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(PAPER)
        painter = QPainter(image)
        painter.setOpacity(0.9)
        paint_figure(painter, rect, FigureScene(motion.keys[-1], motion.camera, LIGHT, frame))
        assert painter.opacity() == pytest.approx(0.9, abs=0.01)
        painter.end()
        outside = QRegion(0, 0, WIDTH, HEIGHT) - QRegion(rect.toAlignedRect())
        spots = ((x, y) for x in range(0, WIDTH, 4) for y in range(0, HEIGHT, 4))
        assert all(image.pixelColor(x, y) == PAPER for x, y in spots if outside.contains(QPoint(x, y)))


def _spots_of(image: QImage, colour: QColor) -> int:
    return sum(image.pixelColor(x, y) == colour for y in range(image.height()) for x in range(image.width()))
