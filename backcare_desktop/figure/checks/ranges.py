"""Is every joint inside its range?"""

from collections.abc import Iterable

from backcare_desktop.figure.checks.finding import Finding
from backcare_desktop.figure.checks.moments import Moment
from backcare_desktop.figure.skeleton.limits import violations


def check_ranges(moments: Iterable[Moment]) -> list[Finding]:
    """Return the joints that are outside their ranges."""
    return [
        Finding(
            "ranges",
            moment.reach,
            f"{channel} is out of range",
            value,
            low if value < low else high,
            _unit(channel),
        )
        for moment in moments
        for channel, value, low, high in violations(moment.pose)
    ]


def _unit(channel: str) -> str:
    if channel.endswith("_mH"):
        return "mH"
    return "%" if channel.startswith("grasp") else "deg"
