"""Where props stand, guessed from poses: for exercises whose motion does not say it."""

from collections.abc import Callable

from backcare_desktop.figure.body.contacts import contact_point
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.props.placed import PlacedProp, PropKind
from backcare_desktop.figure.props.solids import BALL_RADIUS_H, STEP_H
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose


def place_props(
    poses: tuple[Pose, ...], camera: Camera, equipment: tuple[str, ...]
) -> tuple[PlacedProp, ...]:
    """Return the props of an exercise, standing still while its poses move. Unknown equipment is left out."""
    skeletons = tuple(solve(pose) for pose in poses)
    away = 1.0 if camera.mirrored else -1.0
    makers: dict[str, Callable[[], list[PlacedProp]]] = {
        "mat": lambda: [PlacedProp(PropKind.MAT)],
        "chair": lambda: [_chair(poses, skeletons)],
        "wall": lambda: [_wall(poses[-1], skeletons)],
        "gym-ball": lambda: [_ball(skeletons)],
        "foam-roller": lambda: [_roller(skeletons)],
        "step": lambda: _step(poses, skeletons),
        "pillow": lambda: [_pillow(poses, skeletons[0])],
        "towel": lambda: [_towel(skeletons[-1])],
        "band": lambda: _band(skeletons, away),
    }
    return tuple(prop for thing in equipment if thing in makers for prop in makers[thing]())


def _resting(poses: tuple[Pose, ...], skeletons: tuple[Skeleton, ...], name: str) -> Vec | None:
    """Return where the first pose that rests on `name` does so, or None."""
    for pose, skeleton in zip(poses, skeletons, strict=True):
        if any(point == name for point, _ in pose.contacts):
            return contact_point(skeleton, name)
    return None


def _chair(poses: tuple[Pose, ...], skeletons: tuple[Skeleton, ...]) -> PlacedProp:
    if _resting(poses, skeletons, "calfL") is not None:
        knee = skeletons[0].point("shankL")
        return PlacedProp(PropKind.CHAIR, (knee[0] + 0.155, 0.0), 180.0)
    buttock = _resting(poses, skeletons, "buttock")
    return PlacedProp(PropKind.CHAIR, ((buttock[0] if buttock else 0.0) + 0.03, 0.0))


def _wall(last: Pose, skeletons: tuple[Skeleton, ...]) -> PlacedProp:
    """Return a door post at a raised forearm, or else a wall behind the back."""
    for side in "LR":
        if last.angle(f"shoulder{side}.er") > 60.0:
            wrist, elbow = skeletons[-1].point(f"hand{side}"), skeletons[-1].point(f"forearm{side}")
            middle = ((wrist[0] + elbow[0]) / 2.0, (wrist[1] + elbow[1]) / 2.0)
            return PlacedProp(PropKind.POST, (middle[0] + 0.024, middle[1]), 180.0)
    x = min(
        s.point(bone, (-0.064, 0.0, z))[0] for s in skeletons for bone, z in (("pelvis", 0.0), ("chest", 0.1))
    )
    return PlacedProp(PropKind.WALL, (x - 0.004, 0.0))


def _ball(skeletons: tuple[Skeleton, ...]) -> PlacedProp:
    heels = [s.point(f"foot{side}") for s in skeletons for side in "LR"]
    x = sum(p[0] for p in heels) / len(heels) - 0.035
    y = sum(p[1] for p in heels) / len(heels)
    return PlacedProp(PropKind.BALL, (x, y), size_h=2.0 * BALL_RADIUS_H)


def _roller(skeletons: tuple[Skeleton, ...]) -> PlacedProp:
    xs = [s.point("chest", (-0.062, 0.0, 0.075))[0] for s in skeletons]
    return PlacedProp(PropKind.ROLLER, (sum(xs) / len(xs), 0.0))


def _towel(last: Skeleton) -> PlacedProp:
    lifted = max("LR", key=lambda side: last.point(f"foot{side}")[2])
    return PlacedProp(PropKind.TOWEL, through=("palmR", f"ball{lifted}", "palmL"))


def _step(poses: tuple[Pose, ...], skeletons: tuple[Skeleton, ...]) -> list[PlacedProp]:
    for pose, skeleton in zip(poses, skeletons, strict=True):
        for name, height in pose.contacts:
            if name[:-1] == "heel" and height > STEP_H / 2.0:
                heel = contact_point(skeleton, name)
                across = -0.05 if name.endswith("L") else 0.05
                return [PlacedProp(PropKind.STEP, (heel[0] + 0.085, heel[1] + across))]
    return []


def _pillow(poses: tuple[Pose, ...], skeleton: Skeleton) -> PlacedProp:
    """Return a pillow under the belly of someone who lies on it, or else under the head."""
    if _resting(poses, (skeleton,) * len(poses), "belly") is not None:
        x, y, _ = skeleton.point("waist")
        return PlacedProp(PropKind.PILLOW, (x, y), size_h=0.032)
    x, y, z = skeleton.point("head", (0.0, 0.0, 0.05))
    return PlacedProp(PropKind.PILLOW, (x, y), size_h=max(0.016, z - 0.046))


def _band(skeletons: tuple[Skeleton, ...], away: float) -> list[PlacedProp]:
    """Return a band from both hands to a post: ahead for a row, at the side for a press of both together."""
    left, right = skeletons[-1].point("handL"), skeletons[-1].point("handR")
    if abs(left[1] - right[1]) < 0.12:
        anchor: Vec = (right[0] * 0.55, away * 0.52, right[2])
        post = PlacedProp(PropKind.POST, (anchor[0], anchor[1]), -90.0 * away)
    else:
        reach = max(s.point("handL")[0] for s in skeletons)
        anchor = (reach + 0.24, 0.0, 0.60)
        post = PlacedProp(PropKind.POST, (anchor[0], anchor[1]), 180.0)
    return [PlacedProp(PropKind.BAND, through=("palmL", "palmR"), anchor_h=anchor), post]
