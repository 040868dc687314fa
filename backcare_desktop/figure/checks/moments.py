"""The moments of a motion at which it is checked."""

from dataclasses import dataclass

from backcare_desktop.figure.body.soft_bones import with_soft_bones
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose

#: How many evenly spaced points of reach are looked at, both ends included.
POINTS = 25


@dataclass(frozen=True)
class Moment:
    """The body at one reach, with soft bones as it is drawn; `place` is where that is between the motion's keys."""

    reach: float
    place: float
    pose: Pose
    skeleton: Skeleton


def moment_at(motion: Motion, reach: float) -> Moment:
    """Return the body at one reach of a motion."""
    pose = motion.pose_at(reach)
    skeleton = solve(pose)
    drawn = Skeleton(with_soft_bones(skeleton.bones, pose), skeleton.spine)
    return Moment(reach, motion.place_at(reach), pose, drawn)


def moments_of(motion: Motion, points: int = POINTS) -> tuple[Moment, ...]:
    """Return evenly spaced moments from reach 0 to 1, and those of stills and of the ends of touches between."""
    if len(motion.keys) == 1:
        return (moment_at(motion, 0.0),)
    keys = {*motion.stills, *(end for touch in motion.touches for end in (touch.first, touch.last))}
    reaches = {index / (points - 1) for index in range(points)} | {motion.reaches[key] for key in keys}
    return tuple(moment_at(motion, reach) for reach in sorted(reaches))
