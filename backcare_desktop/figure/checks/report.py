"""All checks of one motion."""

from backcare_desktop.figure.checks.balance import check_balance
from backcare_desktop.figure.checks.bones import check_bones
from backcare_desktop.figure.checks.contacts import check_contacts
from backcare_desktop.figure.checks.finding import Finding, worst
from backcare_desktop.figure.checks.floor import check_floor
from backcare_desktop.figure.checks.moments import moments_of
from backcare_desktop.figure.checks.overlaps import check_limbs
from backcare_desktop.figure.checks.planted import check_planted
from backcare_desktop.figure.checks.ranges import check_ranges
from backcare_desktop.figure.checks.solids import check_props
from backcare_desktop.figure.checks.speed import check_speed
from backcare_desktop.figure.motion.motion import Motion


def findings(motion: Motion, move_s: float) -> tuple[Finding, ...]:
    """Return all that is wrong with a motion whose reach goes from 0 to 1 (a cycle: once round) in `move_s` seconds.

    Of the same thing at several moments only the worst is given.
    """
    moments = moments_of(motion)
    return worst(
        (
            *check_ranges(moments),
            *check_bones(moments),
            *check_floor(moments),
            *check_props(moments, motion.props),
            *check_contacts(moments, motion.touches, motion.props),
            *check_planted(moments, motion.touches, motion.props),
            *check_balance(motion),
            *check_limbs(moments, motion.touches),
            *check_speed(motion, move_s),
        )
    )
