"""The settings: every one of them, its default and its limits."""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any


class Scheme(Enum):
    """Light or dark, or whatever the system uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Timing:
    """Lengths of the phases around the exercise itself, in seconds (experience.md section 5)."""

    get_ready_s: int = 10
    move_same_position_s: int = 5
    move_new_position_s: int = 12
    switch_side_s: int = 8
    rest_s: int = 15


@dataclass(frozen=True)
class Settings:
    """Everything a person can set. Lives in the data file beside the sessions."""

    scheme: Scheme = Scheme.SYSTEM
    text_scale_percent: int = 100
    muted: bool = False
    chime_volume_percent: int = 70
    captions: bool = True
    show_spine: bool = True
    get_ready_s: int = 10
    move_same_position_s: int = 5
    move_new_position_s: int = 12
    switch_side_s: int = 8
    rest_s: int = 15
    letter_keys: bool = True
    welcome_seen: bool = False
    window_geometry: str = ""  #: opaque text that the window wrote itself

    @property
    def timing(self) -> Timing:
        """The lengths of the phases around an exercise."""
        return Timing(
            self.get_ready_s,
            self.move_same_position_s,
            self.move_new_position_s,
            self.switch_side_s,
            self.rest_s,
        )


#: Smallest and largest value of each number (experience.md section 5: 0 means without that phase).
LIMITS = {
    "text_scale_percent": (100, 225),
    "chime_volume_percent": (0, 100),
    "get_ready_s": (0, 120),
    "move_same_position_s": (3, 120),
    "move_new_position_s": (3, 120),
    "switch_side_s": (3, 120),
    "rest_s": (0, 300),
}


def to_values(settings: Settings) -> dict[str, Any]:
    """Return the settings as plain values by name, ready for JSON."""
    return asdict(settings) | {"scheme": settings.scheme.value}


def from_values(values: dict[str, Any]) -> Settings:
    """Return settings from stored values; an unknown name is left out, a bad value becomes its default."""
    defaults = asdict(Settings())
    return Settings(
        **{name: _valid(name, values[name], default) for name, default in defaults.items() if name in values}
    )


def _valid(name: str, value: Any, default: Any) -> Any:
    if isinstance(default, Scheme):
        return next((scheme for scheme in Scheme if scheme.value == value), default)
    if type(value) is not type(default):
        return default
    if name in LIMITS:
        low, high = LIMITS[name]
        return min(max(value, low), high)
    return value
