"""Settings of sight: colours, size, and what is written."""

from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.choice import Choice
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.widgets.chips import Chip

_TEXT_STEP_PERCENT = 25


class SightSection(Section):
    """How it looks."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Sight"))
        schemes = {
            Scheme.SYSTEM: Chip(kit.theme, words.p("colours", "System")),
            Scheme.LIGHT: Chip(kit.theme, words.p("colours", "Light")),
            Scheme.DARK: Chip(kit.theme, words.p("colours", "Dark")),
        }
        name = words.t("Colours")
        self.add_row(name, Choice(kit, preferences, "scheme", name, schemes))
        size = NumberField(
            kit,
            preferences,
            "text_scale_percent",
            name=words.t("Text size"),
            pattern=words.p("a number and its unit", "{value} %"),
            step=_TEXT_STEP_PERCENT,
        )
        self.add_row(words.t("Text size"), size, words.t("Everything grows with it, at once."))
        captions = words.t("Show captions in the player")
        self.column.addWidget(SettingToggle(kit, preferences, "captions", captions))
