"""Which change is about which thing, and when something in the file is as new as what was kept aside."""

from datetime import UTC, date, datetime, timedelta

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.rescue import (
    Answered,
    DayMarked,
    DayNoted,
    SessionDeleted,
    SessionDone,
    SessionMended,
    SessionNoted,
    SessionPutBack,
    Taken,
    is_overtaken,
)
from backcare_desktop.core.session import Session

AT = datetime(2026, 3, 3, 8, tzinfo=UTC)
DAY = AT.date()
SESSION = Session("one", "", "A walk", AT, AT + timedelta(hours=1), DAY, 1, 0, 0, 1, True, (), (), "")


def test_of_two_changes_of_a_thing_the_last_counts_and_each_thing_is_another() -> None:
    told = CheckIn("a", Question.NOW, 3, AT, DAY, None)
    changes = [
        SessionDone(SESSION),
        SessionMended(SESSION, AT),
        SessionDeleted("one", AT),
        Answered(told, AT),
        DayMarked(DAY, None, AT),
        DayNoted(DAY, "", AT),
        SessionNoted("one", "", AT),
    ]
    assert len({change.thing for change in changes}) == len(changes)
    assert SessionDeleted("one", AT).thing == SessionPutBack("one", AT).thing
    assert SessionDone(SESSION).at == SESSION.ended_at


def test_what_the_file_has_counts_if_it_is_as_new_and_not_of_a_clock_that_was_wrong() -> None:
    assert is_overtaken("2026-03-03", "2026-03-03", "2026-03-04")
    assert is_overtaken("2026-03-03", "2026-03-04", "2026-03-04")
    assert not is_overtaken("2026-03-03", "2026-03-02", "2026-03-04")
    assert not is_overtaken("2026-03-03", "2027-01-01", "2026-03-04")


def test_what_was_taken_in_adds_up() -> None:
    first, second = Taken((date(2026, 3, 4),), 1, 0), Taken((date(2026, 3, 3),), 2, 1)
    assert first.and_also(second) == Taken((date(2026, 3, 3), date(2026, 3, 4)), 3, 1)
