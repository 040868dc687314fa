"""The diary: what was told is never lost, and is announced once it is in the file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark, DayRecord
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.history_query import HistoryQuery
from backcare_desktop.core.session import Session
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.diary import Diary
from tests.fakes import FakeClock

DAY = date(2026, 3, 3)


class FullDisk:
    """The diary of a file on a disk that is full, until it is not."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self.is_full = True

    def __getattr__(self, name: str) -> object:
        if self.is_full:
            raise StoreError(Trouble.FULL, Path("backcare.db"))
        return getattr(self._stores.diary, name)


@pytest.fixture
def early(qapp: QApplication, words: Words, clock: FakeClock) -> Iterator[Diary]:
    """A diary before the file is open."""
    diary = Diary(clock, words)
    yield diary
    diary.deleteLater()


def attach(diary: Diary, stores: Stores, keeper: object = None) -> None:
    diary.attach(keeper or stores.diary, stores.practice, stores.finder, stores.report)


def test_before_the_file_is_open_every_answer_is_empty(early: Diary) -> None:
    assert early.day(DAY) == DayRecord(DAY)
    assert early.awaiting_morning(DAY) is None
    assert early.check_ins(DAY, DAY) == early.deleted() == early.exercises() == []
    assert early.doses("bridge", DAY, DAY) == early.find(HistoryQuery("hip"), 5) == []


def test_what_is_told_before_the_file_is_open_is_written_when_it_is(
    qtbot: QtBot, early: Diary, stores: Stores
) -> None:
    assert not early.set_mark(DAY, DayMark.REST)
    assert early.has_unwritten

    with qtbot.waitSignals([early.changed, early.opened]):
        attach(early, stores)

    assert early.day(DAY).mark is DayMark.REST
    assert not early.has_unwritten


def test_an_answer_carries_its_moment_and_the_practice_day(diary: Diary, clock: FakeClock) -> None:
    assert diary.tell(Question.BEFORE, 4, "a session")

    (told,) = diary.day(DAY).check_ins
    assert (told.value, told.at, told.day) == (4, clock.read().wall, DAY)


def test_what_a_full_disk_refused_is_written_later_the_last_of_each_thing_alone(
    qtbot: QtBot, early: Diary, stores: Stores
) -> None:
    disk = FullDisk(stores)
    attach(early, stores, disk)
    with qtbot.waitSignal(early.write_failed, check_params_cb=lambda text: "disk is full" in text):
        assert not early.set_day_note(DAY, "first")
    assert not early.set_mark(DAY, DayMark.SORE)
    assert not early.set_day_note(DAY, "second")

    disk.is_full = False
    with qtbot.waitSignals([early.write_recovered, early.changed]):
        early.retry()

    day = early.day(DAY)
    assert (day.note, day.mark) == ("second", DayMark.SORE)
    early.retry()
    assert not early.has_unwritten


def test_a_session_is_changed_deleted_and_put_back(
    qtbot: QtBot, diary: Diary, stores: Stores, made_session: Session
) -> None:
    with qtbot.waitSignal(diary.changed):
        assert diary.save_session(made_session)
    assert diary.set_session_note(made_session.id, "Garden")
    assert diary.save_session(replace(made_session, worked_s=60.0))
    assert diary.day(DAY).sessions[0].session.worked_s == 60.0

    assert diary.delete_session(made_session.id)
    assert diary.day(DAY).is_empty
    assert [gone.id for gone in diary.deleted()] == [made_session.id]

    assert diary.put_back(made_session.id)
    assert diary.day(DAY).sessions[0].note == "Garden"
    assert [place.day for place in diary.find(HistoryQuery("garden"), 5)] == [DAY]


def test_a_file_that_cannot_be_read_is_told_and_answers_are_empty(
    qtbot: QtBot, early: Diary, stores: Stores
) -> None:
    attach(early, stores, FullDisk(stores))
    with qtbot.waitSignal(early.write_failed):
        assert early.day(DAY) == DayRecord(DAY)


def test_after_the_file_is_given_up_nothing_is_asked_of_it(diary: Diary) -> None:
    diary.set_mark(DAY, DayMark.REST)
    diary.detach()
    assert diary.day(DAY).mark is None
    assert not diary.set_mark(DAY, DayMark.SORE)


def test_what_waits_is_told_in_its_order_until_it_is_written(early: Diary, stores: Stores) -> None:
    told = []
    early.waiting_changed.connect(lambda: told.append([change.thing for change in early.waiting]))
    early.set_day_note(DAY, "snow")
    early.set_mark(DAY, DayMark.REST)
    early.set_day_note(DAY, "sun")
    mark, note = ("mark", "2026-03-03"), ("day note", "2026-03-03")
    assert told == [[note], [note, mark], [mark, note]]
    attach(early, stores)
    assert told[-1] == []
    early.set_day_note(DAY, "rain")
    assert len(told) == 4


def test_what_could_not_be_read_is_asked_for_again_by_trying_again(
    qtbot: QtBot, early: Diary, stores: Stores
) -> None:
    disk = FullDisk(stores)
    attach(early, stores, disk)
    with qtbot.waitSignal(early.write_failed):
        early.day(DAY)
    disk.is_full = False
    with qtbot.waitSignals([early.write_recovered, early.changed]):
        early.retry()


@pytest.fixture
def made_session() -> Session:
    at = FakeClock().read().wall
    return Session("one", "big-three", "Big three", at, at, DAY, 30.0, 0, 0, 30.0, True, (), (), "{}")
