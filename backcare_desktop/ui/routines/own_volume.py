"""A volume of one routine: the one of the settings, or its own."""

from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from backcare_desktop.core.settings import LIMITS
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.toggle import Toggle

_STEP_PERCENT = 10


class OwnVolume(QWidget):
    """A switch; switched on, the number below it. It begins with the volume that is set for the app."""

    def __init__(
        self,
        kit: Kit,
        routine_id: str,
        setting: str,
        name: str,
        remembered: RoutinePreferences,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._routine_id = routine_id
        self._setting = setting
        self._remembered = remembered
        self._preferences = preferences
        words = kit.words
        self.toggle = Toggle(kit.theme, name)
        less, more = words.t("Less: {setting}", setting=name), words.t("More: {setting}", setting=name)
        self.stepper = Stepper(kit.theme, name, less, more)
        self.stepper.set_range(*LIMITS[setting], _STEP_PERCENT)
        self.stepper.set_pattern(*words.p("a number and its unit", "{value} %").split("{value}"))
        number = self.stepper.focusProxy()
        assert isinstance(number, QSpinBox)
        number.setKeyboardTracking(False)  # "80" is one change, not 8 and 80
        self._number = QWidget()
        row = FlowLayout(self._number)
        row.setContentsMargins(Space.XXL, 0, 0, Space.S)
        row.addWidget(self.stepper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toggle)
        column.addWidget(self._number)
        self._show()
        self.toggle.toggled.connect(self._on_toggled)
        self.stepper.value_changed.connect(self._on_value_changed)
        remembered.changed.connect(self._on_changed)

    @property
    def _own(self) -> int | None:
        volume: int | None = getattr(self._remembered.of(self._routine_id), self._setting)
        return volume

    def _show(self) -> None:
        own = self._own
        self.toggle.setChecked(own is not None)
        if own is not None:
            self.stepper.set_value(own)
        self._number.setVisible(own is not None)

    def _on_changed(self, routine_id: str) -> None:
        if routine_id == self._routine_id:
            self._show()

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        if on is not (self._own is not None):  # or it only shows what is set
            volume = getattr(self._preferences.settings, self._setting) if on else None
            self._remembered.change(self._routine_id, **{self._setting: volume})

    def _on_value_changed(self, value: int) -> None:
        if self.toggle.isChecked():
            self._remembered.change(self._routine_id, **{self._setting: value})
