"""The real poses, and a paper to paint on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.painting.frame import frame_for
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import LIGHT, FigurePalette
from tests.conftest import RESOURCES

#: Paints one still of an exercise: exercise, number of the still, side, palette.
Painted = Callable[[str, int, Side | None, FigurePalette], QImage]

PAPER = QColor(255, 0, 255)
WIDTH, HEIGHT = 240, 180


MOTIONS = RESOURCES / "figure" / "motions"
EXERCISE_IDS = tuple(sorted(path.stem for path in MOTIONS.glob("*.json")))


@pytest.fixture(scope="session")
def book() -> MotionBook:
    return MotionBook(lambda file: MOTIONS.joinpath(file).read_text(encoding="utf-8"))


@pytest.fixture
def painted(book: MotionBook, qapp: QGuiApplication) -> Painted:
    def paint(
        exercise_id: str, index: int, side: Side | None = None, palette: FigurePalette = LIGHT
    ) -> QImage:
        motion = book.motion(exercise_id, side)
        frame = frame_for(motion.keys, motion.camera, motion.props)
        pose = motion.keys[motion.stills[index]]
        return paper_with(FigureScene(pose, motion.camera, palette, frame))

    return paint


def paper_with(scene: FigureScene) -> QImage:
    """Return a small coloured paper with the scene on it."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    paint_figure(painter, QRectF(0, 0, WIDTH, HEIGHT), scene)
    painter.end()
    return image


def share_painted(image: QImage) -> float:
    """Return how much of the paper is no longer paper, 0 to 1."""
    total = image.width() * image.height()
    paper = PAPER.rgb()
    painted = sum(
        image.pixel(x, y) != paper for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)
    )
    return painted * 9 / total


def share_different(a: QImage, b: QImage) -> float:
    """Return the share of spots whose colour differs visibly between two pictures of one size."""
    different = spots = 0
    for y in range(0, a.height(), 2):
        for x in range(0, a.width(), 2):
            p, q = a.pixelColor(x, y), b.pixelColor(x, y)
            spots += 1
            gap = abs(p.red() - q.red()) + abs(p.green() - q.green()) + abs(p.blue() - q.blue())
            different += gap > 60
    return different / spots
