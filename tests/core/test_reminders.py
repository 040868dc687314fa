"""Statement 38: when a reminder comes, by the clock on the wall, and what its answers mean."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.reminders import (
    LATE_BY_MIN,
    LATER_AFTER,
    Reminder,
    ReminderState,
    answered,
    from_text,
    later,
    remind,
    time_set,
    to_text,
)
from backcare_desktop.core.settings import Settings

SIX = 18 * 60
WINTER = timezone(timedelta(hours=1))
#: Zones whose clocks change at two, at midnight, by half an hour only, and never.
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo", "UTC"]


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=WINTER)


def ask(state: ReminderState, now: datetime, *, minute: int = SIX, done: bool = False):
    return remind(state, now, minute, done_today=done)


def shown(now: datetime, state: ReminderState | None = None, minute: int = SIX) -> ReminderState:
    """The state after a reminder at `now`, which has to come."""
    state, reminder = ask(state or ReminderState(), now, minute=minute)
    assert reminder is not None
    return state


def days_reminded(zone: str, start_utc: datetime, hours: int, minute: int) -> list[datetime]:
    """Where the wall clock stands at every reminder, with a look at every minute and no answers."""
    state, told = ReminderState(), []
    for step in range(hours * 60):
        now = (start_utc + timedelta(minutes=step)).astimezone(ZoneInfo(zone))
        state, reminder = ask(state, now, minute=minute)
        if reminder is not None:
            told.append(now)
    return told


# -- the moment -----------------------------------------------------------------------------------------


def test_statement_38_reminders_are_off_until_someone_wants_them():
    assert Settings().reminder is False


def test_it_comes_at_its_time_and_once_a_day():
    assert ask(ReminderState(), at(17, 59))[1] is None
    state, reminder = ask(ReminderState(), at(18))
    assert reminder == Reminder(can_come_later=True, asks_for_time=False)
    for hour in (18, 19, 23):
        assert ask(state, at(hour, 1))[1] is None
    assert ask(state, at(18, day=4))[1] is not None


@pytest.mark.parametrize(("minutes", "comes"), [(0, True), (LATE_BY_MIN, True), (LATE_BY_MIN + 1, False)])
def test_after_sleep_it_comes_late_but_not_hours_late(minutes: int, comes: bool):
    assert (ask(ReminderState(), at(18) + timedelta(minutes=minutes))[1] is not None) is comes


def test_none_comes_after_midnight_for_the_evening_before():
    assert ask(ReminderState(), at(0, 10), minute=23 * 60 + 30)[1] is None


def test_none_comes_on_a_day_with_exercises_done():
    assert ask(ReminderState(), at(18), done=True) == (ReminderState(), None)
    put_off = later(shown(at(18)), at(18))
    assert ask(put_off, at(19), done=True)[1] is None


@given(
    zone=st.sampled_from(ZONES),
    start=st.integers(0, 350).map(lambda day: datetime(2026, 1, 1, 11, 17, tzinfo=UTC) + timedelta(days=day)),
    minute=st.integers(0, 1439),
)
def test_every_whole_day_has_one_reminder_at_its_time(zone: str, start: datetime, minute: int):
    told = days_reminded(zone, start, 75, minute)
    days = [now.date() for now in told]
    assert days == sorted(set(days))
    assert len(days) >= 2
    for now in told[1:]:
        assert 0 <= now.hour * 60 + now.minute - minute <= 60  # not 0 only where the clock skipped it
    for one, next_ in pairwise(days):
        assert next_ - one == timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "start", "minute", "wall"),
    [
        # Berlin, 29 March: 02:00 becomes 03:00, and 25 October: 03:00 becomes 02:00.
        ("Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC), 150, ["03:00+0200"]),
        ("Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC), 90, ["01:30+0100"]),
        ("Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC), SIX, ["18:00+0200"]),
        ("Europe/Berlin", datetime(2026, 10, 24, 22, tzinfo=UTC), 150, ["02:30+0200"]),
        ("Europe/Berlin", datetime(2026, 10, 24, 22, tzinfo=UTC), SIX, ["18:00+0100"]),
        # Havana, 8 March: 00:00 becomes 01:00, and 1 November: 01:00 becomes 00:00.
        ("America/Havana", datetime(2026, 3, 8, 5, tzinfo=UTC), 30, ["01:00-0400"]),
        ("America/Havana", datetime(2026, 11, 1, 4, tzinfo=UTC), 30, ["00:30-0400"]),
    ],
)
def test_a_day_of_23_and_one_of_25_hours_has_one_reminder(
    zone: str, start: datetime, minute: int, wall: list[str]
):
    first = start.astimezone(ZoneInfo(zone)).date()
    told = [now for now in days_reminded(zone, start, 25, minute) if now.date() == first]
    assert [now.strftime("%H:%M%z") for now in told] == wall


@given(
    back=st.integers(1, 20 * 60),
    after=st.integers(0, LATE_BY_MIN),
    minute=st.integers(0, 1439 - LATE_BY_MIN),
)
def test_a_clock_that_is_set_back_brings_no_second_one(back: int, after: int, minute: int):
    reminded_at = at(0) + timedelta(minutes=minute + after)
    state = shown(reminded_at, minute=minute)
    set_back = reminded_at - timedelta(minutes=back)
    for step in range(back + 1):
        assert ask(state, set_back + timedelta(minutes=step), minute=minute)[1] is None


def test_a_clock_that_is_set_back_over_midnight_brings_no_second_one():
    assert ask(shown(at(18)), at(18, day=2))[1] is None


def test_a_year_set_by_mistake_silences_nothing_once_it_is_right_again():
    state = shown(at(18).replace(year=2031))
    assert ask(state, at(18))[1] is not None


def test_flying_west_and_east_brings_one_for_each_date_on_the_wall():
    state = shown(at(18))
    new_york = at(18).astimezone(timezone(timedelta(hours=-5)))
    assert ask(state, new_york + timedelta(hours=6))[1] is None  # six in the evening again
    tokyo = at(10, day=4).astimezone(timezone(timedelta(hours=9)))
    assert ask(state, tokyo)[1] is not None


# -- a time that is set ---------------------------------------------------------------------------------


def test_a_time_that_has_passed_counts_from_tomorrow():
    state = time_set(ReminderState(), at(18, 30))
    assert ask(state, at(18, 31))[1] is None
    assert ask(state, at(18, day=4))[1] is not None


def test_trying_out_times_on_the_way_to_one_does_no_harm():
    state = time_set(time_set(ReminderState(), at(12)), at(12))  # past a quarter to twelve, on to six
    assert ask(state, at(12), minute=11 * 60 + 45)[1] is None
    assert ask(state, at(18))[1] is not None


def test_another_time_on_the_same_day_brings_no_second_one():
    state = time_set(shown(at(18)), at(18, 5))
    assert ask(state, at(20), minute=20 * 60)[1] is None
    assert ask(state, at(20, day=4), minute=20 * 60)[1] is not None


# -- answers --------------------------------------------------------------------------------------------


def test_later_is_once_more_in_an_hour():
    state = later(shown(at(18)), at(18, 10))
    assert ask(state, at(19, 9))[1] is None
    state, again = ask(state, at(19, 10))
    assert again == Reminder(can_come_later=False, asks_for_time=False)
    assert ask(state, at(21))[1] is None
    assert ask(later(state, at(19, 10)), at(20, 10))[1] is None
    assert ask(state, at(18, day=4))[1] == Reminder(can_come_later=True, asks_for_time=False)


@pytest.mark.parametrize(("now", "offered"), [(at(22, 59), True), (at(23), False), (at(23, 59), False)])
def test_later_is_not_offered_past_midnight(now: datetime, offered: bool):
    state, reminder = ask(ReminderState(), now, minute=22 * 60 + 30)
    assert reminder is not None
    assert reminder.can_come_later is offered
    assert (later(state, now).later_at is not None) is offered


@given(minute=st.integers(0, 1439), answered_after=st.integers(0, 200), slept=st.integers(0, 3000))
def test_later_comes_on_the_same_day_or_lapses(minute: int, answered_after: int, slept: int):
    first = at(0) + timedelta(minutes=minute)
    asked_at = first + timedelta(minutes=answered_after)
    state = later(shown(first, minute=minute), asked_at)
    now = asked_at + LATER_AFTER + timedelta(minutes=slept)
    far_off = (now.hour * 60 + now.minute + 720) % 1440  # so that only "Later" can bring one now
    assert (ask(state, now, minute=far_off)[1] is not None) is (now.date() == first.date())


def test_not_today_is_the_end_of_it_for_today():
    assert ask(answered(shown(at(18))), at(19))[1] is None


# -- two without an answer ------------------------------------------------------------------------------


def test_two_in_a_row_without_an_answer_ask_once_for_another_time():
    state, asks = ReminderState(), []
    for day in range(1, 10):
        state, reminder = ask(state, at(18, day=day))
        assert reminder is not None
        asks.append(reminder.asks_for_time)
    assert asks == [False, False, True, *[False] * 6]


@pytest.mark.parametrize(
    "answer",
    [answered, lambda state: later(state, at(18, day=2)), lambda state: time_set(state, at(19, day=2))],
)
def test_any_answer_begins_the_row_again(answer):
    state = answer(shown(at(18, day=2), shown(at(18, day=1))))
    for day, asks in ((3, False), (4, False), (5, True)):
        state, reminder = ask(state, at(18, day=day))
        assert reminder is not None
        assert reminder.asks_for_time is asks


def test_another_time_may_be_asked_about_again():
    state = ReminderState()
    for day in (1, 2, 3):
        state = shown(at(18, day=day), state)
    state = time_set(state, at(18, 5, day=3))
    for day, asks in ((4, False), (5, False), (6, True), (7, False)):
        state, reminder = ask(state, at(20, day=day), minute=20 * 60)
        assert reminder is not None
        assert reminder.asks_for_time is asks


# -- between two runs -----------------------------------------------------------------------------------


@given(
    st.builds(
        ReminderState,
        shown_on=st.none() | st.dates(),
        later_at=st.none() | st.datetimes(timezones=st.just(WINTER)),
        was_later=st.booleans(),
        answered=st.booleans(),
        ignored=st.integers(0, 9),
        asked_minute=st.none() | st.integers(0, 1439),
        set_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    )
)
def test_the_state_survives_as_text(state: ReminderState):
    assert from_text(to_text(state)) == state


@given(st.text())
def test_any_other_text_is_a_fresh_start(text: str):
    assert from_text(text) == ReminderState()


@pytest.mark.parametrize(
    "text",
    [
        *("", "{}", "[]", "null", "7", '"x"'),
        to_text(shown(at(18))).replace("2026", "x"),
        to_text(ReminderState(set_at=at(18))).replace("+01:00", ""),
    ],
)
def test_damaged_text_is_a_fresh_start(text: str):
    assert from_text(text) == ReminderState()
