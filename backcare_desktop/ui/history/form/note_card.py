"""The note about a session."""

from backcare_desktop.ui.history.form.card import FormCard
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.note_area import NoteArea


class NoteCard(FormCard):
    """A heading and the text."""

    def __init__(self, kit: Kit, text: str) -> None:
        super().__init__(kit, kit.words.t("Note"))
        self.field = NoteArea(kit.theme, kit.words.t("Note about this session"), text)
        self.column.addWidget(self.field)

    @property
    def text(self) -> str:
        """The note."""
        return self.field.toPlainText().strip()
