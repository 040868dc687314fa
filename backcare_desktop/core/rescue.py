"""What waits to be written into the data file, and which of two running sessions is gone on with.

What waits is kept aside in a file of its own, so that the end of the app does not take it: see
store/rescue_format.py.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.core.check_in import CheckIn
    from backcare_desktop.core.day_record import DayMark
    from backcare_desktop.core.draft import Draft
    from backcare_desktop.core.session import Session


@dataclass(frozen=True)
class SessionDone:
    """A session came to its end."""

    session: "Session"

    @property
    def at(self) -> datetime:
        """When that was."""
        return self.session.ended_at

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about: of two changes of one thing the last counts."""
        return "session done", self.session.id


@dataclass(frozen=True)
class SessionMended:
    """A session was changed by hand, or added."""

    session: "Session"
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "session", self.session.id


@dataclass(frozen=True)
class SessionDeleted:
    """A session was taken away."""

    session_id: str
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "deletion", self.session_id


@dataclass(frozen=True)
class SessionPutBack:
    """The deletion of a session was undone."""

    session_id: str
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "deletion", self.session_id


@dataclass(frozen=True)
class Answered:
    """A question was answered, or an answer was taken back."""

    check_in: "CheckIn"
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "check-in", self.check_in.id


@dataclass(frozen=True)
class DayMarked:
    """A day was said to be something, or nothing."""

    day: date
    mark: "DayMark | None"
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "mark", self.day.isoformat()


@dataclass(frozen=True)
class DayNoted:
    """A note of a day was written."""

    day: date
    text: str
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "day note", self.day.isoformat()


@dataclass(frozen=True)
class SessionNoted:
    """A note of a session was written."""

    session_id: str
    text: str
    at: datetime

    @property
    def thing(self) -> tuple[str, str]:
        """What it is about."""
        return "session note", self.session_id


Change = (
    SessionDone
    | SessionMended
    | SessionDeleted
    | SessionPutBack
    | Answered
    | DayMarked
    | DayNoted
    | SessionNoted
)


@dataclass(frozen=True)
class Rescue:
    """All that waits to be written, in the order in which it has to be, and the running session."""

    saved_at: datetime  #: with its offset
    changes: tuple[Change, ...]
    draft: "Draft | None" = None


@dataclass(frozen=True)
class Taken:
    """What of a rescue is in the data file now and was not there before."""

    session_days: tuple[date, ...] = ()  #: the practice days of the sessions
    told: int = 0  #: answers, notes, marks and mended sessions
    left: int = 0  #: what has no place there yet: a note of a session that is not there

    def and_also(self, other: "Taken") -> "Taken":
        """Return both together."""
        days = tuple(sorted(self.session_days + other.session_days))
        return Taken(days, self.told + other.told, self.left + other.left)


def is_overtaken(at: str, changed_at: str, now: str) -> bool:
    """Whether what is in the file is as new as a change that was kept aside; all three are stamps.

    A stamp that lies ahead of `now` comes from a clock that was wrong: then the change is the later one.
    """
    return at <= changed_at <= now


def go_on_with(kept: "Draft", present: "Draft | None") -> tuple["Draft", "Draft | None"]:
    """Return the running session to offer, out of the one kept aside and the one in the file; and the one that is over."""
    if present is None:
        return kept, None
    later, earlier = sorted((kept, present), key=lambda draft: draft.saved_at, reverse=True)
    return later, (earlier if earlier.session_id != later.session_id else None)
