"""Joins the history of another computer to this one, and takes that back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.exchange.report_words import merged_lines, preview_lines
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.dialogs import documents
from backcare_desktop.ui.data.job import Work
from backcare_desktop.ui.data.restore import RestoreSection
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from backcare_desktop.core.exchange.report import MergeReport


class JoinSection(DataSection):
    """First what would change, then the joining itself. Taking it back is a restore of the file that was kept."""

    def __init__(self, parts: DataParts, restoring: RestoreSection) -> None:
        words = parts.kit.words
        super().__init__(
            parts,
            words.t("Join another computer's history"),
            words.t("Take in what you did elsewhere: a file that Backcare wrote as JSON, or its data file."),
        )
        self._restoring = restoring
        choose = Button(parts.kit.theme, words.t("Choose a history…"), icon=IconName.FOLDER)
        choose.clicked.connect(self._on_choose_clicked)
        self.add_buttons(choose)
        self.column.addWidget(self.panel)

    def _on_choose_clicked(self) -> None:
        words = self.words
        title = words.t("Choose a history")
        kinds = words.t("Histories ({pattern})", pattern="*.json *.db")
        source = self.parts.dialogs.which_file(self, title, documents(), kinds)
        if source is not None:
            self._preview(source)

    def _preview(self, source: Path) -> None:
        words, keeping = self.words, self.parts.keeping

        def read(report: "MergeReport") -> None:
            lines = "\n".join(preview_lines(report, words))
            if report.is_quiet:
                self.panel.tell(BannerKind.INFO, lines)
                return
            text = words.t("{file}:", file=source.name)
            join = (words.t("Join"), lambda: self._join(source))
            self.panel.tell(BannerKind.INFO, f"{text}\n{lines}", join, (words.t("Not now"), self._leave))

        self._run(words.t("Reading the history"), lambda told: keeping.preview_merge(source, told), read)

    def _leave(self) -> None:
        self.panel.clear()

    def _join(self, source: Path) -> None:
        words, keeping = self.words, self.parts.keeping

        def joined(result: "tuple[MergeReport, Path]") -> None:
            report, kept = result
            if self.told_that_file_is_shut():
                return
            lines = "\n".join([*merged_lines(report, words), words.t("The file as it was is kept.")])
            undo = (words.t("Undo"), lambda: self._undo(kept))
            self.panel.tell(BannerKind.INFO, lines, undo)

        name = words.t("Joining the history")
        self._run(name, lambda told: keeping.merge(source, told), joined, opens_anew=True)

    def _run(self, name: str, work: Work, done: Callable[[Any], None], *, opens_anew: bool = False) -> None:
        self.panel.run(
            name,
            work,
            done,
            stopped=self.words.t("Stopped. Nothing has changed."),
            ways_out=((self.words.t("Choose another file"), self._on_choose_clicked),),
            opens_anew=opens_anew,
        )

    def _undo(self, kept: Path) -> None:
        words = self.words
        self.panel.clear()
        self._restoring.restore(kept, words.t("Undone. The history as it was joined is kept as a copy."))
