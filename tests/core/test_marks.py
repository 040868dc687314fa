"""What is told in the middle of a phase: ticks, half way, what is left, what comes next."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.events import Event, LastSeconds, Reminded, Reminder, RepetitionStarted
from backcare_desktop.core.marks import next_mark
from backcare_desktop.core.timeline import Phase, PhaseKind

K = PhaseKind
TICKS = [LastSeconds(3), LastSeconds(2), LastSeconds(1)]


def told(phase: Phase, length_s: float | None = None) -> list[tuple[float, Event]]:
    """Return all that happens in a phase, with how far into it."""
    found: list[tuple[float, Event]] = []
    at_s = 0.0
    while True:
        at_s, event = next_mark(phase, length_s or phase.seconds, at_s)
        if event is None:
            return found
        found.append((at_s, event))


def events(phase: Phase) -> list[Event]:
    return [event for _, event in told(phase)]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (4, []),
        (5, TICKS),
        (19, TICKS),
        (20, [Reminded(Reminder.HALF_WAY, 10), *TICKS]),
        (30, [Reminded(Reminder.HALF_WAY, 15), Reminded(Reminder.TEN_SECONDS, 10), *TICKS]),
        (120, [Reminded(Reminder.HALF_WAY, 60), Reminded(Reminder.TEN_SECONDS, 10), *TICKS]),
    ],
)
def test_a_hold_tells_as_much_as_its_length_has_room_for(seconds: float, expected: list[Event]):
    assert events(Phase(K.HOLD, seconds)) == expected


def test_a_long_walk_tells_its_minutes_and_half_way_once():
    minutes = [
        (event.reminder, event.seconds_left)
        for event in events(Phase(K.HOLD, 600))
        if isinstance(event, Reminded)
    ]
    half = (Reminder.HALF_WAY, 300)
    left = [(Reminder.MINUTES, n * 60) for n in (9, 8, 7, 6)]
    assert minutes == [
        *left,
        half,
        *((Reminder.MINUTES, n * 60) for n in (4, 3, 2, 1)),
        (Reminder.TEN_SECONDS, 10),
    ]


def test_where_half_way_is_a_minute_it_is_not_told_twice():
    kinds = [event.reminder for event in events(Phase(K.HOLD, 240)) if isinstance(event, Reminded)]
    assert kinds == [Reminder.MINUTES, Reminder.HALF_WAY, Reminder.MINUTES, Reminder.TEN_SECONDS]


def test_a_rest_tells_again_what_comes_next():
    assert told(Phase(K.REST, 15)) == [(10, Reminded(Reminder.NEXT_SOON, 5))]
    assert told(Phase(K.REST, 11)) == []


@pytest.mark.parametrize("kind", [K.GET_READY, K.MOVE, K.SWITCH, K.RELEASE])
def test_nothing_disturbs_a_move(kind: PhaseKind):
    assert told(Phase(kind, 60)) == []


def test_each_repetition_after_the_first_begins():
    phase = Phase(K.REPETITIONS, 12, None, False, 1, 3, 4)
    assert told(phase) == [(4, RepetitionStarted(2, None)), (8, RepetitionStarted(3, None))]
    assert told(Phase(K.REPETITIONS, 12)) == []


@given(st.floats(0.5, 900))
def test_everything_is_told_in_order_and_once(seconds: float):
    found = told(Phase(K.HOLD, seconds))
    times = [at_s for at_s, _ in found]
    assert times == sorted(times)
    assert len(set(found)) == len(found)
    assert all(0 < at_s < seconds for at_s in times)
