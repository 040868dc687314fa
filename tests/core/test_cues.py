"""What is heard at each moment."""

import pytest

from backcare_desktop.core.cues import Sound, sound_for
from backcare_desktop.core.events import (
    Ended,
    Event,
    Finished,
    Hurt,
    LastSeconds,
    LeadInStarted,
    Paused,
    PauseReason,
    PhaseStarted,
    Reminded,
    Reminder,
    RepetitionStarted,
    Resumed,
    StillPaused,
    TimeChanged,
    Waiting,
)
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Phase, PhaseKind, build_timeline
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

STEP = build_timeline(routine(exercise()), Timing()).steps[0]


@pytest.mark.parametrize(
    ("kind", "sound"),
    [
        (PhaseKind.GET_READY, Sound.GET_READY),
        (PhaseKind.MOVE, None),
        (PhaseKind.HOLD, Sound.HOLD),
        (PhaseKind.REPETITIONS, Sound.HOLD),
        (PhaseKind.RELEASE, Sound.RELEASE),
        (PhaseKind.SWITCH, Sound.SWITCH),
        (PhaseKind.REST, Sound.REST),
        (PhaseKind.DONE, Sound.DONE),
    ],
)
def test_each_phase_begins_with_its_own_sound(kind: PhaseKind, sound: Sound | None):
    assert sound_for(PhaseStarted(Phase(kind, 5.0), STEP)) is sound


def test_no_phase_is_left_without_a_decision():
    silent = [kind for kind in PhaseKind if sound_for(PhaseStarted(Phase(kind, 5.0), STEP)) is None]
    assert silent == [PhaseKind.MOVE]


@pytest.mark.parametrize(
    ("event", "sound"),
    [
        *[(LastSeconds(n), Sound.TICK) for n in (3, 2, 1)],
        *[(Paused(reason), Sound.PAUSE) for reason in PauseReason],
        (RepetitionStarted(2, Side.LEFT), Sound.BEAT),
        (Waiting(), Sound.YOUR_TURN),
        (Reminded(Reminder.HALF_WAY, 15.0), None),  # a voice says it
        (StillPaused(), None),
        (LeadInStarted(3.0), None),
        (Resumed(), None),
        (TimeChanged(15.0), None),
        (Hurt(), None),  # silence at once
        (Finished(), None),  # the phase DONE has sounded
        (Ended(), None),
    ],
)
def test_each_event_has_its_sound_or_silence(event: Event, sound: Sound | None):
    assert sound_for(event) is sound


def test_what_is_heard_in_a_short_routine_from_beginning_to_end():
    plan = routine(exercise("each", dose(sides=Sides.EACH)), exercise("count", dose(1, (2,))))
    player, clock = Player(build_timeline(plan, Timing())), FakeClock()
    events = player.start(clock.read())
    while player.state is not State.FINISHED:
        events += player.advance(clock.advance(0.5))
    heard = [sound for sound in map(sound_for, events) if sound not in (None, Sound.TICK, Sound.BEAT)]
    assert heard == [
        Sound.GET_READY,
        Sound.HOLD,
        Sound.RELEASE,
        Sound.SWITCH,
        Sound.HOLD,
        Sound.RELEASE,
        Sound.REST,
        Sound.HOLD,
        Sound.DONE,
    ]
