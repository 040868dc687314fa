"""Where one looks from: a turn around the figure and a height above the floor, drawn without perspective."""

import math
from dataclasses import dataclass, replace

from backcare_desktop.figure.geometry.vectors import Vec


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
    def axes(self) -> tuple[Vec, Vec, Vec]:
        """Return three unit directions in the world: right on screen, up on screen, towards the viewer."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        ca, sa, ce, se = math.cos(azimuth), math.sin(azimuth), math.cos(elevation), math.sin(elevation)
        return (-sa, ca, 0.0), (-se * ca, -se * sa, ce), (ce * ca, ce * sa, se)
