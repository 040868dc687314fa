"""A frozen picture of the player: all that a screen shows, so that the screen decides nothing."""

from dataclasses import dataclass
from math import ceil

from backcare_desktop.core.events import PauseReason
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.motion import reach
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.timeline import Phase, PhaseKind, Step


@dataclass(frozen=True)
class PlayerView:
    """What is to be seen at one moment."""

    state: State
    phase: Phase
    step: Step
    next_step: Step | None
    side: Side | None
    repetition: int  #: from 1, 0 where it means nothing
    seconds_left: int  #: whole seconds, rounded up: it reads 1 until the very end
    lead_in_left: int  #: whole seconds, 0 when there is no lead-in
    phase_fraction: float  #: 0 to 1, how much of the phase is done
    total_fraction: float  #: 0 to 1, how much of the routine is done
    total_left_s: float
    item_number: int  #: from 1
    item_count: int
    reach: float  #: 0 to 1, how far the figure is from the start position to the hold
    allowed: frozenset[Command]
    waits: bool = False  #: the phase stays until the person goes on
    pause_reason: PauseReason | None = None  #: why it stands still, while it is paused
    skipped: Step | None = None  #: what was skipped last, as long as that can be undone


def view_of(player: Player) -> PlayerView:
    """Return the picture of a player as it is now."""
    run = player.run
    steps = run.timeline.steps
    phase, elapsed_s, length_s = run.phase, run.phase_elapsed_s, run.phase_length_s
    total_s = max(run.timeline.total_s, 1e-9)
    following = run.step_index + 1
    over = phase.kind is PhaseKind.DONE
    return PlayerView(
        state=run.state,
        phase=phase,
        step=run.step,
        next_step=steps[following] if following < len(steps) else None,
        side=phase.side_at(elapsed_s),
        repetition=phase.repetition_at(elapsed_s),
        seconds_left=_whole(length_s - elapsed_s),
        lead_in_left=_whole(run.lead_in_left_s),
        phase_fraction=min(1.0, elapsed_s / length_s) if length_s > 0 else 1.0,
        total_fraction=1.0 if over else min(1.0, max(0.0, 1 - run.total_left_s / total_s)),
        total_left_s=run.total_left_s,
        item_number=run.step.item + 1,
        item_count=run.timeline.item_count,
        reach=reach(phase, run.step, elapsed_s, length_s),
        allowed=player.allowed,
        waits=phase.waits,
        pause_reason=run.pause_reason,
        skipped=run.skipped,
    )


def _whole(seconds: float) -> int:
    # A hair less, so that a phase that has just begun does not read one second too many.
    return max(0, ceil(seconds - 1e-6))
