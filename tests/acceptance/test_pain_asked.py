"""Statement 31, of the pain that is asked for before and after a session, the morning after, and whenever one likes."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcare_desktop.app.tour import hands
from backcare_desktop.core.check_in import HIGHEST, Question
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.today.page import TodayPage
from backcare_desktop.ui.widgets.pain_scale import PainScale
from tests.acceptance.sessions import session_on
from tests.access.places import write_profile
from tests.end2end.person import Person
from tests.fakes import START

Key = Qt.Key
ANCHORS = {"0 No pain", "10 Worst pain imaginable", "0 No effort", "10 As hard as I can imagine"}
USUAL = ((1120, 760), 100)
SIZES = [USUAL, ((800, 600), 200), ((640, 480), 100)]


class Asked(NamedTuple):
    """Where a question is asked, and how one comes to it."""

    question: Question
    go: Callable[[Person], PainScale]


def today(person: Person) -> TodayPage:
    page = person.window.findChild(TodayPage)
    assert isinstance(page, TodayPage)
    return page


def to_preflight(person: Person) -> PainScale:
    person.running.window.open_player("desk-break")
    hands.settle()
    before = person.running.window.host.page.preflight.before
    if before.ask_button.isVisible():
        person.tab_to(before.ask_button.text())
        person.press(Key.Key_Return)
    return before.scale


def to_summary(person: Person) -> PainScale:
    person.running.window.open_player("desk-break")
    person.press(Key.Key_Return)
    person.follow_to(PhaseKind.HOLD)
    person.wait(30)
    for _ in range(2):
        person.press(Key.Key_Escape)
    person.click("Save and end")
    return person.running.window.host.page.summary.after.scale


def to_effort(person: Person) -> PainScale:
    to_summary(person)
    return person.running.window.host.page.summary.more.scales[Question.EFFORT]


def to_the_morning_after(person: Person) -> PainScale:
    yesterday = START.date() - timedelta(days=1)
    person.running.journal.record(session_on(person.running.catalogue, yesterday, 9))
    hands.settle()
    card = today(person).morning.card
    assert card is not None
    return card.scale


def to_now(person: Person) -> PainScale:
    person.tab_to("Note how your back is")
    person.press(Key.Key_Return)
    scale = today(person).now_entry.scale
    assert scale is not None
    return scale


PLACES = {
    "before": Asked(Question.BEFORE, to_preflight),
    "after": Asked(Question.AFTER, to_summary),
    "effort": Asked(Question.EFFORT, to_effort),
    "the morning after": Asked(Question.NEXT_MORNING, to_the_morning_after),
    "now": Asked(Question.NOW, to_now),
}


@pytest.fixture
def started(request: pytest.FixtureRequest, person: Person) -> Person:
    size, percent = getattr(request, "param", USUAL)
    write_profile(person.paths.profile, text_scale_percent=percent)
    person.launch()
    person.window.resize(*size)
    return person


def told(person: Person, question: Question) -> list[int | None]:
    """What the data file has of a question."""
    first, last = START.date() - timedelta(days=2), START.date()
    return [one.value for one in person.running.diary.check_ins(first, last) if one.question is question]


@pytest.mark.parametrize("name", PLACES)
def test_nothing_is_chosen_and_nothing_written_until_one_chooses(started: Person, name: str) -> None:
    asked = PLACES[name]
    scale = asked.go(started)
    scale.focus_chosen()
    hands.settle()
    assert [button.isChecked() for button in scale.buttons] == [False] * (HIGHEST + 1)
    assert told(started, asked.question) == []


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("value", [0, 7, 10])
def test_one_key_answers_and_writes(started: Person, name: str, value: int) -> None:
    asked = PLACES[name]
    scale = asked.go(started)
    scale.focus_chosen()
    started.press(Key.Key_End if value == HIGHEST else Key(Key.Key_0.value + value))
    assert scale.value == value
    if asked.question is Question.BEFORE:  # it belongs to a session that has not begun
        started.tab_to("Start")
        started.press(Key.Key_Return)
    assert told(started, asked.question) == [value]


@pytest.mark.parametrize("name", PLACES)
def test_it_is_passed_over_in_one_action(started: Person, name: str) -> None:
    """Enter where the keyboard is, or one press of Escape on the scale itself, and nothing is written."""
    asked = PLACES[name]
    scale = asked.go(started)
    if asked.question in (Question.BEFORE, Question.AFTER) and not scale.has_keyboard:
        started.press(Key.Key_Return)  # Start, or Finish
        assert not scale.isVisible()
    else:
        scale.focus_chosen()
        started.press(Key.Key_Escape)
        assert not scale.has_keyboard
    assert [value for value in told(started, asked.question) if value is not None] == []


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("started", SIZES, indirect=True, ids=["usual", "large text", "small"])
def test_both_ends_are_named_in_sight_of_the_numbers(started: Person, name: str) -> None:
    scale = PLACES[name].go(started)
    scale.focus_chosen()
    for key in (Key.Key_0, Key.Key_5, Key.Key_End):
        started.press(key)
        chosen = scale.buttons[scale.value or 0]
        assert chosen.visibleRegion().boundingRect() == chosen.rect()
        named = [label for label in scale.findChildren(QLabel) if label.text()[:2] in ("0 ", "10")]
        assert {label.text() for label in named} <= ANCHORS
        assert len(named) == 2
        cut = [label.text() for label in named if label.visibleRegion().boundingRect() != label.rect()]
        assert cut == [], key
