"""When a person is reminded: by the clock on the wall, once a day at most, and never after the exercises are done.

The date of a moment is the one on the wall, in whatever zone the moment carries, so a day of 23 or 25 hours
has one reminder as every other: where the clock skips the chosen time, it comes right after the gap, and
where the clock has that time twice, it comes the first time.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

#: A reminder comes this late, because the computer slept or the app was not running, but no later: in minutes.
LATE_BY_MIN = 120
#: "Later" means once more after this time, on the same day.
LATER_AFTER = timedelta(hours=1)
#: After so many reminders in a row without an answer, the person is asked whether another time suits better.
ASK_AFTER = 2


@dataclass(frozen=True)
class ReminderState:
    """What has to be known of earlier reminders; kept as text between two runs."""

    shown_on: date | None = None  #: the day of the last reminder
    later_at: datetime | None = None  #: when it comes once more, after "Later"
    was_later: bool = False  #: whether that day's "Later" has been used
    answered: bool = True  #: whether the last reminder was answered, or the exercises done after it
    ignored: int = 0  #: how many in a row had no answer when the last reminder came
    asked_minute: int | None = None  #: the time for which the person was asked whether another suits better
    set_at: datetime | None = None  #: when reminders were switched on, or their time was changed


@dataclass(frozen=True)
class Reminder:
    """One reminder as it is shown."""

    can_come_later: bool  #: whether "Later" is offered: once a day, and not when it would be past midnight
    asks_for_time: bool  #: whether to ask, this once, if another time of day suits better


def remind(
    state: ReminderState, now: datetime, minute: int, *, done_today: bool
) -> tuple[ReminderState, Reminder | None]:
    """Return the reminder that is due, if any, and the state after it.

    `minute` is the chosen time in minutes since midnight, `now` carries its offset from UTC, `done_today` tells
    whether the exercises of this practice day were done.
    """
    if done_today:
        return state, None
    if _is_due_again(state, now):
        state = replace(state, later_at=None)
        return state, Reminder(can_come_later=False, asks_for_time=False)
    if not _is_due(state, now, minute):
        return state, None
    ignored = 0 if state.answered else state.ignored + 1
    asks = ignored >= ASK_AFTER and state.asked_minute != minute
    state = replace(
        state,
        shown_on=now.date(),
        later_at=None,
        was_later=False,
        answered=False,
        ignored=ignored,
        asked_minute=minute if asks else state.asked_minute,
    )
    return state, Reminder(can_come_later=can_come_later(state, now), asks_for_time=asks)


def can_come_later(state: ReminderState, now: datetime) -> bool:
    """Return whether "Later" is possible now."""
    return not state.was_later and (now + LATER_AFTER).date() == now.date()


def answered(state: ReminderState) -> ReminderState:
    """Return the state after Start, after "Not today", and after exercises that were done without being asked."""
    return replace(state, later_at=None, answered=True)


def later(state: ReminderState, now: datetime) -> ReminderState:
    """Return the state after "Later"; without another reminder where that is not possible."""
    at = now + LATER_AFTER if can_come_later(state, now) else None
    return replace(answered(state), later_at=at, was_later=True)


def time_set(state: ReminderState, now: datetime) -> ReminderState:
    """Return the state after reminders were switched on or their time was changed.

    A time that has passed already counts from the next day on.
    """
    return replace(answered(state), set_at=now)


def to_text(state: ReminderState) -> str:
    """Return the state as text, for `from_text`."""
    values = {
        "shown_on": state.shown_on.isoformat() if state.shown_on else None,
        "later_at": state.later_at.isoformat() if state.later_at else None,
        "was_later": state.was_later,
        "answered": state.answered,
        "ignored": state.ignored,
        "asked_minute": state.asked_minute,
        "set_at": state.set_at.isoformat() if state.set_at else None,
    }
    return json.dumps(values)


def from_text(text: str) -> ReminderState:
    """Return the state of a text; text that cannot be used, such as an empty one, is a fresh start."""
    try:
        values = json.loads(text)
        return ReminderState(
            shown_on=date.fromisoformat(values["shown_on"]) if values["shown_on"] else None,
            later_at=_moment(values["later_at"]),
            was_later=bool(values["was_later"]),
            answered=bool(values["answered"]),
            ignored=int(values["ignored"]),
            asked_minute=None if values["asked_minute"] is None else int(values["asked_minute"]),
            set_at=_moment(values["set_at"]),
        )
    except (ValueError, TypeError, KeyError):
        return ReminderState()


def _moment(text: str | None) -> datetime | None:
    """Return a moment with its offset from UTC. Raises ValueError for one without."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} has no offset from UTC")
    return moment


def _minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _is_due_again(state: ReminderState, now: datetime) -> bool:
    return state.shown_on == now.date() and state.later_at is not None and now >= state.later_at


def _is_due(state: ReminderState, now: datetime, minute: int) -> bool:
    today = now.date()
    # The day after is met where the clock was set back over midnight. A day further ahead comes from a clock
    # that was wrong, and must not silence all days until then.
    if state.shown_on is not None and state.shown_on - today in (timedelta(0), timedelta(days=1)):
        return False
    set_at = state.set_at
    if set_at is not None and set_at.date() == today and _minute_of(set_at) >= minute:
        return False
    return 0 <= _minute_of(now) - minute <= LATE_BY_MIN
