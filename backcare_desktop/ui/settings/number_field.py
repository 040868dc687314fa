"""A number of the settings: shown with its unit, kept within its limits, written when it changes."""

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from backcare_desktop.core.settings import LIMITS, Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.fields import Stepper


class NumberField(QWidget):
    """[-] value [+] for one setting. `pattern` is the number with its unit, "{value} s"."""

    def __init__(
        self, kit: Kit, preferences: Preferences, setting: str, *, name: str, pattern: str, step: int
    ) -> None:
        super().__init__()
        self._setting = setting
        self._preferences = preferences
        words = kit.words
        less, more = words.t("Less: {setting}", setting=name), words.t("More: {setting}", setting=name)
        self._stepper = Stepper(kit.theme, name, less, more)
        self._stepper.set_range(*LIMITS[setting], step)
        self._stepper.set_pattern(*pattern.split("{value}"))
        number = self._stepper.focusProxy()
        assert isinstance(number, QSpinBox)
        number.setKeyboardTracking(False)  # "120" is one change, not 1, 12 and 120
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stepper)
        self.setFocusProxy(self._stepper)
        self._show(preferences.settings)
        self._stepper.value_changed.connect(self._on_value_changed)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self._stepper.set_value(getattr(settings, self._setting))

    def _on_value_changed(self, value: int) -> None:
        self._preferences.change(**{self._setting: value})
