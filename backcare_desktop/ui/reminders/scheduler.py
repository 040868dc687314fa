"""Looks at the clock on the wall, and tells when to remind and when not to any more."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.core import reminders
from backcare_desktop.core.clock import Clock
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.reminders import ReminderState
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.preferences import Preferences

#: Twice a minute, so that a reminder is not a minute late, also where the computer slept through its time.
_INTERVAL_MS = 30_000


class ReminderScheduler(QObject):
    """Owns a slow timer, which runs only while reminders are on. Knows no widget.

    What it has to know after a restart is in the setting `reminder_state`. While `is_busy` says that a session
    is under way nothing is due; without an open data file nobody knows what was done, so nothing is due either.
    """

    reminder_due = Signal(object)  #: a Reminder is to be shown now
    reminder_ended = Signal()  #: the one that is shown is of no use any more

    def __init__(
        self,
        clock: Clock,
        preferences: Preferences,
        journal: Journal,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._preferences = preferences
        self._journal = journal
        self._is_busy = is_busy
        self._shown_on: date | None = None
        self._chosen = _chosen(preferences.settings)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        preferences.settings_changed.connect(self._on_settings_changed)
        journal.opened.connect(self.look)
        journal.session_recorded.connect(self._on_session_recorded)
        self._run()

    @property
    def is_shown(self) -> bool:
        """Whether a reminder waits for an answer."""
        return self._shown_on is not None

    def look(self) -> None:
        """Ask the clock, and tell if something is due or the day of the shown one is over."""
        settings, now = self._preferences.settings, self._clock.read().wall
        if self._shown_on not in (None, now.date()):
            self._end()
        if not settings.reminder or not self._journal.is_open or self._is_busy():
            return
        today = practice_day(now)
        done = any(total.sessions for total in self._journal.totals(today, today))
        state, reminder = reminders.remind(self._state, now, settings.reminder_minute, done_today=done)
        if reminder is not None:
            self._keep(state)
            self._shown_on = now.date()
            self.reminder_due.emit(reminder)

    def answer(self) -> None:
        """Take Start or "Not today": the day has no further reminder."""
        self._end()
        self._keep(reminders.answered(self._state))

    def put_off(self) -> None:
        """Take "Later": once more in an hour."""
        self._end()
        self._keep(reminders.later(self._state, self._clock.read().wall))

    @property
    def _state(self) -> ReminderState:
        return reminders.from_text(self._preferences.settings.reminder_state)

    def _keep(self, state: ReminderState) -> None:
        self._preferences.change(reminder_state=reminders.to_text(state))

    def _end(self) -> None:
        if self._shown_on is not None:
            self._shown_on = None
            self.reminder_ended.emit()

    def _run(self) -> None:
        if self._preferences.settings.reminder:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_settings_changed(self, settings: Settings) -> None:
        chosen = _chosen(settings)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._end()
        self._keep(reminders.time_set(self._state, self._clock.read().wall))
        self._run()

    def _on_session_recorded(self, _session: object) -> None:
        if self._preferences.settings.reminder:
            self.answer()


def _chosen(settings: Settings) -> tuple[bool, int]:
    return settings.reminder, settings.reminder_minute
