"""The report as text: the same words as on the sheet, at the size of all other text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.report_text import Paragraph
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel


class ReportReading(Card):
    """Headings and paragraphs below each other."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self.setAccessibleName(kit.words.t("The report as text"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self._column.setSpacing(Space.S)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show other paragraphs."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # at once; the deletion comes with the next turn of the event loop
                old.deleteLater()
        for number, paragraph in enumerate(paragraphs):
            role = TypeRole.TITLE if paragraph.is_heading else TypeRole.BODY
            if paragraph.is_heading and number:
                self._column.addSpacing(Space.L)
            label = TextLabel(self._kit.theme, paragraph.text, role)
            self._column.addWidget(label)
            label.show()
