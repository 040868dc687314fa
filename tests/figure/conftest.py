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
    paper = (PAPER.red(), PAPER.green(), PAPER.blue())
    spots = list(zip(*channels(image, 3), strict=True))
    return sum(spot != paper for spot in spots) / len(spots)


def share_different(a: QImage, b: QImage) -> float:
    """Return the share of spots whose colour differs visibly between two pictures of one size."""
    spots = list(zip(*channels(a, 2), *channels(b, 2), strict=True))
    different = sum(abs(r - red) + abs(g - green) + abs(b - blue) > 60 for r, g, b, red, green, blue in spots)
    return different / len(spots)


def channels(image: QImage, step: int) -> tuple[bytes, bytes, bytes]:
    """Return red, green and blue of every `step`-th spot of every `step`-th line; quicker than asking for each."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    lines = [bytes(image.constScanLine(y)) for y in range(0, image.height(), step)]
    red, green, blue = (b"".join(line[part :: 4 * step] for line in lines) for part in range(3))
    return red, green, blue
