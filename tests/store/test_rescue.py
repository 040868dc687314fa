"""What was kept aside: written where there is room, read again as it was, and taken in once."""

import json
import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.rescue import (
    Answered,
    Change,
    DayMarked,
    DayNoted,
    Rescue,
    SessionDeleted,
    SessionDone,
    SessionMended,
    SessionNoted,
    SessionPutBack,
    Taken,
)
from backcare_desktop.core.session import Session
from backcare_desktop.store import rescue_files
from backcare_desktop.store.rescue_files import RescueFile, all_in, found_in, read_rescue, remove
from backcare_desktop.store.rescue_format import rescue_from_json, rescue_to_json
from backcare_desktop.store.rescue_taking import take_in
from backcare_desktop.store.stores import Stores, open_stores
from tests.store.faults.disks import fill_up, small_disk
from tests.store.filled import moved

OWNER = "0123456789ab"


def answer(session: Session, value: int | None, at: datetime) -> CheckIn:
    return CheckIn(
        check_in_id(session.id, Question.AFTER), Question.AFTER, value, at, session.day, session.id
    )


def every_change(session: Session, at: datetime) -> tuple[Change, ...]:
    walk = replace(moved(session, "walk", 5), routine_copy="")
    return (
        SessionDone(session),
        SessionMended(walk, at),
        Answered(answer(session, 4, at), at),
        Answered(CheckIn("now", Question.NOW, None, at, session.day, None), at),
        DayMarked(session.day, DayMark.SORE, at),
        DayMarked(session.day - timedelta(days=1), None, at),
        DayNoted(session.day, "rain, “hail”", at),
        SessionNoted(session.id, "Garden", at),
        SessionDeleted("walk", at + timedelta(seconds=1)),
        SessionPutBack("walk", at + timedelta(seconds=2)),
    )


@pytest.fixture
def rescue(session: Session, now: datetime) -> Rescue:
    at = session.ended_at
    return Rescue(at, every_change(session, at))


# -- the text -------------------------------------------------------------------------------------------


def test_what_is_written_is_read_again_as_it_was(rescue: Rescue, make_draft) -> None:
    whole = replace(rescue, draft=make_draft(200, "later"))
    assert rescue_from_json(rescue_to_json(whole), "x.json") == whole
    assert rescue_from_json(rescue_to_json(rescue), "x.json") == rescue


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.clear(),
        lambda data: data.update(format="holiday"),
        lambda data: data.update(version=2),
        lambda data: data.update(saved_at="yesterday"),
        lambda data: data.update(saved_at="2026-03-03T08:00:00"),
        lambda data: data.update(changes=[{"kind": "dance", "at": data["saved_at"], "record": {}}]),
        lambda data: data["changes"][0]["record"].update(worked_s=-1),
        lambda data: data["changes"][0].update(at=3),
        lambda data: data.update(changes=7),
        lambda data: data.update(routine_copies=[]),
        lambda data: data.update(draft={"session_id": 3}),
        lambda data: data["changes"][-3]["record"].update(session_id=None),
    ],
)
def test_what_cannot_be_one_is_refused(rescue: Rescue, spoil) -> None:
    data = json.loads(rescue_to_json(rescue))
    spoil(data)
    with pytest.raises(ContentError) as refused:
        rescue_from_json(json.dumps(data), "x.json")
    assert refused.value.file in {"x.json", "running session"}


@given(st.text())
def test_any_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(ContentError):
        rescue_from_json(text, "x.json")


# -- the file -------------------------------------------------------------------------------------------


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    for name in ("profile", "copies", "own", "tmp"):
        (tmp_path / name).mkdir()
    return [tmp_path / name for name in ("profile", "copies", "own", "tmp")]


def test_it_lies_in_the_first_folder_that_has_room_and_nobody_else_reads_it(folders, rescue: Rescue) -> None:
    (folders[0]).rmdir()
    file = RescueFile(OWNER, "one")
    assert file.keep(rescue, folders)
    assert file.path == folders[1] / f"backcare-unsaved-{OWNER}-one.json"
    assert os.name != "posix" or file.path.stat().st_mode & 0o777 == 0o600
    assert read_rescue(file.path) == rescue

    folders[0].mkdir()
    assert file.keep(replace(rescue, changes=()), folders)
    assert file.path.parent == folders[0]
    assert not list(folders[1].iterdir()), "it is not left twice"
    assert read_rescue(file.path).changes == ()
    assert file.keep(rescue, folders)
    assert [name.name for name in folders[0].iterdir()] == [file.name]

    file.remove()
    file.remove()
    assert not list(folders[0].iterdir())


def test_where_nothing_can_be_written_what_was_kept_before_stays(folders, rescue: Rescue) -> None:
    file = RescueFile(OWNER, "one")
    assert not file.keep(rescue, [folders[0] / "gone"])
    assert file.path is None
    assert file.keep(rescue, folders)
    assert not file.keep(replace(rescue, changes=()), [folders[0] / "gone"])
    assert read_rescue(file.path) == rescue


def test_a_full_disk_is_passed_over_and_keeps_no_half_of_it(tmp_path, folders, rescue: Rescue) -> None:
    with small_disk(tmp_path / "disk", 256) as disk:
        ballast = fill_up(disk)
        file = RescueFile(OWNER, "one")
        assert file.keep(rescue, [disk, folders[3]])
        assert file.path.parent == folders[3]
        assert list(disk.iterdir()) == [ballast]


def test_a_link_that_somebody_put_in_the_way_is_not_followed(folders, rescue: Rescue, tmp_path) -> None:
    target = tmp_path / "precious"
    target.write_text("precious")
    file = RescueFile(OWNER, "one")
    for name in (f"{file.name}.part", file.name):
        (folders[3] / name).symlink_to(target)
    assert file.keep(rescue, [folders[3]])
    assert target.read_text() == "precious"


def test_a_folder_that_may_only_be_read_is_passed_over(folders, rescue: Rescue, unwritable) -> None:
    with unwritable(folders[0]) as shut:
        file = RescueFile(OWNER, "one")
        assert not file.keep(rescue, [shut])


def test_all_of_the_profile_are_found_and_elsewhere_only_its_own(folders, monkeypatch) -> None:
    mine = [
        folders[0] / "backcare-unsaved-a-1.json",
        folders[0] / f"backcare-unsaved-{OWNER}-2.json",
        folders[3] / f"backcare-unsaved-{OWNER}-3.json",
    ]
    others = [folders[3] / "backcare-unsaved-a-4.json", folders[0] / "backcare-unsaved-a-1.json.part"]
    for file in [*mine, *others]:
        file.write_text("{}")
    assert found_in(folders[0], [folders[0], folders[1] / "gone", folders[3]], OWNER) == sorted(mine)
    monkeypatch.setattr(os, "geteuid", lambda: 4711, raising=False)
    assert found_in(folders[0], folders[1:], OWNER) == []
    monkeypatch.delattr(os, "geteuid")
    assert found_in(folders[0], folders[1:], OWNER) == sorted(mine)


def test_a_folder_that_cannot_be_looked_into_holds_none(folders, monkeypatch) -> None:
    def shut(*_: object) -> list[Path]:
        raise PermissionError

    monkeypatch.setattr(rescue_files.Path, "glob", shut)
    assert found_in(folders[0], folders[1:], OWNER) == []


def test_when_everything_goes_what_a_kill_left_goes_too(folders) -> None:
    own, other = folders[:2]
    whole, begun = own / "backcare-unsaved-x-1.json", other / f"backcare-unsaved-{OWNER}-2.json.part"
    somebody, notes = other / "backcare-unsaved-x-3.json.part", other / "notes.json"
    for file in (whole, begun, somebody, notes):
        file.write_text("{}")
    assert all_in(own, [other], OWNER) == [whole, begun]
    assert found_in(own, [other], OWNER) == [whole]


def test_a_file_that_cannot_be_read_is_said(folders) -> None:
    file = folders[0] / "backcare-unsaved-a-1.json"
    with pytest.raises(ContentError):
        read_rescue(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError):
        read_rescue(file)
    remove(file)
    assert not file.exists()


# -- taking in ------------------------------------------------------------------------------------------


def content(stores: Stores) -> list[str]:
    return list(stores.file.db.conn.iterdump())


def test_everything_is_taken_in_and_a_second_time_changes_nothing(
    stores: Stores, rescue: Rescue, session, now
) -> None:
    later = session.ended_at + timedelta(hours=1)
    taken = take_in(stores.file, rescue, later)
    assert taken.session_days == (session.day,)
    assert taken.left == 0
    day = stores.diary.day(session.day)
    (record,) = [record for record in day.sessions if record.session.id == session.id]
    assert (record.session, record.note) == (session, "Garden")
    assert [told.value for told in record.check_ins] == [4]
    assert (day.mark, day.note) == (DayMark.SORE, "rain, “hail”")
    before = content(stores)
    assert take_in(stores.file, rescue, later) == Taken()
    assert content(stores) == before


def test_what_was_changed_since_is_not_written_over(stores: Stores, rescue: Rescue, session) -> None:
    take_in(stores.file, rescue, session.ended_at)
    since = session.ended_at + timedelta(minutes=5)
    stores.diary.set_day_note(session.day, "sun", since)
    stores.diary.set_session_note(session.id, "Hall", since)
    stores.diary.set_mark(session.day, None, since)
    stores.diary.save_check_in(answer(session, 1, since), since)
    stores.diary.save_session(replace(stores.sessions.on_day(session.day)[0], worked_s=1.0), since)
    before = content(stores)
    assert take_in(stores.file, rescue, since) == Taken()
    assert content(stores) == before


def test_with_a_clock_that_was_set_back_what_was_kept_aside_is_the_later(stores: Stores, session) -> None:
    stores.sessions.add(session)
    ahead = session.ended_at + timedelta(days=400)
    stores.diary.set_day_note(session.day, "from the future", ahead)
    at = session.ended_at + timedelta(minutes=1)
    note = Rescue(at, (DayNoted(session.day, "now", at),))
    assert take_in(stores.file, note, at).told == 1
    assert stores.diary.day(session.day).note == "now"


def test_nothing_comes_back_that_was_deleted(stores: Stores, rescue: Rescue, session) -> None:
    take_in(stores.file, rescue, session.ended_at)
    for record in stores.diary.day(session.day).sessions:
        stores.diary.delete_session(record.session.id, session.ended_at + timedelta(minutes=5))
    mended = Rescue(session.ended_at, (SessionMended(session, session.ended_at),))
    later = session.ended_at + timedelta(minutes=9)
    for one in (rescue, mended):
        assert take_in(stores.file, one, later).session_days == ()
        assert stores.diary.day(session.day).sessions == ()


def test_a_deletion_and_its_undoing_are_taken_in(stores: Stores, session) -> None:
    at = session.ended_at + timedelta(minutes=1)
    stores.sessions.add(session)
    assert take_in(stores.file, Rescue(at, (SessionDeleted(session.id, at),)), at).told == 1
    assert stores.sessions.count() == 0
    assert take_in(stores.file, Rescue(at, (SessionPutBack(session.id, at),)), at).told == 1
    assert stores.sessions.on_day(session.day) == [session]
    stores.diary.save_session(session, at + timedelta(minutes=1))
    late = at + timedelta(minutes=2)
    assert take_in(stores.file, Rescue(at, (SessionDeleted(session.id, at),)), late) == Taken()
    assert stores.sessions.count() == 1


def test_a_note_of_a_session_that_is_not_there_is_left(stores: Stores, session) -> None:
    at = session.ended_at
    rescue = Rescue(at, (SessionNoted(session.id, "Garden", at), DayNoted(session.day, "rain", at)))
    assert take_in(stores.file, rescue, at) == Taken(told=1, left=1)
    stores.sessions.add(session)
    assert take_in(stores.file, rescue, at) == Taken(told=1)
    assert stores.diary.day(session.day).sessions[0].note == "Garden"
    stores.diary.delete_session(session.id, at)
    assert take_in(stores.file, rescue, at) == Taken()


# -- the running session --------------------------------------------------------------------------------


def aside(draft: Draft) -> Rescue:
    return Rescue(draft.saved_at, (), draft)


def test_the_running_session_is_offered_again(stores: Stores, make_draft) -> None:
    draft = make_draft(100)
    assert take_in(stores.file, aside(draft), draft.saved_at) == Taken()
    assert stores.drafts.load() == draft
    later = make_draft(130)
    take_in(stores.file, aside(later), later.saved_at)
    take_in(stores.file, aside(draft), later.saved_at)
    assert stores.drafts.load() == later, "the one that is further"


def test_of_two_running_sessions_the_earlier_is_written_down(stores: Stores, make_draft) -> None:
    earlier, later = make_draft(100, "earlier"), make_draft(130, "later")
    stores.drafts.save(later)
    assert take_in(stores.file, aside(earlier), later.saved_at) == Taken((earlier.session().day,))
    assert stores.drafts.load() == later
    assert stores.sessions.on_day(earlier.session().day) == [earlier.session()]
    assert take_in(stores.file, aside(earlier), later.saved_at) == Taken()


def test_one_too_short_to_be_written_down_is_let_go(stores: Stores, make_draft) -> None:
    short, later = make_draft(3, "short"), make_draft(130, "later")
    stores.drafts.save(short)
    assert take_in(stores.file, aside(later), later.saved_at) == Taken()
    assert stores.drafts.load() == later
    assert stores.sessions.count() == 0


def test_a_session_that_came_to_its_end_is_not_offered_any_more(stores: Stores, make_draft) -> None:
    draft, other = make_draft(100), make_draft(110, "other")
    stores.drafts.save(draft)
    done = Rescue(draft.saved_at, (SessionDone(draft.session()),), draft)
    assert take_in(stores.file, done, draft.saved_at) == Taken((draft.session().day,))
    assert stores.drafts.load() is None
    stores.drafts.save(other)
    take_in(
        stores.file, Rescue(draft.saved_at, (SessionDone(moved(draft.session(), "x", 1)),)), draft.saved_at
    )
    assert stores.drafts.load() == other


def test_all_of_it_or_nothing(path: Path, rescue: Rescue, now, monkeypatch) -> None:
    from backcare_desktop.store.diary import DiaryStore

    stores = open_stores(path, now)
    before = content(stores)

    def ends(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(DiaryStore, "set_session_note", ends)
    with pytest.raises(KeyboardInterrupt):
        take_in(stores.file, rescue, now)
    assert content(stores) == before
    stores.close()
