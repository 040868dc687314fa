"""A motion: the poses an exercise goes through, close enough together to be blended straight."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from backcare_desktop.core.exercise import Side
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.props.placed import PlacedProp, mirrored_prop
from backcare_desktop.figure.skeleton.pose import Pose, interpolate, mirror, other_side


@dataclass(frozen=True)
class Touch:
    """A point of the body that rests on or holds something for a part of the motion.

    `point` is a name of body/touch_points.py, `on` "floor", the key of a prop or the name of a bone. `first` and
    `last` are the keys between which it lasts. A touch that `slides` keeps to the surface but not to its spot.
    `spot` is where on a bone it holds, in that bone's frame.
    """

    point: str
    on: str
    first: int
    last: int
    slides: bool = False
    spot: Vec | None = None

    def lasts(self, key: float) -> bool:
        """Return whether it lasts at a place between the keys, such as 2.5."""
        return self.first <= key <= self.last


@dataclass(frozen=True)
class Tint:
    """A region of the body that works or stretches, such as "hamstrings", on one side or (None) both."""

    region: str
    side: Side | None = None


@dataclass(frozen=True)
class Motion:
    """The way through an exercise on one side: keys of the whole body at rising reach, from 0 to 1.

    A cycle ends in the pose it began with. `stills` are the keys that show the exercise as numbered pictures;
    `balanced` those in which the body must not fall; `arrows` the points whose way an arrow shows.
    """

    keys: tuple[Pose, ...]
    reaches: tuple[float, ...]
    stills: tuple[int, ...]
    camera: Camera
    cycle: bool = False
    props: tuple[PlacedProp, ...] = ()
    touches: tuple[Touch, ...] = ()
    balanced: tuple[int, ...] = ()
    arrows: tuple[str, ...] = ()
    tints: tuple[Tint, ...] = ()

    def pose_at(self, reach: float) -> Pose:
        """Return the pose at a reach of 0 (start) to 1 (hold); beyond is the nearer end."""
        place = self.place_at(reach)
        index = min(int(place), len(self.keys) - 2)
        if index < 0:
            return self.keys[0]
        return interpolate(self.keys[index], self.keys[index + 1], place - index)

    def place_at(self, reach: float) -> float:
        """Return the place between the keys, such as 2.5, that belongs to a reach."""
        last = len(self.reaches) - 1
        if last == 0 or reach <= 0.0:
            return 0.0
        if reach >= 1.0:
            return float(last)
        index = min(bisect_right(self.reaches, reach) - 1, last - 1)
        low, high = self.reaches[index], self.reaches[index + 1]
        return index + (reach - low) / (high - low)

    @cached_property
    def still_reaches(self) -> tuple[float, ...]:
        """The reach of each numbered picture."""
        return tuple(self.reaches[index] for index in self.stills)

    def mirror(self) -> "Motion":
        """Return the motion with left and right exchanged, seen in the mirror too."""
        return replace(
            self,
            keys=tuple(mirror(key) for key in self.keys),
            camera=self.camera.mirror(),
            props=tuple(mirrored_prop(prop) for prop in self.props),
            touches=tuple(
                replace(
                    touch,
                    point=other_side(touch.point),
                    on=other_side(touch.on),
                    spot=None if touch.spot is None else (touch.spot[0], -touch.spot[1], touch.spot[2]),
                )
                for touch in self.touches
            ),
            arrows=tuple(other_side(point) for point in self.arrows),
            tints=tuple(replace(tint, side=tint.side and tint.side.other) for tint in self.tints),
        )
