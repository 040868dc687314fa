"""One day in full, beside or below the month."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.session import Session
from backcare_desktop.ui.history.session_entry import SessionEntry
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class DayPanel(Card):
    """The sessions of a day. Escape, or its button where it stands below the month, leads back there."""

    back_requested = Signal()

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._catalogue = catalogue
        self._title = TextLabel(kit.theme, role=TypeRole.TITLE)
        self._note = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._shown: list[SessionEntry] = []
        self._entries = QVBoxLayout()
        self._entries.setSpacing(Space.XL)
        self._back = Button(kit.theme, kit.words.t("Back to the month"), Variant.TEXT, IconName.UP)
        self._back.clicked.connect(self.back_requested)
        self._back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addLayout(self._entries)
        column.addStretch(1)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CARD

    def set_back_shown(self, *, shown: bool) -> None:
        """Offer a button that leads back to the month."""
        self._back.setVisible(shown)

    def show_day(self, day: date, sessions: Sequence[Session], note: str) -> None:
        """Show a day and its sessions, or a sentence where there are none."""
        for entry in self._shown:
            self._entries.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._shown = [SessionEntry(self._kit, self._catalogue, session) for session in sessions]
        for entry in self._shown:
            self._entries.addWidget(entry)
            entry.show()  # the layout would do so only later, and Tab would pass it by until then
        if self._shown:
            # What is new stands behind everything older.
            QWidget.setTabOrder(self._shown[-1].toggle, self._back)
        title = self._kit.formats.long_date(day)
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(not sessions)
        self.setAccessibleName(title)
        self.setAccessibleDescription("" if sessions else note)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's shortcuts: here it leads back to the month."""
        if _is_escape(event) and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back on Escape."""
        if _is_escape(event):
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
