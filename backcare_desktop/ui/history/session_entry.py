"""One session in the day panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.history_words import session_title
from backcare_desktop.ui.history.editable_note import EditableNote
from backcare_desktop.ui.history.exercises_fold import ExercisesFold
from backcare_desktop.ui.history.session_facts import SessionFacts
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group


class SessionEntry(Group):
    """What is known of a session, its note, every exercise on request, and the ways to mend it.

    It stays while its session is looked at: what is shown of it is exchanged, and the keyboard stays where it is.
    Afterwards it serves for another one, for its buttons take longer to make than all that is written.
    """

    edit_requested = Signal(object)  #: the SessionRecord
    delete_requested = Signal(str)  #: the session's id
    note_written = Signal(str, str)  #: the session's id, and the text

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._record: SessionRecord | None = None
        words = kit.words
        self._facts = SessionFacts(kit, catalogue)
        self._fold = ExercisesFold(kit)
        self.note = EditableNote(kit, words.t("Note on this session"))
        self.note.set_names(words.t("Add note"), words.t("Change note"))
        self._edit = Button(kit.theme, words.t("Edit"))
        self._delete = Button(kit.theme, words.t("Delete"), Variant.TEXT)
        self._actions = QWidget()
        row = FlowLayout(self._actions)
        for button in (self._edit, self.note.button, self._delete):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        for part in (self._facts, self.note, self._fold, self._actions):
            self._column.addWidget(part)
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self._record))
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self._session_id))
        self.note.note_written.connect(lambda text: self.note_written.emit(self._session_id, text))

    @property
    def _session_id(self) -> str:
        assert self._record
        return self._record.session.id

    def show_record(self, record: SessionRecord, *, can_change: bool) -> None:
        """Show a session as it stands in the file."""
        kit, words, session = self._kit, self._kit.words, record.session
        title = session_title(kit.formats.time(session.started_at.time()), session, words)
        if record != self._record:
            self._record = record
            self._facts.show_record(record, title)
            self._fold.show_session(session, title)
        self.setAccessibleName(title)
        self.note.show_note(record.note, may_write=can_change)
        for button in (self._edit, self._delete, self.note.button):
            button.setAccessibleDescription(title)  # the same routine may be done twice a day
        self._actions.setVisible(can_change)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is laid out in it, the innermost first."""
        return (*self._facts.parts, self.note, self._fold, self._actions, self)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to press."""
        first = self._edit if self._fold.isHidden() else self._fold.toggle
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in the order it is read."""
        return (*self.note.stops, self._fold.toggle, self._edit, self.note.button, self._delete)
