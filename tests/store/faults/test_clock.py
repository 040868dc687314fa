"""A clock that was set back, or forward and back: the later change counts, and no copy goes for it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.store.keeping.backups import back_up, is_due
from backcare_desktop.store.stores import Stores, open_stores
from tests.store.filled import fill, moved

BACK_THEN = datetime(1970, 1, 1, 12, tzinfo=UTC)
FAR_AHEAD = datetime(2099, 1, 1, 12, tzinfo=UTC)


def stamps(path: Path, query: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(query)]


def test_what_is_changed_by_a_clock_set_back_still_counts_as_later(path, stores: Stores, session, now):
    stores.sessions.add(session)
    stores.diary.set_mark(session.day, DayMark.REST, now)
    stores.diary.set_day_note(session.day, "rain", now)
    before = stamps(path, "SELECT changed_at FROM sessions UNION ALL SELECT changed_at FROM day_marks")
    before += stamps(path, "SELECT changed_at FROM notes")

    stores.diary.save_session(replace(session, worked_s=1.0), BACK_THEN)
    stores.diary.set_mark(session.day, DayMark.SORE, BACK_THEN)
    stores.diary.set_day_note(session.day, "sun", BACK_THEN)

    after = stamps(path, "SELECT changed_at FROM sessions UNION ALL SELECT changed_at FROM day_marks")
    after += stamps(path, "SELECT changed_at FROM notes")
    assert all(later > earlier for earlier, later in zip(before, after, strict=True))
    assert stores.diary.day(session.day).mark is DayMark.SORE
    assert stores.diary.day(session.day).note == "sun"


def test_a_session_deleted_by_a_clock_set_back_is_gone_later_than_it_was_changed(path, stores, session, now):
    stores.sessions.add(session)
    (changed_at,) = stamps(path, "SELECT changed_at FROM sessions")
    stores.diary.delete_session(session.id, BACK_THEN)
    (deleted_at,) = stamps(path, "SELECT deleted_at FROM deleted_sessions")
    assert deleted_at > changed_at
    stores.diary.put_back(session.id, BACK_THEN - timedelta(days=1))
    (put_back_at,) = stamps(path, "SELECT changed_at FROM sessions")
    assert put_back_at > deleted_at


def test_a_file_opens_and_counts_whatever_the_clock_says(path, session, now):
    fill(path, session, 3)
    for moment in (BACK_THEN, FAR_AHEAD, now):
        stores = open_stores(path, moment)
        assert stores.notices == ()
        assert stores.sessions.count() == 3
        stores.close()


def test_back_ups_of_wrong_days_cost_one_good_one_each_at_the_most(path, session, tmp_path, now):
    fill(path, session, 3)
    folder = tmp_path / "copies"
    for days in range(7):
        back_up(path, folder, now + timedelta(days=days))
    good = {file.name for file in folder.iterdir()}
    for moment in (BACK_THEN, FAR_AHEAD):
        assert is_due(folder, moment.date())
        back_up(path, folder, moment)
        assert not is_due(folder, moment.date())
    left = {file.name for file in folder.iterdir()}
    assert len(left & good) >= 5
    for days in range(7, 30):
        made = back_up(path, folder, now + timedelta(days=days))
        assert made.copy.path.exists()
    recent = {f"backcare-{(now + timedelta(days=days)).date()}.db" for days in range(23, 30)}
    assert recent <= {file.name for file in folder.iterdir()}


def test_a_clock_set_back_within_the_day_keeps_the_newer_content(path, session, tmp_path, now):
    fill(path, session, 3)
    back_up(path, tmp_path / "copies", now + timedelta(hours=5))
    stores = open_stores(path, now)
    stores.sessions.add(moved(session, "later", 5))
    stores.close()
    made = back_up(path, tmp_path / "copies", now)
    assert made.sessions == 4
    assert [file.name for file in (tmp_path / "copies").iterdir()] == ["backcare-2026-03-03.db"]
