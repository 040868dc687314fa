"""Scenes: everything that is painted for one picture of an exercise."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.exercise import Exercise, Kind, Side
from backcare_desktop.core.look import Look
from backcare_desktop.core.settings import Overlays
from backcare_desktop.ui import resources

if TYPE_CHECKING:
    from backcare_desktop.figure.geometry.vectors import Vec
    from backcare_desktop.figure.motion.book import MotionBook
    from backcare_desktop.figure.motion.motion import Motion, Touch
    from backcare_desktop.figure.painting.frame import Frame
    from backcare_desktop.figure.painting.paint import FigureScene
    from backcare_desktop.figure.painting.palette import FigurePalette

#: What these exercises are for is felt as a stretch; of the others, as work.
_STRETCHING = frozenset({Kind.STRETCH, Kind.MOBILITY, Kind.RELAX})


@dataclass(frozen=True)
class Style:
    """How a figure is drawn: colours on their ground, look, and what is laid over it."""

    palette: "FigurePalette"
    look: Look
    overlays: Overlays


class Scenes:
    """Imports the figure and reads each motion with its first scene, so that starting does not wait for them."""

    def __init__(self) -> None:
        self._book: MotionBook | None = None
        self._frames: dict[tuple[str, Side | None], Frame] = {}
        self._ways: dict[tuple[str, Side | None], tuple[tuple[Vec, ...], ...]] = {}

    def scene(
        self,
        exercise: Exercise,
        side: Side | None,
        reach: float,
        style: Style,
    ) -> "FigureScene":
        """Return what to paint, `reach` 0 in the start position to 1 in the hold. ContentError for an unknown one."""
        from backcare_desktop.figure.painting.frame import frame_for
        from backcare_desktop.figure.painting.paint import FigureScene

        motion = self.motion(exercise.id, side)
        key = (exercise.id, side)
        if key not in self._frames:
            self._frames[key] = frame_for(motion.keys, motion.camera, motion.props)
        return FigureScene(
            pose=motion.pose_at(reach),
            camera=motion.camera,
            palette=style.palette,
            frame=self._frames[key],
            show_spine=style.overlays.spine,
            build=style.look.build,
            hair=style.look.hair,
            tints=motion.tints if style.overlays.regions else (),
            stretches=exercise.kind in _STRETCHING,
            touches=_touching(motion, reach) if style.overlays.contacts else (),
            ways=self._ways_of(key) if style.overlays.arrow else (),
        )

    def _ways_of(self, key: tuple[str, Side | None]) -> "tuple[tuple[Vec, ...], ...]":
        from backcare_desktop.figure.motion.ways import ways_of

        if key not in self._ways:
            self._ways[key] = ways_of(self.motion(*key))
        return self._ways[key]

    def motion(self, exercise_id: str, side: Side | None) -> "Motion":
        """Return the way through an exercise. ContentError for an unknown one."""
        return self._motions().motion(exercise_id, side)

    def is_mirrored(self, exercise_id: str, side: Side | None) -> bool:
        """Return whether the other side works than the one that the files tell of."""
        return self._motions().is_mirrored(exercise_id, side)

    def _motions(self) -> "MotionBook":
        from backcare_desktop.figure.motion.book import MotionBook

        if self._book is None:
            self._book = MotionBook(lambda file: resources.read_text("figure", "motions", file))
        return self._book


def _touching(motion: "Motion", reach: float) -> "tuple[Touch, ...]":
    """Return what rests on or holds something at a moment."""
    place = motion.place_at(reach)
    return tuple(touch for touch in motion.touches if touch.lasts(place))
