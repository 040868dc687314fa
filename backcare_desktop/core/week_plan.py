"""The week against what the person planned: it encourages, and judges nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.words import Words


@dataclass(frozen=True)
class WeekPlan:
    """Days on which something was done, out of those planned."""

    done: int
    planned: int  #: 0 where there is no plan, or rest took all of it


def week_plan(week: Iterable[DayTotal], target: int) -> WeekPlan:
    """Return the plan of a week of days; one that was marked as rest or sore takes one off (experience.md 3.12).

    A marked day on which something was done takes nothing off: it counts as done.
    """
    days = list(week)
    done = sum(1 for day in days if day.sessions)
    rested = sum(1 for day in days if day.mark is not None and not day.sessions)
    return WeekPlan(done, max(0, target - rested))


def week_sentence(plan: WeekPlan, sessions: int, words: Words) -> str:
    """Return "2 of 3 planned this week", or without a plan "3 sessions on 2 days"."""
    if plan.planned and plan.done <= plan.planned:
        return words.t("{done} of {planned} planned this week", done=plan.done, planned=plan.planned)
    if not plan.done:
        return words.t("Nothing yet this week.")
    days = words.n("{n} day", "{n} days", plan.done)
    return words.n("{n} session on {days}", "{n} sessions on {days}", sessions, days=days)


def so_far_sentence(sessions_ever: int, words: Words) -> str:
    """Return "24 sessions so far": a number that only grows."""
    return words.n("{n} session so far", "{n} sessions so far", sessions_ever)
