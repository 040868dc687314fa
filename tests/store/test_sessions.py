"""Sessions written to the data file and read back as they were."""

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given, settings, strategies as st

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayTotal, minutes_of
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.session import Outcome, Session, SessionHurt, SessionStep
from backcare_desktop.store.stores import open_stores

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SECONDS = st.floats(0, 1e6)
SIDES = st.none() | st.sampled_from(Side)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1), timezones=OFFSETS)  # noqa: DTZ001
STEPS = st.builds(
    SessionStep, TEXT, TEXT, st.integers(1, 9), SIDES, SECONDS, SECONDS, st.sampled_from(Outcome)
)
HURTS = st.builds(
    SessionHurt,
    TEXT,
    TEXT,
    SIDES,
    SECONDS,
    st.none() | st.sampled_from(HurtChoice),
    st.none() | st.integers(0, 10),
)
SESSIONS = st.builds(
    Session,
    id=st.uuids().map(str),
    routine_id=st.sampled_from(["desk-break", "evening-unwind", "ünïque"]),
    routine_name=TEXT,
    started_at=MOMENTS,
    ended_at=MOMENTS,
    day=st.dates(),
    worked_s=SECONDS,
    paused_s=SECONDS,
    skipped_s=SECONDS,
    planned_s=SECONDS,
    completed=st.booleans(),
    steps=st.lists(STEPS, max_size=4).map(tuple),
    hurts=st.lists(HURTS, max_size=3).map(tuple),
    routine_copy=TEXT,
)
IN_MARCH = SESSIONS.flatmap(
    lambda session: st.integers(1, 40).map(
        lambda day: replace(session, day=date(2026, 2, 25) + timedelta(day))
    )
)
SOME_MOMENT = datetime(2026, 3, 3, tzinfo=UTC)


@contextmanager
def in_memory(sessions=()):
    stores = open_stores(None, SOME_MOMENT)
    for session in sessions:
        stores.sessions.add(session)
    yield stores.sessions
    stores.close()


def with_id(session: Session, number: int) -> Session:
    return replace(session, id=str(UUID(int=number)))


@settings(max_examples=60)
@given(SESSIONS)
def test_a_session_comes_back_as_it_was_written(session):
    with in_memory([session]) as store:
        (found,) = store.on_day(session.day)
    assert found == session
    assert found.started_at.utcoffset() == session.started_at.utcoffset()


@settings(max_examples=40)
@given(st.lists(SESSIONS, max_size=6, unique_by=lambda session: session.id), st.dates())
def test_the_sessions_of_a_day_come_back_earliest_first(sessions, day):
    sessions = [replace(session, day=day) for session in sessions]
    with in_memory(sessions) as store:
        found = store.on_day(day)
    assert sorted(found, key=lambda s: s.id) == sorted(sessions, key=lambda s: s.id)
    starts = [session.started_at for session in found]
    assert starts == sorted(starts)


@settings(max_examples=40)
@given(st.lists(IN_MARCH, max_size=8, unique_by=lambda session: session.id))
def test_totals_are_the_sums_of_the_days_asked_for(sessions):
    first, last = date(2026, 3, 1), date(2026, 3, 31)
    done = defaultdict(list)
    for session in sessions:
        if first <= session.day <= last:
            done[session.day].append(session)
    with in_memory(sessions) as store:
        totals = store.totals(first, last)
        assert store.count() == len(sessions)
    assert totals == [
        DayTotal(
            day,
            len(parts),
            pytest.approx(sum(part.worked_s for part in parts)),
            hurts=sum(len(part.hurts) for part in parts),
            session_minutes=sum(minutes_of(part.worked_s) for part in parts) if len(parts) > 1 else None,
        )
        for day, parts in sorted(done.items())
    ]


@settings(max_examples=40)
@given(st.lists(SESSIONS, max_size=8, unique_by=lambda session: session.id))
def test_the_last_day_of_each_routine(sessions):
    with in_memory(sessions) as store:
        found = store.last_days()
    assert found == {s.routine_id: s.day for s in sorted(sessions, key=lambda s: s.day)}


def test_a_session_that_was_really_played(stores, session):
    stores.sessions.add(session)
    assert {step.outcome for step in session.steps} >= {Outcome.DONE, Outcome.NOT_REACHED}
    assert [hurt.strength for hurt in session.hurts] == [4]
    assert stores.sessions.on_day(session.day) == [session]
    assert stores.sessions.on_day(session.day + timedelta(days=1)) == []


def test_a_routine_is_kept_once_for_all_its_sessions(stores, session):
    for number in range(3):
        stores.sessions.add(with_id(session, number))
    stores.sessions.add(replace(session, id="edited", routine_copy="another routine"))
    assert stores.file.db.table("routine_copies").count == 2
    copies = [found.routine_copy for found in stores.sessions.on_day(session.day)]
    assert copies == [session.routine_copy] * 3 + ["another routine"]


def test_adding_a_session_takes_its_draft_away(stores, draft):
    stores.drafts.save(draft)
    stores.sessions.add(draft.session())
    assert stores.drafts.load() is None


@pytest.mark.parametrize("table", ["session_steps", "session_hurts", "sessions"])
def test_a_session_is_written_as_a_whole_or_not_at_all(stores, draft, table):
    stores.drafts.save(draft)
    stores.file.db.execute(
        f"CREATE TEMP TRIGGER refuse AFTER INSERT ON main.{table} BEGIN SELECT raise(ABORT, 'refused'); END"
    )
    with pytest.raises(StoreError, match="refused"):
        stores.sessions.add(draft.session())
    assert stores.sessions.count() == 0
    assert stores.file.db.table("routine_copies").count == 0
    assert stores.drafts.load() == draft


def test_the_same_session_is_not_written_twice(stores, session):
    stores.sessions.add(session)
    with pytest.raises(StoreError):
        stores.sessions.add(session)
    assert stores.sessions.on_day(session.day) == [session]


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE sessions SET started_at = 'this morning' WHERE id = 'spoilt'",
        "UPDATE sessions SET started_at = '2026-03-03T08:00:00' WHERE id = 'spoilt'",
        "UPDATE sessions SET ended_at = '' WHERE id = 'spoilt'",
    ],
)
def test_a_session_that_cannot_be_read_does_not_hide_the_others(stores, session, spoil, caplog):
    stores.sessions.add(replace(session, id="spoilt"))
    stores.sessions.add(session)
    stores.file.db.execute(spoil)
    assert stores.sessions.on_day(session.day) == [session]
    assert "a row of the data file is left out" in caplog.text


def test_a_step_and_a_hurt_that_cannot_be_read_do_not_hide_the_rest(stores, session, caplog):
    stores.sessions.add(session)
    stores.file.db.execute("UPDATE session_steps SET outcome = 'flew away' WHERE position = 1")
    stores.file.db.execute("UPDATE session_hurts SET choice = 'sing' WHERE position = 0")
    (found,) = stores.sessions.on_day(session.day)
    assert found == replace(session, steps=(session.steps[0], *session.steps[2:]), hurts=())
    assert "'flew away' is not a valid Outcome" in caplog.text


def test_a_day_that_cannot_be_read_does_not_hide_the_others(stores, session, caplog):
    stores.sessions.add(replace(session, id="spoilt", routine_id="other"))
    stores.sessions.add(session)
    stores.file.db.execute("PRAGMA ignore_check_constraints = ON")
    stores.file.db.execute("UPDATE sessions SET day = '2026-03-0x' WHERE id = 'spoilt'")
    assert stores.sessions.totals(date(2026, 3, 1), date(2026, 3, 31)) == [
        DayTotal(session.day, 1, session.worked_s, hurts=len(session.hurts))
    ]
    assert stores.sessions.last_days() == {session.routine_id: session.day}
    assert "2026-03-0x" in caplog.text


def test_a_byte_gone_wrong_in_a_name_spoils_only_the_name(stores, session):
    stores.sessions.add(session)
    stores.file.db.execute("UPDATE sessions SET routine_name = CAST(x'426163ff6b' AS TEXT)")
    assert stores.sessions.on_day(session.day) == [replace(session, routine_name="Bac\ufffdk")]


def test_a_routine_copy_that_is_gone_does_not_hide_its_session(stores, session):
    stores.sessions.add(session)
    stores.file.db.execute("PRAGMA foreign_keys = OFF")
    stores.file.db.execute("DELETE FROM routine_copies")
    assert stores.sessions.on_day(session.day) == [replace(session, routine_copy="")]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sessions SET day = '2026-02-30'",
        "UPDATE sessions SET worked_s = 'long'",
        "UPDATE session_steps SET side = 'top'",
        "UPDATE session_hurts SET strength = 11",
        "UPDATE sessions SET routine_copy = 'no such copy'",
    ],
)
def test_the_file_itself_refuses_what_makes_no_sense(stores, session, sql):
    stores.sessions.add(session)
    with pytest.raises(StoreError), stores.file.writing() as db:
        db.execute(sql)
    assert stores.sessions.on_day(session.day) == [session]


def test_the_steps_and_hurts_of_a_session_go_with_it(stores, session):
    stores.sessions.add(session)
    stores.file.db.execute("DELETE FROM sessions")
    assert stores.file.db.table("session_steps").count == 0
    assert stores.file.db.table("session_hurts").count == 0
