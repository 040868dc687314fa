"""The book of drawn poses: reads resources/catalogue/poses.json and answers for an exercise and a side."""

import json
from dataclasses import dataclass

from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.body.contacts import anchored, contact_names
from backcare_desktop.figure.geometry.camera import Camera, view, view_names
from backcare_desktop.figure.skeleton.grips import place_names
from backcare_desktop.figure.skeleton.pose import CHANNELS, DEFAULTS, Grip, Pose, mirror

SCHEMA = "backcare-poses/1"
#: A joint angle beyond this is a slip of the pen: half a turn is the most any channel means.
_LARGEST_ANGLE_DEG = 180.0
_LARGEST_HEIGHT_H = 1.0
#: Joint angles nearer than this are one position.
_SAME_ANGLE_DEG = 1.0


@dataclass(frozen=True)
class PosedExercise:
    """The drawn poses of one exercise, the view they read best from, and the side that works in them."""

    camera: Camera
    drawn_side: Side | None
    poses: tuple[Pose, ...]


class PoseBook:
    """Every drawn pose, by exercise. Never changes after it was read."""

    def __init__(self, exercises: dict[str, PosedExercise]) -> None:
        self._exercises = dict(exercises)
        #: Poses as they were asked for, kept because a playing picture asks for them at every step.
        self._placed: dict[tuple[str, Side | None], tuple[Pose, ...]] = {}

    @classmethod
    def parse(cls, text: str, file_name: str) -> "PoseBook":
        """Read the whole file. Raises ContentError, naming file and field, for anything that is not right."""
        return cls(_Reader(file_name).book(text))

    @property
    def exercise_ids(self) -> tuple[str, ...]:
        """The exercises that have poses, in the order of the file."""
        return tuple(self._exercises)

    def poses(self, exercise_id: str, side: Side | None = None) -> tuple[Pose, ...]:
        """Return the poses in order, of one side where a side is given, else all. KeyError for an unknown exercise.

        Where the other side works they are mirrored. Turns to one side and then to the other come as the turn to
        the side asked for.
        """
        key = (exercise_id, side)
        if key not in self._placed:
            self._placed[key] = self._place(self._exercises[exercise_id], side)
        return self._placed[key]

    def _place(self, exercise: PosedExercise, side: Side | None) -> tuple[Pose, ...]:
        poses = anchored(exercise.poses)
        if side is None or exercise.drawn_side is None:
            return poses
        poses = tuple(pose for index, pose in enumerate(poses) if not _is_twin(pose, poses[:index]))
        return tuple(mirror(pose) for pose in poses) if _mirrored(exercise, side) else poses

    def is_mirrored(self, exercise_id: str, side: Side | None) -> bool:
        """Return whether the other side than the drawn one works, so that left and right change places."""
        return _mirrored(self._exercises[exercise_id], side)

    def camera(self, exercise_id: str, side: Side | None = None) -> Camera:
        """Return the view that goes with `poses` for the same exercise and side."""
        exercise = self._exercises[exercise_id]
        return exercise.camera.mirror() if _mirrored(exercise, side) else exercise.camera

    def drawn_side(self, exercise_id: str) -> Side | None:
        """Return the side that works in the poses as they stand in the file, or None where both do."""
        return self._exercises[exercise_id].drawn_side


def _mirrored(exercise: PosedExercise, side: Side | None) -> bool:
    return side is not None and exercise.drawn_side is not None and side is not exercise.drawn_side


def _is_twin(pose: Pose, earlier: tuple[Pose, ...]) -> bool:
    """Return whether a pose is an earlier one done to the other side (a pose alike on both sides is no twin)."""
    return any(
        _alike(pose.angles, mirror(other).angles) and not _alike(pose.angles, other.angles)
        for other in earlier
    )


def _alike(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return all(abs(p - q) < _SAME_ANGLE_DEG for p, q in zip(a, b, strict=True))


class _Reader:
    """Turns the file's text into exercises and says where it is wrong."""

    def __init__(self, file_name: str) -> None:
        self._file = file_name

    def book(self, text: str) -> dict[str, PosedExercise]:
        try:
            data = json.loads(text)
        except json.JSONDecodeError as error:
            raise ContentError(self._file, f"line {error.lineno}", f"is not JSON: {error.msg}") from error
        root = self._object(data, "file")
        if root.get("schema") != SCHEMA:
            raise self._wrong("schema", f"is not {SCHEMA}")
        exercises = self._object(root.get("poses"), "poses")
        return {name: self._exercise(value, f"poses.{name}") for name, value in exercises.items()}

    def _exercise(self, value: object, field: str) -> PosedExercise:
        data = self._object(value, field)
        camera = data.get("camera")
        if not isinstance(camera, str) or camera not in view_names():
            raise self._wrong(f"{field}.camera", f"is not one of {', '.join(sorted(view_names()))}")
        drawn = data.get("drawn_side")
        if drawn not in (None, "left", "right"):
            raise self._wrong(f"{field}.drawn_side", "is not left, right or null")
        poses = data.get("poses")
        if not isinstance(poses, list) or not poses:
            raise self._wrong(f"{field}.poses", "is not a list with at least one pose")
        read = tuple(self._pose(pose, f"{field}.poses[{index}]") for index, pose in enumerate(poses))
        lying = all(abs(pose.angle("pelvis.pitch")) + abs(pose.angle("pelvis.roll")) > 45.0 for pose in read)
        return PosedExercise(view(camera, lying=lying), Side(drawn) if isinstance(drawn, str) else None, read)

    def _pose(self, value: object, field: str) -> Pose:
        data = self._object(value, field)
        label = data.get("label")
        if not isinstance(label, str):
            raise self._wrong(f"{field}.label", "is not text")
        angles = self._object(data.get("angles"), f"{field}.angles")
        contacts = self._object(data.get("contacts", {}), f"{field}.contacts")
        for name in contacts:
            if name not in contact_names():
                raise self._wrong(f"{field}.contacts.{name}", "is not a known point of the body")
        height = self._number(data.get("pelvis_height_H"), f"{field}.pelvis_height_H", _LARGEST_HEIGHT_H)
        return Pose(
            label,
            height,
            tuple(self._angle(angles, channel, f"{field}.angles") for channel in CHANNELS),
            tuple(
                (name, self._number(height, f"{field}.contacts.{name}", _LARGEST_HEIGHT_H))
                for name, height in contacts.items()
            ),
            self._grips(data.get("grips", {}), f"{field}.grips"),
        )

    def _angle(self, angles: dict[str, object], channel: str, field: str) -> float:
        joint, _, way = channel.partition(".")
        found = angles.get(joint)
        if way and (found is not None or channel not in DEFAULTS):
            found = self._object(found, f"{field}.{joint}").get(way)
        if found is None and channel in DEFAULTS:
            return DEFAULTS[channel]
        return self._number(found, f"{field}.{channel}", _LARGEST_ANGLE_DEG)

    def _grips(self, value: object, field: str) -> tuple[Grip, ...]:
        grips = self._object(value, field)
        for hand, place in grips.items():
            if hand not in ("L", "R"):
                raise self._wrong(f"{field}.{hand}", "is not a hand: L or R")
            if place not in place_names():
                raise self._wrong(f"{field}.{hand}", f"is not one of {', '.join(sorted(place_names()))}")
        return tuple(Grip(hand, str(place)) for hand, place in grips.items())

    def _object(self, value: object, field: str) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self._wrong(field, "is not an object with named values")
        return value

    def _number(self, value: object, field: str, largest: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(field, "is not a number")
        if not -largest <= value <= largest:
            raise self._wrong(field, f"is {value}, beyond {largest:g}")
        return float(value)

    def _wrong(self, field: str, problem: str) -> ContentError:
        return ContentError(self._file, field, problem)
