"""Statement 31, of the strength that is asked for after "This hurts", at the real app."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.player.strength_scale import StrengthScale
from tests.access.places import write_profile
from tests.end2end.person import Person

Key = Qt.Key
ANCHORS = {"0 No pain", "10 Worst pain imaginable"}


USUAL = ((1120, 760), 100)
SMALLER = [((800, 600), 200), ((640, 480), 100)]


@pytest.fixture
def hurting(request: pytest.FixtureRequest, person: Person) -> Person:
    """Somebody whom a hold hurts, in a window and with text of the sizes that a test asks for."""
    size, percent = getattr(request, "param", USUAL)
    write_profile(person.paths.profile, text_scale_percent=percent)
    person.launch()
    person.window.resize(*size)
    person.running.window.open_player("desk-break")
    person.press(Key.Key_Return)
    person.follow_to(PhaseKind.HOLD)
    person.wait(3)
    person.press(Key.Key_F8)
    return person


def scale_of(person: Person) -> StrengthScale:
    scale = person.window.findChild(StrengthScale)
    assert isinstance(scale, StrengthScale)
    return scale


def open_scale(person: Person) -> StrengthScale:
    scale = scale_of(person)
    if not scale.isVisible():
        person.click("How strong was it?")
    else:
        scale.focus_chosen()
    return scale


def strengths_written(person: Person) -> list[int | None]:
    """The strengths in the data file, of the session that runs."""
    draft = person.running.journal.draft()
    assert draft is not None
    return [hurt.strength for hurt in draft.progress.hurts]


def test_it_is_passed_over_in_one_action(hurting: Person) -> None:
    assert scale_of(hurting).strength is None
    hurting.press(Key.Key_Return)  # the keyboard is on Skip
    assert hurting.is_running_a_routine()
    assert strengths_written(hurting) == [None]


@pytest.mark.parametrize("strength", [7, 10])
def test_it_is_answered_by_one_key_and_written(hurting: Person, strength: int) -> None:
    scale = open_scale(hurting)
    assert scale.strength is None, "coming to it chooses nothing"
    hurting.press(Key.Key_End if strength == 10 else Key(Key.Key_0.value + strength))
    assert scale.strength == strength
    hurting.press(Key.Key_Return)
    hurting.press(Key.Key_Return)
    assert strengths_written(hurting) == [strength]


@pytest.mark.parametrize(
    "hurting",
    [USUAL, *SMALLER],
    indirect=True,
    ids=["usual", "large text", "small"],
)
def test_the_ends_of_the_scale_are_named_in_sight_of_its_numbers(hurting: Person) -> None:
    scale = open_scale(hurting)
    for key in (Key.Key_0, Key.Key_5, Key.Key_End):
        hurting.press(key)
        labels = [label for label in scale.findChildren(QLabel) if label.text() in ANCHORS]
        in_sight = {label.text() for label in labels if label.visibleRegion().boundingRect() == label.rect()}
        assert in_sight == ANCHORS
