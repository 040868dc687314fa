"""From a motion as wished for to one that is exact: key poses first, then the way between them."""

from dataclasses import dataclass, replace
from itertools import pairwise

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.motion.motion import Motion, Touch
from backcare_desktop.figure.skeleton.kinematics import solve
from backcare_desktop.figure.skeleton.limits import LIMITS
from backcare_desktop.figure.skeleton.pose import CHANNELS, Pose, interpolate
from backcare_desktop.figure.solving.goals import Goal, Task, residuals_of
from backcare_desktop.figure.solving.holds import Hold, hold_names, hold_of
from backcare_desktop.figure.solving.least_squares import minimise
from backcare_desktop.figure.solving.source import FLOOR, KeySource, MotionSource, TouchSource
from backcare_desktop.figure.solving.way import Way

#: Keys between two drawn poses. With 8 steps a limb that sweeps 90 degrees is blended to within 2 mm.
STEPS = 8
_KEY_ROUNDS, _STEP_ROUNDS = 40, 10
#: How far from what was drawn counts as 1: degrees (or mH) by joint; the trunk is kept closest, it is the exercise.
_SLACK = {
    "pelvis": 3.0, "lumbar": 2.0, "thoracic": 3.0, "neck": 4.0, "hip": 6.0, "knee": 6.0, "ankle": 8.0, "inversion": 8.0,
    "toes": 6.0, "shoulder": 10.0, "elbow": 10.0, "forearm_pron": 20.0, "wrist_ext": 15.0, "wrist_dev": 10.0, "scapula": 6.0,
}  # fmt: skip
#: The body may be shifted this much for 1, in H.
_PLACE_SLACK_H = 0.02
_STILL = frozenset({"head.glide_mH", "belly.rise_mH", "graspL", "graspR"})
_FREE = tuple(index for index, name in enumerate(CHANNELS) if name not in _STILL)


def _slack(channel: str) -> float:
    joint = channel.partition(".")[0]
    return _SLACK[joint] if joint in _SLACK else _SLACK[joint[:-1]]


_SCALES = (_PLACE_SLACK_H,) * 3 + tuple(_slack(CHANNELS[index]) for index in _FREE)
_BOUNDS = [(-100.0, 100.0)] * 3 + [
    (low / scale, high / scale)
    for (low, high), scale in zip((LIMITS[CHANNELS[index]] for index in _FREE), _SCALES[3:], strict=True)
]


@dataclass(frozen=True)
class Solved:
    """A motion and what is left of its goals' squares, the largest of all keys: 0 where everything is met."""

    motion: Motion
    worst: float


def solve_motion(source: MotionSource) -> Solved:
    """Return the exact motion for a wish."""
    spots: dict[tuple[str, str], Vec] = {}
    keys: list[Pose] = []
    worst = 0.0
    for number, key in enumerate(source.keys):
        before = source.keys[number - 1].touches if number else ()
        kept = {t for t in key.touches if t in before and not t.slides}
        pose, cost = _fitted(
            key.pose, key.pose, _task(source, key.touches, kept, spots, balanced=key.balanced)
        )
        worst = max(worst, cost)
        keys.append(pose)
        _remember(pose, key.touches, kept, spots)
    if source.cycle:
        keys.append(replace(keys[0]))
    return _joined(source, keys, worst)


def _remember(
    pose: Pose, touches: tuple[TouchSource, ...], kept: set[TouchSource], spots: dict[tuple[str, str], Vec]
) -> None:
    """Note where the touches that are new in a pose are, for the poses that keep them."""
    skeleton = solve(pose)
    for touch in touches:
        if touch not in kept:
            spots[touch.point, touch.on] = place_of(skeleton, touch.point)[0]


def _joined(source: MotionSource, keys: list[Pose], worst: float) -> Solved:
    """Return the motion with the way between its keys filled in."""
    wished = [*source.keys, replace(source.keys[0], reach=1.0)] if source.cycle else list(source.keys)
    poses, reaches = [keys[0]], [0.0]
    way = Way(keys, [key.reach for key in wished], cycle=source.cycle)
    pairs = list(zip(wished, keys, strict=True))
    for number, ((a, first), (b, last)) in enumerate(pairwise(pairs)):
        kept = set(a.touches) & set(b.touches)
        planted = {touch for touch in kept if not touch.slides}
        skeleton = solve(first)
        spots = {(touch.point, touch.on): place_of(skeleton, touch.point)[0] for touch in planted}
        task = _task(source, tuple(t for t in a.touches if t in kept), planted, spots, balanced=False)
        before = first
        for step in range(1, STEPS):
            share = step / STEPS
            wish = way.at(number, share)
            ahead = interpolate(before, last, 1.0 / (STEPS - step + 1))
            pose, cost = _fitted(wish, ahead, task, _STEP_ROUNDS)
            worst = max(worst, cost)
            poses.append(pose)
            reaches.append(a.reach + (b.reach - a.reach) * share)
            before = pose
        poses.append(last)
        reaches.append(b.reach)
    stills = tuple(index * STEPS for index, key in enumerate(source.keys) if key.still)
    balanced = tuple(index * STEPS for index, key in enumerate(source.keys) if key.balanced)
    motion = Motion(
        keys=tuple(poses),
        reaches=tuple(reaches),
        stills=stills,
        camera=source.camera,
        cycle=source.cycle,
        props=source.props,
        touches=_touches(wished),
        balanced=balanced,
        arrows=source.arrows,
        tints=source.tints,
    )
    return Solved(motion, worst)


def _touches(wished: list[KeySource]) -> tuple[Touch, ...]:
    """Return how long every touch lasts: through neighbouring keys that both have it."""
    found: list[Touch] = []
    running: dict[TouchSource, int] = {}
    for number, key in enumerate([*wished, None]):
        now = set(key.touches) if key else set()
        ended = [touch for touch in running if touch not in now]
        found += [_touch(touch, running.pop(touch) * STEPS, (number - 1) * STEPS) for touch in ended]
        for touch in key.touches if key else ():
            running.setdefault(touch, number)
    return tuple(sorted(found, key=lambda touch: (touch.first, touch.point)))


def _touch(touch: TouchSource, first: int, last: int) -> Touch:
    hold = _hold(touch)
    if hold is None:
        return Touch(touch.point, touch.on, first, last, touch.slides)
    return Touch(touch.point, hold.bone, first, last, touch.slides, hold.spot)


def _hold(touch: TouchSource) -> Hold | None:
    return hold_of(touch.on, touch.point[-1]) if touch.on in hold_names() else None


def _task(
    source: MotionSource,
    touches: tuple[TouchSource, ...],
    kept: set[TouchSource],
    spots: dict[tuple[str, str], Vec],
    *,
    balanced: bool,
) -> Task:
    props = {prop.kind.value: prop for prop in source.props}
    goals = tuple(
        Goal(
            touch.point,
            touch.on,
            touch.slides,
            None if touch.on == FLOOR else props.get(touch.on),
            _hold(touch),
            spots.get((touch.point, touch.on)) if touch in kept else None,
        )
        for touch in touches
    )
    return Task(goals, source.props, balanced)


def _fitted(wish: Pose, start: Pose, task: Task, rounds: int = _KEY_ROUNDS) -> tuple[Pose, float]:
    """Return the pose nearest to `wish` that meets the task, looked for from `start`, and what is left unmet."""
    residuals = residuals_of(task)
    aim = _numbers(wish)

    def whole(x: list[float]) -> list[float]:
        return [*residuals(solve(_pose(wish, x))), *(a - b for a, b in zip(x, aim, strict=True))]

    x, _ = minimise(whole, _numbers(start), _BOUNDS, rounds)
    pose = _pose(wish, x)
    return pose, sum(value * value for value in residuals(solve(pose)))


def _numbers(pose: Pose) -> list[float]:
    """Return a pose as unknowns: place, then the free channels, each in units of its slack."""
    values = [*pose.offset_h, pose.height_h, *(pose.angles[index] for index in _FREE)]
    return [value / scale for value, scale in zip(values, _SCALES, strict=True)]


def _pose(like: Pose, numbers: list[float]) -> Pose:
    values = [number * scale for number, scale in zip(numbers, _SCALES, strict=True)]
    angles = list(like.angles)
    for index, value in zip(_FREE, values[3:], strict=True):
        angles[index] = value
    return replace(like, angles=tuple(angles), height_h=values[2], offset_h=(values[0], values[1]))
