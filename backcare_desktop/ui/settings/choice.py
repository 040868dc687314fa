"""One of several for a setting: buttons in a row of which one is chosen, as with radio buttons."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtWidgets import QButtonGroup, QLayout, QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

_Value = TypeVar("_Value", bound=Enum)


class Choice(QWidget):
    """Shows and changes one setting. The arrow keys choose; Tab passes from one choice to the next.

    A screen reader hears of radio buttons, each with the name of the setting: "Skin: Light". They stand in rows,
    or below each other.
    """

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        setting: str,
        name: str,
        buttons: Mapping[_Value, BaseButton],
        *,
        below_each_other: bool = False,
    ) -> None:
        super().__init__()
        self._setting = setting
        self._preferences = preferences
        self._buttons: dict[Any, BaseButton] = dict(buttons)
        self.setAccessibleName(name)
        group = QButtonGroup(self)
        row: QLayout = QVBoxLayout(self) if below_each_other else FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for value, button in self._buttons.items():
            button.setAutoExclusive(True)
            button.setAccessibleName(kit.words.t("{setting}: {choice}", setting=name, choice=button.text()))
            group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda on, value=value: self._on_toggled(value, on=on))
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self._buttons[getattr(settings, self._setting)].setChecked(True)

    def _on_toggled(self, value: Enum, *, on: bool) -> None:
        if on:
            self._preferences.change(**{self._setting: value})
