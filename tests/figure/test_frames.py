"""Frames that are kept: the same picture again, for less; nothing stale, and not too many."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.painting import frames
from backcare_desktop.figure.painting.frame import frame_for
from backcare_desktop.figure.painting.frames import STEPS, KeptFrames, nearest_step
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import LIGHT
from tests.figure.conftest import HEIGHT, PAPER, WIDTH, share_different

RECT = QRectF(0, 0, WIDTH, HEIGHT)


class Asked:
    """Gives scenes of the bird dog and notes which reaches were asked for."""

    def __init__(self, book: MotionBook) -> None:
        self._motion = book.motion("bird-dog")
        self._frame = frame_for(self._motion.keys, self._motion.camera, self._motion.props)
        self.reaches: list[float] = []

    def scene_at(self, reach: float) -> FigureScene:
        self.reaches.append(reach)
        return FigureScene(self._motion.pose_at(reach), self._motion.camera, LIGHT, self._frame)


@pytest.fixture
def asked(book: MotionBook, qapp: QGuiApplication) -> Asked:
    return Asked(book)


def shown(kept: KeptFrames, asked: Asked, step: int, context: str = "same", dpr: float = 1.0) -> QImage:
    image = QImage(int(WIDTH * dpr), int(HEIGHT * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(PAPER)
    painter = QPainter(image)
    kept.paint(painter, RECT, step, context, asked.scene_at)
    painter.end()
    return image


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_a_kept_frame_looks_as_one_that_is_drawn(asked: Asked, dpr: float) -> None:
    kept = KeptFrames()
    shown(kept, asked, STEPS, dpr=dpr)
    again = shown(kept, asked, STEPS, dpr=dpr)
    drawn = QImage(again.size(), again.format())
    drawn.setDevicePixelRatio(dpr)
    drawn.fill(PAPER)
    painter = QPainter(drawn)
    paint_figure(painter, RECT, asked.scene_at(1.0))
    painter.end()
    assert share_different(again, drawn) < 0.002
    assert share_different(again, shown(kept, asked, 0, dpr=dpr)) > 0.02


def test_what_was_shown_is_not_worked_out_again(asked: Asked) -> None:
    kept = KeptFrames()
    for step in (0, 64, 128, 64, 0, 64):
        shown(kept, asked, step)
    assert asked.reaches == [0.0, 0.5, 1.0]
    assert kept.count == 3


def test_another_view_size_or_exercise_is_drawn_anew(asked: Asked) -> None:
    kept = KeptFrames()
    shown(kept, asked, 64)
    shown(kept, asked, 64, context="turned")
    assert asked.reaches == [0.5, 0.5]
    assert kept.count == 1


def test_no_more_is_kept_than_there_is_room_for(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptFrames()
    shown(kept, asked, 0)
    monkeypatch.setattr(frames, "KEPT_BYTES", kept.kept_bytes * 3)
    for step in range(1, 12):
        shown(kept, asked, step)
    assert 1 <= kept.count <= 4
    assert kept.kept_bytes <= frames.KEPT_BYTES


@pytest.mark.parametrize(
    ("reach", "step"), [(-1.0, 0), (0.0, 0), (0.5, 64), (0.999, 128), (1.0, 128), (2.0, 128)]
)
def test_every_reach_has_a_step(reach: float, step: int) -> None:
    assert nearest_step(reach) == step
