"""How far away the screen is while exercising."""

from PySide6.QtWidgets import QButtonGroup, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

_METRES = (1, 2, 3)


class DistanceChoice(QWidget):
    """One chip a distance. A distance set elsewhere that is none of them leaves all of them off."""

    def __init__(self, kit: Kit, preferences: Preferences, name: str) -> None:
        super().__init__()
        self._preferences = preferences
        self.setAccessibleName(name)
        words, group = kit.words, QButtonGroup(self)
        row = FlowLayout(self)
        self._chips: dict[int, Chip] = {}
        for metres in _METRES:
            text = words.p("a number and its unit", "{value} m", value=kit.formats.number(metres))
            chip = self._chips[metres * 100] = Chip(kit.theme, text)
            chip.setAutoExclusive(True)
            chip.setAccessibleName(words.t("{setting}: {choice}", setting=name, choice=text))
            group.addButton(chip)
            row.addWidget(chip)
            chip.toggled.connect(lambda on, cm=metres * 100: self._on_toggled(cm, on=on))
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        chip = self._chips.get(settings.stage_distance_cm)
        if chip is not None:
            chip.setChecked(True)

    def _on_toggled(self, distance_cm: int, *, on: bool) -> None:
        if on:
            self._preferences.change(stage_distance_cm=distance_cm)
