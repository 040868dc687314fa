"""What is in a copy, and what putting it back would change."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.core.copies import CopyChange, CopyContents
from backcare_desktop.core.copies_words import change_lines, contents_lines
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class CopyDetails(Group):
    """Two short lists, and the button that puts the copy back."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        theme, words = kit.theme, kit.words
        self._title = TextLabel(theme, "", TypeRole.STRONG)
        self._contents = TextLabel(theme)
        self._changes = TextLabel(theme)
        self.restore_button = Button(theme, words.t("Restore this copy"), Variant.PRIMARY, IconName.RESTART)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._contents)
        column.addWidget(TextLabel(theme, words.t("What would change:"), TypeRole.STRONG))
        column.addWidget(self._changes)
        kept = words.t("The file as it is now is kept first, so this can be undone.")
        column.addWidget(TextLabel(theme, kept, TypeRole.CAPTION, Tone.SECONDARY))
        column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_copy(self, title: str, contents: CopyContents, change: CopyChange) -> None:
        """Show what is known about a copy, and have it read out."""
        words, formats = self._kit.words, self._kit.formats
        days = [
            formats.long_date(day, with_year=True) if day is not None else ""
            for day in (contents.first_day, contents.last_day)
        ]
        inside = contents_lines(contents, days[0], days[1], words)
        changes = change_lines(change, words)
        self.setAccessibleName(title)
        self._title.setText(title)
        self._contents.setText("\n".join(inside))
        self._changes.setText("\n".join(changes))
        self.show()
        announce(self, "\n".join((title, *inside, *changes)))
