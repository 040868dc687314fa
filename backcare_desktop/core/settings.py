"""The settings: every one of them, its default and its limits."""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Look, Skin


class Scheme(Enum):
    """Light or dark, or whatever the system uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class FigureMotion(Enum):
    """Whether the figure moves or is shown as numbered still pictures, or whatever the system asks for."""

    SYSTEM = "system"
    MOVING = "moving"
    STILL = "still"


@dataclass(frozen=True)
class Overlays:
    """What is laid over the figure. By default only the line of the spine, so that a picture stays calm."""

    spine: bool = True  #: the line of the spine, with its vertebrae
    regions: bool = False  #: what works or stretches, tinted
    contacts: bool = False  #: the points that rest on or hold something
    arrow: bool = False  #: the way of the movement


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
    show_regions: bool = False
    show_contacts: bool = False
    show_arrow: bool = False
    figure_motion: FigureMotion = FigureMotion.SYSTEM
    figure_skin: Skin = Look().skin
    figure_hair: Hair = Look().hair
    figure_hair_colour: HairColour = Look().hair_colour
    figure_clothes: Clothes = Look().clothes
    figure_build: Build = Look().build
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

    @property
    def look(self) -> Look:
        """What the figure looks like."""
        return Look(
            self.figure_skin,
            self.figure_hair,
            self.figure_hair_colour,
            self.figure_clothes,
            self.figure_build,
        )

    @property
    def overlays(self) -> Overlays:
        """What is laid over the figure."""
        return Overlays(self.show_spine, self.show_regions, self.show_contacts, self.show_arrow)


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
    return {
        name: value.value if isinstance(value, Enum) else value for name, value in asdict(settings).items()
    }


def from_values(values: dict[str, Any]) -> Settings:
    """Return settings from stored values; an unknown name is left out, a bad value becomes its default."""
    defaults = asdict(Settings())
    return Settings(
        **{name: _valid(name, values[name], default) for name, default in defaults.items() if name in values}
    )


def _valid(name: str, value: Any, default: Any) -> Any:
    if isinstance(default, Enum):
        return next((choice for choice in type(default) if choice.value == value), default)
    if type(value) is not type(default):
        return default
    if name in LIMITS:
        low, high = LIMITS[name]
        return min(max(value, low), high)
    return value
