"""The sessions of a day, and those that were deleted from it and can be put back."""

from collections.abc import Collection, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.day_record import DayRecord, DeletedSession
from backcare_desktop.ui.history.deleted_bar import DeletedBar
from backcare_desktop.ui.history.editable_note import EditableNote
from backcare_desktop.ui.history.session_entry import SessionEntry
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space

_Part = TypeVar("_Part", SessionEntry, DeletedBar)


class DaySessions(QWidget):
    """Entries stay as long as their day is shown. Where one goes, the keyboard goes to what stands for it."""

    edit_requested = Signal(object)  #: this SessionRecord
    delete_requested = Signal(str)  #: the session with this id
    put_back_requested = Signal(str)  #: the deleted session with this id
    note_written = Signal(str, str)  #: the session's id, and the text
    stops_changed = Signal()  #: there is more that takes the keyboard now
    keyboard_lost = Signal()  #: what had the keyboard is gone, and nothing stands for it

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._catalogue = catalogue
        self._record: DayRecord | None = None
        self._deleted: tuple[DeletedSession, ...] = ()
        self._entries: dict[str, SessionEntry] = {}
        self._spare: list[SessionEntry] = []
        self._bars: dict[str, DeletedBar] = {}
        self._followed: str | None = None  # the session that the keyboard was on
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XL)

    def show_day(self, record: DayRecord, *, can_change: bool) -> None:
        """Show the sessions of a day."""
        if self._record is None or self._record.day != record.day:
            self._followed = None
        self._record = record
        ids = [each.session.id for each in record.sessions]
        for entry in self._dropped(self._entries, ids):
            entry.note.leave()
            self._spare.append(entry)  # still in sight, to serve for another without being laid out anew
        for place, each in enumerate(record.sessions):
            entry = self._entries.get(each.session.id) or self._entry_for(each.session.id)
            entry.show_record(each, can_change=can_change)
            if self._column.indexOf(entry) != place:
                self._column.removeWidget(entry)
                self._column.insertWidget(place, entry)
            entry.show()  # the layout would do so only later, and Tab would pass it by until then
        for entry in self._spare:
            entry.hide()
        self._entries = {session_id: self._entries[session_id] for session_id in ids}
        self._show_bars()

    def set_deleted(self, deleted: tuple[DeletedSession, ...]) -> None:
        """Offer to put back those of them that were on the day shown."""
        self._deleted = deleted
        self._show_bars()

    def notes(self) -> Iterator[tuple[str, EditableNote]]:
        """Return the note of each session by the session's id."""
        for session_id, entry in self._entries.items():
            yield session_id, entry.note

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is laid out in it, the innermost first."""
        entries = (*self._entries.values(), *self._spare)
        return (*(part for entry in entries for part in entry.parts), self)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in the order it is read."""
        entries = (stop for entry in self._entries.values() for stop in entry.stops)
        return (*entries, *(bar.button for bar in self._bars.values()))

    def _entry_for(self, session_id: str) -> SessionEntry:
        entry = self._entries[session_id] = self._spare.pop(0) if self._spare else self._new_entry()
        return entry

    def _new_entry(self) -> SessionEntry:
        entry = SessionEntry(self._kit, self._catalogue, self)
        entry.edit_requested.connect(self.edit_requested)
        entry.delete_requested.connect(self.delete_requested)
        entry.note_written.connect(self.note_written)
        entry.note.editor_opened.connect(self.stops_changed)
        return entry

    def _show_bars(self) -> None:
        day = self._record.day if self._record else None
        here = {each.id: each for each in self._deleted if each.day == day}
        for bar in self._dropped(self._bars, here):
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        for session_id, deleted in here.items():
            if session_id not in self._bars:
                bar = self._bars[session_id] = DeletedBar(self._kit, deleted, self)
                bar.put_back_requested.connect(self.put_back_requested)
                self._column.addWidget(bar)
                bar.show()
        self.setVisible(bool(self._entries or self._bars))
        self._follow()

    def _dropped(self, shown: dict[str, _Part], keep: Collection[str]) -> list[_Part]:
        """Return what is not to be kept, without the keyboard."""
        gone = [session_id for session_id in shown if session_id not in keep]
        focused = QApplication.focusWidget()
        for session_id in gone:
            if focused is not None and shown[session_id].isAncestorOf(focused):
                self._followed = session_id
                self.keyboard_lost.emit()
        return [shown.pop(session_id) for session_id in gone]

    def _follow(self) -> None:
        """Put the keyboard on what stands for a session now that was deleted or put back."""
        if self._followed in self._bars:
            self._bars[self._followed].button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._followed in self._entries:
            self._entries[self._followed].take_keyboard()
        else:
            return
        self._followed = None
