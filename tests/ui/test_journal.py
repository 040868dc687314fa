"""Writing down and asking, also when the file will not have it."""

from datetime import date

import pytest

from backcare_desktop.core.draft import Draft
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.progress import Account, Progress
from backcare_desktop.core.rescue import SessionDone
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.words import Words
from backcare_desktop.ui.journal import Journal
from tests.build import dose, exercise, routine
from tests.fakes import START, FailingStore

DAY = date(2026, 3, 3)


def a_draft(session_id: str = "one", worked_s: float = 300) -> Draft:
    progress = Progress(worked_s=worked_s, accounts={0: Account(both_s=60, finished=True)})
    return Draft(session_id, routine(exercise(a_dose=dose(60))), Timing(), START, START, progress)


def a_session(session_id: str = "one") -> Session:
    return a_draft(session_id).session()


@pytest.fixture
def full(qapp, words: Words) -> tuple[Journal, FailingStore]:
    store = FailingStore()
    journal = Journal(words)
    journal.attach(store, store)
    return journal, store


def test_a_session_is_announced_once_it_is_in_the_file(qtbot, journal: Journal):
    with qtbot.waitSignal(journal.session_recorded) as recorded:
        journal.record(a_session())
    assert recorded.args == [a_session()]
    assert journal.day(DAY) == [a_session()]
    assert journal.totals(DAY, DAY) == [DayTotal(DAY, 1, 300)]
    assert journal.last_days() == {"small": DAY}
    assert journal.count() == 1
    marked = [cell for cell in journal.month(2026, 3, 0, DAY).days if cell.sessions]
    assert [(cell.day, cell.minutes, cell.is_today) for cell in marked] == [(DAY, 5, True)]


def test_a_session_takes_the_place_of_its_draft(journal: Journal):
    journal.save_draft(a_draft())
    assert journal.draft() == a_draft()
    journal.record(a_session())
    assert journal.draft() is None


def test_a_draft_can_be_put_away(journal: Journal):
    journal.save_draft(a_draft())
    journal.clear_draft()
    assert journal.draft() is None


def test_before_the_file_is_open_every_answer_is_empty_and_nothing_is_lost(qtbot, words: Words):
    journal, store = Journal(words), FailingStore()
    store.is_full = False
    assert (journal.day(DAY), journal.totals(DAY, DAY), journal.last_days()) == ([], [], {})
    assert (journal.count(), journal.draft(), journal.is_open) == (0, None, False)
    journal.save_draft(a_draft())
    journal.clear_draft()
    with qtbot.waitSignal(journal.write_failed):
        journal.record(a_session())
    with qtbot.waitSignals([journal.session_recorded, journal.write_recovered]):
        journal.attach(store, store)
    assert store.sessions == [a_session()]


def test_a_full_disk_is_said_and_the_session_kept_until_there_is_room(qtbot, full):
    journal, store = full
    with qtbot.waitSignal(journal.write_failed) as failed:
        journal.record(a_session())
    assert "backcare.db" in failed.args[0]
    assert "Free some space" in failed.args[0]
    assert journal.has_unwritten
    journal.retry()
    assert journal.has_unwritten
    store.is_full = False
    with qtbot.waitSignals([journal.session_recorded, journal.write_recovered]):
        journal.retry()
    assert store.sessions == [a_session()]
    assert not journal.has_unwritten


def test_a_draft_that_could_not_be_saved_is_saved_by_trying_again(qtbot, full):
    journal, store = full
    with qtbot.waitSignal(journal.write_failed):
        journal.save_draft(a_draft())
    store.is_full = False
    with qtbot.waitSignal(journal.write_recovered):
        journal.retry()
    assert store.draft == a_draft()


@pytest.mark.parametrize(
    ("ask", "empty"),
    [
        (lambda journal: journal.day(DAY), []),
        (lambda journal: journal.totals(DAY, DAY), []),
        (lambda journal: journal.last_days(), {}),
        (lambda journal: journal.count(), 0),
        (lambda journal: journal.draft(), None),
        (lambda journal: journal.clear_draft(), None),
    ],
)
def test_a_file_that_cannot_be_read_is_said_too(qtbot, full, ask, empty):
    journal, _ = full
    with qtbot.waitSignal(journal.write_failed):
        assert ask(journal) == empty


def test_what_waits_is_told_at_once_and_again_when_it_is_written(qtbot, full):
    journal, store = full
    told = []
    journal.waiting_changed.connect(lambda: told.append((journal.waiting, journal.waiting_draft)))
    journal.save_draft(a_draft())
    assert told == [((), a_draft())]
    journal.record(a_session())
    assert told[1:] == [((SessionDone(a_session()),), None)]
    store.is_full = False
    journal.retry()
    assert told[2:] == [((), None)]
    journal.save_draft(a_draft())
    journal.record(a_session("two"))
    assert len(told) == 3, "what is written at once does not wait"


def test_a_running_session_that_could_not_be_written_can_be_gone_on_with_or_filed(full):
    journal, store = full
    journal.save_draft(a_draft())
    assert journal.draft() == a_draft()
    store.is_full = False
    assert journal.file_draft()
    assert store.sessions == [a_session()]
    assert journal.draft() is None


def test_a_file_that_is_opened_again_with_the_draft_of_what_waits_gets_it_once(qtbot, words: Words):
    store = FailingStore()
    journal = Journal(words)
    store.is_full = False
    journal.attach(store, store)
    journal.save_draft(a_draft())
    store.is_full = True
    journal.record(a_session())
    journal.detach()
    store.is_full = False
    journal.attach(store, store)
    assert store.sessions == [a_session()]


def test_a_file_that_cannot_be_opened_is_told_until_it_can(qtbot, words: Words):
    journal, store = Journal(words), FailingStore()
    assert not journal.is_shut
    with qtbot.waitSignal(journal.shut):
        journal.tell_shut()
    assert journal.is_shut
    store.is_full = False
    journal.attach(store, store)
    assert not journal.is_shut
