"""What is set for one routine alone: whether it waits, and how loud it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.routine_settings import WaitForMe
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.routines.own_volume import OwnVolume
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ForThisRoutine(Card):
    """Every change is written at once. Volumes stand behind "More for this routine" where there is little room."""

    def __init__(
        self,
        kit: Kit,
        routine_id: str,
        remembered: RoutinePreferences,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, parent)
        self._words = words = kit.words
        self._routine_id = routine_id
        self._remembered = remembered
        self._is_compact = self._is_open = False
        title = words.t("For this routine")
        self.setAccessibleName(title)
        self._waits = chips_for(
            kit.theme,
            {
                WaitForMe.AS_SET: words.t("As in Settings"),
                WaitForMe.ALWAYS: words.p("wait for me", "Always"),
                WaitForMe.NEVER: words.p("wait for me", "Never"),
            },
        )
        one_of(self, self._waits.values())
        self._waiting = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self.more = Button(kit.theme, "", Variant.TEXT, wraps=True)
        self.more.clicked.connect(self._on_more_clicked)
        self.volumes = tuple(
            OwnVolume(kit, routine_id, setting, name, remembered, preferences)
            for setting, name in (
                ("chime_volume_percent", words.t("Own volume for the chimes")),
                ("voice_volume_percent", words.t("Own volume for the voice")),
            )
        )
        self._lay_out(kit, title)
        self._show()
        for value, chip in self._waits.items():
            chip.toggled.connect(lambda on, value=value: self._on_toggled(value, on=on))
        remembered.changed.connect(self._on_changed)

    def set_compact(self, *, compact: bool) -> None:
        """Put the volumes behind "More for this routine", or show them."""
        self._is_compact = compact
        self._show_more()

    def _lay_out(self, kit: Kit, title: str) -> None:
        wait = kit.words.t("Wait for me")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(kit.theme, title, TypeRole.STRONG))
        column.addSpacing(Space.S)
        column.addWidget(TextLabel(kit.theme, wait, TypeRole.CAPTION, Tone.SECONDARY))
        column.addWidget(chip_group(wait, self._waits.values()))
        column.addWidget(self._waiting)
        column.addSpacing(Space.S)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for volume in self.volumes:
            column.addWidget(volume)

    def _on_toggled(self, value: WaitForMe, *, on: bool) -> None:
        if on:
            self._remembered.change(self._routine_id, wait_for_me=value)

    def _on_changed(self, routine_id: str) -> None:
        if routine_id == self._routine_id:
            self._show()

    def _on_more_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show_more()

    def _show(self) -> None:
        wait, words = self._remembered.of(self._routine_id).wait_for_me, self._words
        self._waits[wait].setChecked(True)
        said = {
            WaitForMe.AS_SET: words.t("Each step goes on or waits as it is set in Settings."),
            WaitForMe.ALWAYS: words.t("Every step waits until you go on."),
            WaitForMe.NEVER: words.t("Every step goes on by itself."),
        }
        self._waiting.setText(said[wait])
        self._show_more()

    def _show_more(self) -> None:
        words = self._words
        self.more.setText(
            words.t("Less for this routine") if self._is_open else words.t("More for this routine")
        )
        self.more.set_icon_name(IconName.CHEVRON_UP if self._is_open else IconName.CHEVRON_DOWN)
        self.more.setVisible(self._is_compact)
        for volume in self.volumes:
            volume.setVisible(self._is_open or not self._is_compact)
