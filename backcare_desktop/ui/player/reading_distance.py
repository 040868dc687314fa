"""How large words are that are read from the mat, worked out from the distance to the screen.

A capital letter of `arc` minutes seen from `distance_mm` is `distance_mm * tan(arc / 60 degrees)` high, and a
font is that divided by 0.70 (experience.md section 4).
"""

from math import radians, tan

from backcare_desktop.core.settings import Settings

#: How far away a person is who never said so.
DISTANCE_MM = 2000.0
CAP_PER_EM = 0.70
#: What a screen may say about the size of its pixels before it is not believed, in mm.
MM_PER_PX = (0.20, 0.32)


def effective_distance_mm(settings: Settings) -> float:
    """Return the distance that sizes are made for: what the person said, corrected by Bigger and Smaller."""
    return settings.stage_distance_cm * 10.0 * settings.stage_scale_percent / 100.0


def mm_per_px(physical_dpi: float) -> float:
    """Return the size of a pixel, believing only what a real screen can have."""
    low, high = MM_PER_PX
    return min(max(25.4 / physical_dpi if physical_dpi > 0 else high, low), high)


def cap_px(arc_min: float, pixel_mm: float, distance_mm: float = DISTANCE_MM) -> float:
    """Return how high a capital is that is seen under `arc_min` minutes of arc."""
    return distance_mm * tan(radians(arc_min / 60)) / pixel_mm


def em_px(arc_min: float, pixel_mm: float, distance_mm: float = DISTANCE_MM) -> float:
    """Return the font size at which capitals are seen under `arc_min` minutes of arc."""
    return cap_px(arc_min, pixel_mm, distance_mm) / CAP_PER_EM
