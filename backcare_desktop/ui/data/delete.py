"""Deletes everything, once the person has typed that it is meant."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.copies import CopyKind
from backcare_desktop.core.copies_words import deleted_sentence, not_deleted
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.dialogs import documents
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.troubles import sentence_for
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.toggle import Toggle


class DeleteSection(DataSection):
    """A button that asks; what it asks stands below it."""

    def __init__(self, parts: DataParts, clock: Clock) -> None:
        words = parts.kit.words
        super().__init__(
            parts,
            words.t("Delete everything"),
            words.t("Deletes your history and your settings. You choose whether back-ups go too."),
        )
        self._clock = clock
        self._open = Button(parts.kit.theme, words.t("Delete everything…"))
        self._open.clicked.connect(self._on_open_clicked)
        self.add_buttons(self._open)
        self.question = DeleteQuestion(parts)
        self.question.confirmed.clicked.connect(self._on_confirmed)
        self.question.refused.clicked.connect(self._on_refused)
        self.column.addWidget(self.question)
        self.column.addWidget(self.panel)
        for control in (self.question.last_copy, self.question.back_ups, self.question.field):
            self.panel.hold(control)
        self.panel.hold(self.question.refused)
        self.panel.hold(self.question.confirmed, lambda: self.question.is_meant)
        self.question.field.textChanged.connect(self.panel.refresh)

    def _on_open_clicked(self) -> None:
        self.panel.clear()
        self.question.ask()

    def _on_refused(self) -> None:
        self.question.hide()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirmed(self) -> None:
        last_copy: Path | None = None
        if self.question.last_copy.isChecked():
            words = self.words
            today = practice_day(self._clock.read().wall)
            last_copy = self.parts.dialogs.where_to_save(
                self,
                words.t("Save the last copy as"),
                documents() / f"backcare-last-copy-{today.isoformat()}.db",
                words.t("Copies ({pattern})", pattern="*.db"),
            )
            if last_copy is None:
                return
        self._delete(last_copy, with_back_ups=self.question.back_ups.isChecked())

    def _delete(self, last_copy: Path | None, *, with_back_ups: bool) -> None:
        words, keeping = self.words, self.parts.keeping
        folder, data_file = keeping.back_up_folder, keeping.data_file
        daily = (copy for copy in self.parts.overview.copies if copy.kind is CopyKind.DAILY)
        back_ups_in = dict.fromkeys(copy.path.parent for copy in daily)

        def work(told: Told) -> list[Path]:
            return keeping.delete_everything(with_back_ups=with_back_ups, final_copy=last_copy, told=told)

        def done(deleted: list[Path]) -> None:
            self.question.hide()
            if self.told_that_file_is_shut():
                return
            copies = sum(path.suffix == data_file.suffix and path != data_file for path in deleted)
            lines = [deleted_sentence(copies, words)]
            if last_copy is not None:
                lines.append(words.t("The last copy is {file}.", file=last_copy))
            if not with_back_ups:
                lines += [
                    words.t("The back-ups in {folder} are still there.", folder=place)
                    for place in back_ups_in
                ]
            actions = () if last_copy is None else (self.folder_action(last_copy.parent),)
            self.panel.tell(BannerKind.INFO, "\n".join(lines), *actions)

        def why(error: StoreError) -> str:
            sentence = sentence_for(error, words)
            if error.path == last_copy:
                return words.t("{why} There is no last copy, so nothing is deleted yet.", why=sentence)
            other = words.t("{why} Not everything is deleted yet.", why=sentence)
            return not_deleted(error, folder, words) or other

        self.panel.run(
            words.t("Deleting everything"),
            work,
            done,
            stopped=words.t("Stopped. Nothing was deleted."),
            why=why,
            closes_file=True,
        )


class DeleteQuestion(Group):
    """What goes, what may stay, and a word to type."""

    def __init__(self, parts: DataParts) -> None:
        kit, words = parts.kit, parts.kit.words
        super().__init__(words.t("Delete everything"))
        self._keeping = parts.keeping
        self._words = words
        self._word = words.p("the word that is typed to delete everything", "DELETE")
        theme = kit.theme
        what = words.t(
            "All sessions, check-ins, notes and settings go: the data file, the copies beside it, what was kept "
            "aside because it could not be saved, and the log of faults. Without a copy elsewhere this cannot be "
            "undone."
        )
        stays = words.t(
            "What you saved somewhere yourself stays: reports, tables, calendars and copies. So do back-ups in a "
            "folder that you used before, those of other computers, and the names of folders that your system "
            "remembers from its dialogs."
        )
        self.last_copy = Toggle(theme, words.t("Save a last copy first; you choose where"), checked=True)
        self.back_ups = Toggle(theme, words.t("Delete the back-ups of this computer too"))
        self._folder = TextLabel(theme, role=TypeRole.CAPTION, tone=Tone.SECONDARY)
        label = TextLabel(theme, words.t("To go on, type {word}:", word=self._word))
        self.field = TextField(theme, words.t("Type {word} to go on", word=self._word))
        label.setBuddy(self.field)
        self.confirmed = Button(theme, words.t("Delete it all"))
        self.refused = Button(theme, words.t("Keep everything"))
        row = FlowLayout()
        row.addWidget(self.confirmed)
        row.addWidget(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for text in (what, stays):
            column.addWidget(TextLabel(theme, text))
        for widget in (self.last_copy, self.back_ups, self._folder, label):
            column.addWidget(widget)
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.field.returnPressed.connect(self.confirmed.click)
        QWidget.setTabOrder(self.field, self.confirmed)
        QWidget.setTabOrder(self.confirmed, self.refused)
        self.hide()

    @property
    def is_meant(self) -> bool:
        """Whether the word was typed."""
        return self.field.text().strip().casefold() == self._word.casefold()

    def ask(self) -> None:
        """Begin anew: a last copy is made, back-ups stay, nothing is typed."""
        self.last_copy.setChecked(True)
        self.back_ups.setChecked(False)
        self.field.clear()
        folder, usual = self._keeping.back_up_folder, self._keeping.usual_folder
        if folder == usual:
            text = self._words.t("They are in {folder}.", folder=folder)
        else:
            text = self._words.t(
                "They are in {folder}; earlier ones in {usual} go too.", folder=folder, usual=usual
            )
        self._folder.setText(text)
        self.show()
        self.last_copy.setFocus(Qt.FocusReason.OtherFocusReason)
