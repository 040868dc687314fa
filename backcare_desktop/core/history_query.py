"""What a person looks for in the history, and what is found."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class HistoryQuery:
    """All that is set has to be true of what is found; nothing set finds nothing."""

    text: str = ""  #: words, or their beginnings, in notes and in the names of routines and exercises
    exercise_id: str | None = None  #: sessions in which it was done or hurt
    hurt_only: bool = False  #: sessions in which something hurt

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.text.strip() or self.exercise_id or self.hurt_only)


@dataclass(frozen=True)
class Found:
    """One place in the history: a session, or the note of a day."""

    day: date
    session_id: str | None
    started_at: datetime | None
    title: str  #: the routine; empty for the note of a day
    note: str  #: the whole note, "" where there is none
    hurt: tuple[str, ...]  #: the names of exercises that hurt
