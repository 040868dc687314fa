"""What is said at each moment, word for word."""

from dataclasses import replace

import pytest

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
from backcare_desktop.core.exercise import Kind, Position, Side, Sides
from backcare_desktop.core.settings import CountAloud, Timing
from backcare_desktop.core.speech.moment import Moment, SpeechOptions
from backcare_desktop.core.speech.phrases import caption_of, phrases_for
from backcare_desktop.core.timeline import DONE, Phase, PhaseKind, Step, build_timeline
from backcare_desktop.core.words import Words
from tests.build import dose, exercise, routine

K = PhaseKind
L, R = Side.LEFT, Side.RIGHT
ENGLISH = Words()


def steps(*exercises, timing: Timing | None = None) -> tuple[Step, ...]:
    return build_timeline(routine(*exercises), timing or Timing()).steps


def at(step: Step, kind: K, before: Step | None = None, nth: int = 0, **values: object) -> Moment:
    """The moment at which the nth phase of a kind begins."""
    phase = [phase for phase in step.phases if phase.kind is kind][nth]
    known = {"left_s": phase.seconds, "worked_s": 0.0, "entered_directly": False, **values}
    return Moment(phase, step, before, **known)


def said(moment: Moment, event: Event | None = None, options: SpeechOptions | None = None) -> list[str]:
    event = event or PhaseStarted(moment.phase, moment.step)
    return [phrase.text for phrase in phrases_for(event, moment, ENGLISH, options)]


QUIET = SpeechOptions(read_steps=False)
BRIDGE, CLAM_L, CLAM_R = steps(
    exercise("bridge", dose(30)), exercise("clam", dose(10, (2, 2), Sides.EACH), Position.SIDE_LYING)
)[:3]
TURN = steps(exercise("turn", dose(5, (2,), Sides.ALTERNATE)))[0]
COUNT = steps(exercise("count", dose(1, (10,))))[0]
TWIST = steps(exercise("twist", dose(1, (4,), Sides.ALTERNATE)))[0]


def test_getting_ready_names_what_comes_and_how_to_come_into_it():
    assert said(at(BRIDGE, K.GET_READY)) == [
        "Get ready. First: Bridge. Lie on your back.",
        "Lie down.",
        "Lift.",
        "Lower.",
    ]
    assert said(at(BRIDGE, K.GET_READY), options=QUIET) == ["Get ready. First: Bridge. Lie on your back."]


def test_a_rest_names_the_next_exercise_its_side_its_position_and_its_dose():
    assert said(at(CLAM_L, K.REST, BRIDGE), options=QUIET) == [
        "Rest. Next: Clam, left side. Lie on your side.",
        "Two holds of ten seconds.",
        "Two sets.",
    ]


def test_whoever_lies_already_stays():
    after = steps(exercise("bridge"), exercise("tilt"))[1]
    assert said(at(after, K.REST, BRIDGE), options=QUIET) == ["Rest. Next: Tilt. Stay on your back."]


def test_moving_adds_what_the_rest_had_no_time_for():
    assert said(at(BRIDGE, K.MOVE)) == ["Slow and easy."]
    assert said(at(BRIDGE, K.MOVE), options=QUIET) == ["Move into position."]
    short = steps(exercise("bridge"), timing=Timing(get_ready_s=4))[0]
    assert said(at(short, K.GET_READY)) == ["Get ready. First: Bridge."]
    assert said(at(short, K.MOVE)) == ["Lie on your back.", "Lie down.", "Lift.", "Lower."]


def test_moving_says_everything_where_there_was_no_rest_before_it():
    whole = ["Next: Bridge. Lie on your back.", "Lie down.", "Lift.", "Lower."]
    assert said(at(BRIDGE, K.MOVE, entered_directly=True)) == whole
    straight = steps(exercise("bridge"), timing=Timing(get_ready_s=0))[0]
    assert said(at(straight, K.MOVE)) == whole


def test_a_rest_too_short_for_a_word_leaves_it_to_the_move():
    hasty = steps(exercise("a"), exercise("bridge"), timing=Timing(rest_s=1))[1]
    assert said(at(hasty, K.REST, BRIDGE)) == []
    assert said(at(hasty, K.MOVE, BRIDGE))[0] == "Next: Bridge. Stay on your back."


def test_a_long_name_leaves_its_position_to_a_sentence_of_its_own():
    long = steps(exercise("upper back extension over a foam roller, slowly"))[0]
    assert said(at(long, K.GET_READY), options=QUIET) == [
        "Get ready. First: Upper back extension over a foam roller, slowly.",
        "Lie on your back.",
    ]


def test_the_second_set_tells_which_it_is():
    _, first, second, _ = steps(exercise("clam", dose(10, (2, 2), Sides.EACH)))
    assert said(at(second, K.REST, first)) == [
        "Rest. Twenty seconds. Set two of two. Clam, left side.",
        "Two holds of ten seconds.",
    ]
    reminded = Reminded(Reminder.NEXT_SOON, 5)
    assert said(at(second, K.REST, first, left_s=5), reminded) == ["Set two of two. Clam, left side."]
    assert said(at(second, K.MOVE, first)) == ["Move into position."]
    assert said(at(second, K.MOVE, first, entered_directly=True)) == [
        "Next: Clam, left side. Stay on your back."
    ]


def test_changing_sides_names_the_side_and_how_to_get_there():
    assert said(at(CLAM_R, K.SWITCH, CLAM_L)) == ["Switch. Now your right side. Roll over."]
    sitting = steps(exercise("neck", dose(20, sides=Sides.EACH), Position.SEATED))
    assert said(at(sitting[1], K.SWITCH, sitting[0])) == ["Switch. Now your right side."]
    assert said(at(sitting[1], K.SWITCH, sitting[0], left_s=2)) == ["Right side."]


def test_a_hold_tells_its_length_and_its_cue():
    assert said(at(BRIDGE, K.HOLD)) == ["Hold. Thirty seconds.", "Slow and easy."]
    assert said(at(BRIDGE, K.HOLD, left_s=5)) == ["Hold."]
    long = steps(exercise("walk", dose(300, continuous=True), kind=Kind.AEROBIC))[0]
    assert said(at(long, K.HOLD)) == ["Keep going. Five minutes.", "Slow and easy."]
    odd = steps(exercise("march", dose(90, continuous=True), kind=Kind.AEROBIC))[0]
    assert said(at(odd, K.HOLD))[0] == "Keep going. One minute and thirty seconds."


@pytest.mark.parametrize(
    ("count_aloud", "texts"),
    [
        (CountAloud.OFF, ["Hold.", "Hold.", "Hold.", "Hold.", "Hold. The last one."]),
        (CountAloud.FIFTH, ["Hold.", "Hold.", "Hold.", "Hold. Five.", "Hold. The last one."]),
        (
            CountAloud.EACH,
            ["Hold. Two.", "Hold. Three.", "Hold. Four.", "Hold. Five.", "Hold. The last one."],
        ),
    ],
)
def test_holds_are_counted_as_the_person_likes(count_aloud: CountAloud, texts: list[str]):
    step = steps(exercise("six", dose(8, (6,))))[0]
    told = [said(at(step, K.HOLD, nth=nth), options=SpeechOptions(count_aloud))[0] for nth in range(1, 6)]
    assert told == texts


def test_repetitions_tell_how_many_and_which_side_begins():
    assert said(at(COUNT, K.REPETITIONS)) == ["Ten slow repeats.", "Slow and easy."]
    assert said(at(TWIST, K.REPETITIONS))[0] == "Four slow repeats on each side, in turn. Left side first."
    once = steps(exercise("once", dose(1, (1,))))[0]
    assert said(at(once, K.REPETITIONS))[0] == "One slow repeat."


@pytest.mark.parametrize(
    ("count_aloud", "texts"),
    [
        (CountAloud.OFF, [""] * 8 + ["Last one."]),
        (CountAloud.FIFTH, ["", "", "", "Five.", "", "", "", "", "Last one."]),
        (
            CountAloud.EACH,
            ["Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Last one."],
        ),
    ],
)
def test_repetitions_are_counted_as_the_person_likes(count_aloud: CountAloud, texts: list[str]):
    options = SpeechOptions(count_aloud)
    told = [
        caption_of(phrases_for(RepetitionStarted(n, None), at(COUNT, K.REPETITIONS), ENGLISH, options))
        for n in range(2, 11)
    ]
    assert told == texts


def test_where_sides_take_turns_a_pair_is_counted_once():
    each = SpeechOptions(CountAloud.EACH)
    moment = at(TWIST, K.REPETITIONS)
    told = [said(moment, RepetitionStarted(n, side), each) for n in (1, 2, 3, 4) for side in (L, R)]
    assert told[2:] == [["Two."], [], ["Three."], [], ["Four."], ["Last one."]] or told[-1] == ["Last one."]
    assert told[2:6] == [["Two."], [], ["Three."], []]


def test_letting_go_takes_the_words_it_has_time_for():
    step = steps(exercise("a", dose(10, (2,), move_out_s=3)))[0]
    moments = [at(step, K.RELEASE, left_s=left_s) for left_s in (3, 2, 1.5, 1)]
    assert [said(moment) for moment in moments] == [
        ["And slowly release."],
        ["And release."],
        ["Release."],
        [],
    ]


def test_easing_in_again_names_the_side_where_it_changes():
    assert said(at(TURN, K.MOVE, nth=1, left_s=4)) == ["Ease in. Now right side."]
    assert said(at(TURN, K.MOVE, nth=2, left_s=2.5)) == ["Now left side."]
    assert said(at(TURN, K.MOVE, nth=2, left_s=2)) == ["Left side."]
    both = steps(exercise("both", dose(10, (3,), between_reps_s=2)))[0]
    assert said(at(both, K.MOVE, nth=1)) == ["Ease in again."]
    assert said(at(both, K.MOVE, nth=1, left_s=1.5)) == ["Again."]


@pytest.mark.parametrize(
    ("reminded", "left_s", "text"),
    [
        (Reminded(Reminder.HALF_WAY, 15), 15, "Half way. Breathe easily."),
        (Reminded(Reminder.HALF_WAY, 15), 5.5, "Half way."),
        (Reminded(Reminder.TEN_SECONDS, 10), 10, "Ten seconds."),
        (Reminded(Reminder.MINUTES, 60), 60, "One minute left."),
        (Reminded(Reminder.MINUTES, 180), 180, "Three minutes left."),
    ],
)
def test_reminders_in_a_hold(reminded: Reminded, left_s: float, text: str):
    assert said(at(BRIDGE, K.HOLD, left_s=left_s), reminded) == [text]


def test_nobody_who_breathes_is_told_to_breathe():
    step = steps(exercise("belly", dose(60, continuous=True), kind=Kind.BREATHING))[0]
    assert said(at(step, K.HOLD, left_s=30), Reminded(Reminder.HALF_WAY, 30)) == ["Half way."]


def test_what_comes_next_is_said_again_before_the_rest_ends():
    reminded = Reminded(Reminder.NEXT_SOON, 5)
    assert said(at(CLAM_L, K.REST, BRIDGE, left_s=5), reminded, QUIET) == ["Clam, left side."]


def test_how_to_do_it_comes_before_saying_the_name_again():
    steps_of_ten_words = tuple(
        f"{n} with both knees bent and both feet flat down." for n in ("Lie", "Sit", "Go")
    )
    wordy = exercise("wordy")
    wordy = replace(wordy, words=replace(wordy.words, steps=steps_of_ten_words))
    step = steps(exercise("bridge"), wordy)[1]
    assert said(at(step, K.REST, BRIDGE))[1:] == list(steps_of_ten_words[:2])
    assert said(at(step, K.REST, BRIDGE, left_s=5), Reminded(Reminder.NEXT_SOON, 5)) == []


def test_a_side_is_what_it_means_in_the_exercise():
    clam = exercise("clam", dose(10, sides=Sides.EACH), Position.SIDE_LYING)
    clam = replace(clam, words=replace(clam.words, left="left side on top", right="right side on top"))
    left, right = steps(clam)
    assert (
        said(at(left, K.GET_READY), options=QUIET)[0]
        == "Get ready. First: Clam, left side on top. Lie on your side."
    )
    assert said(at(right, K.SWITCH, left)) == ["Switch. Now your right side on top. Roll over."]
    assert said(at(right, K.SWITCH, left, left_s=3)) == ["Right side on top."]
    assert said(at(right, K.SWITCH, left, left_s=1.5)) == ["Right."]


def test_an_exercise_that_changes_sides_says_so_in_its_time_only():
    each = steps(exercise("each", dose(10, sides=Sides.EACH)))[0]
    assert "Lower." not in said(at(each, K.GET_READY))
    assert "Lower." in said(at(BRIDGE, K.GET_READY))


def test_sets_that_shrink_are_not_promised_to_be_alike():
    shrinking = steps(exercise("curl", dose(8, (3, 2, 1))), timing=Timing(get_ready_s=20))
    whole = said(at(shrinking[0], K.GET_READY), options=QUIET)
    assert whole[1:] == ["Three holds of eight seconds.", "Three sets, each shorter than the one before."]
    assert said(at(shrinking[2], K.REST, shrinking[1]))[1:] == ["One hold of eight seconds."]


def test_where_no_release_is_heard_one_is_told_to_let_go():
    step = steps(exercise("brace", dose(8, (3,), move_out_s=1, between_reps_s=3)))[0]
    assert said(at(step, K.RELEASE)) == []
    assert said(at(step, K.MOVE, nth=1)) == ["Let go. Then ease in again."]
    turns = steps(exercise("turn", dose(8, (3,), Sides.ALTERNATE, move_out_s=0, between_reps_s=3)))[0]
    assert said(at(turns, K.MOVE, nth=1)) == ["Let go. Now right side."]


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (Position.STANDING, "Done. Nine minutes. Take your time."),
        (Position.SEATED, "Done. Nine minutes. Take your time standing up."),
        (Position.SUPINE, "Done. Nine minutes. Take your time getting up."),
    ],
)
def test_the_end_minds_how_one_lies_or_stands(position: Position, text: str):
    last = steps(exercise("last", position=position))[0]
    assert said(Moment(DONE, last, None, 0.0, 540.0, entered_directly=False)) == [text]


@pytest.mark.parametrize(
    ("event", "texts"),
    [
        (Waiting(), ["When you are ready, press Enter or Space."]),
        (StillPaused(), ["Paused. Press Space to go on."]),
        (Paused(PauseReason.ASKED), []),
        (Paused(PauseReason.SLEPT), ["Your computer slept. Ready when you are."]),
        (Paused(PauseReason.LOCKED), ["Paused while the screen was locked."]),
        (Paused(PauseReason.RESTING), ["Rest as long as you like."]),
        (Paused(PauseReason.RESTORED), ["Paused. Press Space to go on."]),
        (LeadInStarted(2.9), ["Back to the hold."]),
        (LeadInStarted(8.0), ["Back to the hold. Bridge."]),
        (TimeChanged(15.0), ["Fifteen seconds more."]),
        (TimeChanged(-1.0), ["One second less."]),
        (TimeChanged(0.0), []),
        (LastSeconds(3), []),
        (Resumed(), []),
        (Hurt(), []),
        (Finished(), []),
        (Ended(), []),
    ],
)
def test_everything_else(event: Event, texts: list[str]):
    assert said(at(BRIDGE, K.HOLD), event) == texts


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (K.GET_READY, "Get ready again."),
        (K.MOVE, "Back to moving into position."),
        (K.HOLD, "Back to the hold."),
        (K.RELEASE, "Back to the release."),
    ],
)
def test_after_a_pause_one_is_told_what_one_goes_back_to(kind: K, text: str):
    assert said(at(BRIDGE, kind), LeadInStarted({K.GET_READY: 2.5, K.MOVE: 3.2}.get(kind, 2.7))) == [text]


def test_the_other_phases_are_gone_back_to_by_their_names():
    assert said(at(COUNT, K.REPETITIONS), LeadInStarted(2.9)) == ["Back to the repeats."]
    assert said(at(CLAM_L, K.REST, BRIDGE), LeadInStarted(3.0)) == ["Back to the rest."]
    assert said(at(CLAM_R, K.SWITCH, CLAM_L), LeadInStarted(3.0)) == ["Back to switching sides."]


@pytest.mark.parametrize("position", Position)
def test_every_position_can_be_kept(position: Position):
    first, second = steps(exercise("a", position=position), exercise("b", position=position))
    sentence = said(at(second, K.REST, first), options=QUIET)[0]
    assert sentence.startswith("Rest. Next: B. ")
    assert sentence.split(". ")[2].split()[0] in ("Stay", "Keep")


def test_what_stands_in_brackets_is_for_readers():
    step = steps(exercise("roll (both knees)"))[0]
    assert said(at(step, K.GET_READY), options=QUIET) == ["Get ready. First: Roll. Lie on your back."]


def test_a_phase_of_unknown_size_is_passed_over():
    assert said(Moment(Phase(K.RELEASE, 0.5), BRIDGE, None, 0.5, 0.0, entered_directly=False)) == []
