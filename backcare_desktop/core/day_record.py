"""A day in full: its sessions with all that was told about them, its mark and its note."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from backcare_desktop.core.check_in import CheckIn, Question, answer_to

if TYPE_CHECKING:
    from backcare_desktop.core.session import Session


class DayMark(Enum):
    """What a person says a day was."""

    REST = "rest"
    SORE = "sore"


@dataclass(frozen=True)
class SessionRecord:
    """A session, and what was told about it."""

    session: "Session"
    check_ins: tuple[CheckIn, ...] = ()  #: in the order they were given
    note: str = ""

    def answer(self, question: Question) -> int | None:
        """Return the answer to a question about it, 0 to 10."""
        return answer_to(question, self.check_ins)


@dataclass(frozen=True)
class DayRecord:
    """A practice day."""

    day: date
    sessions: tuple[SessionRecord, ...] = ()  #: earliest first
    check_ins: tuple[CheckIn, ...] = ()  #: what was told that day and is about none of its sessions
    mark: DayMark | None = None
    note: str = ""
    unreadable: int = 0  #: how many entries of the day the file holds that cannot be read

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.sessions or self.check_ins or self.mark or self.note or self.unreadable)


@dataclass(frozen=True)
class DeletedSession:
    """A session that was deleted and can be put back until the app starts again."""

    id: str
    routine_name: str
    started_at: datetime
    day: date
