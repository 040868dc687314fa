"""Statement 41: pages with nothing in them and pages on which something went wrong, each looked at as a picture.

There is no state of loading: a page shows what it has in its first frame, and nothing it waits for takes 300 ms. Cards
and small pictures that are drawn one after another have their room from the beginning.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.audit import clipped
from backcare_desktop.app.tour.looks import Look, put_on
from backcare_desktop.core.settings import Scheme, Speech
from backcare_desktop.ui.history.find.page import FindPage
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.sounds import ChimePlayer, Silence
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.acceptance.sessions import session_on
from tests.access.places import write_profile
from tests.end2end.person import Person
from tests.fakes import START, FakeVoice
from tests.press import button

Key = Qt.Key
USUAL = Look(1120, 760, Scheme.LIGHT)
LARGE_TEXT = Look(800, 600, Scheme.DARK, 200)
#: Small pictures are drawn one in a turn.
TURNS = 30
#: Two pictures of one page in one state are alike in all but this share of their pixels.
LEAST_DIFFERENCE = 0.002


@dataclass(frozen=True)
class Case:
    """Where it is seen, what it says, and how one comes from it to the usual state of the same page, or back."""

    go: Callable[[Person], None]  #: to the page
    says: str
    change: Callable[[Person], None]  #: between the state and the usual one
    is_first: bool = False  #: the page is in the state when one comes to it, and `change` ends that


def to(place: Place) -> Callable[[Person], None]:
    return lambda person: person.running.window.shell.open(place)


def to_the_sound_in_settings(person: Person) -> None:
    """Scroll to it, as whoever wonders why nothing is heard does."""
    to(Place.SETTINGS)(person)
    hands.settle(TURNS)
    button(person.window, "Play the chime").setFocus(Qt.FocusReason.TabFocusReason)


def record_a_session(person: Person) -> None:
    person.running.journal.record(session_on(person.running.catalogue, START.date(), 9))


def choose_what_does_not_fit(person: Person) -> None:
    for chip in ("Over 15 min", "Sitting"):
        person.click(chip)


def to_exercises(person: Person) -> None:
    to(Place.ROUTINES)(person)
    person.click("Single exercises")


def look_for_nonsense(person: Person) -> None:
    field = next(one for one in person.window.findChildren(QLineEdit) if one.isVisible())
    field.setText("zzz")


def fail_to_write(person: Person) -> None:
    person.running.journal.write_failed.emit("The disk is full.")


def find_it_damaged(person: Person) -> None:
    person.running.window.say("Your data file was damaged. It was kept as old.db, and a new one was begun.")


def to_preflight(person: Person) -> None:
    person.running.window.open_player("desk-break")


def to_stage(person: Person) -> None:
    to_preflight(person)
    person.press(Key.Key_Return)


def lose_the_voice(person: Person) -> None:
    voice = person.running.window.host.sounding.voice
    assert isinstance(voice, FakeVoice)
    voice.problem = VoiceProblem.STUCK
    voice.availability_changed.emit()


def lose_the_sound(person: Person) -> None:
    person.running.window.host.sounding.chimes._set_silence(Silence.NO_SOUND_SYSTEM)


def to_view(name: str) -> Callable[[Person], None]:
    """Go to a view of the history."""

    def go(person: Person) -> None:
        to(Place.HISTORY)(person)
        person.click(name)

    return go


def look_for_a_word(person: Person) -> None:
    person.window.findChild(FindPage).field.setText("zzz")  # type: ignore[union-attr]
    person.window.findChild(FindPage).look()  # type: ignore[union-attr]


def be_unable_to_read(person: Person) -> None:
    """Damage what is written of the session of today."""
    record_a_session(person)
    with sqlite3.connect(person.paths.data_file) as db:
        db.execute("UPDATE sessions SET started_at = 'some morning'")
    db.close()
    person.running.diary.changed.emit()


def lose_the_report(person: Person) -> None:
    person.running.close_file()
    person.running.window.shell.page(Place.HISTORY).report._make()  # type: ignore[attr-defined]


CASES = {
    "year, nothing done yet": Case(
        to_view("Year"), "No sessions recorded in 2026.", record_a_session, is_first=True
    ),
    "trend, nothing done yet": Case(
        to_view("Trend"),
        "The minutes of your sessions will appear here, week by week.",
        record_a_session,
        is_first=True,
    ),
    "find, nothing asked yet": Case(
        to_view("Find"),
        "Type a word, choose an exercise, or ask for what hurt.",
        look_for_a_word,
        is_first=True,
    ),
    "find, nothing found": Case(to_view("Find"), "Nothing found.", look_for_a_word),
    "report, nothing done yet": Case(
        to_view("Report"), "No sessions in this period.", record_a_session, is_first=True
    ),
    "report, and no data file": Case(to_view("Report"), "Your data file is not open yet.", lose_the_report),
    "a day that cannot be read": Case(to(Place.HISTORY), "cannot be read", be_unable_to_read),
    "today, nothing done yet": Case(
        to(Place.TODAY), "Your first session will show here.", record_a_session, is_first=True
    ),
    "history, nothing done yet": Case(
        to(Place.HISTORY), "Your first session will appear here.", record_a_session, is_first=True
    ),
    "routines, none of which fits": Case(to(Place.ROUTINES), "Clear filters", choose_what_does_not_fit),
    "exercises, none of which fits": Case(to_exercises, "Clear", look_for_nonsense),
    "a page, and a full disk": Case(to(Place.TODAY), "The disk is full.", fail_to_write),
    "a page, and a damaged file": Case(to(Place.TODAY), "Your data file was damaged.", find_it_damaged),
    "settings without sound": Case(
        to_the_sound_in_settings, "The sound system of this computer cannot be used.", lose_the_sound
    ),
    "preflight without sound": Case(to_preflight, "No sound on this computer.", lose_the_sound),
    "preflight without a voice": Case(to_preflight, "The speech engine does not answer.", lose_the_voice),
    "stage, and a full disk": Case(to_stage, "The disk is full.", fail_to_write),
}


@pytest.fixture
def visitor(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who has not done anything yet; the computer has speakers and a voice."""
    monkeypatch.setattr(ChimePlayer, "prepare", lambda _chimes: None)
    write_profile(person.paths.profile, speech=Speech.VOICE)
    person.launch()
    person.running.preferences.change(muted=False)
    put_on(person.window, person.running.preferences, USUAL)
    return person


@pytest.mark.parametrize("name", CASES)
def test_the_state_is_whole_says_what_it_is_and_looks_different(visitor: Person, name: str) -> None:
    case = CASES[name]
    case.go(visitor)
    before, sees_before = picture(visitor), visitor.sees(case.says)
    if case.is_first:
        look_at_large_text(visitor)
    case.change(visitor)
    after, sees_after = picture(visitor), visitor.sees(case.says)
    assert (sees_before, sees_after) == (case.is_first, not case.is_first)
    assert difference(before, after) > LEAST_DIFFERENCE
    if not case.is_first:
        look_at_large_text(visitor)


def look_at_large_text(person: Person) -> None:
    """Look at the same in the dark, in a small window with large text, and come back."""
    for look in (LARGE_TEXT, USUAL):
        put_on(person.window, person.running.preferences, look)
        picture(person)


def picture(person: Person) -> QImage:
    """Look at the window: at its words, and as a picture."""
    hands.settle(TURNS)
    assert clipped(person.window) == []
    return person.window.grab().toImage()


def difference(one: QImage, other: QImage) -> float:
    """In how much of them two pictures differ, by looking at every fourth pixel."""
    assert one.size() == other.size()
    spots = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    return sum(one.pixel(*spot) != other.pixel(*spot) for spot in spots) / len(spots)
