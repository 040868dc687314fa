"""One day in full, beside or below the month."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.day_record import DayRecord, DeletedSession
from backcare_desktop.core.day_words import unreadable_sentence
from backcare_desktop.ui.history.day_foot import DayFoot
from backcare_desktop.ui.history.day_sessions import DaySessions
from backcare_desktop.ui.history.day_told import DayTold
from backcare_desktop.ui.history.editable_note import EditableNote
from backcare_desktop.ui.history.view_choice import HistoryView
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.laying_out import laid_out_once


class DayPanel(Card):
    """A day: its sessions, what was told, what it was, and the ways to mend all that.

    Escape, or its button where it stands below the month, leads back there. It shows what it is given and asks;
    text that is typed and not saved stays, also over a look at other days.
    """

    back_requested = Signal()
    edit_requested = Signal(object)  #: this SessionRecord
    delete_requested = Signal(str)  #: the session with this id
    put_back_requested = Signal(str)  #: the deleted session with this id
    add_requested = Signal(object)  #: a session on this date
    mark_chosen = Signal(object, object)  #: the date, and its DayMark or None
    day_note_written = Signal(object, str)  #: the date, and the text
    session_note_written = Signal(str, str)  #: the session's id, and the text

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._record: DayRecord | None = None
        self._unsaved: dict[Hashable, str] = {}
        self._stops: tuple[QWidget, ...] = ()
        self._title = TextLabel(kit.theme, role=TypeRole.TITLE)
        self._told = DayTold(kit)
        self._unreadable = TextLabel(kit.theme, tone=Tone.WARNING)
        self._note = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._sessions = DaySessions(kit, catalogue)
        self._foot = DayFoot(kit)
        self._is_below = self._is_found = False
        self._view = HistoryView.GRID
        self._back = Button(kit.theme, "", Variant.TEXT)
        self._show_back()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.XL, Space.L, Space.XL)
        column.setSpacing(Space.M)
        for part in (self._title, self._unreadable, self._note, self._told, self._sessions, self._foot):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._sessions.edit_requested.connect(self.edit_requested)
        self._sessions.delete_requested.connect(self.delete_requested)
        self._sessions.put_back_requested.connect(self.put_back_requested)
        self._sessions.note_written.connect(self.session_note_written)
        self._sessions.keyboard_lost.connect(self._on_keyboard_lost)
        self._sessions.stops_changed.connect(self._order)
        self._foot.note.editor_opened.connect(self._order)
        self._foot.mark_chosen.connect(lambda mark: self.mark_chosen.emit(self._day, mark))
        self._foot.note_written.connect(lambda text: self.day_note_written.emit(self._day, text))
        self._foot.add_requested.connect(lambda: self.add_requested.emit(self._day))

    @property
    def _day(self) -> date:
        assert self._record
        return self._record.day

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CARD

    def set_below(self, view: HistoryView, *, is_below: bool) -> None:
        """Say beside or below what it stands; from below a button leads back there."""
        self._view, self._is_below = view, is_below
        self._show_back()

    def set_found(self, *, is_found: bool) -> None:
        """Say whether the day was found, and offer a button that leads back to what was found with it."""
        self._is_found = is_found
        self._show_back()
        if self._record is not None:
            self._entitle(self._record.day)

    def _show_back(self) -> None:
        words = self._kit.words
        back = {
            HistoryView.YEAR: words.t("Back to the year"),
            HistoryView.TREND: words.t("Back to the trend"),
        }.get(self._view, words.t("Back to the month"))
        self._back.setText(words.t("Back to what was found") if self._is_found else back)
        self._back.set_icon_name(IconName.BACK if self._is_found else IconName.UP)
        self._back.setVisible(self._is_found or self._is_below)

    def set_deleted(self, deleted: Iterable[DeletedSession]) -> None:
        """Say which sessions can be put back; those of the day shown are offered."""
        self._sessions.set_deleted(tuple(deleted))
        self._order()

    def show_day(
        self, record: DayRecord, note: str, *, can_change: bool = True, can_add: bool = True
    ) -> None:
        """Show a day as it stands in the file. `note` is the sentence of a day without sessions.

        `can_change` is False where nothing can be written, `can_add` where the day is still to come: what is
        planned then is a mark and a note.
        """
        self._keep_unsaved(record)
        self._record = record
        with laid_out_once(self._parts):
            self._show_record(record, note, can_change=can_change, can_add=can_add)
            self._resume_unsaved()
        self._order()
        self.setAccessibleDescription("" if self._note.isHidden() else self._note.text())

    def _show_record(self, record: DayRecord, note: str, *, can_change: bool, can_add: bool) -> None:
        without = "" if record.sessions else note
        self._entitle(record.day)
        self._unreadable.setText(unreadable_sentence(record.unreadable, self._kit.words))
        self._unreadable.setVisible(bool(record.unreadable))
        self._note.setText(without)
        self._note.setVisible(bool(without) and record.is_empty)
        self._told.show_day(record)
        self._sessions.show_day(record, can_change=can_change)
        self._foot.show_day(record, can_change=can_change, can_add=can_add)

    def _entitle(self, day: date) -> None:
        """Write the day, and the year of one that was found: it may be long ago."""
        title = self._kit.formats.long_date(day, with_year=self._is_found)
        self._title.setText(title)
        self.setAccessibleName(title)

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

    def _parts(self) -> tuple[QWidget, ...]:
        """Return what is laid out in it, the innermost first."""
        return (*self._told.parts, *self._sessions.parts, self._foot, self)

    def _notes(self) -> Iterator[tuple[Hashable, EditableNote]]:
        """Return every note of the day with what it is of: the day, or the session with an id."""
        yield self._day, self._foot.note
        yield from self._sessions.notes()

    def _keep_unsaved(self, record: DayRecord) -> None:
        """Remember what is typed in notes that another day, or a deletion, takes from sight."""
        if self._record is None:
            return
        stay: set[Hashable] = {record.day, *(each.session.id for each in record.sessions)}
        for of, field in self._notes():
            if of in stay:
                continue
            if field.unsaved is not None:
                self._unsaved[of] = field.unsaved
            field.leave()

    def _resume_unsaved(self) -> None:
        for of, field in self._notes():
            if of in self._unsaved:
                field.resume(self._unsaved.pop(of))

    def _on_keyboard_lost(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self) -> None:
        """Let Tab go through what was made at different times in the order it is read."""
        stops = (*self._sessions.stops, *self._foot.stops, self._back)
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
