"""A time of day of the settings, written through when it changes."""

from datetime import time

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.time_field import TimeField


class SettingTime(TimeField):
    """[-] 18:00 [+] for a setting in minutes since midnight."""

    def __init__(self, kit: Kit, preferences: Preferences, setting: str, name: str) -> None:
        super().__init__(kit, name)
        self._preferences = preferences
        self._setting = setting
        self._show(preferences.settings)
        self.value_changed.connect(self._on_value_changed)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        hour, minute = divmod(getattr(settings, self._setting), 60)
        self.set_value(time(hour, minute))

    def _on_value_changed(self, value: time) -> None:
        self._preferences.change(**{self._setting: value.hour * 60 + value.minute})
