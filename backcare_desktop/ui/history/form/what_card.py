"""What was done without the app."""

from enum import Enum

from PySide6.QtCore import Signal

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.routine import Routine
from backcare_desktop.ui.history.form.card import FormCard
from backcare_desktop.ui.history.form.row import FormRow
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.chooser import Chooser, Item
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of
from backcare_desktop.ui.widgets.fields import TextField


class What(Enum):
    """Kinds of what people do for their back."""

    WALK = "walk"
    CLASS = "class"
    ROUTINE = "routine"
    OTHER = "other"


class WhatCard(FormCard):
    """Chips, and below them the routine or the name that some of them need."""

    what_changed = Signal()  #: another kind, or another routine

    def __init__(self, kit: Kit, catalogue: Catalogue) -> None:
        words = kit.words
        title = words.t("What it was")
        super().__init__(kit, title)
        self._catalogue = catalogue
        self._names = {What.WALK: words.t("Walk"), What.CLASS: words.t("Class")}
        self.chips = chips_for(
            kit.theme,
            {
                **self._names,
                What.ROUTINE: words.t("Routine without the app"),
                What.OTHER: words.t("Something else"),
            },
        )
        one_of(self, self.chips.values())
        self.chips[What.WALK].setChecked(True)
        self.routine_field = Chooser(kit.theme, words.t("Which routine"))
        self.routine_field.set_items([Item(one.id, one.words.name) for one in catalogue.routines])
        self.name_field = TextField(kit.theme, words.t("Name"))
        self._routine_row = FormRow(kit.theme, words.t("Which routine"), self.routine_field)
        self.name_row = FormRow(kit.theme, words.t("Name"), self.name_field, self.name_field.set_wrong)
        self.column.addWidget(chip_group(title, self.chips.values()))
        self.column.addWidget(self._routine_row)
        self.column.addWidget(self.name_row)
        self._show_row()
        for chip in self.chips.values():
            chip.toggled.connect(self._on_toggled)
        self.name_field.textEdited.connect(lambda _: self.name_row.set_problem(""))
        self.routine_field.currentIndexChanged.connect(self.what_changed)

    @property
    def what(self) -> What:
        """The kind that is chosen."""
        return next(what for what, chip in self.chips.items() if chip.isChecked())

    @property
    def routine(self) -> Routine | None:
        """The routine that was done, if one was."""
        if self.what is not What.ROUTINE:
            return None
        return self._catalogue.routine(self.routine_field.currentData())

    @property
    def name(self) -> str:
        """What the history calls it; empty for a routine, which has a name."""
        return self.name_field.text().strip() if self.what is What.OTHER else self._names.get(self.what, "")

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self._show_row()
            self.what_changed.emit()

    def _show_row(self) -> None:
        self._routine_row.setVisible(self.what is What.ROUTINE)
        self.name_row.setVisible(self.what is What.OTHER)
