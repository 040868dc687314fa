"""Puts a copy in the place of the data file, and back."""

from contextlib import suppress
from pathlib import Path

from backcare_desktop.core.copies import Copy, CopyChange, CopyContents, CopyKind
from backcare_desktop.core.copies_words import copy_trouble
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.copy_details import CopyDetails
from backcare_desktop.ui.data.copy_list import CopyList
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.reading import Reading
from backcare_desktop.ui.data.work_panel import Why
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.troubles import sentence_for
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button


class RestoreSection(DataSection):
    """Shows the copies; the chosen one with what is in it; and restores it with a way back."""

    def __init__(self, parts: DataParts) -> None:
        kit, words = parts.kit, parts.kit.words
        super().__init__(
            parts,
            words.t("Restore"),
            words.t("Choose a copy to see what is in it before anything changes."),
        )
        self._reading = Reading(parts.page)
        self._path: Path | None = None
        self._shows_trouble = False
        self.list = CopyList(kit, self.panel, parts.keeping.computer)
        self.list.chosen.connect(self._on_chosen)
        self._none = self.add_text(words.t("There is no copy yet."))
        self._none.hide()
        self.column.addWidget(self.list)
        file = Button(kit.theme, words.t("Choose a file…"), icon=IconName.FOLDER)
        file.clicked.connect(self._on_file_clicked)
        self.add_buttons(file)
        self.details = CopyDetails(kit)
        self.details.restore_button.clicked.connect(self._on_restore_clicked)
        self.panel.hold(self.details.restore_button)
        self.column.addWidget(self.details)
        self.column.addWidget(self.panel)
        parts.overview.changed.connect(self._on_overview_changed)

    def restore(self, copy: Path, restored: str) -> None:
        """Put a copy in the place of the data file; `restored` is said then, with Undo."""
        keeping, words = self.parts.keeping, self.words
        self._shows_trouble = False

        def work(told: Told) -> tuple[Path | None, bool]:
            kept = keeping.restore(copy, told)
            return kept, kept is not None and not _is_damaged(kept, self._copies())

        def done(result: tuple[Path | None, bool]) -> None:
            self._put_details_away()
            self.list.choose_none()
            if self.told_that_file_is_shut():
                return
            kept, can_be_undone = result
            if kept is None or not can_be_undone:
                self.panel.tell(BannerKind.INFO, words.t("Restored."))
                return
            undone = words.t("Undone. The file as it was before that is kept too.")
            undo = (words.t("Undo"), lambda: self.restore(kept, undone))
            self.panel.tell(BannerKind.INFO, restored, undo)

        self.panel.run(
            words.t("Restoring the copy"),
            work,
            done,
            stopped=words.t("Stopped. Nothing has changed."),
            why=self._why(copy),
            closes_file=True,
        )

    def _copies(self) -> list[Copy]:
        with suppress(StoreError):
            return self.parts.keeping.copies()
        return []

    def _on_restore_clicked(self) -> None:
        if self._path is not None:
            self.restore(self._path, self.words.t("Restored. The file as it was is kept."))

    def _on_overview_changed(self) -> None:
        overview = self.parts.overview
        self.list.set_copies(overview.copies)
        self.list.setVisible(bool(overview.copies))
        self._none.setVisible(overview.size is not None and not overview.copies)
        if self._shows_trouble:
            self._shows_trouble = False
            self.panel.clear()
        if overview.trouble is not None and not self.panel.text:
            self._shows_trouble = True
            again = (self.words.t("Try again"), overview.look)
            self.panel.tell(BannerKind.ERROR, sentence_for(overview.trouble, self.words), again)

    def _on_chosen(self, copy: Copy) -> None:
        self._look_into(copy.path, self.words.t("In the copy of {day}:", day=self.list.name_of(copy)))

    def _on_file_clicked(self) -> None:
        words = self.words
        title = words.t("Choose a copy")
        folder = self.parts.keeping.back_up_folder
        folder = folder if folder.exists() else self.parts.keeping.data_file.parent
        kinds = words.t("Copies ({pattern})", pattern="*.db")
        path = self.parts.dialogs.which_file(self, title, folder, kinds)
        if path is not None:
            self.list.choose_none()
            self._look_into(path, words.t("In {file}:", file=path.name))

    def _look_into(self, path: Path, title: str) -> None:
        """Show what is in a copy, or why that cannot be told."""
        keeping, words = self.parts.keeping, self.words
        self._put_details_away()
        self._shows_trouble = False
        self.panel.clear()

        def read() -> tuple[CopyContents, CopyChange]:
            return keeping.contents(path), keeping.compare(path)

        def seen(answer: tuple[CopyContents, CopyChange]) -> None:
            self._path = path
            self.details.show_copy(title, *answer)

        def failed(error: StoreError) -> None:
            again = (words.t("Try again"), lambda: self._look_into(path, title))
            self.panel.tell(BannerKind.ERROR, self._why(path)(error), again)

        self._reading.ask(read, seen, failed)

    def _put_details_away(self) -> None:
        self._path = None
        self._reading.forget()
        self.details.hide()

    def _why(self, copy: Path) -> Why:
        def why(error: StoreError) -> str:
            own = copy_trouble(error, self.words) if error.path == copy else None
            return own or sentence_for(error, self.words)

        return why


def _is_damaged(path: Path, copies: list[Copy]) -> bool:
    return any(copy.path == path and copy.kind is CopyKind.DAMAGED for copy in copies)
