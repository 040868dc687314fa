"""What must be known to say something at a moment of a routine."""

from dataclasses import dataclass

from backcare_desktop.core.player import Player
from backcare_desktop.core.settings import CountAloud
from backcare_desktop.core.timeline import Phase, Step


@dataclass(frozen=True)
class SpeechOptions:
    """What a person wants to hear beside the cues themselves."""

    count_aloud: CountAloud = CountAloud.OFF
    read_steps: bool = True
    pace: float = 1.0  #: how fast the voice speaks, 1 is usual


@dataclass(frozen=True)
class Moment:
    """Where a player is, as far as words need it."""

    phase: Phase
    step: Step
    before: Step | None  #: the step before this one
    left_s: float  #: until the end of the phase
    worked_s: float  #: of the whole session
    entered_directly: bool  #: the step was entered without the rest before it
    has_easier: bool = False  #: there is an easier exercise to go on with

    @property
    def is_new_exercise(self) -> bool:
        """Whether the step begins another exercise than the one before."""
        return self.before is None or self.before.item != self.step.item


def moment_of(player: Player, *, has_easier: bool = False) -> Moment:
    """Return the moment that a player is at."""
    run = player.run
    return Moment(
        phase=run.phase,
        step=run.step,
        before=run.timeline.steps[run.step_index - 1] if run.step_index else None,
        left_s=max(0.0, run.phase_length_s - run.phase_elapsed_s),
        worked_s=run.record.worked_s,
        entered_directly=run.entered_directly,
        has_easier=has_easier,
    )
