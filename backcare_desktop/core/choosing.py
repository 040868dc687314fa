"""Which routine: filters by length, position and goal, and the one to suggest next. Pure and deterministic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backcare_desktop.core.exercise import Kind, Posture
from backcare_desktop.core.history import minutes_of
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline

#: Whole minutes from which a routine is of middle length, and up to which. With these the nine ready-made
#: routines at the usual timing (5 to 30 min) put something into each of the three lengths.
MIDDLE_LENGTH_MINUTES = (10, 15)
#: Without a session for this long, one is welcomed back with something gentle.
AWAY_DAYS = 7
#: Hours of the day, 0 to 23: the morning ends before the first, the evening begins at the second.
MORNING_ENDS_HOUR = 11
EVENING_BEGINS_HOUR = 19

FIRST_ROUTINE = "neutral-spine-basics"
MORNING_ROUTINE = "morning-loosener"
EVENING_ROUTINE = "evening-unwind"
#: For a bad day; offered beside every suggestion, so never the suggestion itself.
FLARE_UP_ROUTINE = "flare-up-day"
_GENTLE_LEVEL = 1
_OF_A_TIME = frozenset({MORNING_ROUTINE, EVENING_ROUTINE, FLARE_UP_ROUTINE})

#: The exercise that each ready-made routine is known by at a glance; no two of them look alike.
_COVERS = {
    "morning-loosener": "cat-cow",
    "desk-break": "seated-trunk-rotation",
    "neutral-spine-basics": "bridge",
    "full-spine-stretch": "hamstring-stretch-supine",
    "lumbar-stabilisation": "leg-raise",
    "big-three": "bird-dog",
    "strength-back-hips": "wall-squat",
    "flare-up-day": "legs-on-chair-rest",
    "evening-unwind": "open-book",
}


class Length(Enum):
    """How long a routine takes, in the whole minutes that are shown for it."""

    ANY = "any"
    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


class Goal(Enum):
    """What a routine is good for; one may be good for several."""

    LOOSEN = "loosen"
    STRENGTHEN = "strengthen"
    SETTLE = "settle"


@dataclass(frozen=True)
class Choice:
    """What a person asks of a routine. An empty set asks nothing; of several members any one will do."""

    length: Length = Length.ANY
    postures: frozenset[Posture] = frozenset()
    goals: frozenset[Goal] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked, so that every routine fits."""
        return self == Choice()


def routine_minutes(routine: Routine, timing: Timing) -> int:
    """Return the length in whole minutes, from the same timeline that is played."""
    return minutes_of(build_timeline(routine, timing).total_s)


def length_of(minutes: int) -> Length:
    """Return how long so many minutes are."""
    shortest, longest = MIDDLE_LENGTH_MINUTES
    if minutes < shortest:
        return Length.SHORT
    return Length.MIDDLE if minutes <= longest else Length.LONG


def suits_posture(routine: Routine, posture: Posture) -> bool:
    """Return whether a routine is for somebody who wants to be in a position.

    Whoever asks for lying has a mat or a bed: some of the routine is done there. Whoever asks for sitting or
    standing may have no floor to lie on: some of it is done so, and none of it on the floor.
    """
    used = routine.postures
    if posture is Posture.LYING:
        return Posture.LYING in used
    return posture in used and Posture.LYING not in used


def goals_of(routine: Routine) -> frozenset[Goal]:
    """Return what a routine is good for.

    It loosens when a third of its exercises are for mobility or stretch, strengthens when half of them are for
    stability or strength, and settles when it holds a rest.
    """
    kinds = [item.exercise.kind for item in routine.items]
    loosening = sum(kind in (Kind.MOBILITY, Kind.STRETCH) for kind in kinds)
    strengthening = sum(kind in (Kind.STABILISE, Kind.STRENGTHEN) for kind in kinds)
    goals = set()
    if kinds and loosening * 3 >= len(kinds):
        goals.add(Goal.LOOSEN)
    if kinds and strengthening * 2 >= len(kinds):
        goals.add(Goal.STRENGTHEN)
    if Kind.RELAX in kinds:
        goals.add(Goal.SETTLE)
    return frozenset(goals)


def fits(routine: Routine, minutes: int, choice: Choice) -> bool:
    """Return whether a routine that takes `minutes` is what was asked for."""
    if choice.length not in (Length.ANY, length_of(minutes)):
        return False
    if choice.postures and not any(suits_posture(routine, posture) for posture in choice.postures):
        return False
    return not choice.goals or bool(choice.goals & goals_of(routine))


def cover_item(routine: Routine) -> int:
    """Return the place of the exercise whose picture stands for a routine.

    For a routine without a chosen cover it is the first exercise that is not one unbroken stretch (a walk,
    quiet breathing), because routines begin with what they share. Raises ValueError for one without exercises.
    """
    if not routine.items:
        raise ValueError("a routine without exercises has no picture")
    cover = _COVERS.get(routine.id)
    for place, item in enumerate(routine.items):
        if item.exercise.id == cover:
            return place
    return next((place for place, item in enumerate(routine.items) if not item.dose.continuous), 0)


class Reason(Enum):
    """Why a routine is suggested."""

    FIRST = "first"  #: nothing was ever done
    WELCOME_BACK = "welcome back"  #: nothing was done for a week or more
    MORNING = "morning"
    EVENING = "evening"
    NEXT = "next"  #: its turn among the gentle ones


@dataclass(frozen=True)
class Suggestion:
    """The routine to do next, and why."""

    routine: Routine
    reason: Reason


def suggest(
    routines: Sequence[Routine],
    last_days: Mapping[str, date],
    today: date,
    hour: int,
    welcomed_on: date | None = None,
) -> Suggestion:
    """Return the routine to suggest at an hour (0 to 23) of a practice day.

    Only gentle routines are suggested; harder ones are for people to choose. What was done today is not
    suggested again today while the rotation has something else. The morning and evening ones come back every
    day at their time. `last_days` maps ids to the last day each was done; ids that are no ready-made routine
    count only as something done. Somebody who was away is welcomed back on one day of a pause: `welcomed_on` is the
    last day on which that was said.
    Raises ValueError where there are no routines.
    """
    if not routines:
        raise ValueError("there is no routine to suggest")
    if not last_days:
        return Suggestion(_named(routines, FIRST_ROUTINE) or routines[0], Reason.FIRST)
    routine, reason = _by_the_hour(routines, last_days, today, hour)
    last = max(last_days.values())
    is_away = today - last >= timedelta(days=AWAY_DAYS)
    was_welcomed = welcomed_on is not None and last < welcomed_on != today
    return Suggestion(routine, Reason.WELCOME_BACK if is_away and not was_welcomed else reason)


def day_written(text: str) -> date | None:
    """Return the day of a setting that keeps one, or None where it keeps none that can be read."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def gentler_choice(routines: Sequence[Routine], suggested: Routine) -> Routine | None:
    """Return the routine for a bad day, or None where it is what is suggested, or not there."""
    gentle = _named(routines, FLARE_UP_ROUTINE)
    return None if gentle is None or gentle.id == suggested.id else gentle


def _by_the_hour(
    routines: Sequence[Routine], last_days: Mapping[str, date], today: date, hour: int
) -> tuple[Routine, Reason]:
    timely = {True: (MORNING_ROUTINE, Reason.MORNING), False: (EVENING_ROUTINE, Reason.EVENING)}
    if hour < MORNING_ENDS_HOUR or hour >= EVENING_BEGINS_HOUR:
        routine_id, reason = timely[hour < MORNING_ENDS_HOUR]
        routine = _named(routines, routine_id)
        if routine is not None and last_days.get(routine_id) != today:
            return routine, reason
    return _next_in_turn(routines, last_days), Reason.NEXT


def _next_in_turn(routines: Sequence[Routine], last_days: Mapping[str, date]) -> Routine:
    """Return the gentle routine that was done longest ago; one never done comes first, then list order."""
    turn = [r for r in routines if r.level == _GENTLE_LEVEL and r.id not in _OF_A_TIME] or list(routines)
    return min(turn, key=lambda routine: last_days.get(routine.id, date.min))


def _named(routines: Sequence[Routine], routine_id: str) -> Routine | None:
    return next((routine for routine in routines if routine.id == routine_id), None)
