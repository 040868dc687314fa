"""What the shell asks of the stores; whoever keeps to these protocols can stand in for the file."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from backcare_desktop.core.adjusting import LatestHurt
    from backcare_desktop.core.draft import Draft
    from backcare_desktop.core.history import DayTotal
    from backcare_desktop.core.routine_settings import RoutineSettings
    from backcare_desktop.core.session import Session
    from backcare_desktop.core.settings import Settings


class Sessions(Protocol):
    """Keeps sessions. Every method may raise StoreError."""

    def add(self, session: "Session") -> None:
        """Write a session and take away the draft of it, both or neither."""
        ...

    def on_day(self, day: date) -> "list[Session]":
        """Return the sessions of a practice day, earliest first."""
        ...

    def totals(self, first: date, last: date) -> "list[DayTotal]":
        """Return what was done on each day from `first` to `last` on which something was."""
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
