"""What the sections about all data have in common."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.data.dialogs import Dialogs
from backcare_desktop.ui.data.keeping import DataKeeping
from backcare_desktop.ui.data.overview import Overview
from backcare_desktop.ui.data.tasks import Tasks
from backcare_desktop.ui.data.work_panel import Action, WorkPanel
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import Tone


class DataParts:
    """What every section is made with: one of each for all of them."""

    def __init__(
        self,
        kit: Kit,
        keeping: DataKeeping,
        journal: Journal,
        preferences: Preferences,
        dialogs: Dialogs,
        page: QWidget,
    ) -> None:
        self.kit = kit
        self.keeping = keeping
        self.journal = journal
        self.preferences = preferences
        self.dialogs = dialogs
        self.page = page
        self.tasks = Tasks(keeping, page)
        self.overview = Overview(keeping, page)
        self.tasks.ended.connect(self.overview.look)


class DataSection(Section):
    """A heading, a sentence that explains it, and at its end a panel for what is under way."""

    def __init__(self, parts: DataParts, title: str, explanation: str) -> None:
        super().__init__(parts.kit.theme, title)
        self.parts = parts
        self.words = parts.kit.words
        self.panel = WorkPanel(parts.kit, parts.tasks)
        self.add_text(explanation, Tone.SECONDARY)

    def add_buttons(self, *buttons: Button) -> FlowLayout:
        """Add buttons that start something, in a row."""
        row = FlowLayout()
        for button in buttons:
            row.addWidget(button)
            self.panel.hold(button)
        self.column.addLayout(row)
        return row

    def folder_action(self, folder: Path) -> Action:
        """Return the button that shows a folder in the file manager."""
        return self.words.t("Open folder"), lambda: self.open_folder(folder)

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the file manager, or say where it is."""
        if not self.parts.dialogs.open_folder(folder):
            sentence = self.words.t("No file manager answered. The folder is {folder}.", folder=folder)
            self.panel.tell(BannerKind.WARNING, sentence)

    def told_that_file_is_shut(self) -> bool:
        """Say so if the data file could not be opened after its content was replaced; return whether it was said."""
        if self.parts.journal.is_open:
            return False
        sentence = self.words.t(
            "That is done, but the data file could not be opened again. The message at the top of the window "
            "says why; Try again is there."
        )
        self.panel.tell(BannerKind.WARNING, sentence)
        return True
