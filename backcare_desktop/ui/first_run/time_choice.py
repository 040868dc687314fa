"""A time of the day: hours and minutes, each with two large buttons or typed."""

from datetime import time

from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel

_MINUTE_STEP = 5


class TimeChoice(QWidget):
    """Shows and changes `reminder_minute`; the sentence above has the time as the person's system writes it."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        super().__init__()
        self._kit = kit
        self._preferences = preferences
        words = kit.words
        self.setAccessibleName(words.t("Time of the reminder"))
        self._said = TextLabel(kit.theme, "", TypeRole.STRONG)
        self.hours = Stepper(
            kit.theme, words.t("Hour"), words.t("One hour earlier"), words.t("One hour later")
        )
        self.minutes = Stepper(
            kit.theme,
            words.t("Minute"),
            words.n("{n} minute earlier", "{n} minutes earlier", _MINUTE_STEP),
            words.n("{n} minute later", "{n} minutes later", _MINUTE_STEP),
        )
        self.hours.set_range(0, 23)
        self.hours.set_pattern(*words.p("a number and its unit", "{value} h").split("{value}"))
        self.minutes.set_range(0, 59, _MINUTE_STEP)
        self.minutes.set_pattern(*words.p("a number and its unit", "{value} min").split("{value}"))
        row = FlowLayout(gap=Space.L)
        for stepper in (self.hours, self.minutes):
            number = stepper.focusProxy()
            assert isinstance(number, QSpinBox)
            number.setKeyboardTracking(False)  # "18" is one change, not 1 and 18
            row.addWidget(stepper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._said)
        column.addLayout(row)
        self._show(preferences.settings)
        self.hours.value_changed.connect(self._on_value_changed)
        self.minutes.value_changed.connect(self._on_value_changed)
        preferences.settings_changed.connect(self._show)

    @property
    def sentence(self) -> str:
        """The time in words."""
        return self._said.text()

    def _show(self, settings: Settings) -> None:
        hour, minute = divmod(settings.reminder_minute, 60)
        for stepper, value in ((self.hours, hour), (self.minutes, minute)):
            # The other one is not asked yet: it may still show the time before.
            stepper.blockSignals(True)
            stepper.set_value(value)
            stepper.blockSignals(False)
        moment = self._kit.formats.time(time(hour, minute))
        self._said.setText(self._kit.words.t("Every day at {time}", time=moment))

    def _on_value_changed(self, _value: int) -> None:
        self._preferences.change(reminder_minute=self.hours.value * 60 + self.minutes.value)
