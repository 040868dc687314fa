"""Whole routines or single exercises."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.chips import Chip, one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group


class Part(Enum):
    """What the page shows cards of."""

    ROUTINES = "routines"
    EXERCISES = "exercises"


class PartChoice(Group):
    """Two chips. Each part has its own choice, on which that part is always the one that is on."""

    part_chosen = Signal(object)  #: the other Part is wished for

    def __init__(self, kit: Kit, part: Part, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(words.t("What is shown"), parent)
        self._part = part
        self._chips = {
            Part.ROUTINES: Chip(kit.theme, words.t("Whole routines")),
            Part.EXERCISES: Chip(kit.theme, words.t("Single exercises")),
        }
        one_of(self, self._chips.values())
        row = FlowLayout(self)
        for one, chip in self._chips.items():
            row.addWidget(chip)
            chip.setChecked(one is part)
            chip.toggled.connect(lambda on, one=one: self._on_toggled(one, on=on))

    def focus(self) -> None:
        """Give the keyboard to the part that is shown."""
        self._chips[self._part].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, part: Part, *, on: bool) -> None:
        if on and part is not self._part:
            self.part_chosen.emit(part)
            self._chips[self._part].setChecked(True)  # out of sight by now, and heard by nobody
