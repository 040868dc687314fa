"""Places in the history found by words, by exercise and by what hurt."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history_query import HistoryQuery
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.stores import Stores, open_stores

DAY = date(2026, 3, 3)


def step(name: str, done_s: float = 30) -> SessionStep:
    return SessionStep(name.lower(), name, 1, None, 30, done_s, Outcome.DONE)


@pytest.fixture
def history(stores: Stores, session: Session, now: datetime) -> Stores:
    """Three sessions and a note on a day."""

    def add(number: int, routine: str, *steps: SessionStep, hurt: str = "", note: str = "") -> None:
        started_at = now + timedelta(days=number)
        hurts = (SessionHurt(hurt.lower(), hurt, Side.LEFT, 9, HurtChoice.SKIP, 4),) * (2 if hurt else 0)
        done = replace(
            session,
            id=str(number),
            routine_name=routine,
            started_at=started_at,
            day=DAY + timedelta(number),
            steps=steps,
            hurts=hurts,
        )
        stores.sessions.add(done)
        if note:
            stores.diary.set_session_note(str(number), note, now)

    add(0, "Big three", step("Bridge"), step("Plank", 0.0), note="Garden work the day before")
    add(1, "Desk break", step("Neck stretch"), hurt="Neck stretch")
    add(2, "Big three", step("Bridge"), hurt="Plank", note="Früh am Morgen")
    stores.diary.set_day_note(DAY + timedelta(5), "Rested after garden work", now)
    return stores


def found(stores: Stores, *query: object, most: int = 9) -> list[str]:
    return [place.session_id or "day" for place in stores.finder.find(HistoryQuery(*query), most)]


def test_nothing_asked_finds_nothing(history):
    assert found(history) == []
    assert found(history, "  ") == []
    assert HistoryQuery(" ").is_empty
    assert not HistoryQuery(hurt_only=True).is_empty


def test_words_are_found_in_notes_of_sessions_and_days_newest_first(history):
    assert found(history, "garden") == ["day", "0"]
    assert found(history, "GARDEN work") == ["day", "0"]
    assert found(history, "gard") == ["day", "0"]
    assert found(history, "garden party") == []


def test_accents_need_not_be_typed(history):
    assert found(history, "fruh") == ["2"]


def test_words_are_found_in_the_names_of_routines_and_of_exercises_that_were_done(history):
    assert found(history, "bridge") == ["2", "0"]
    assert found(history, "desk") == ["1"]
    assert found(history, "big bridge") == ["2", "0"]
    assert found(history, "big big") == ["2", "0"]
    assert found(history, "plank") == []  # not done


def test_an_exercise_is_found_where_it_was_done_or_hurt(history):
    assert found(history, "", "bridge") == ["2", "0"]
    assert found(history, "", "plank") == ["2"]
    assert found(history, "", "plank", True) == ["2"]
    assert found(history, "", "bridge", True) == []


def test_what_hurt_is_found_and_named_once(history):
    assert found(history, "", None, True) == ["2", "1"]
    (place,) = history.finder.find(HistoryQuery("desk"), 9)
    assert (place.title, place.hurt, place.note) == ("Desk break", ("Neck stretch",), "")


def test_everything_asked_has_to_be_true(history):
    assert found(history, "früh", "bridge") == ["2"]
    assert found(history, "garden", None, True) == []


def test_no_more_is_found_than_was_asked_for(history):
    assert found(history, "work", most=1) == ["day"]
    assert found(history, "", None, True, most=1) == ["2"]


@given(st.text(max_size=30))
def test_no_text_is_an_error(text):
    stores = open_stores(None, datetime.fromisoformat("2026-03-03T08:00+01:00"))
    assert stores.finder.find(HistoryQuery(text), 5) == []
    stores.close()
