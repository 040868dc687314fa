"""On which side an exercise hurt that is done on each."""

from collections.abc import Collection

from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.core.exercise import Side
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.chips import checked_members, chips_for
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel


class HurtSide(Group):
    """A chip for each side. Both may be on, and neither where nobody knows, as it is at first."""

    def __init__(self, kit: Kit, sides: Collection[Side]) -> None:
        words = kit.words
        question = words.t("Which side? You can choose both. You need not say.")
        super().__init__(question)
        self.chips = chips_for(
            kit.theme, {Side.LEFT: words.p("side", "Left"), Side.RIGHT: words.p("side", "Right")}
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(kit.theme, question, TypeRole.STRONG))
        row = FlowLayout()
        for side, chip in self.chips.items():
            chip.setChecked(side in sides)
            row.addWidget(chip)
        column.addLayout(row)

    @property
    def sides(self) -> frozenset[Side]:
        """The sides that were told."""
        return checked_members(self.chips)
