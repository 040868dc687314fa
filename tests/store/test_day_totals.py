"""The sums of the calendar, held against another way to work them out."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from statistics import median_high

from hypothesis import given, settings, strategies as st

from backcare_desktop.core.check_in import PAIN_AT_A_MOMENT, CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal, minutes_of
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.store.stores import open_stores

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 5)
NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
DAYS = st.dates(FIRST - timedelta(2), LAST + timedelta(2))
ANSWERS = st.tuples(
    st.uuids().map(str),
    st.sampled_from(Question),
    st.none() | st.integers(0, 10),
    st.datetimes(datetime(2026, 2, 27), datetime(2026, 3, 7)),  # noqa: DTZ001
    DAYS,
)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(DAYS, st.floats(0, 5000), st.booleans())),
    st.lists(ANSWERS, unique_by=lambda told: told[0]),
    st.dictionaries(DAYS, st.none() | st.sampled_from(DayMark)),
    st.dictionaries(DAYS, st.sampled_from(["", "Garden"])),
)
def test_the_sums_are_those_of_an_independent_count(sample_session, done, answers, marks, notes):
    stores = open_stores(None, NOW)
    for number, (day, worked_s, hurt) in enumerate(done):
        hurts = sample_session.hurts if hurt else ()
        stores.sessions.add(replace(sample_session, id=str(number), day=day, worked_s=worked_s, hurts=hurts))
    for id_, question, value, at, day in answers:
        stores.diary.save_check_in(CheckIn(id_, question, value, at.replace(tzinfo=UTC), day, None), NOW)
    for day, mark in marks.items():
        stores.diary.set_mark(day, mark, NOW)
    for day, note in notes.items():
        stores.diary.set_day_note(day, note, NOW)

    totals = {total.day: total for total in stores.sessions.totals(FIRST, LAST)}

    expected: dict[date, DayTotal] = defaultdict(lambda: DayTotal(FIRST, 0, 0.0))
    span = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
    told = sorted(answers, key=lambda answer: answer[3])
    for day in span:
        mine = [seconds for on, seconds, _ in done if on == day]
        at_moments = [
            value for _, q, value, _, on in told if on == day and q in PAIN_AT_A_MOMENT and value is not None
        ]
        before = [v for _, q, v, _, on in told if on == day and q is Question.BEFORE and v is not None]
        after = [v for _, q, v, _, on in told if on == day and q is Question.AFTER and v is not None]
        any_told = any(on == day and v is not None for _, _, v, _, on in told)
        if not (mine or any_told or marks.get(day) or notes.get(day)):
            continue
        expected[day] = DayTotal(
            day,
            len(mine),
            sum(mine),
            before[0] if before else None,
            after[-1] if after else None,
            median_high(at_moments) if at_moments else None,
            marks.get(day),
            bool(notes.get(day)),
            sum(len(sample_session.hurts) for on, _, hurt in done if on == day and hurt),
            sum(minutes_of(seconds) for seconds in mine) if len(mine) > 1 else None,
        )
    assert totals.keys() == expected.keys()
    for day, total in totals.items():
        assert replace(total, worked_s=0) == replace(expected[day], worked_s=0)
        assert abs(total.worked_s - expected[day].worked_s) < 1e-6
    (in_sql,) = stores.file.db.execute(
        "SELECT count(*), coalesce(sum(worked_s), 0) FROM sessions WHERE day >= '2026-03-01' AND day < '2026-03-06'"
    ).fetchall()
    assert in_sql[0] == sum(total.sessions for total in totals.values())
    assert abs(in_sql[1] - sum(total.worked_s for total in totals.values())) < 1e-6
    stores.close()


def test_without_the_answers_the_rest_is_the_same(stores, session, now):
    stores.sessions.add(session)
    stores.diary.set_mark(session.day, DayMark.REST, now)
    for day in (session.day, session.day + timedelta(days=1)):
        stores.diary.save_check_in(CheckIn(str(day), Question.NOW, 4, now, day, None), now)
    both = session.day, session.day + timedelta(days=1)

    (first, second) = stores.sessions.totals(*both)
    assert (first.pain, second.pain) == (4, 4)
    assert stores.sessions.totals(*both, with_answers=False) == [replace(first, pain=None)]


def test_a_note_of_a_session_marks_its_day(stores, session, now):
    stores.sessions.add(session)
    stores.diary.set_session_note(session.id, "Stiff", now)
    (total,) = stores.sessions.totals(session.day, session.day)
    assert total.has_note


def test_a_mark_of_a_day_that_is_no_mark_is_left_out(stores, session, now, caplog):
    stores.sessions.add(session)
    stores.diary.set_mark(session.day, DayMark.REST, now)
    stores.file.db.execute("PRAGMA ignore_check_constraints = ON")
    stores.file.db.execute("UPDATE day_marks SET mark = 'party'")
    (total,) = stores.sessions.totals(session.day, session.day)
    assert (total.mark, total.sessions) == (None, 1)
    assert "left out" in caplog.text


def test_travel_and_days_of_23_and_25_hours_move_no_session():
    """The day is the one on the wall where the person was, and stays it whatever the computer's zone is now."""
    honolulu, kiritimati = timezone(timedelta(hours=-10)), timezone(timedelta(hours=14))
    for zone in (honolulu, UTC, kiritimati):
        for hour, expected in ((23, date(2026, 3, 29)), (2, date(2026, 3, 28)), (3, date(2026, 3, 29))):
            assert practice_day(datetime(2026, 3, 29, hour, 59, tzinfo=zone)) == expected
