"""A yes-or-no setting as a switch."""

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.toggle import Toggle


class SettingToggle(Toggle):
    """Shows and changes one setting; `inverted` where on means that the setting is off."""

    def __init__(
        self, kit: Kit, preferences: Preferences, setting: str, text: str, *, inverted: bool = False
    ) -> None:
        super().__init__(kit.theme, text)
        self._setting = setting
        self._inverted = inverted
        self._preferences = preferences
        self._show(preferences.settings)
        self.toggled.connect(self._on_toggled)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self.setChecked(getattr(settings, self._setting) is not self._inverted)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._preferences.change(**{self._setting: on is not self._inverted})
