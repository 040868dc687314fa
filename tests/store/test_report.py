"""What a report reads of a file: exercises with their doses, what hurt, notes, and the first day of all."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.report import DoneExercise, ToldHurt, ToldNote
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.report import ReportStore
from backcare_desktop.store.stores import Stores

FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
MakeSession = Callable[..., Session]


def step(
    exercise: str, done_s: float, side: Side | None = None, number: int = 1, name: str = ""
) -> SessionStep:
    outcome = Outcome.DONE if done_s else Outcome.SKIPPED
    return SessionStep(exercise, name or exercise.capitalize(), number, side, 40, done_s, outcome)


def plank(seconds: float, sets: int = 3, name: str = "") -> tuple[SessionStep, ...]:
    sides = (Side.LEFT, Side.RIGHT)
    return tuple(
        step("plank", seconds, side, number, name) for number in range(1, sets + 1) for side in sides
    )


@pytest.fixture
def reader(stores: Stores) -> ReportStore:
    return ReportStore(stores.file)


@pytest.fixture
def add(stores: Stores, session: Session, now: datetime) -> MakeSession:
    count = iter(range(1000))

    def make(day: date, *steps: SessionStep, hurts: tuple[SessionHurt, ...] = (), hour: int = 8) -> Session:
        started = datetime.combine(day, now.time().replace(hour=hour), now.tzinfo)
        made = replace(
            session,
            id=f"s{next(count)}",
            day=day,
            started_at=started,
            ended_at=started + timedelta(minutes=9),
            steps=steps,
            hurts=hurts,
        )
        stores.sessions.add(made)
        return made

    return make


def test_an_exercise_has_the_dose_of_most_sessions(reader: ReportStore, add: MakeSession) -> None:
    add(FIRST, *plank(20), step("bridge", 40.4))
    add(FIRST, *plank(30), hour=18)
    add(FIRST + timedelta(days=3), *plank(30, name="Side plank"), step("bridge", 0))
    assert sorted(reader.exercises(FIRST, LAST), key=lambda one: one.id) == [
        DoneExercise("bridge", "Bridge", 1, 1, 40, False, FIRST),
        DoneExercise("plank", "Side plank", 2, 3, 30, True, FIRST + timedelta(days=3)),
    ]


def test_of_doses_as_frequent_the_later_counts(reader: ReportStore, add: MakeSession) -> None:
    add(FIRST, step("bridge", 60))
    add(LAST, step("bridge", 30), step("bridge", 30, number=2))
    [bridge] = reader.exercises(FIRST, LAST)
    assert (bridge.sets, bridge.set_s, bridge.days) == (2, 30, 2)


def test_a_side_alone_is_half_a_set(reader: ReportStore, add: MakeSession) -> None:
    add(FIRST, *plank(30, sets=2)[:3])
    [found] = reader.exercises(FIRST, LAST)
    assert (found.sets, found.set_s, found.per_side) == (2, 30, True)


def test_only_the_days_of_the_time_are_read(
    reader: ReportStore, add: MakeSession, stores: Stores, now: datetime
) -> None:
    hurt = SessionHurt("plank", "Plank", Side.LEFT, 9, None, 4)
    for day in (FIRST - timedelta(days=1), FIRST, LAST, LAST + timedelta(days=1)):
        add(day, step("plank", 30), hurts=(hurt,))
        stores.diary.set_day_note(day, f"Note of {day}", now)
    assert reader.exercises(FIRST, LAST)[0].days == 2
    assert [hurt.day for hurt in reader.hurts(FIRST, LAST)] == [FIRST, LAST]
    assert [note.day for note in reader.notes(FIRST, LAST)] == [LAST, FIRST]
    assert reader.exercises(date(2020, 1, 1), date(2020, 2, 1)) == []


def test_what_hurt_is_told_in_order(reader: ReportStore, add: MakeSession) -> None:
    both = (
        SessionHurt("plank", "Plank", Side.RIGHT, 9, None, 4),
        SessionHurt("bridge", "Bridge", None, 30, None, None),
    )
    add(FIRST, step("plank", 30), hurts=both[:1], hour=18)
    add(FIRST, step("plank", 30), hurts=both)
    right = ToldHurt(FIRST, "plank", "Plank", Side.RIGHT, 4)
    assert reader.hurts(FIRST, LAST) == [right, ToldHurt(FIRST, "bridge", "Bridge", None, None), right]


def test_a_hurt_without_a_side_tells_whether_there_was_one_to_tell(
    reader: ReportStore, add: MakeSession
) -> None:
    steps = (step("plank", 30, Side.LEFT), step("plank", 30, Side.RIGHT), step("bridge", 30))
    hurts = [SessionHurt(one, one, None, 9, None, None) for one in ("plank", "bridge", "easier")]
    add(FIRST, *steps, hurts=tuple(hurts))
    assert [hurt.per_side for hurt in reader.hurts(FIRST, LAST)] == [True, False, False]


def test_notes_of_days_and_sessions_come_newest_first(
    reader: ReportStore, add: MakeSession, stores: Stores, now: datetime
) -> None:
    early, late = add(FIRST, step("plank", 30)), add(FIRST, step("plank", 30), hour=18)
    stores.diary.set_session_note(early.id, "Morning.", now)
    stores.diary.set_session_note(late.id, "Evening.", now)
    stores.diary.set_day_note(FIRST, "All day.", now)
    stores.diary.set_day_note(LAST, "Taken back.", now)
    stores.diary.set_day_note(LAST, "", now)
    assert reader.notes(FIRST, LAST) == [
        ToldNote(FIRST, "Evening."),
        ToldNote(FIRST, "Morning."),
        ToldNote(FIRST, "All day."),
    ]


def test_a_deleted_session_is_told_of_no_more(
    reader: ReportStore, add: MakeSession, stores: Stores, now: datetime
) -> None:
    gone = add(FIRST, step("plank", 30), hurts=(SessionHurt("plank", "Plank", None, 9, None, 4),))
    stores.diary.set_session_note(gone.id, "Gone.", now)
    stores.diary.delete_session(gone.id, now)
    assert reader.exercises(FIRST, LAST) == []
    assert reader.hurts(FIRST, LAST) == []
    assert reader.notes(FIRST, LAST) == []
    assert reader.began() is None


def test_the_records_begin_with_whatever_was_first(
    reader: ReportStore, add: MakeSession, stores: Stores, now: datetime
) -> None:
    assert reader.began() is None
    add(LAST, step("plank", 30))
    assert reader.began() == LAST
    stores.diary.set_day_note(LAST - timedelta(days=1), "Sore.", now)
    assert reader.began() == LAST - timedelta(days=1)
    stores.diary.set_mark(LAST - timedelta(days=2), DayMark.REST, now)
    assert reader.began() == LAST - timedelta(days=2)
    day = LAST - timedelta(days=3)
    stores.diary.save_check_in(CheckIn("a", Question.NOW, 4, now, day, None), now)
    assert reader.began() == day
    stores.diary.save_check_in(CheckIn("a", Question.NOW, None, now, day, None), now)
    stores.diary.set_mark(LAST - timedelta(days=2), None, now)
    stores.diary.set_day_note(LAST - timedelta(days=1), "", now)
    assert reader.began() == LAST


def test_a_side_that_nobody_knows_is_left_out(
    reader: ReportStore, add: MakeSession, stores: Stores, caplog: pytest.LogCaptureFixture
) -> None:
    add(FIRST, step("plank", 30), hurts=(SessionHurt("plank", "Plank", Side.LEFT, 9, None, 4),))
    with stores.file.writing() as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("UPDATE session_hurts SET side = 'middle'")
    with caplog.at_level(logging.WARNING):
        assert reader.hurts(FIRST, LAST) == []
    assert "left out" in caplog.text
    caplog.clear()


def test_a_file_that_is_gone_is_told_of(reader: ReportStore, stores: Stores, path: Path) -> None:
    stores.file.db.execute("DROP TABLE session_hurts")
    with pytest.raises(StoreError) as raised:
        reader.hurts(FIRST, LAST)
    assert raised.value.path == path
