"""An exercise: its facts (dose, ranges, sides, links, cautions) and the words that go with it."""

from dataclasses import dataclass, replace
from enum import Enum


class Side(Enum):
    """The side of the body that works."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(Enum):
    """How a dose is shared between the sides."""

    BILATERAL = "bilateral"  #: both sides work at once
    EACH = "each"  #: every repetition of a set on one side, then on the other
    ALTERNATE = "alternate"  #: left and right take turns; repetitions count per side


class Kind(Enum):
    """What an exercise is for."""

    MOBILITY = "mobility"
    STRETCH = "stretch"
    STABILISE = "stabilise"
    STRENGTHEN = "strengthen"
    AEROBIC = "aerobic"
    BREATHING = "breathing"
    RELAX = "relax"


class Position(Enum):
    """The position an exercise starts from."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Posture(Enum):
    """The coarse position that people choose a routine by."""

    LYING = "lying"
    SITTING = "sitting"
    STANDING = "standing"


class CautionAction(Enum):
    """What a condition asks of an exercise (clinical.md section 1b)."""

    AVOID = "avoid"
    MODIFY = "modify"
    CAUTION = "caution"


@dataclass(frozen=True)
class Dose:
    """How much of an exercise is done. Times in seconds; repetitions per side, set by set."""

    hold_s: float
    reps_per_set: tuple[int, ...]
    sides: Sides
    move_in_s: float  #: time to move into the hold, once a repetition
    move_out_s: float  #: time to move back, the lowering
    rest_between_reps_s: float
    rest_between_sets_s: float
    continuous: bool = False  #: one unbroken stretch of `hold_s`, e.g. a walk or quiet breathing

    @property
    def sets(self) -> int:
        """The number of sets."""
        return len(self.reps_per_set)

    @property
    def rep_s(self) -> float:
        """The length of one repetition on one side, in seconds, without the rest after it."""
        return self.move_in_s + self.hold_s + self.move_out_s

    def slowed(self, percent: int) -> "Dose":
        """Return the same dose taking `percent` of its time."""
        if percent == 100:
            return self
        factor = percent / 100
        return replace(
            self,
            hold_s=self.hold_s * factor,
            move_in_s=self.move_in_s * factor,
            move_out_s=self.move_out_s * factor,
            rest_between_reps_s=self.rest_between_reps_s * factor,
            rest_between_sets_s=self.rest_between_sets_s * factor,
        )


@dataclass(frozen=True)
class DoseRange:
    """The limits a dose never leaves by itself: pairs of smallest and largest."""

    hold_s: tuple[float, float]
    reps: tuple[int, int]
    sets: tuple[int, int]
    times_per_day: tuple[int, int]
    days_per_week: tuple[int, int]


@dataclass(frozen=True)
class Caution:
    """What somebody with a condition does about an exercise; `text` is for people to read."""

    condition: str
    action: CautionAction
    text: str


@dataclass(frozen=True)
class ExerciseWords:
    """What people read and hear about an exercise, in one language."""

    name: str
    key_cue: str
    steps: tuple[str, ...]
    breathing: str
    should_feel: str
    stop_if: str
    dose_source: str
    left: str = ""  #: what "left" means in it, as it is spoken: "left leg", "left side on top"
    right: str = ""


@dataclass(frozen=True)
class Exercise:
    """One exercise of the catalogue."""

    id: str
    kind: Kind
    level: int  #: 1 gentle to 4 demanding
    position: Position
    alternative_position: Position | None
    equipment: tuple[str, ...]
    regions: tuple[str, ...]
    spine_direction: str
    first_hour_ok: bool  #: allowed in the first hour after getting up (Snook 1998)
    core: bool
    article_item: str | None  #: its place in the article the app grew from, e.g. "1a"
    dose: Dose
    dose_range: DoseRange
    easier: str | None
    harder: str | None
    cautions: tuple[Caution, ...]
    words: ExerciseWords
    cycle_s: float = (
        0.0  #: length of one round of a movement that goes round, e.g. two steps; 0 for there and back
    )
