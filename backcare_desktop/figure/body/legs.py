"""Legs: thighs in shorts, shins, and feet in shoes with a toe box of their own."""

from backcare_desktop.figure.body.builds import Girths
from backcare_desktop.figure.body.shapes import FADE, SEAM, Ball, BodyPart, Coat, Mass, Tube, ball
from backcare_desktop.figure.geometry.vectors import Vec


def _resting(bone: str, centre: Vec, radii: Vec | float, factor: float) -> Ball:
    """Return an ellipsoid that grows to the front and the sides and keeps its back where it is."""
    rx, ry, rz = radii if isinstance(radii, tuple) else (radii, radii, radii)
    return ball(
        bone,
        (centre[0] + (factor - 1.0) * rx, centre[1], centre[2]),
        (rx * factor, ry * factor, rz * factor if rz > 0.006 else rz),
    )


def shorts_top(side: str, sign: float, g: Girths) -> tuple[Ball, ...]:
    """Return the chain from the hip joint to the middle of the thigh."""
    thigh = f"thigh{side}"
    return (
        _resting(thigh, (-0.002, sign * -0.003, -0.002), (0.0505, 0.0475, 0.0480), g.thigh),
        _resting(thigh, (0.001, 0.0, -0.070), 0.0500, g.thigh),
        _resting(thigh, (0.001, 0.0, -0.100), (0.0487, 0.0487, 0.0240), g.thigh),
    )


def leg(side: str, sign: float, g: Girths) -> tuple[BodyPart, ...]:
    """Return thigh, shank and foot of one side; `sign` is +1 for the left."""
    thigh, shank = f"thigh{side}", f"shank{side}"
    joint = (
        ball(thigh, (0.003, 0.0, -0.205), 0.0345 * (0.5 + 0.5 * g.thigh)),
        ball(shank, (0.001, 0.0, -0.002), 0.0300),
        _resting(shank, (-0.006, sign * 0.002, -0.045), 0.0310, g.calf),
    )
    skin = Tube(
        (
            _resting(thigh, (0.0, sign * 0.001, -0.126), (0.0450, 0.0440, 0.004), g.thigh),
            _resting(thigh, (0.001, 0.0, -0.165), 0.0405, g.thigh),
            *joint,
        ),
        cut_end=SEAM,
    )
    shorts = Tube(
        (
            *shorts_top(side, sign, g)[1:],
            _resting(thigh, (0.001, 0.0, -0.130), (0.0490, 0.0475, 0.004), g.thigh),
        ),
        cut_start=FADE,
    )
    calf = Tube(
        (
            *joint,
            _resting(shank, (-0.010, sign * 0.002, -0.085), (0.0325, 0.0315, 0.0325), g.calf),
            _resting(shank, (-0.006, 0.0, -0.138), 0.0258, g.calf),
            ball(shank, (-0.001, 0.0, -0.190), 0.0202),
            ball(shank, (0.0, 0.0, -0.208), (0.0198, 0.0196, 0.003)),
        ),
        cut_start=SEAM,
        cut_end=SEAM,
    )
    sock = Tube(
        (
            ball(shank, (0.0, 0.0, -0.208), (0.0212, 0.0207, 0.003)),
            ball(shank, (0.0, 0.0, -0.224), (0.0203, 0.0200, 0.0145)),
            ball(f"foot{side}", (0.001, 0.0, 0.0100), (0.0208, 0.0196, 0.003)),
        )
    )
    heel = ball(f"foot{side}", (0.0, 0.0, -0.012), 0.022)
    return (
        BodyPart(
            thigh,
            (Coat("skin", (skin,)), Coat("shorts", (shorts,), (thigh, 1.0))),
            ((ball(thigh, (0.0, 0.0, 0.0), 0.048), ball(thigh, (0.0, 0.0, -0.235), 0.033)),),
            f"leg{side}",
        ),
        BodyPart(
            shank,
            (Coat("skin", (calf,)), Coat("sock", (sock,), (shank, -1.0))),
            ((joint[1], ball(shank, (0.0, 0.0, -0.235), 0.020)),),
            f"leg{side}",
        ),
        _foot(side, sign, heel),
    )


def _foot(side: str, sign: float, heel: Ball) -> BodyPart:
    foot, toes = f"foot{side}", f"toes{side}"
    sole = Tube(
        (
            ball(foot, (-0.0138, 0.0, -0.0340), (0.0205, 0.0188, 0.0050)),
            ball(foot, (0.060, sign * 0.002, -0.0340), (0.0150, 0.0262, 0.0050)),
            ball(toes, (0.026, sign * -0.002, -0.0040), (0.0180, 0.0195, 0.0050)),
        )
    )
    shoe = Mass(
        (
            ball(foot, (-0.0135, 0.0, -0.0130), (0.0215, 0.0195, 0.0215)),
            ball(foot, (0.001, 0.0, 0.0095), (0.0225, 0.0210, 0.004)),
            ball(foot, (0.034, sign * 0.001, -0.0110), (0.0230, 0.0220, 0.0160)),
            ball(foot, (0.060, sign * 0.002, -0.0210), (0.0150, 0.0262, 0.0120)),
        )
    )
    toe_box = Tube(
        (
            ball(foot, (0.060, sign * 0.002, -0.0210), (0.0150, 0.0262, 0.0120)),
            ball(toes, (0.025, sign * -0.002, 0.0040), (0.0185, 0.0195, 0.0098)),
        )
    )
    return BodyPart(
        foot,
        (
            Coat("shoe", (shoe, toe_box)),
            Coat("sole", (sole,), (foot, -1.0)),
        ),
        ((heel, ball(toes, (0.02, 0.0, 0.0), 0.014)),),
        f"leg{side}",
    )
