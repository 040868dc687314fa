"""What people tell of their back and their days, written down, changed, taken back and put back."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark, DayRecord
from backcare_desktop.core.session import Origin, Session
from backcare_desktop.store.diary import DiaryStore
from backcare_desktop.store.stamps import stamp
from backcare_desktop.store.stores import Stores, open_stores

DAY = date(2026, 3, 3)
LATER = timedelta(hours=1)


@pytest.fixture
def diary(stores: Stores, session: Session) -> DiaryStore:
    """The diary of a file with one session in it."""
    stores.sessions.add(session)
    return stores.diary


def answer(
    question: Question, value: int | None, at: datetime, session_id: str | None = "played", day: date = DAY
) -> CheckIn:
    return CheckIn(check_in_id(session_id or "alone", question), question, value, at, day, session_id)


def stamps(stores: Stores, table: str) -> list[str]:
    return [row["changed_at"] for row in stores.file.db.query(f"SELECT changed_at FROM {table}")]


def test_an_empty_day_is_empty(stores):
    assert stores.diary.day(DAY) == DayRecord(DAY)
    assert stores.diary.day(DAY).is_empty


def test_what_is_told_about_a_session_stands_with_it_in_the_order_it_was_told(diary, session, now):
    after = answer(Question.AFTER, 3, now + LATER)
    before = answer(Question.BEFORE, 4, now)
    diary.save_check_in(after, now)
    diary.save_check_in(before, now)
    diary.set_session_note("played", "Stiff at first.", now)

    (record,) = diary.day(DAY).sessions

    assert record.session == session
    assert record.check_ins == (before, after)
    assert (record.answer(Question.BEFORE), record.answer(Question.WORST)) == (4, None)
    assert record.note == "Stiff at first."


def test_what_is_told_the_morning_after_stands_with_the_session_and_with_the_morning(stores, diary, now):
    morning = answer(Question.NEXT_MORNING, 2, now + timedelta(days=1), day=DAY + timedelta(days=1))
    diary.save_check_in(morning, now)

    assert diary.day(DAY).sessions[0].answer(Question.NEXT_MORNING) == 2
    assert diary.day(DAY).check_ins == ()
    assert diary.day(DAY + timedelta(days=1)).check_ins == (morning,)
    assert [total.pain for total in stores.sessions.totals(DAY, DAY + timedelta(days=1))] == [None, 2]


def test_an_answer_about_a_session_that_was_not_written_down_is_one_of_the_day(diary, now):
    told = answer(Question.BEFORE, 6, now, session_id="too short")
    diary.save_check_in(told, now)

    assert diary.day(DAY).check_ins == (told,)


def test_an_answer_without_a_session_is_one_of_the_day(diary, now):
    told = answer(Question.NOW, 5, now, session_id=None)
    diary.save_check_in(told, now)

    assert diary.day(DAY).check_ins == (told,)
    assert diary.check_ins(DAY, DAY) == [told]
    assert diary.check_ins(DAY + timedelta(days=1), DAY + timedelta(days=9)) == []


def test_an_answer_can_be_changed_and_taken_back(stores, diary, now):
    diary.save_check_in(answer(Question.AFTER, 3, now), now)
    diary.save_check_in(answer(Question.AFTER, 5, now), now)
    assert diary.day(DAY).sessions[0].answer(Question.AFTER) == 5

    diary.save_check_in(answer(Question.AFTER, None, now), now)

    assert diary.day(DAY).sessions[0].check_ins == ()
    assert stores.file.db["check_ins"].count == 1  # that it was taken back is known to other computers


def test_a_day_is_marked_and_the_mark_taken_back(diary, now):
    diary.set_mark(DAY, DayMark.REST, now)
    diary.set_mark(DAY, DayMark.SORE, now)
    assert diary.day(DAY).mark is DayMark.SORE

    diary.set_mark(DAY, None, now)

    assert diary.day(DAY).mark is None


def test_notes_are_written_changed_and_found_by_their_new_words_alone(stores, diary, now):
    from backcare_desktop.core.history_query import HistoryQuery

    diary.set_day_note(DAY, "Garden work", now)
    diary.set_day_note(DAY, "Long drive", now)

    assert diary.day(DAY).note == "Long drive"
    assert stores.finder.find(HistoryQuery("drive"), 9)
    assert not stores.finder.find(HistoryQuery("garden"), 9)


def test_a_change_after_the_clock_was_set_back_is_still_the_later_one(stores, diary, now):
    diary.set_mark(DAY, DayMark.REST, now)
    diary.set_mark(DAY, DayMark.SORE, now - timedelta(days=400))

    assert stamps(stores, "day_marks") == [stamp(now)[:-7] + "1+00:00"]


@given(
    st.lists(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)), min_size=1),  # noqa: DTZ001
    st.integers(-14, 14),
)
def test_every_stamp_is_later_than_the_one_before_and_sorts_so(moments, hours):
    zone = timezone(timedelta(hours=hours))
    found = [""]
    for moment in moments:
        found.append(stamp(moment.replace(tzinfo=zone), found[-1] or None))
    assert found == sorted(set(found))
    assert {len(text) for text in found[1:]} == {32}


def test_a_session_is_added_by_hand(stores, diary, session, now):
    walk = replace(
        session, id="walk", routine_id="", steps=(), hurts=(), routine_copy="", origin=Origin.ADDED
    )
    diary.save_session(walk, now)

    assert walk in [record.session for record in diary.day(DAY).sessions]


def test_a_session_that_is_written_anew_after_its_deletion_is_the_later_one_whatever_the_clock_says(
    stores, diary, session, now
):
    diary.delete_session("played", now + LATER)
    diary.save_session(session, now - timedelta(days=400))

    assert [record.session for record in diary.day(DAY).sessions] == [session]
    assert stamps(stores, "sessions") > [stamp(now + LATER)]
    assert diary.deleted() == []


def test_a_changed_session_takes_the_place_of_the_old_one_and_keeps_what_was_told(
    stores, diary, session, now
):
    diary.save_check_in(answer(Question.BEFORE, 4, now), now)
    diary.set_session_note("played", "As it was", now)
    changed = replace(session, worked_s=60.0, hurts=(), steps=session.steps[:1], origin=Origin.EDITED)

    diary.save_session(changed, now + LATER)

    (record,) = diary.day(DAY).sessions
    assert record.session == changed
    assert (record.answer(Question.BEFORE), record.note) == (4, "As it was")
    assert stamps(stores, "sessions") == [stamp(now + LATER)]


def test_a_deleted_session_is_gone_from_every_sum_and_can_be_put_back_whole(stores, diary, session, now):
    diary.save_check_in(answer(Question.BEFORE, 4, now), now)
    diary.set_session_note("played", "Garden", now)
    before = (diary.day(DAY), stores.sessions.totals(DAY, DAY))

    diary.delete_session("played", now + LATER)
    assert diary.day(DAY).is_empty
    assert stores.sessions.totals(DAY, DAY) == []
    assert [(gone.id, gone.routine_name, gone.day) for gone in diary.deleted()] == [
        ("played", session.routine_name, DAY)
    ]

    diary.set_day_note(DAY - LATER * 24, "Takes the number that the note had", now)
    diary.put_back("played", now + 2 * LATER)

    assert (diary.day(DAY), stores.sessions.totals(DAY, DAY)) == before
    assert diary.deleted() == []
    assert stamps(stores, "sessions") == [stamp(now + 2 * LATER)]


def test_deleting_and_putting_back_what_is_not_there_changes_nothing(diary, now):
    before = diary.day(DAY)
    diary.delete_session("never", now)
    diary.put_back("never", now)
    diary.put_back("played", now)
    assert diary.day(DAY) == before


def test_once_let_go_a_deleted_session_stays_known_as_deleted_only(stores, diary, now):
    diary.delete_session("played", now)
    diary.let_deleted_go()
    diary.put_back("played", now)

    assert diary.deleted() == []
    assert diary.day(DAY).is_empty
    assert stores.file.db["deleted_sessions"].count == 1


def test_a_deletion_can_be_undone_after_a_kill(path: Path, session, now):
    first = open_stores(path, now)
    first.sessions.add(session)
    first.diary.delete_session("played", now)
    del first  # nothing is closed

    again = open_stores(path, now)
    again.diary.put_back("played", now)
    assert again.diary.day(DAY).sessions[0].session == session
    again.close()


def test_the_morning_after_is_asked_about_the_last_session_of_a_day_once(diary, stores, session, now):
    evening = replace(session, id="evening", started_at=now + timedelta(hours=9))
    stores.sessions.add(evening)
    assert diary.awaiting_morning(DAY) == evening
    assert diary.awaiting_morning(DAY + timedelta(days=1)) is None

    diary.save_check_in(answer(Question.NEXT_MORNING, None, now, session_id="evening"), now)

    assert diary.awaiting_morning(DAY) is None


def test_an_unreadable_answer_is_left_out_and_the_others_stay(stores, diary, now, caplog):
    diary.save_check_in(answer(Question.BEFORE, 4, now), now)
    diary.save_check_in(answer(Question.AFTER, 3, now), now)
    stores.file.db.execute("UPDATE check_ins SET at = 'yesterday' WHERE question = 'after'")

    assert [told.value for told in diary.day(DAY).sessions[0].check_ins] == [4]
    assert "left out" in caplog.text
