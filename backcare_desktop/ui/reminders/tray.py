"""A message of the system, where the system has a place for one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.reminders.card import reminder_sentence


def tray_available() -> bool:
    """Return whether the system shows messages of ours now; a desktop may begin or cease to."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class TrayMessage(QObject):
    """Shows an icon beside the system's clock with the message, and takes both away again. Never hides a window."""

    opened = Signal()  #: the person pressed the message or the icon, and wants to see the window

    def __init__(self, kit: Kit, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip(kit.words.t("Backcare"))
        self._tray.messageClicked.connect(self.opened)
        self._tray.activated.connect(lambda _how: self.opened.emit())

    def show(self) -> None:
        """Show the message; nothing happens on a system without a place for it."""
        if tray_available():
            self._tray.show()
            self._tray.showMessage(
                self._words.t("Backcare"), reminder_sentence(self._words), self._tray.icon()
            )

    def hide(self) -> None:
        """Take the message and the icon away."""
        self._tray.hide()
