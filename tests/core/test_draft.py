"""The running session as it is written down again and again, and what is made of it after a crash."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.draft import Draft, draft_from_json, draft_to_json
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER, State
from backcare_desktop.core.progress import Account, HurtChoice, HurtRecord, Progress, Replacement
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.session import Outcome
from backcare_desktop.core.settings import Timing
from tests.build import dose, exercise, routine
from tests.fakes import START, FakeClock

PLAN = routine(
    exercise("each", dose(sides=Sides.EACH)),
    exercise("turns", dose(2, (3,), Sides.ALTERNATE)),
    exercise("long-hold", dose(30, (2,))),
    name="évening",
)
EASY = RoutineItem(exercise("easy", dose(5)), dose(5))
STEPS = st.integers(0, 3)
SECONDS = st.floats(0, 10_000)
MOMENTS = st.builds(
    lambda wall, minutes: wall.replace(tzinfo=timezone(timedelta(minutes=minutes))),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - the zone is put on above
    st.integers(-12 * 60, 14 * 60),
)
PROGRESS = st.builds(
    Progress,
    step=STEPS,
    worked_s=SECONDS,
    paused_s=SECONDS,
    skipped_s=SECONDS,
    accounts=st.dictionaries(
        STEPS, st.builds(Account, SECONDS, SECONDS, SECONDS, st.booleans(), st.booleans())
    ),
    hurts=st.lists(
        st.builds(
            HurtRecord,
            STEPS,
            st.none() | st.sampled_from(Side),
            SECONDS,
            st.none() | st.sampled_from(HurtChoice),
            st.none() | st.integers(0, 10),
        ),
        max_size=3,
    ).map(tuple),
    # Any step of the first exercise can give way: the timeline keeps at least four steps.
    replacements=st.lists(st.builds(Replacement, st.just(0) | st.just(2), st.just(EASY)), max_size=1).map(
        tuple
    ),
)
TIMINGS = st.builds(Timing, *[st.integers(3, 60)] * 5)


@given(st.text(min_size=1), TIMINGS, MOMENTS, MOMENTS, PROGRESS)
def test_a_session_is_read_back_exactly_as_it_was_written(session_id, timing, started_at, saved_at, progress):
    draft = Draft(session_id, PLAN, timing, started_at, saved_at, progress)
    assert draft_from_json(draft_to_json(draft)) == draft


class Cut:
    """A session that is cut off, and what is found at the next start."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.player = Player(Draft("one", PLAN, Timing(), START, START, Progress()).timeline)
        self.player.start(self.clock.read())

    def wait(self, seconds: float) -> "Cut":
        for _ in range(round(seconds)):
            self.player.advance(self.clock.advance(1.0))
        return self

    def found(self) -> Draft:
        draft = Draft("one", PLAN, Timing(), START, self.clock.read().wall, self.player.progress)
        return draft_from_json(draft_to_json(draft))


def test_a_session_that_was_cut_off_goes_on_in_the_step_it_had_reached():
    cut = Cut().wait(50)
    found = cut.found()
    player = Player(found.timeline, found.progress)
    player.start(cut.clock.read())
    assert player.state is State.PAUSED
    assert (player.run.step.exercise.id, player.run.step.side) == ("each", Side.RIGHT)
    player.resume(cut.clock.read())
    while player.state not in OVER:
        player.advance(cut.clock.advance(1.0))
    assert all(account.finished for account in player.progress.accounts.values())


def test_a_session_that_was_cut_off_can_be_filed_as_far_as_it_went():
    session = Cut().wait(50).found().session()
    assert [step.outcome for step in session.steps[:3]] == [
        Outcome.DONE,
        Outcome.PARTIAL,
        Outcome.NOT_REACHED,
    ]
    assert (session.day, session.completed) == (date(2026, 3, 3), False)
    assert session.ended_at == START + timedelta(seconds=50)
    assert session.routine_copy.startswith("{")


def test_the_easier_exercise_taken_up_on_the_way_is_there_again():
    cut = Cut().wait(30)
    cut.player.hurt(cut.clock.read())
    cut.player.choose(cut.clock.read(), HurtChoice.EASIER, EASY, strength=3)
    cut.wait(5)
    found = cut.found()
    assert found.timeline == cut.player.run.timeline
    assert [step.exercise.id for step in found.timeline.steps] == ["each", "easy", "turns", "long-hold"]
    (hurt,) = found.session().hurts
    assert (hurt.exercise_id, hurt.choice, hurt.strength) == ("each", HurtChoice.EASIER, 3)


def whole() -> dict[str, Any]:
    """A draft with something everywhere, as JSON."""
    progress = Progress(
        step=1,
        worked_s=60.0,
        accounts={0: Account(left_s=13.0, finished=True)},
        hurts=(HurtRecord(1, Side.RIGHT, 44.0, HurtChoice.REST, 2),),
        replacements=(Replacement(2, EASY),),
    )
    at = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    data: dict[str, Any] = json.loads(draft_to_json(Draft("one", PLAN, Timing(), at, at, progress)))
    return data


def put(*path: str | int, value: object) -> Callable[[dict[str, Any]], None]:
    """Return a change that puts a value somewhere into a draft."""

    def change(data: dict[str, Any]) -> None:
        place: Any = data
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return change


BROKEN = {
    "step is a text": put("step", value="1"),
    "step between two": put("step", value=1.0),
    "id is a number": put("session_id", value=3),
    "step before the first": put("step", value=-1),
    "step after the last": put("step", value=40),
    "seconds are a text": put("worked_s", value="60"),
    "all seconds are texts": lambda data: data.update(worked_s="1", paused_s="1", skipped_s="1"),
    "seconds are none": put("paused_s", value=None),
    "seconds below zero": put("skipped_s", value=-1.0),
    "seconds without end": put("worked_s", value=float("inf")),
    "seconds are no number": put("worked_s", value=float("nan")),
    "time of day is none": put("started_at", value=None),
    "time of day is a word": put("saved_at", value="yesterday"),
    "time of day without its zone": put("started_at", value="2026-03-03T08:00:00"),
    "end without its zone": put("saved_at", value="2026-03-03T08:00:00"),
    "timing is a list": put("timing", value=[]),
    "timing of another version": put("timing", "speech_s", value=3),
    "timing is a text": put("timing", "rest_s", value="15"),
    "timing below zero": put("timing", "get_ready_s", value=-10),
    "routine is none": put("routine", value=None),
    "routine without exercises": put("routine", "routine", "items", value=[]),
    "account is none": put("accounts", "0", value=None),
    "account of another version": put("accounts", "0", "middle_s", value=1.0),
    "account of a word": put("accounts", value={"first": {}}),
    "account is a text": put("accounts", "0", "left_s", value="13"),
    "accounts are a list": put("accounts", value=[]),
    "hurt on a third side": put("hurts", 0, "side", value="middle"),
    "hurt with another choice": put("hurts", 0, "choice", value="go on"),
    "hurt in no step": put("hurts", 0, "step", value=99),
    "hurt between two steps": put("hurts", 0, "step", value=1.0),
    "hurt at no time": put("hurts", 0, "second", value="44"),
    "replacement without exercises": put("replacements", 0, "routine", "routine", "items", value=[]),
    "replacement of no step": put("replacements", 0, "step", value=99),
    "replacements are a number": put("replacements", value=1),
}


def test_the_example_that_is_broken_below_is_whole():
    assert draft_from_json(json.dumps(whole())).progress.step == 1


@pytest.mark.parametrize("breakage", BROKEN)
def test_a_broken_draft_says_so_instead_of_ending_the_app_later(breakage: str):
    data = whole()
    BROKEN[breakage](data)
    with pytest.raises(ContentError, match=r"^(running session|routine copy): "):
        draft_from_json(json.dumps(data))


@pytest.mark.parametrize("name", whole())
def test_a_draft_without_one_of_its_parts_is_broken(name: str):
    data = whole()
    del data[name]
    with pytest.raises(ContentError):
        draft_from_json(json.dumps(data))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '"text"', "{}", "[" * 100_000])
def test_what_is_no_draft_at_all_is_broken(text: str):
    with pytest.raises(ContentError):
        draft_from_json(text)


@given(st.data())
def test_a_draft_that_was_cut_short_is_broken(data):
    text = json.dumps(whole())
    with pytest.raises(ContentError):
        draft_from_json(text[: data.draw(st.integers(0, len(text) - 1))])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(st.sampled_from(sorted(whole())), JSON)
def test_whatever_stands_in_a_draft_it_is_broken_or_can_be_gone_on_with_and_filed(name, value):
    data = whole() | {name: value}
    try:
        draft = draft_from_json(json.dumps(data))
    except ContentError:
        return
    assert draft.session().worth_recording in (True, False)
    player = Player(draft.timeline, draft.progress)
    clock = FakeClock()
    player.start(clock.read())
    player.resume(clock.read())
    player.advance(clock.advance(4.0))
    draft_to_json(replace(draft, progress=player.progress))
