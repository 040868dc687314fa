"""Trunk, pelvis, neck and skull. The bones run straight where the spine is neutral; its curves are in the skin.

Lordosis and kyphosis: the back lies 0.062 behind the joints at the sacrum and between the shoulder blades and
0.046 at the waist, so that a neutral spine shows the hollow of about 40 degrees that it has in standing.
"""

from dataclasses import replace

from backcare_desktop.figure.body.arms import sleeve_top
from backcare_desktop.figure.body.builds import Girths
from backcare_desktop.figure.body.legs import shorts_top
from backcare_desktop.figure.body.shapes import SEAM, Ball, BodyPart, Coat, Mass, Tube, ball
from backcare_desktop.figure.skeleton.kinematics import SIDES

#: The skull and jaw, for the head's painter: centre and radii in the frame of the head.
SKULL = ball("head", (0.008, 0.0, 0.042), (0.0570, 0.0455, 0.0530))
JAW = ball("head", (0.036, 0.0, -0.006), (0.0260, 0.0280, 0.0270))
#: How much of a breath lifts which slice of the trunk.
_RISING = {"pelvis": 0.3, "lumbar1": 0.9, "lumbar3": 1.0, "lumbar5": 0.7, "thoracic1": 0.25}
#: A smaller breath than this cannot be seen.
_LEAST_RISE_H = 0.0002


def _section(bone: str, z: float, depth: tuple[float, float], half_width: float, half_height: float) -> Ball:
    """Return a slice of the trunk that reaches from `depth[0]` behind to `depth[1]` before its bone."""
    behind, before = depth
    return ball(
        bone,
        ((before - behind) / 2.0, 0.0, z),
        ((before + behind) / 2.0, half_width, half_height),
    )


def _across(bone: str, z: float, radius: float, half_width: float) -> tuple[Ball, Ball]:
    """Return a capsule from the right to the left side of the trunk."""
    return ball(bone, (0.0, -half_width, z), radius), ball(bone, (0.0, half_width, z), radius)


def torso(g: Girths) -> BodyPart:
    """Return the shirt: from its hem on the hips to the collar, with the yoke and the tops of both sleeves."""
    sections = (
        _section("pelvis", 0.040, (0.058, 0.056 * g.belly), 0.0825 * g.hips, 0.004),
        _section("lumbar1", 0.000, (0.052, 0.057 * g.belly), 0.0770 * g.waist, 0.018),
        _section("lumbar3", 0.000, (0.047, 0.054 * g.belly), 0.0715 * g.waist, 0.020),
        _section("lumbar5", 0.000, (0.050, 0.055 * g.belly), 0.0745 * g.waist, 0.022),
        _section("thoracic1", 0.005, (0.058, 0.060 * g.chest), 0.0830 * g.chest, 0.026),
        _section("thoracic2", 0.010, (0.062, 0.066 * g.chest), 0.0900 * g.chest, 0.028),
        _section("thoracic3", -0.006, (0.061, 0.061 * g.chest), 0.0860 * g.chest, 0.026),
        _section("chest", 0.140, (0.054, 0.036), 0.060, 0.018),
        ball("collar", (0.0, 0.0, 0.0), (0.0400, 0.0425, 0.003)),
    )
    half = (
        ball("chest", (-0.010, 0.066, 0.126), (0.040, 0.030, 0.028)),
        ball("chest", (-0.012, 0.030, 0.143), (0.042, 0.034, 0.027)),
    )
    yoke = (
        ball("upper_armL", (0.0, -0.006, -0.010), 0.0325 * g.arm),
        *half,
        *(ball(b.bone, (b.centre[0], -b.centre[1], b.centre[2]), b.radii) for b in reversed(half)),
        ball("upper_armR", (0.0, 0.006, -0.010), 0.0325 * g.arm),
    )
    tops = [Tube(sleeve_top(side, sign, g), cut_end=SEAM) for side, sign in SIDES]
    shirt = Coat("shirt", (Tube(sections), Tube(yoke), *tops))
    lines = (
        _across("lumbar2", 0.0, 0.048, 0.026),
        _across("thoracic1", 0.0, 0.055, 0.026),
        _across("thoracic3", 0.0, 0.058, 0.028),
        _across("chest", 0.135, 0.038, 0.045),
    )
    return BodyPart("torso", (shirt,), lines, "trunk")


def breathed(part: BodyPart, rise_h: float) -> BodyPart:
    """Return the torso with the front of its belly lifted by a breath."""
    if abs(rise_h) < _LEAST_RISE_H:
        return part
    shirt = part.coats[0]
    chain = shirt.shapes[0]
    lifted = tuple(
        replace(
            b,
            centre=(b.centre[0] + share * rise_h / 2.0, b.centre[1], b.centre[2]),
            radii=(b.radii[0] + share * rise_h / 2.0, b.radii[1], b.radii[2]),
        )
        if (share := _RISING.get(b.bone, 0.0))
        else b
        for b in chain.balls
    )
    shapes = (replace(chain, balls=lifted), *shirt.shapes[1:])
    return replace(part, coats=(replace(shirt, shapes=shapes),))


def pelvis(g: Girths) -> BodyPart:
    """Return the upper part of the shorts: hips, seat and the tops of both legs."""
    lump = Mass(
        (
            _section("pelvis", 0.040, (0.056, 0.0545 * g.belly), 0.0805 * g.hips, 0.004),
            _section("pelvis", 0.018, (0.055, 0.057 * (0.4 + 0.6 * g.belly)), 0.0840 * g.hips, 0.020),
            ball("pelvis", (-0.017, 0.041 * g.hips, -0.006), (0.046, 0.047, 0.044)),
            ball("pelvis", (-0.017, -0.041 * g.hips, -0.006), (0.046, 0.047, 0.044)),
            ball("pelvis", (0.012, 0.0, -0.006), (0.040, 0.068, 0.026)),
        )
    )
    tops = [Tube(shorts_top(side, sign, g), cut_end=SEAM) for side, sign in SIDES]
    return BodyPart(
        "pelvis",
        (Coat("shorts", (lump, *tops)),),
        (_across("pelvis", 0.0, 0.048, 0.036), _across("pelvis", 0.035, 0.052, 0.030)),
        "trunk",
    )


def neck(g: Girths) -> BodyPart:
    """Return the neck, out of the collar up to the skull."""
    start = ball("collar", (-0.002, 0.0, 0.0), (0.0345, 0.0375 * g.neck, 0.003))
    end = ball("head", (-0.002, 0.0, 0.006), (0.0315, 0.0305 * g.neck, 0.030))
    chain = (start, ball("neck", (-0.010, 0.0, 0.012), (0.0320, 0.0325 * g.neck, 0.016)), end)
    return BodyPart("neck", (Coat("skin", (Tube(chain),)),), ((start, end),), "trunk")


def head() -> BodyPart:
    """Return the head, for the depth order; its painter is its own."""
    return BodyPart("head", (Coat("skin", (Mass((SKULL, JAW)),)),), ((SKULL, JAW),), "trunk")
