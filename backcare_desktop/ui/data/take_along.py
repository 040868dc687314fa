"""Writes the history for other programs."""

from collections.abc import Callable
from pathlib import Path

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.dialogs import documents
from backcare_desktop.ui.data.job import Work
from backcare_desktop.ui.theme.tokens import TypeRole
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: What `export_csv` writes into a folder.
_TABLES = ("sessions.csv", "exercises.csv")


class TakeAlongSection(DataSection):
    """Three kinds of file; each is there as a whole, or not at all."""

    def __init__(self, parts: DataParts, clock: Clock) -> None:
        kit, words = parts.kit, parts.kit.words
        super().__init__(
            parts,
            words.t("Take along"),
            words.t("Your history as files for other programs. What is here stays as it is."),
        )
        self._clock = clock
        tables = Button(kit.theme, words.t("Tables (CSV)"))
        everything = Button(kit.theme, words.t("Everything (JSON)"))
        calendar = Button(kit.theme, words.t("Calendar (iCalendar)"))
        tables.clicked.connect(self._on_tables_clicked)
        everything.clicked.connect(self._on_everything_clicked)
        calendar.clicked.connect(self._on_calendar_clicked)
        self.add_buttons(tables, everything, calendar)
        report = words.t("The one-page report for a clinician, as a PDF, is in History.")
        self.column.addWidget(TextLabel(kit.theme, report, TypeRole.CAPTION, Tone.SECONDARY))
        self.column.addWidget(self.panel)

    def _on_tables_clicked(self) -> None:
        words = self.words
        folder = self.parts.dialogs.which_folder(self, words.t("Folder for the tables"), documents())
        if folder is None:
            return
        if not any((folder / name).exists() for name in _TABLES):
            self._write_tables(folder)
            return
        self.panel.tell(
            BannerKind.WARNING,
            words.t("There are tables of these names in {folder} already.", folder=folder),
            (words.t("Replace them"), lambda: self._write_tables(folder)),
            (words.t("Choose another folder"), self._on_tables_clicked),
        )

    def _write_tables(self, folder: Path) -> None:
        export = self.parts.keeping.export_csv
        written = self.words.t(
            "Written to {folder}: {sessions} and {exercises}.",
            folder=folder,
            sessions=_TABLES[0],
            exercises=_TABLES[1],
        )
        name = self.words.t("Writing the tables")
        self._write(name, lambda told: export(folder, told), folder, written, self._on_tables_clicked)

    def _on_everything_clicked(self) -> None:
        words = self.words
        kinds = words.t("JSON ({pattern})", pattern="*.json")
        export, name = self.parts.keeping.export_json, words.t("Writing everything")
        self._write_file(words.t("Save everything as"), "json", kinds, export, name)

    def _on_calendar_clicked(self) -> None:
        words = self.words
        kinds = words.t("iCalendar ({pattern})", pattern="*.ics")
        export, name = self.parts.keeping.export_calendar, words.t("Writing the calendar")
        self._write_file(words.t("Save the calendar as"), "ics", kinds, export, name)

    def _write_file(
        self, title: str, ending: str, kinds: str, export: Callable[[Path, Told], None], name: str
    ) -> None:
        def ask() -> None:
            today = practice_day(self._clock.read().wall)
            suggested = documents() / f"backcare-{today.isoformat()}.{ending}"
            target = self.parts.dialogs.where_to_save(self, title, suggested, kinds)
            if target is not None:
                written = self.words.t("Written to {file}.", file=target)
                self._write(name, lambda told: export(target, told), target.parent, written, ask)

        ask()

    def _write(
        self,
        name: str,
        write: Work,
        folder: Path,
        written: str,
        elsewhere: Callable[[], None],
    ) -> None:
        self.panel.run(
            name,
            write,
            lambda _result: self.panel.tell(BannerKind.INFO, written, self.folder_action(folder)),
            stopped=self.words.t("Stopped. Nothing was written."),
            ways_out=((self.words.t("Choose another place"), elsewhere),),
        )
