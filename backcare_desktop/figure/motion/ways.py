"""The ways that points of the body take through a motion."""

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.kinematics import solve

_SPOTS = 9


def ways_of(motion: Motion) -> tuple[tuple[Vec, ...], ...]:
    """Return the way, in the world, of each point that an arrow is to show, from the start to the hold."""
    skeletons = [solve(motion.pose_at(spot / (_SPOTS - 1))) for spot in range(_SPOTS)]
    return tuple(tuple(place_of(skeleton, point)[0] for skeleton in skeletons) for point in motion.arrows)
