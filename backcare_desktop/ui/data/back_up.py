"""The daily copy: whether, where, and now."""

from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.core.copies_words import folder_trouble
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.path_label import PathLabel
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import BannerKind
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from backcare_desktop.core.copies import BackUp
    from backcare_desktop.core.settings import Settings


class BackUpSection(DataSection):
    """Copies go to a folder of the app's own, or to another one that they can be written to."""

    def __init__(self, parts: DataParts) -> None:
        kit, words = parts.kit, parts.kit.words
        super().__init__(
            parts,
            words.t("Back-up"),
            words.t(
                "A copy of everything, made while Backcare runs. The last 7 days and 12 months are kept."
            ),
        )
        self._settings = parts.preferences.settings
        self.column.addWidget(SettingToggle(kit, parts.preferences, "back_up", words.t("A copy every day")))
        box = self.add_group(
            words.t("Folder for the copies"),
            words.t("A folder that is synced with other computers will do."),
        )
        self._folder = PathLabel(kit.theme, parts.keeping.back_up_folder)
        box.addWidget(self._folder)
        box.addSpacing(Space.XS)
        self._usual = Button(kit.theme, words.t("Use the usual folder"))
        self._usual.clicked.connect(lambda: self._take("", parts.keeping.usual_folder))
        choose = Button(kit.theme, words.t("Choose folder"), icon=IconName.FOLDER)
        choose.clicked.connect(self._on_choose_clicked)
        row = FlowLayout()
        row.addWidget(choose)
        row.addWidget(self._usual)
        box.addLayout(row)
        self.panel.hold(choose)
        self.panel.hold(self._usual, lambda: bool(parts.preferences.settings.back_up_folder))
        self._last = self.add_text("")
        now = Button(kit.theme, words.t("Back up now"), icon=IconName.COPY)
        now.clicked.connect(self._on_now_clicked)
        self.add_buttons(now)
        self.column.addWidget(self.panel)
        self._show_last()
        self._show_folder()
        parts.overview.changed.connect(self._show_last)
        parts.preferences.settings_changed.connect(self._on_settings_changed)

    def _show_last(self) -> None:
        overview, formats = self.parts.overview, self.parts.kit.formats
        last = overview.last_daily
        if last is not None:
            day = formats.long_date(last.day, with_year=True)
            text = self.words.t("Last copy: {day}. It was read back and found whole.", day=day)
        else:
            text = self.words.t("There is no copy yet.")
        self._last.setText(text)
        self._last.setVisible(overview.size is not None)

    def _show_folder(self) -> None:
        self._folder.set_path(self.parts.keeping.back_up_folder)
        own = bool(self.parts.preferences.settings.back_up_folder)
        self._usual.setVisible(own)
        self.panel.refresh()

    def _on_settings_changed(self, settings: "Settings") -> None:
        before, self._settings = self._settings, settings
        if settings.back_up_folder != before.back_up_folder:
            self._show_folder()
            self.parts.overview.look()
        if settings.back_up != before.back_up:
            self.parts.keeping.look_after_back_ups(wanted=settings.back_up)

    def _on_choose_clicked(self) -> None:
        title = self.words.t("Folder for the copies")
        before = self.parts.keeping.back_up_folder
        folder = self.parts.dialogs.which_folder(self, title, before if before.exists() else before.parent)
        if folder is not None:
            self._take(str(folder), folder)

    def _take(self, setting: str, folder: Path) -> None:
        """Let copies go to a folder if they can be written there, and make one."""
        before = self.parts.keeping.back_up_folder
        words = self.words

        def tried(_result: object) -> None:
            self.parts.preferences.change(back_up_folder=setting)
            if folder == before:
                self._back_up(words.t("Copies go to this folder."))
            else:
                self._back_up(
                    words.t(
                        "Copies go to this folder from now on. Earlier ones stay in {folder}.", folder=before
                    )
                )

        self.panel.run(
            words.t("Trying the folder"),
            lambda _told: self.parts.keeping.try_folder(folder),
            tried,
            stopped=words.t("Stopped. Copies go where they went before."),
            why=lambda error: folder_trouble(error, folder, words),
            ways_out=((words.t("Choose another folder"), self._on_choose_clicked),),
        )

    def _on_now_clicked(self) -> None:
        self._back_up("")

    def _back_up(self, before: str) -> None:
        words = self.words

        def made(result: "BackUp") -> None:
            self.parts.keeping.look_after_back_ups(wanted=self.parts.preferences.settings.back_up)
            said = words.n(
                "Copied and found whole: {n} session.",
                "Copied and found whole: {n} sessions.",
                result.sessions,
            )
            said = words.t("{before} {after}", before=before, after=said) if before else said
            self.panel.tell(BannerKind.INFO, said, self.folder_action(result.copy.path.parent))

        self.panel.run(
            words.t("Making a copy"),
            self.parts.keeping.back_up,
            made,
            stopped=words.t("Stopped. No copy was made, and earlier ones are as they were."),
            ways_out=((words.t("Choose another folder"), self._on_choose_clicked),),
        )
