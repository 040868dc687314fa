"""Arms in short sleeves, and hands whose fingers curl with the grasp."""

from backcare_desktop.figure.body.builds import Girths
from backcare_desktop.figure.body.shapes import FADE, SEAM, Ball, BodyPart, Coat, Tube, ball


def sleeve_top(side: str, sign: float, g: Girths) -> tuple[Ball, ...]:
    """Return the chain from the shoulder joint to the middle of the sleeve."""
    upper = f"upper_arm{side}"
    return (
        ball(upper, (0.0, sign * -0.004, -0.011), 0.0335 * g.arm),
        ball(upper, (0.0, 0.0, -0.048), 0.0325 * g.arm),
        ball(upper, (0.0, 0.0, -0.070), (0.0318 * g.arm, 0.0318 * g.arm, 0.0170)),
    )


def arm(side: str, sign: float, g: Girths, *, grips: bool) -> tuple[BodyPart, ...]:
    """Return upper arm, forearm and hand of one side; `sign` is +1 for the left, `grips` for a hand that is closed."""
    upper, lower, hand = f"upper_arm{side}", f"forearm{side}", f"hand{side}"
    elbow = (
        ball(upper, (0.001, 0.0, -0.150), 0.0236 * g.arm),
        ball(lower, (0.0, 0.0, -0.001), 0.0220),
        ball(lower, (0.002, 0.0, -0.038), 0.0233 * g.forearm),
    )
    skin = Tube(
        (ball(upper, (0.001, 0.0, -0.088), (0.0268 * g.arm, 0.0268 * g.arm, 0.003)), *elbow),
        cut_end=SEAM,
    )
    sleeve = Tube(
        (
            *sleeve_top(side, sign, g)[1:],
            ball(upper, (0.0, 0.0, -0.093), (0.0312 * g.arm, 0.0305 * g.arm, 0.003)),
        ),
        cut_start=FADE,
    )
    wrist = (
        ball(lower, (0.0, 0.0, -0.112), (0.0170 * g.forearm, 0.0160 * g.forearm, 0.015)),
        ball(hand, (0.0, 0.0, 0.000), (0.0155, 0.0124, 0.012)),
        ball(hand, (0.0, 0.0, -0.026), (0.0198, 0.0108, 0.014)),
    )
    forearm = Tube(
        (*elbow, ball(lower, (0.001, 0.0, -0.076), 0.0209 * g.forearm), *wrist),
        cut_start=SEAM,
        cut_end=SEAM,
    )
    limb = f"arm{side}"
    return (
        BodyPart(
            upper,
            (Coat("skin", (skin,)), Coat("shirt", (sleeve,), (upper, 1.0))),
            ((ball(upper, (0.0, 0.0, 0.0), 0.034), ball(upper, (0.0, 0.0, -0.180), 0.023)),),
            limb,
        ),
        BodyPart(
            lower, (Coat("skin", (forearm,)),), ((elbow[1], ball(lower, (0.0, 0.0, -0.14), 0.0155)),), limb
        ),
        _hand(side, -sign, wrist, limb, grips=grips),
    )


def _hand(side: str, inward: float, wrist: tuple[Ball, ...], limb: str, *, grips: bool) -> BodyPart:
    """Return palm, fingers (as in a mitten) and thumb, whose bones are in soft_bones.py.

    The fingers of a hand that grips lie before or behind its palm; else they go on from it.
    """
    hand, second, third = (f"{bone}{side}" for bone in ("hand", "finger2", "finger3"))
    knuckles = ball(hand, (0.001, inward * 0.0005, -0.050), (0.0215, 0.0098, 0.010))
    phalanx = ball(second, (0.0005, 0.0, 0.0), (0.0200, 0.0082, 0.008))
    tips = (
        ball(third, (0.0005, 0.0, 0.0), (0.0182, 0.0074, 0.007)),
        ball(third, (0.0005, 0.0, -0.0105), (0.0140, 0.0062, 0.006)),
    )
    if grips:
        palm = Tube((*wrist, knuckles, phalanx), cut_start=SEAM, cut_end=SEAM)
        shapes = [palm, Tube((wrist[2], knuckles, phalanx, *tips), cut_start=SEAM)]
    else:
        shapes = [Tube((*wrist, knuckles, phalanx, *tips), cut_start=SEAM)]
    thumb = Tube(
        (
            ball(hand, (0.010, inward * 0.001, -0.016), 0.0095),
            ball(f"thumb1{side}", (0.0, 0.0, 0.0), 0.0082),
            ball(f"thumb2{side}", (0.0, 0.0, 0.0), 0.0060),
        ),
        cut_start=FADE,
    )
    return BodyPart(
        hand,
        tuple(Coat("skin", (shape,)) for shape in (*shapes, thumb)),
        ((wrist[1], ball(third, (0.0, 0.0, 0.0), 0.010)),),
        limb,
        loose=True,
    )
