"""What somebody hears who asks, and numbers as words."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.speech.moment import moment_of
from backcare_desktop.core.speech.number_words import length_words, minutes_words, number_word, sentence
from backcare_desktop.core.speech.rehearsal import captions_of
from backcare_desktop.core.speech.status import how_to, where_am_i
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import view_of
from backcare_desktop.core.words import Words
from tests.build import dose, exercise, routine
from tests.fakes import FakeClock

ENGLISH = Words()
PLAN = routine(
    exercise("a", dose(20, sides=Sides.EACH)), exercise("b", dose(1, (10,))), exercise("c (lying)")
)


class Person:
    """Somebody in the middle of a routine, who asks."""

    def __init__(self, timing: Timing | None = None) -> None:
        self.clock = FakeClock()
        self.player = Player(build_timeline(PLAN, timing or Timing()))
        self.player.start(self.clock.read())

    def wait(self, seconds: int) -> "Person":
        for _ in range(seconds):
            self.player.advance(self.clock.advance(1))
        return self

    def wait_for(self, kind: PhaseKind) -> "Person":
        while self.player.run.phase.kind is not kind:
            self.wait(1)
        return self

    def asks(self, *, has_easier: bool = False) -> str:
        moment = moment_of(self.player, has_easier=has_easier)
        return where_am_i(view_of(self.player), moment, ENGLISH)


def test_in_a_hold_it_is_the_side_and_the_time_left():
    person = Person().wait(24)
    assert person.asks() == "Hold, left side. Eighteen seconds left. A, exercise one of three."


def test_on_the_other_side_it_is_the_other_side():
    person = Person().wait_for(PhaseKind.SWITCH)
    assert person.asks().startswith("Switch sides, right side. ")


def test_in_repetitions_it_is_the_number():
    person = Person().wait_for(PhaseKind.REPETITIONS).wait(14)
    assert person.asks() == "Repeat. Number three of ten. B, exercise two of three."


def test_paused_waiting_and_done_say_so():
    person = Person().wait(24)
    person.player.pause(person.clock.read())
    assert person.asks().startswith("Paused. Hold, left side. ")
    waiting = Person(Timing(wait_hold=True)).wait(60)
    assert waiting.asks() == "Waiting for you. Hold, left side. A, exercise one of three."
    while person.player.allowed:
        person.player.skip(person.clock.read())
    assert person.asks() == "Done. C, exercise three of three."


def test_after_it_hurt_the_choices_are_read_out():
    person = Person().wait(24)
    person.player.hurt(person.clock.read())
    assert person.asks() == "Stopped. Two: skip this exercise. Three: rest here. Four: end for today."
    assert person.asks(has_easier=True).startswith("Stopped. One: the easier version. Two: ")


def test_how_to_do_it_is_told_whole(catalogue: Catalogue):
    step = build_timeline(routine(catalogue.exercise("clamshell")), Timing()).steps[0]
    text = how_to(step, Side.LEFT, ENGLISH)
    assert text.startswith("Clamshell, left side on top. ")
    assert all(each in text for each in step.exercise.words.steps)
    assert text.endswith(step.exercise.words.key_cue)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-1, "zero seconds"),
        (1, "one second"),
        (29.7, "thirty seconds"),
        (60, "one minute"),
        (90, "one minute and thirty seconds"),
        (121, "two minutes and one second"),
        (600, "ten minutes"),
    ],
)
def test_lengths_are_spoken_in_words(seconds: float, text: str):
    assert length_words(seconds, ENGLISH) == text


@given(st.integers(-5, 200))
def test_numbers_up_to_sixty_are_words(number: int):
    word = number_word(number, ENGLISH)
    assert word.isdigit() is (number > 60)
    assert (word == str(number)) is not (0 <= number <= 60)


def test_no_two_numbers_share_a_word():
    assert len({number_word(number, ENGLISH) for number in range(61)}) == 61
    assert number_word(42, ENGLISH) == "forty-two"
    assert minutes_words(1, ENGLISH) == "one minute"
    assert sentence("nine minutes") == "Nine minutes"
    assert sentence("") == ""


def test_every_caption_of_a_routine_is_known_beforehand():
    person = Person()
    captions = captions_of(person.player.run.timeline, ENGLISH)
    assert any(text.startswith("Get ready. First: A, left side.") for text in captions)
    assert any(text.startswith("Next: C.") for text in captions)
