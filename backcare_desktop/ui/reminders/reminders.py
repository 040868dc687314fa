"""Brings the clock, the card in the window and the system's message together."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.reminders import Reminder
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.card import ReminderCard
from backcare_desktop.ui.reminders.scheduler import ReminderScheduler
from backcare_desktop.ui.reminders.tray import TrayMessage


class Reminders(QObject):
    """Shows a reminder where it is seen: in the window, and by the system while another program is in use.

    `card` wants a place above the page. It is hidden while there is nothing to remind of.
    """

    start_requested = Signal()  #: the person wants to begin
    time_change_requested = Signal()  #: the person wants to choose another time of day
    window_requested = Signal()  #: the person wants to see the window

    def __init__(
        self,
        kit: Kit,
        clock: Clock,
        preferences: Preferences,
        journal: Journal,
        icon: QIcon,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.card = ReminderCard(kit)
        self.scheduler = ReminderScheduler(clock, preferences, journal, is_busy, self)
        self._message = TrayMessage(kit, icon, self)
        self.scheduler.reminder_due.connect(self._on_reminder_due)
        self.scheduler.reminder_ended.connect(self._on_reminder_ended)
        self._message.opened.connect(self.window_requested)
        self.card.start_requested.connect(self._on_start_requested)
        self.card.later_requested.connect(self.scheduler.put_off)
        self.card.not_today_requested.connect(self.scheduler.answer)
        self.card.time_change_requested.connect(self._on_time_change_requested)

    def close(self) -> None:
        """Take the system's message away, at the end."""
        self._message.hide()

    def _on_reminder_due(self, reminder: Reminder) -> None:
        self.card.show_reminder(reminder)
        if not self.card.window().isActiveWindow():
            self._message.show()

    def _on_reminder_ended(self) -> None:
        self.card.hide()
        self._message.hide()

    def _on_start_requested(self) -> None:
        self.scheduler.answer()
        self.start_requested.emit()

    def _on_time_change_requested(self) -> None:
        self.scheduler.answer()
        self.time_change_requested.emit()
