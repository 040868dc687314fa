"""Grid or list."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.chips import Chip, one_of
from backcare_desktop.ui.widgets.group import Group


class HistoryView(Enum):
    """How a month is shown."""

    GRID = "grid"
    LIST = "list"


class ViewChoice(Group):
    """Two chips, of which one is on."""

    view_chosen = Signal(object)  #: the HistoryView is another one now

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.words.t("How the month is shown"), parent)
        self._view = HistoryView.GRID
        self._chips = {
            HistoryView.GRID: Chip(kit.theme, kit.words.p("how the month is shown", "Grid"), checked=True),
            HistoryView.LIST: Chip(kit.theme, kit.words.p("how the month is shown", "List")),
        }
        one_of(self, self._chips.values())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for view, chip in self._chips.items():
            row.addWidget(chip)
            chip.toggled.connect(lambda on, view=view: self._on_toggled(view, on=on))

    @property
    def view(self) -> HistoryView:
        """What is chosen."""
        return self._view

    def set_view(self, view: HistoryView) -> None:
        """Choose, as if by hand."""
        self._chips[view].setChecked(True)

    def _on_toggled(self, view: HistoryView, *, on: bool) -> None:
        if on and view is not self._view:
            self._view = view
            self.view_chosen.emit(view)
