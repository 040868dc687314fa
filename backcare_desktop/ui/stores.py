"""What the shell asks of the stores; whoever keeps to these protocols can stand in for the file."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from backcare_desktop.core.adjusting import LatestHurt
    from backcare_desktop.core.check_in import CheckIn
    from backcare_desktop.core.day_record import DayMark, DayRecord, DeletedSession
    from backcare_desktop.core.draft import Draft
    from backcare_desktop.core.history import DayTotal
    from backcare_desktop.core.history_query import Found, HistoryQuery
    from backcare_desktop.core.practice import DayDose, PracticedExercise
    from backcare_desktop.core.routine_settings import RoutineSettings
    from backcare_desktop.core.session import Session
    from backcare_desktop.core.settings import Settings


class Record(Protocol):
    """Something that writes, or tells why it could not: a QObject with these signals."""

    write_failed: "SignalInstance"
    write_recovered: "SignalInstance"

    @property
    def has_unwritten(self) -> bool:
        """Whether something waits to be written."""
        ...

    def retry(self) -> None:
        """Write what could not be written before."""
        ...


class Sessions(Protocol):
    """Keeps sessions. Every method may raise StoreError."""

    def add(self, session: "Session") -> None:
        """Write a session and take away the draft of it, both or neither."""
        ...

    def on_day(self, day: date) -> "list[Session]":
        """Return the sessions of a practice day, earliest first."""
        ...

    def totals(self, first: date, last: date, *, with_answers: bool = True) -> "list[DayTotal]":
        """Return what was done and told on each day from `first` to `last` that has anything.

        Without the answers pain is None, and it is much quicker.
        """
        ...

    def last_days(self) -> dict[str, date]:
        """Return the last practice day of each routine that was ever done, by routine id."""
        ...

    def latest_hurts(self, routine_id: str) -> "list[LatestHurt]":
        """Return the exercises that hurt when they were last done in a routine, each once."""
        ...

    def count(self) -> int:
        """Return how many sessions there are."""
        ...


class Drafts(Protocol):
    """Keeps the running session, so that no end of the process can take it. May raise StoreError."""

    def save(self, draft: "Draft") -> None:
        """Write the running session as it stands."""
        ...

    def load(self) -> "Draft | None":
        """Return the session that was running when the app last ended, if any."""
        ...

    def clear(self) -> None:
        """Forget the running session."""
        ...


class SettingsKeeper(Protocol):
    """Keeps the settings. May raise StoreError."""

    def load(self) -> "Settings":
        """Return the settings; a value that cannot be used is its default."""
        ...

    def save(self, settings: "Settings") -> None:
        """Write the settings."""
        ...


class RoutineSettingsKeeper(Protocol):
    """Keeps what is remembered for each routine. May raise StoreError."""

    def load(self) -> "dict[str, RoutineSettings]":
        """Return the settings by routine id; a value that cannot be used is its default."""
        ...

    def save(self, routine_id: str, settings: "RoutineSettings") -> None:
        """Write the settings of a routine."""
        ...


class DiaryKeeper(Protocol):
    """Keeps what people tell of their back and their days, and mends sessions. May raise StoreError."""

    def day(self, day: date) -> "DayRecord":
        """Return a day in full."""
        ...

    def awaiting_morning(self, day: date) -> "Session | None":
        """Return the last session of a day if nobody was asked how the morning after it was."""
        ...

    def check_ins(self, first: date, last: date) -> "list[CheckIn]":
        """Return all answers of the days from `first` to `last`, earliest first."""
        ...

    def save_check_in(self, check_in: "CheckIn", now: datetime) -> None:
        """Write an answer over the one with its id."""
        ...

    def set_mark(self, day: date, mark: "DayMark | None", now: datetime) -> None:
        """Say what a day was."""
        ...

    def set_day_note(self, day: date, text: str, now: datetime) -> None:
        """Write the note of a day."""
        ...

    def set_session_note(self, session_id: str, text: str, now: datetime) -> None:
        """Write the note of a session that is in the file."""
        ...

    def save_session(self, session: "Session", now: datetime) -> None:
        """Write a session that a person added or changed."""
        ...

    def delete_session(self, session_id: str, now: datetime) -> None:
        """Take a session away with all that was told about it; it can be put back."""
        ...

    def put_back(self, session_id: str, now: datetime) -> None:
        """Undo the deletion of a session, if it can be undone."""
        ...

    def deleted(self) -> "list[DeletedSession]":
        """Return the sessions that can be put back, last deleted first."""
        ...


class Practice(Protocol):
    """Tells how exercises were done over time. May raise StoreError."""

    def exercises(self) -> "list[PracticedExercise]":
        """Return every exercise that was ever done, the one done most often first."""
        ...

    def doses(self, exercise_id: str, first: date, last: date) -> "list[DayDose]":
        """Return how much of an exercise was done on each day from `first` to `last` on which it was."""
        ...


class Finder(Protocol):
    """Finds places in the history. May raise StoreError."""

    def find(self, query: "HistoryQuery", most: int) -> "list[Found]":
        """Return what a query finds, newest first, `most` places at the most."""
        ...
