"""How exercises were done over time, as the file tells it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given, strategies as st

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.practice import DayDose, PracticedExercise
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.stores import Stores, open_stores

MONDAY = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
IDS = ("bridge", "clam", "dog")


def step(exercise_id: str, done_s: float = 30, side: Side | None = None, name: str = "") -> SessionStep:
    outcome = Outcome.DONE if done_s else Outcome.SKIPPED
    return SessionStep(exercise_id, name or exercise_id.title(), 1, side, 30, done_s, outcome)


def hurt(exercise_id: str) -> SessionHurt:
    return SessionHurt(exercise_id, exercise_id.title(), None, 5, HurtChoice.SKIP, None)


def session(
    number: int, days: int, steps: Iterable[SessionStep], hurts: Iterable[SessionHurt] = ()
) -> Session:
    at = MONDAY + timedelta(days=days, minutes=number)
    all_steps, all_hurts = tuple(steps), tuple(hurts)
    return Session(
        f"s{number}", "small", "Small", at, at, at.date(), 60, 0, 0, 60, True, all_steps, all_hurts, "{}"
    )


def stores_with(*sessions: Session) -> Stores:
    stores = open_stores(None, MONDAY)
    for one in sessions:
        stores.sessions.add(one)
    return stores


def test_exercises_come_with_the_one_done_in_most_sessions_first() -> None:
    stores = stores_with(
        session(0, 0, [step("clam"), step("clam"), step("dog")]),
        session(1, 1, [step("dog")]),
        session(2, 2, [step("clam", 0), step("clam", 0)]),
        session(3, 2, [step("clam", 0), step("clam", 5)]),
        session(4, 2, [step("bridge", 0)]),
        session(5, 3, [step("dog")]),
    )

    assert stores.practice.exercises() == [
        PracticedExercise("dog", "Dog", 3),
        PracticedExercise("clam", "Clam", 2),
    ]


def test_an_exercise_has_the_name_of_the_last_day_it_was_done() -> None:
    stores = stores_with(
        session(0, 9, [step("dog", name="Bird dog")]),
        session(1, 2, [step("dog", name="Pointer")]),
        session(2, 12, [step("dog", 0, name="Never done under this name")]),
    )

    assert [exercise.name for exercise in stores.practice.exercises()] == ["Bird dog"]


def test_both_sides_make_one_set_and_one_length() -> None:
    stores = stores_with(
        session(0, 0, [step("clam", 20, Side.LEFT), step("clam", 15, Side.RIGHT), step("dog", 40)]),
        session(1, 0, [step("clam", 10, Side.LEFT)], [hurt("clam"), hurt("clam"), hurt("dog")]),
    )
    day = MONDAY.date()

    assert stores.practice.doses("clam", day, day) == [DayDose(day, 45, 2, 2)]
    assert stores.practice.doses("dog", day, day) == [DayDose(day, 40, 1, 1)]


def test_an_empty_file_has_no_exercises() -> None:
    stores = stores_with()
    assert stores.practice.exercises() == []
    assert stores.practice.doses("dog", date(2026, 1, 1), date(2026, 12, 31)) == []


steps = st.builds(
    step, st.sampled_from(IDS), st.sampled_from((0.0, 10.0, 30.0)), st.sampled_from((None, *Side))
)
records = st.lists(
    st.tuples(st.integers(0, 20), st.lists(steps, max_size=5), st.lists(st.sampled_from(IDS), max_size=2)),
    max_size=12,
)


@given(records, st.integers(0, 10), st.integers(0, 10))
def test_what_the_file_tells_is_what_a_count_by_hand_comes_to(
    found: list[tuple[int, list[SessionStep], list[str]]], first: int, more: int
) -> None:
    sessions = [
        session(number, days, done, map(hurt, hurts)) for number, (days, done, hurts) in enumerate(found)
    ]
    stores = stores_with(*sessions)

    times = Counter(
        exercise_id
        for one in sessions
        for exercise_id in {step.exercise_id for step in one.steps if step.done_s > 0}
    )
    told = stores.practice.exercises()
    assert {exercise.id: exercise.sessions for exercise in told} == times
    assert [exercise.sessions for exercise in told] == sorted(times.values(), reverse=True)
    start = MONDAY.date() + timedelta(days=first)
    end = start + timedelta(days=more)
    for exercise_id in IDS:
        seconds: dict[date, float] = defaultdict(float)
        halves: Counter[date] = Counter()
        hurts: Counter[date] = Counter()
        for one in sessions:
            hurts[one.day] += sum(1 for h in one.hurts if h.exercise_id == exercise_id)
            for each in one.steps:
                if each.exercise_id == exercise_id and each.done_s > 0 and start <= one.day <= end:
                    seconds[one.day] += each.done_s
                    halves[one.day] += 1 if each.side else 2
        expected = [DayDose(day, seconds[day], (halves[day] + 1) // 2, hurts[day]) for day in sorted(seconds)]
        assert stores.practice.doses(exercise_id, start, end) == expected
    stores.close()


def test_exercises_are_counted_again_once_something_is_written() -> None:
    stores = stores_with(session(0, 0, [step("dog")]))
    assert stores.practice.exercises() == stores.practice.exercises() == [PracticedExercise("dog", "Dog", 1)]

    stores.sessions.add(session(1, 1, [step("dog")]))

    assert stores.practice.exercises() == [PracticedExercise("dog", "Dog", 2)]


def test_exercises_are_counted_again_once_something_is_written_elsewhere(tmp_path: Path) -> None:
    here, elsewhere = (open_stores(tmp_path / "backcare.db", MONDAY) for _ in range(2))
    assert here.practice.exercises() == []

    elsewhere.sessions.add(session(0, 0, [step("dog")]))

    assert here.practice.exercises() == [PracticedExercise("dog", "Dog", 1)]
    for stores in (here, elsewhere):
        stores.close()
