"""What a check found, in numbers and in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

#: How many millimetres one stature is in the checks: the body they measure is 1.75 m tall.
MM_PER_H = 1750.0


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong at one reach of a motion.

    `check` names the check, `what` the part of the body and what it does; `amount` is how much it is and `limit`
    how much it may be, both in `unit` (mm at 1.75 m, deg or deg/s).
    """

    check: str
    reach: float
    what: str
    amount: float
    limit: float
    unit: str = "mm"

    @property
    def excess(self) -> float:
        """How far the amount is from its limit, either way."""
        return abs(self.amount - self.limit)

    @property
    def text(self) -> str:
        """The finding as a line to read."""
        return (
            f"{self.check} at reach {self.reach:.2f}: {self.what}, "
            f"{self.amount:.1f} {self.unit} (limit {self.limit:.1f} {self.unit})"
        )


def worst(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return of all findings about the same thing the one that is furthest off, in the order first seen."""
    kept: dict[tuple[str, str], Finding] = {}
    for finding in found:
        about = (finding.check, finding.what)
        if about not in kept or finding.excess > kept[about].excess:
            kept[about] = finding
    return tuple(kept.values())
