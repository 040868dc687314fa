"""Where one looks from: a turn around the figure and a height above the floor, drawn without perspective."""

import math
from dataclasses import dataclass, replace

from backcare_desktop.figure.geometry.vectors import Vec

#: Where a standing figure is seen from: 0 its front, -90 its right side, 180 its back; and how far from above.
_VIEWS: dict[str, tuple[float, float]] = {
    "side": (-66.0, 15.0),
    "front": (-14.0, 13.0),
    "three-quarter": (-42.0, 14.0),
    "front three-quarter": (-34.0, 16.0),
    "back three-quarter": (-142.0, 14.0),
    "front three-quarter from above": (-30.0, 34.0),
    "top": (-68.0, 56.0),
    "top three-quarter": (-12.0, 54.0),
}


@dataclass(frozen=True)
class Camera:
    """A view: azimuth 0 looks at the front, -90 at the right side; elevation 90 looks straight down.

    A mirrored camera draws the mirrored picture of a mirrored pose, light and props included.
    """

    azimuth_deg: float
    elevation_deg: float
    mirrored: bool = False

    def mirror(self) -> "Camera":
        """Return the camera that shows a mirrored pose as the mirrored picture."""
        return replace(self, azimuth_deg=-self.azimuth_deg, mirrored=not self.mirrored)

    def turned(self, azimuth_deg: float, elevation_deg: float) -> "Camera":
        """Return the camera moved round the figure, kept above the floor."""
        elevation = min(85.0, max(2.0, self.elevation_deg + elevation_deg))
        return replace(self, azimuth_deg=self.azimuth_deg + azimuth_deg, elevation_deg=elevation)

    @property
    def towards_back(self) -> bool:
        """Whether a standing figure is seen from behind."""
        return math.cos(math.radians(self.azimuth_deg)) < -0.1

    @property
    def axes(self) -> tuple[Vec, Vec, Vec]:
        """Return three unit directions in the world: right on screen, up on screen, towards the viewer."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        ca, sa, ce, se = math.cos(azimuth), math.sin(azimuth), math.cos(elevation), math.sin(elevation)
        return (-sa, ca, 0.0), (-se * ca, -se * sa, ce), (ce * ca, ce * sa, se)


def view_names() -> frozenset[str]:
    """Return the names of the views that content files may use."""
    return frozenset(_VIEWS)


def view(name: str, *, lying: bool = False) -> Camera:
    """Return the camera of a named view; KeyError for an unknown name.

    A figure that lies down is looked at from a little higher, so that near limbs hide less.
    """
    azimuth, elevation = _VIEWS[name]
    return Camera(azimuth, max(elevation, 20.0) if lying else elevation)
