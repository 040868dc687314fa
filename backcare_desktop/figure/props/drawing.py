"""What an exercise needs besides the body, placed to fit its poses: chair, wall, ball, towel, band, and so on.

Sizes in H: chair seat 0.24 high, step 0.11, gym ball 0.31 across, roller 0.085 across.
"""

from dataclasses import dataclass, replace

from backcare_desktop.figure.body.contacts import contact_point
from backcare_desktop.figure.body.surface import Ball, Layer, Part
from backcare_desktop.figure.geometry.camera import Camera
from backcare_desktop.figure.geometry.vectors import Vec
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from backcare_desktop.figure.skeleton.pose import Pose

SEAT_H = 0.24
STEP_H = 0.11
BALL_RADIUS_H = 0.155
ROLLER_RADIUS_H = 0.0425
WORLD_BONE = "world"


@dataclass(frozen=True)
class Prop:
    """A thing to draw. `beneath` things go before every other; `surface_h` is the height things rest on."""

    part: Part
    beneath: bool = False
    surface_h: float | None = None


@dataclass(frozen=True)
class _Scene:
    """What placing looks at: the poses, where their bones are, and the camera."""

    poses: tuple[Pose, ...]
    skeletons: tuple[Skeleton, ...]
    camera: Camera

    def contact(self, name: str) -> Vec | None:
        """Return where the first pose that rests on `name` does so, or None."""
        for pose, skeleton in zip(self.poses, self.skeletons, strict=True):
            if any(point == name for point, _ in pose.contacts):
                return contact_point(skeleton, name)
        return None


def place_props(poses: tuple[Pose, ...], camera: Camera, equipment: tuple[str, ...]) -> tuple[Prop, ...]:
    """Return the props of an exercise, standing still while its poses move. Unknown equipment is not drawn."""
    scene = _Scene(poses, tuple(solve(pose) for pose in poses), camera)
    props: list[Prop] = []
    for thing in equipment:
        if thing in _MAKERS:
            props += _MAKERS[thing](scene)
    return tuple(props)


def _box(name: str, colour: str, low: Vec, high: Vec, rounding: float) -> Part:
    """Return a box with rounded edges and a lit top."""
    xs, ys, zs = ((low[i] + rounding, high[i] - rounding) for i in range(3))
    radii = (rounding, rounding, rounding)
    corners = tuple(Ball(WORLD_BONE, (x, y, z), radii) for x in xs for y in ys for z in zs)
    flat = (rounding, rounding, 0.001)
    top = tuple(Ball(WORLD_BONE, (x, y, high[2] - 0.001), flat) for x in xs for y in ys)
    return Part(
        name, (Layer(colour, (corners,), 0.02), Layer("light", (top,), 0.0), Layer("light", (top,), 0.0))
    )


def _bar(name: str, colour: str, ends: tuple[Vec, Vec], radius: float) -> Part:
    """Return a round bar between two points of the world."""
    return _rope(name, colour, ((WORLD_BONE, ends[0]), (WORLD_BONE, ends[1])), radius)


def _rope(name: str, colour: str, ends: tuple[tuple[str, Vec], tuple[str, Vec]], radius: float) -> Part:
    """Return a straight piece between two points that move with their bones."""
    balls = tuple(Ball(bone, point, (radius, radius, radius)) for bone, point in ends)
    return Part(name, (Layer(colour, (balls,), radius),))


def _chair(scene: _Scene) -> list[Prop]:
    calf = scene.contact("calfL")
    if calf is not None:
        knee = scene.skeletons[0].point("shankL")
        return _chair_at(knee[0] + 0.02, knee[0] + 0.31, back_x=knee[0] + 0.315)
    buttock = scene.contact("buttock")
    x = buttock[0] if buttock is not None else 0.0
    from_behind = scene.camera.towards_back
    return _chair_at(x - 0.085, x + 0.145, back_x=None if from_behind else x - 0.092)


def _chair_at(low_x: float, high_x: float, back_x: float | None) -> list[Prop]:
    half = 0.135
    seat = _box("seat", "furniture", (low_x, -half, SEAT_H - 0.026), (high_x, half, SEAT_H), 0.009)
    props = [Prop(replace(seat, over=("chair leg",)), surface_h=SEAT_H)]
    for x, toe_x in ((low_x + 0.02, low_x), (high_x - 0.02, high_x)):
        for sign in (1.0, -1.0):
            ends = ((x, sign * (half - 0.02), SEAT_H - 0.03), (toe_x, sign * half, 0.008))
            props.append(Prop(_bar("chair leg", "furniture", ends, 0.009)))
    if back_x is not None:
        lean = -0.02 if back_x < (low_x + high_x) / 2.0 else 0.02
        for sign in (1.0, -1.0):
            ends = ((back_x, sign * 0.105, SEAT_H), (back_x + lean, sign * 0.105, 0.47))
            props.append(Prop(_bar("chair post", "furniture", ends, 0.009)))
        corners = tuple(
            Ball(WORLD_BONE, (back_x + lean * share, sign * 0.11, z), (0.011, 0.02, 0.02))
            for z, share in ((0.385, 0.6), (0.475, 1.0))
            for sign in (1.0, -1.0)
        )
        props.append(Prop(Part("chair back", (Layer("furniture", (corners,), 0.025),))))
    return props


def _wall(scene: _Scene) -> list[Prop]:
    """Return a door post at a raised forearm, or else a wall behind the back."""
    last = scene.skeletons[-1]
    for side, sign in (("L", 1.0), ("R", -1.0)):
        if scene.poses[-1].angle(f"shoulder{side}.er") > 60.0:
            wrist, elbow = last.point(f"hand{side}"), last.point(f"forearm{side}")
            x, y = (wrist[0] + elbow[0]) / 2.0 + 0.02, (wrist[1] + elbow[1]) / 2.0
            post = _box(
                "post",
                "wall_edge",
                (x - 0.028, y - 0.06 * (sign < 0) - 0.035, 0.0),
                (x + 0.028, y + 0.06 * (sign > 0) + 0.035, 1.12),
                0.006,
            )
            return [Prop(post, beneath=True)]
    if scene.camera.towards_back:
        return []
    x = min(
        s.point(bone, (-0.064, 0.0, z))[0]
        for s in scene.skeletons
        for bone, z in (("pelvis", 0.0), ("chest", 0.1))
    )
    x -= 0.004
    half, top = 0.34, 1.10
    return [
        Prop(_box("wall", "wall_edge", (x - 0.03, -half, 0.0), (x, half, top), 0.008), beneath=True),
        Prop(
            _box("wall", "wall", (x - 0.001, -half + 0.008, 0.006), (x, half - 0.008, top - 0.008), 0.0004),
            beneath=True,
        ),
    ]


def _gym_ball(scene: _Scene) -> list[Prop]:
    heels = [s.point(f"foot{side}") for s in scene.skeletons for side in "LR"]
    x = sum(p[0] for p in heels) / len(heels) - 0.035
    y = sum(p[1] for p in heels) / len(heels)
    r = BALL_RADIUS_H
    ball = Ball(WORLD_BONE, (x, y, r), (r, r, r))
    return [Prop(Part("gym ball", (Layer("ball", ((ball,),), r * 0.9),)), beneath=True)]


def _roller(scene: _Scene) -> list[Prop]:
    xs = [s.point("chest", (-0.062, 0.0, 0.075))[0] for s in scene.skeletons]
    x, r = sum(xs) / len(xs), ROLLER_RADIUS_H
    ends = tuple(Ball(WORLD_BONE, (x, y, r), (r, 0.004, r)) for y in (-0.15, 0.15))
    near = min(ends, key=lambda ball: ball.centre[1] * (-1.0 if scene.camera.mirrored else 1.0))
    hole = Ball(WORLD_BONE, near.centre, (r * 0.45, 0.004, r * 0.45))
    layers = (Layer("roller", (ends,), r), Layer("light", ((near,),), 0.0), Layer("shade", ((hole,),), 0.0))
    return [Prop(Part("foam roller", layers), beneath=True)]


def _step(scene: _Scene) -> list[Prop]:
    for pose, skeleton in zip(scene.poses, scene.skeletons, strict=True):
        for name, height in pose.contacts:
            if name[:-1] == "heel" and height > STEP_H / 2.0:
                heel = contact_point(skeleton, name)
                low, high = (heel[0] - 0.03, heel[1] - 0.11, 0.0), (heel[0] + 0.20, heel[1] + 0.21, STEP_H)
                if name.endswith("L"):
                    low, high = (low[0], heel[1] - 0.21, 0.0), (high[0], heel[1] + 0.11, STEP_H)
                return [Prop(_box("step", "furniture", low, high, 0.012), beneath=True, surface_h=STEP_H)]
    return []


def _pillow(scene: _Scene) -> list[Prop]:
    """Return a pillow under the belly of someone who lies on it, or else under the head."""
    skeleton = scene.skeletons[0]
    if scene.contact("belly") is not None:
        x, y, _ = skeleton.point("waist")
        thick, half = 0.016, (0.075, 0.12)
    else:
        x, y, z = skeleton.point("head", (0.0, 0.0, 0.05))
        thick, half = max(0.008, (z - 0.046) / 2.0), (0.085, 0.085)
    corners = tuple(
        Ball(WORLD_BONE, (x + sx * (half[0] - 0.03), y + sy * (half[1] - 0.03), thick), (0.034, 0.034, thick))
        for sx in (-1.0, 1.0)
        for sy in (-1.0, 1.0)
    )
    return [Prop(Part("pillow", (Layer("cushion", (corners,), 0.02),)), beneath=True)]


def _towel(scene: _Scene) -> list[Prop]:
    """Return a towel from both hands round the sole that is lifted highest."""
    last = scene.skeletons[-1]
    foot = max(("footL", "footR"), key=lambda bone: last.point(bone)[2])
    return [
        Prop(
            _rope(
                "towel", "cloth", ((f"hand{side}", (0.0, 0.0, -0.055)), (foot, (0.055, 0.0, -0.044))), 0.0085
            )
        )
        for side in "LR"
    ]


def _band(scene: _Scene) -> list[Prop]:
    """Return a band from the hands to a post: ahead for a row, at the side for a press of both hands together."""
    skeleton = scene.skeletons[-1]
    left, right = skeleton.point("handL"), skeleton.point("handR")
    if abs(left[1] - right[1]) < 0.12:
        away = 1.0 if scene.camera.mirrored else -1.0
        anchor: Vec = (right[0] * 0.55, away * 0.52, right[2])
    else:
        reach = max(s.point("handL")[0] for s in scene.skeletons)
        anchor = (reach + 0.24, 0.0, 0.60)
    band = [
        Prop(_rope("band", "band", ((f"hand{side}", (0.0, 0.0, -0.05)), (WORLD_BONE, anchor)), 0.006))
        for side in "LR"
    ]
    ends = ((anchor[0], anchor[1], 0.01), (anchor[0], anchor[1], anchor[2] + 0.12))
    post = _bar("post", "wall_edge", ends, 0.013)
    return [*band, Prop(post)]


_MAKERS = {
    "chair": _chair,
    "wall": _wall,
    "gym-ball": _gym_ball,
    "foam-roller": _roller,
    "step": _step,
    "pillow": _pillow,
    "towel": _towel,
    "band": _band,
}
