"""The book of motions: reads an exercise's motion when it is first wanted, and answers for a side."""

from collections.abc import Callable

from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.motion.files import read_motion
from backcare_desktop.figure.motion.motion import Motion


class MotionBook:
    """Every exercise's motion. Nothing is read before it is asked for, and nothing twice."""

    def __init__(self, read: Callable[[str], str]) -> None:
        """`read` returns the text of an exercise's motion file, e.g. "bird-dog.json"."""
        self._read = read
        self._drawn: dict[str, tuple[Motion, Side | None]] = {}
        self._mirrored: dict[str, Motion] = {}

    def motion(self, exercise_id: str, side: Side | None = None) -> Motion:
        """Return the motion of an exercise, mirrored where the other side than the drawn one works.

        Raises ContentError, naming file and field, where the file is not right, and what `read` raises.
        """
        if not self.is_mirrored(exercise_id, side):
            return self._of(exercise_id)[0]
        if exercise_id not in self._mirrored:
            self._mirrored[exercise_id] = self._of(exercise_id)[0].mirror()
        return self._mirrored[exercise_id]

    def is_mirrored(self, exercise_id: str, side: Side | None) -> bool:
        """Return whether the other side than the drawn one works, so that left and right change places."""
        drawn = self.drawn_side(exercise_id)
        return side is not None and drawn is not None and side is not drawn

    def drawn_side(self, exercise_id: str) -> Side | None:
        """Return the side that works in the motion as it stands in the file, or None where both do."""
        return self._of(exercise_id)[1]

    def _of(self, exercise_id: str) -> tuple[Motion, Side | None]:
        if exercise_id not in self._drawn:
            file = f"{exercise_id}.json"
            self._drawn[exercise_id] = read_motion(self._read(file), file)
        return self._drawn[exercise_id]
