"""Settings of sight: colours, size, and what is drawn and written."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from backcare_desktop.core.settings import Scheme, Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

_TEXT_STEP_PERCENT = 25


class SchemeChoice(QWidget):
    """Light, dark, or as the system has it: one of three."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        super().__init__()
        words = kit.words
        self._preferences = preferences
        self.setAccessibleName(words.t("Colours"))
        self._chips = {
            Scheme.SYSTEM: Chip(kit.theme, words.p("colours", "System")),
            Scheme.LIGHT: Chip(kit.theme, words.p("colours", "Light")),
            Scheme.DARK: Chip(kit.theme, words.p("colours", "Dark")),
        }
        group = QButtonGroup(self)
        row = FlowLayout(self)
        for scheme, chip in self._chips.items():
            group.addButton(chip)
            row.addWidget(chip)
            chip.toggled.connect(lambda on, scheme=scheme: self._on_toggled(scheme, on=on))
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self._chips[settings.scheme].setChecked(True)

    def _on_toggled(self, scheme: Scheme, *, on: bool) -> None:
        if on:
            self._preferences.change(scheme=scheme)


class SightSection(Section):
    """How it looks."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Sight"))
        self.add_row(words.t("Colours"), SchemeChoice(kit, preferences))
        size = NumberField(
            kit,
            preferences,
            "text_scale_percent",
            name=words.t("Text size"),
            pattern=words.p("a number and its unit", "{value} %"),
            step=_TEXT_STEP_PERCENT,
        )
        self.add_row(words.t("Text size"), size, words.t("Everything grows with it, at once."))
        for setting, text in (
            ("show_spine", words.t("Show the line of the spine in pictures")),
            ("captions", words.t("Show captions in the player")),
        ):
            self.column.addWidget(SettingToggle(kit, preferences, setting, text))
