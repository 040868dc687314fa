"""The settings: every one of them, its default and its limits."""

from dataclasses import asdict, dataclass, fields, replace
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


class Contrast(Enum):
    """Whether edges and letters stand out more, or as much as the system asks for."""

    SYSTEM = "system"
    STANDARD = "standard"
    MORE = "more"


class Speech(Enum):
    """Who speaks the cues of a routine."""

    VOICE = "voice"  #: Backcare, with a voice of the system
    READER = "reader"  #: the person's screen reader; Backcare only where the reader cannot
    OFF = "off"  #: nobody: chimes and captions only


class CountAloud(Enum):
    """Which repetitions are counted aloud."""

    OFF = "off"
    FIFTH = "fifth"
    EACH = "each"


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
    pace_percent: int = 100  #: of the time that the dose gives to what happens inside an exercise
    wait_get_ready: bool = False  #: "Wait for me": this phase ends when the person says so
    wait_move: bool = False
    wait_hold: bool = False
    wait_repetitions: bool = False
    wait_release: bool = False
    wait_switch: bool = False
    wait_rest: bool = False

    def waiting(self, *, waits: bool) -> "Timing":
        """Return the same lengths with "Wait for me" in every phase, or in none."""
        return replace(self, **dict.fromkeys(WAITS, waits))


#: The names of the settings that make a phase wait for the person.
WAITS = (
    "wait_get_ready",
    "wait_move",
    "wait_hold",
    "wait_repetitions",
    "wait_release",
    "wait_switch",
    "wait_rest",
)


@dataclass(frozen=True)
class Settings:
    """Everything a person can set. Lives in the data file beside the sessions."""

    scheme: Scheme = Scheme.SYSTEM
    text_scale_percent: int = 100
    muted: bool = False
    chime_volume_percent: int = 70
    beat: bool = True  #: a soft tap at each repetition
    speech: Speech = Speech.VOICE
    voice_engine: str = ""  #: the id of a speech engine; empty for the best there is
    voice_name: str = ""  #: the id of one of its voices; empty for one of the app's language
    voice_rate_percent: int = 100
    voice_volume_percent: int = 65
    count_aloud: CountAloud = CountAloud.OFF
    read_steps: bool = True  #: how to do an exercise is read out while one moves into position
    announce_reminders: bool = False  #: screen readers are told of "ten seconds" and half way too
    captions: bool = True
    contrast: Contrast = Contrast.SYSTEM
    stage_distance_cm: int = 200  #: from the eyes to the screen while exercising
    stage_scale_percent: int = 100  #: chosen with Bigger and Smaller in the sight check
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
    pace_percent: int = 100
    wait_get_ready: bool = False
    wait_move: bool = False
    wait_hold: bool = False
    wait_repetitions: bool = False
    wait_release: bool = False
    wait_switch: bool = False
    wait_rest: bool = False
    week_target: int = 0  #: days a week on which the person plans a session; 0 for no plan
    back_up: bool = True  #: a copy of the data file every day
    back_up_folder: str = ""  #: where copies go; empty for a folder beside the data file
    reminder: bool = False
    reminder_minute: int = 1080  #: of the day, by the clock on the wall; 18:00
    reminder_state: str = ""  #: opaque text: what was reminded of, and what was answered
    letter_keys: bool = True
    welcome_seen: bool = False
    welcomed_on: str = ""  #: the day, as 2026-03-03, on which "Welcome back" was said last; empty for never
    window_geometry: str = ""  #: opaque text that the window wrote itself

    @property
    def timing(self) -> Timing:
        """The lengths of the phases around an exercise."""
        return Timing(**{field.name: getattr(self, field.name) for field in fields(Timing)})

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
    "voice_rate_percent": (50, 200),
    "voice_volume_percent": (0, 100),
    "stage_distance_cm": (50, 400),
    "stage_scale_percent": (50, 200),
    "get_ready_s": (0, 120),
    "move_same_position_s": (3, 120),
    "move_new_position_s": (3, 120),
    "switch_side_s": (3, 120),
    "rest_s": (0, 300),
    "pace_percent": (100, 1000),  # ten times the default can be had (WCAG 2.2.1)
    "reminder_minute": (0, 1439),
    "week_target": (0, 7),
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
