"""Settings of keys, and the list of all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.key_list import key_groups
from backcare_desktop.ui.settings.key_rows import KeyTable
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.labels import Tone


class KeysSection(Section):
    """Single letters on or off, and every key there is."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Keys"))
        self._kit = kit
        self._letter_keys = preferences.settings.letter_keys
        self._toggle = SettingToggle(kit, preferences, "letter_keys", words.t("Single-letter keys"))
        self.column.addWidget(self._toggle)
        self.add_text(
            words.t("Each of them has another key that does the same. F1 shows all keys, in the player too."),
            Tone.SECONDARY,
        )
        self._list = self._new_list()
        self.column.addWidget(self._list)
        preferences.settings_changed.connect(self._on_settings_changed)

    def focus(self) -> None:
        """Give the keyboard to the first control."""
        self._toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.letter_keys is self._letter_keys:
            return
        self._letter_keys = settings.letter_keys
        old, self._list = self._list, self._new_list()
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()

    def _new_list(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for group in key_groups(self._kit.words, letter_keys=self._letter_keys):
            column.addWidget(KeyTable(self._kit.theme, group))
        return box
