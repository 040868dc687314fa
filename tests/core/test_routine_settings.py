"""What is remembered for one routine, and how it is written as text."""

import json

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.routine_settings import (
    HurtAnswer,
    NextTime,
    RoutineSettings,
    WaitForMe,
    routine_settings_from_json,
    routine_settings_to_json,
)

ANSWER = HurtAnswer("bridge", NextTime.EASIER, "monday")
FULL = RoutineSettings(WaitForMe.ALWAYS, 40, 90, (ANSWER, HurtAnswer("clam", NextTime.KEEP, "sunday")))
PERCENT = st.none() | st.integers(0, 100)
ANSWERS = st.lists(
    st.builds(HurtAnswer, st.text(), st.sampled_from(NextTime), st.text()),
    unique_by=lambda answer: answer.exercise_id,
).map(tuple)
SETTINGS = st.builds(RoutineSettings, st.sampled_from(WaitForMe), PERCENT, PERCENT, ANSWERS)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=8,
)


@given(SETTINGS)
def test_any_settings_come_back_from_their_text(settings: RoutineSettings):
    assert routine_settings_from_json(routine_settings_to_json(settings)) == settings


@given(st.sampled_from(sorted(json.loads(routine_settings_to_json(FULL)))), JSON)
def test_a_value_of_any_other_kind_never_takes_the_rest_with_it(name: str, value: object):
    values = json.loads(routine_settings_to_json(FULL))
    values[name] = value
    read = routine_settings_from_json(json.dumps(values))
    for other in values.keys() - {name}:
        assert getattr(read, other) == getattr(FULL, other)


@pytest.mark.parametrize("text", ["", "{", "null", "[1]", '"loud"', "[" * 100_000])
def test_what_is_no_text_of_settings_means_defaults(text: str):
    assert routine_settings_from_json(text) == RoutineSettings()


@pytest.mark.parametrize(
    "bad",
    [
        "bridge",
        {"exercise_id": "bridge", "answer": "easier"},
        {"exercise_id": 7, "answer": "easier", "session_id": "monday"},
        {"exercise_id": "bridge", "answer": "harder", "session_id": "monday"},
        {"exercise_id": "bridge", "answer": ["easier"], "session_id": "monday"},
    ],
)
def test_an_answer_that_cannot_be_read_is_left_out_alone(bad: object):
    values = json.loads(routine_settings_to_json(FULL))
    values["answers"].insert(1, bad)
    values["tempo"] = "a setting of another version"
    assert routine_settings_from_json(json.dumps(values)) == FULL


def test_true_is_no_volume_and_a_volume_stays_within_its_limits():
    read = routine_settings_from_json('{"chime_volume_percent": true, "voice_volume_percent": 900}')
    assert read == RoutineSettings(voice_volume_percent=100)


def test_an_answer_takes_the_place_of_the_one_before():
    changed = FULL.answered(HurtAnswer("bridge", NextTime.LEAVE_OUT, "tuesday"))
    assert [(one.exercise_id, one.answer) for one in changed.answers] == [
        ("clam", NextTime.KEEP),
        ("bridge", NextTime.LEAVE_OUT),
    ]
    assert changed.has_answer("bridge", "tuesday")
    assert not changed.has_answer("bridge", "monday")


def test_an_answer_can_be_taken_back_for_its_own_session_only():
    assert FULL.unanswered("bridge", "tuesday") == FULL
    assert not FULL.unanswered("bridge", "monday").has_answer("bridge", "monday")
    assert FULL.unanswered("bridge", "monday").has_answer("clam", "sunday")


def test_what_is_put_back_counts_as_answered():
    kept = FULL.put_back("bridge")
    assert kept.answers[-1] == HurtAnswer("bridge", NextTime.KEEP, "monday")
    assert FULL.put_back("curl-up") == FULL


def test_values_change_by_name_within_their_limits():
    changed = FULL.changed(wait_for_me=WaitForMe.NEVER, chime_volume_percent=-5)
    assert changed == RoutineSettings(WaitForMe.NEVER, 0, 90, FULL.answers)
    with pytest.raises(ValueError, match="loudness"):
        FULL.changed(loudness=11)
