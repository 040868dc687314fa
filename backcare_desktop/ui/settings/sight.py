"""Settings of sight: colours, size, and what is written."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.choice import Choice
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.widgets.chips import chips_for
from backcare_desktop.ui.widgets.labels import Tone

_TEXT_STEP_PERCENT = 25
_STAGE_STEP_PERCENT = 10
_DISTANCE_STEP_CM = 25
_Value = TypeVar("_Value", bound=Enum)


class SightSection(Section):
    """How it looks, at the desk and from the mat."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Sight"))
        self._kit = kit
        self._preferences = preferences
        schemes = {
            Scheme.SYSTEM: words.p("colours", "System"),
            Scheme.LIGHT: words.p("colours", "Light"),
            Scheme.DARK: words.p("colours", "Dark"),
        }
        contrasts = {
            Contrast.SYSTEM: words.p("contrast", "System"),
            Contrast.STANDARD: words.p("contrast", "Standard"),
            Contrast.MORE: words.p("contrast", "More"),
        }
        self._add_choice("scheme", words.t("Colours"), schemes)
        self._add_choice("contrast", words.t("Contrast"), contrasts)
        percent = words.p("a number and its unit", "{value} %")
        grows = words.t("Everything grows with it, at once.")
        self._add_number("text_scale_percent", words.t("Text size"), grows, percent, _TEXT_STEP_PERCENT)
        from_eyes = words.t(
            "From your eyes to the screen. Words and numbers in the player are as large as that takes."
        )
        centimetres = words.p("a number and its unit", "{value} cm")
        self._add_number(
            "stage_distance_cm", words.t("Distance to the screen"), from_eyes, centimetres, _DISTANCE_STEP_CM
        )
        on_top = words.t("Bigger or smaller than the distance asks for.")
        self._add_number(
            "stage_scale_percent", words.t("Size in the player"), on_top, percent, _STAGE_STEP_PERCENT
        )
        captions = words.t("Show captions in the player")
        self.column.addWidget(SettingToggle(kit, preferences, "captions", captions))
        self.add_text(
            words.t("For less movement, choose still pictures at The figure, below."), Tone.SECONDARY
        )

    def _add_choice(self, setting: str, name: str, texts: Mapping[_Value, str]) -> None:
        chips = chips_for(self._theme, texts)
        self.add_row(name, Choice(self._kit, self._preferences, setting, name, chips))

    def _add_number(self, setting: str, name: str, note: str, pattern: str, step: int) -> None:
        field = NumberField(self._kit, self._preferences, setting, name=name, pattern=pattern, step=step)
        self.add_row(name, field, note)
