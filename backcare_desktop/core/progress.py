"""How far a session has come: what was done of each step, and where the time went."""

from dataclasses import dataclass, field, replace
from enum import Enum

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.routine import RoutineItem


class HurtChoice(Enum):
    """What was chosen after "This hurts"."""

    EASIER = "easier"
    SKIP = "skip"
    REST = "rest"
    END = "end"


@dataclass(frozen=True)
class HurtRecord:
    """One press of "This hurts": where it was, and what was chosen then."""

    step: int
    side: Side | None
    second: float  #: worked seconds of the session when it was pressed
    choice: HurtChoice | None = None
    strength: int | None = None  #: 0 to 10, if the person told it


@dataclass(frozen=True)
class Account:
    """What was done of one step: seconds of the exercise itself by side, and how it was left."""

    both_s: float = 0.0
    left_s: float = 0.0
    right_s: float = 0.0
    finished: bool = False
    skipped: bool = False

    @property
    def total_s(self) -> float:
        """All seconds of the exercise itself."""
        return self.both_s + self.left_s + self.right_s

    @property
    def ended(self) -> bool:
        """Whether the step was done or passed over, so that nothing of it is left."""
        return self.finished or self.skipped

    def credited(self, seconds: float, side: Side | None) -> "Account":
        """Return the account with `seconds` more on a side."""
        match side:
            case Side.LEFT:
                return replace(self, left_s=self.left_s + seconds)
            case Side.RIGHT:
                return replace(self, right_s=self.right_s + seconds)
            case None:
                return replace(self, both_s=self.both_s + seconds)


@dataclass(frozen=True)
class Replacement:
    """An easier exercise taken up after `step` instead of the rest of the step's exercise."""

    step: int
    item: RoutineItem


@dataclass(frozen=True)
class Progress:
    """Everything a player must know to go on, and a session to be written down."""

    step: int = 0
    worked_s: float = 0.0  #: the routine was running: exercises, moves and rests
    paused_s: float = 0.0
    skipped_s: float = 0.0  #: the computer slept while the routine was running; credited to nothing
    accounts: dict[int, Account] = field(default_factory=dict)
    hurts: tuple[HurtRecord, ...] = ()
    replacements: tuple[Replacement, ...] = ()

    @property
    def elapsed_s(self) -> float:
        """The time since the start: it is always the sum of its three parts."""
        return self.worked_s + self.paused_s + self.skipped_s

    def account(self, step: int) -> Account:
        """Return what was done of a step."""
        return self.accounts.get(step, Account())

    def renumbered(self, after: int, removed: int, added: int) -> "Progress":
        """Return the progress in a timeline where `added` steps took the place of the `removed` ones after a step.

        What was done of the removed steps is no longer told apart; it stays in the worked time.
        """
        last = after + removed

        def moved(step: int) -> int:
            return step + added - removed if step > last else min(step, after)

        accounts = {
            moved(step): account for step, account in self.accounts.items() if not after < step <= last
        }
        hurts = tuple(replace(hurt, step=moved(hurt.step)) for hurt in self.hurts)
        return replace(self, accounts=accounts, hurts=hurts)
