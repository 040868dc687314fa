"""Three builds: how much wider and deeper parts of the body are than those of the medium one.

Only what does not rest on anything grows: the back, the seat, the front of the knees, soles, heels and palms stay
where the poses were solved for.
"""

from dataclasses import dataclass

from backcare_desktop.core.look import Build


@dataclass(frozen=True)
class Girths:
    """Factors on the medium build."""

    belly: float
    waist: float
    chest: float
    hips: float
    thigh: float
    calf: float
    arm: float
    forearm: float
    neck: float


GIRTHS: dict[Build, Girths] = {
    Build.SLIM: Girths(0.90, 0.90, 0.94, 0.94, 0.91, 0.93, 0.90, 0.93, 0.94),
    Build.MEDIUM: Girths(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    Build.FULL: Girths(1.30, 1.20, 1.11, 1.11, 1.12, 1.10, 1.16, 1.10, 1.12),
}
