"""What a day was: a rest day, a sore day, or nothing of the kind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.chips import chips_for
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group


class DayMarkChoice(Group):
    """Two switches of which one is on, or none."""

    mark_chosen = Signal(object)  #: a DayMark, or None

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.words.t("What this day was"), parent)
        words = kit.words
        self._chips = chips_for(
            kit.theme,
            {
                DayMark.REST: words.p("mark a day", "Rest day"),
                DayMark.SORE: words.p("mark a day", "Sore day"),
            },
        )
        row = FlowLayout(self)
        for mark, chip in self._chips.items():
            row.addWidget(chip)
            chip.clicked.connect(lambda on, mark=mark: self._on_clicked(mark if on else None))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """All that takes the keyboard, in the order it is read."""
        return tuple(self._chips.values())

    def set_mark(self, mark: DayMark | None) -> None:
        """Show what the day is marked with."""
        for each, chip in self._chips.items():
            chip.setChecked(each is mark)

    def _on_clicked(self, mark: DayMark | None) -> None:
        self.set_mark(mark)
        self.mark_chosen.emit(mark)
