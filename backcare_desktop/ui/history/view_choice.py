"""What of the history is shown, and what its days are filled by."""

from collections.abc import Mapping
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.chips import chips_for, one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group

_Member = TypeVar("_Member", bound=Enum)


class HistoryView(Enum):
    """How the history is shown."""

    GRID = "grid"
    LIST = "list"
    YEAR = "year"
    TREND = "trend"


class ChipChoice(Group, Generic[_Member]):
    """Chips, of which one is on."""

    chosen = Signal(object)  #: another member of the enum is on now

    def __init__(
        self,
        kit: Kit,
        name: str,
        labels: Mapping[_Member, str],
        first: _Member,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._value = first
        self._chips = chips_for(kit.theme, labels)
        self._chips[first].setChecked(True)
        one_of(self, self._chips.values())
        row = FlowLayout(self)
        for member, chip in self._chips.items():
            row.addWidget(chip)
            chip.toggled.connect(lambda on, member=member: self._on_toggled(member, on=on))

    @property
    def value(self) -> _Member:
        """What is chosen."""
        return self._value

    def choose(self, member: _Member) -> None:
        """Choose, as if by hand."""
        self._chips[member].setChecked(True)

    def _on_toggled(self, member: _Member, *, on: bool) -> None:
        if on and member is not self._value:
            self._value = member
            self.chosen.emit(member)


def view_choice(kit: Kit) -> ChipChoice[HistoryView]:
    """Return the choice of how the history is shown."""
    words = kit.words
    labels = {
        HistoryView.GRID: words.p("how the history is shown", "Month"),
        HistoryView.LIST: words.p("how the history is shown", "List"),
        HistoryView.YEAR: words.p("how the history is shown", "Year"),
        HistoryView.TREND: words.p("how the history is shown", "Trend"),
    }
    return ChipChoice(kit, words.t("How the history is shown"), labels, HistoryView.GRID)


def measure_choice(kit: Kit) -> ChipChoice[Measure]:
    """Return the choice of what the days are filled by."""
    return ChipChoice(kit, kit.words.t("What the days show"), measure_labels(kit.words), Measure.ACTIVITY)


def measure_labels(words: Words) -> dict[Measure, str]:
    """Return what each measure is called."""
    return {
        Measure.ACTIVITY: words.p("what the days show", "Activity"),
        Measure.PAIN: words.p("what the days show", "Pain"),
    }
