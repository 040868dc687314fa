"""Twelve pictures that stand for all: python -m tests.figure.reference draws them anew, to be looked at and kept."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Look, Skin
from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.motion.ways import ways_of
from backcare_desktop.figure.painting.frame import frame_for
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import Tone, palette_for
from tests.conftest import RESOURCES

FOLDER = Path(__file__).parents[1] / "data" / "figure"
WIDTH, HEIGHT = 320, 240
_OTHER = Look(list(Skin)[-2], Hair.TIED_UP, HairColour.BLACK, list(Clothes)[1], Build.FULL)


@dataclass(frozen=True)
class Reference:
    """One picture: exercise, reach, side, how far the view is turned, ground, look, and whether all is laid over it."""

    exercise_id: str
    reach: float
    side: Side | None = None
    turn_deg: float = 0.0
    tone: Tone = Tone.LIGHT
    look: Look = field(default_factory=Look)
    overlays: bool = False

    @property
    def path(self) -> Path:
        """Where the picture is kept."""
        return FOLDER / f"{self.exercise_id}.png"


REFERENCES = (
    Reference("bird-dog", 1.0),
    Reference("bridge", 0.5, tone=Tone.DARK),
    Reference("hip-twist-supine", 1.0, Side.LEFT),
    Reference("child-pose", 1.0, turn_deg=60.0),
    Reference("seated-trunk-rotation", 1.0, Side.RIGHT),
    Reference("hamstring-stretch-supine", 1.0, overlays=True),
    Reference("open-book", 1.0, tone=Tone.DARK, look=_OTHER),
    Reference("side-plank", 1.0, Side.LEFT, look=_OTHER),
    Reference("wall-squat", 1.0, tone=Tone.HIGH_CONTRAST_DARK),
    Reference("ball-bridge", 0.0, turn_deg=150.0),
    Reference("aerobic-walk", 0.0, tone=Tone.HIGH_CONTRAST_LIGHT),
    Reference("pallof-press", 1.0, Side.RIGHT, overlays=True),
)


def drawn(reference: Reference, book: MotionBook) -> QImage:
    """Return the picture as it is drawn now, on the ground of its tone."""
    motion = book.motion(reference.exercise_id, reference.side)
    palette = palette_for(reference.tone, reference.look)
    frame = frame_for(motion.keys, motion.camera, motion.props)
    place = motion.place_at(reference.reach)
    scene = FigureScene(
        motion.pose_at(reference.reach),
        motion.camera.turned(reference.turn_deg, 0.0),
        palette,
        frame,
        build=reference.look.build,
        hair=reference.look.hair,
        tints=motion.tints if reference.overlays else (),
        touches=tuple(t for t in motion.touches if t.lasts(place)) if reference.overlays else (),
        ways=ways_of(motion) if reference.overlays else (),
    )
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFF15211F if "DARK" in reference.tone.name else 0xFFF6F8F7)
    painter = QPainter(image)
    paint_figure(painter, QRectF(0, 0, WIDTH, HEIGHT), scene)
    painter.end()
    return image


def main() -> None:
    """Draw and keep every picture."""
    app = QGuiApplication(["reference", "-platform", "offscreen"])
    book = MotionBook(lambda file: RESOURCES.joinpath("figure", "motions", file).read_text(encoding="utf-8"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for reference in REFERENCES:
        drawn(reference, book).save(str(reference.path))
    app.quit()


if __name__ == "__main__":
    main()
