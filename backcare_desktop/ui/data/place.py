"""Where the data lies, and how much room it takes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.path_label import PathLabel
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.widgets.buttons import Button


class PlaceSection(DataSection):
    """The file, its size, and the way to its folder."""

    def __init__(self, parts: DataParts) -> None:
        words = parts.kit.words
        super().__init__(
            parts,
            words.t("Your data"),
            words.t("Nothing leaves this computer. Backcare never uses a network."),
        )
        file = parts.keeping.data_file
        self.add_text(words.t("Your sessions and settings are in one file on this computer:"))
        self.column.addWidget(PathLabel(parts.kit.theme, file))
        self._size = self.add_text("")
        self._size.hide()
        button = Button(parts.kit.theme, words.t("Open folder"), icon=IconName.FOLDER)
        button.clicked.connect(lambda: self.open_folder(file.parent))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.panel)
        parts.overview.changed.connect(self._on_overview_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at everything again."""
        super().showEvent(event)
        if not event.spontaneous():
            self.parts.overview.look()

    def _on_overview_changed(self) -> None:
        size, formats = self.parts.overview.size, self.parts.kit.formats
        self._size.setVisible(size is not None)
        if size is None:
            return
        copies = size.kept + size.back_ups
        if copies:
            text = self.words.t(
                "{size}, and {copies} of copies", size=formats.size(size.file), copies=formats.size(copies)
            )
        else:
            text = self.words.t("{size}, and no copies yet", size=formats.size(size.file))
        self._size.setText(text)
