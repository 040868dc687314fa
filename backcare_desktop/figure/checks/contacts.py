"""Does what is said to touch something touch it?"""

from collections.abc import Iterable, Sequence

from backcare_desktop.figure.checks.finding import MM_PER_H, Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.checks.touching import touch_gap
from backcare_desktop.figure.motion.motion import Touch
from backcare_desktop.figure.props.placed import PlacedProp

#: How far skin may be away from, or pressed into, what it touches.
GAP_MM = 5.0


def check_contacts(
    moments: Iterable[Moment], touches: Sequence[Touch], props: Sequence[PlacedProp]
) -> list[Finding]:
    """Return the touches that are more than GAP_MM off while they last."""
    found = []
    for moment in moments:
        for touch in touches:
            if touch.lasts(moment.place):
                gap_mm = touch_gap(moment.skeleton, touch, props) * MM_PER_H
                if abs(gap_mm) > GAP_MM:
                    way = "is away from" if gap_mm > 0.0 else "is pressed into"
                    what = f"{touch.point} {way} {touch.on}"
                    found.append(Finding("contacts", moment.reach, what, abs(gap_mm), GAP_MM))
    return found
