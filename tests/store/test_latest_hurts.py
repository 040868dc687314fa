"""What hurt the last time that it was done in a routine."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings, strategies as st

from backcare_desktop.core.adjusting import LatestHurt
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.stores import open_stores

MONDAY = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
NAMES = ("bridge", "clam", "dog")


def done(name: str, done_s: float = 30) -> SessionStep:
    return SessionStep(name, name.capitalize(), 1, None, 30, done_s, Outcome.DONE)


def hurt(name: str, strength: int | None = None) -> SessionHurt:
    return SessionHurt(name, name.capitalize(), None, 5, HurtChoice.SKIP, strength)


def session(session_id, days: float = 0, steps=(), hurts=(), routine_id="small") -> Session:
    at = MONDAY + timedelta(days=days)
    return Session(
        session_id,
        routine_id,
        "Small",
        at,
        at,
        at.date(),
        60,
        0,
        0,
        60,
        True,
        tuple(steps),
        tuple(hurts),
        "{}",
    )


def asked(*sessions: Session, routine_id: str = "small") -> list[LatestHurt]:
    stores = open_stores(None, MONDAY)
    for one in sessions:
        stores.sessions.add(one)
    found = stores.sessions.latest_hurts(routine_id)
    stores.close()
    return found


def test_the_last_press_at_each_exercise_is_told_with_its_session():
    first = session("one", 0, hurts=[hurt("bridge", 3)])
    second = session("two", 1, hurts=[hurt("dog"), hurt("bridge", 4), hurt("bridge", 6)])
    assert asked(second, first) == [
        LatestHurt("bridge", "Bridge", "two", date(2026, 3, 3), HurtChoice.SKIP, 6),
        LatestHurt("dog", "Dog", "two", date(2026, 3, 3), HurtChoice.SKIP, None),
    ]


def test_what_was_done_again_without_a_word_did_not_hurt_last_time():
    first = session("one", 0, hurts=[hurt("bridge"), hurt("dog")])
    second = session("two", 1, steps=[done("bridge"), done("dog", 0)])
    assert [one.exercise_id for one in asked(first, second)] == ["dog"]


def test_another_routine_has_hurts_of_its_own():
    one, other = session("one", hurts=[hurt("dog")]), session("two", 1, [done("dog")], routine_id="other")
    assert [found.session_id for found in asked(one, other)] == ["one"]
    assert asked(one, other, routine_id="other") == []


def test_the_later_one_is_the_later_moment_whatever_the_clock_on_the_wall_said():
    east, west = timezone(timedelta(hours=9)), timezone(timedelta(hours=-5))
    first = replace(session("one", hurts=[hurt("dog")]), started_at=datetime(2026, 3, 3, 1, tzinfo=east))
    second = replace(session("two", hurts=[hurt("dog")]), started_at=datetime(2026, 3, 2, 20, tzinfo=west))
    assert [found.session_id for found in asked(second, first)] == ["two"]


def test_a_row_that_cannot_be_read_does_not_take_the_others_with_it():
    stores = open_stores(None, MONDAY)
    stores.sessions.add(session("one", hurts=[hurt("bridge"), hurt("dog")]))
    stores.file.db.execute("UPDATE session_hurts SET choice = 'sing' WHERE exercise_id = 'dog'")
    assert [found.exercise_id for found in stores.sessions.latest_hurts("small")] == ["bridge"]
    stores.close()


SESSIONS = st.lists(
    st.tuples(
        st.sets(st.sampled_from(NAMES)).map(lambda names: [done(name) for name in names]),
        st.lists(st.sampled_from(NAMES).map(hurt), max_size=3),
    ),
    max_size=6,
)


@settings(max_examples=60)
@given(SESSIONS, st.randoms(use_true_random=False))
def test_it_is_what_reading_all_sessions_in_order_would_find(contents, random):
    sessions = [session(f"{day}", day, steps, hurts) for day, (steps, hurts) in enumerate(contents)]
    expected: dict[str, str] = {}
    for one in sessions:
        for step in one.steps:
            expected.pop(step.exercise_id, None)
        expected |= dict.fromkeys((each.exercise_id for each in one.hurts), one.id)
    shuffled = random.sample(sessions, len(sessions))
    assert {found.exercise_id: found.session_id for found in asked(*shuffled)} == expected
