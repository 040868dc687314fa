"""Filter chips: pill-shaped switches, alone or in named groups."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.painting import smooth_painter
from backcare_desktop.ui.widgets.pill import PillButton

_Member = TypeVar("_Member", bound=Enum)


class Chip(PillButton):
    """A switch with a word: on is filled and ticked. See `one_of` for one out of many."""

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self.setChecked(checked)

    def around_word(self) -> float:
        """Return how wide the tick and the margins are."""
        return self._tick_side() + Space.XS + 2 * Space.M

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the tick and the word."""
        painter = smooth_painter(self)
        content, _outline = self._paint_pill(painter)
        painter.setPen(content)
        if not self.isChecked():
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
            return
        side = self._tick_side()
        self._paint_tick(painter, self._placed(Space.M, side, side), content)
        room = self._placed(Space.M + side + Space.XS, self.width() - self.around_word(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _tick_side(self) -> float:
        return self._theme.icon_px() * 0.9


def one_of(owner: QObject, buttons: Iterable[QAbstractButton]) -> QButtonGroup:
    """Let one of some chips or other switches be on at a time.

    They are radio buttons to screen readers, walked with the arrow keys.
    """
    group = QButtonGroup(owner)
    for button in buttons:
        button.setAutoExclusive(True)
        group.addButton(button)
    return group


def chips_for(theme: Theme, labels: Mapping[_Member, str]) -> dict[_Member, Chip]:
    """Return a chip for each of some labels, in their order."""
    return {member: Chip(theme, label) for member, label in labels.items()}


def checked_members(chips: Mapping[_Member, Chip]) -> frozenset[_Member]:
    """Return the members whose chips are on."""
    return frozenset(member for member, chip in chips.items() if chip.isChecked())


def chip_group(name: str, chips: Iterable[Chip]) -> QWidget:
    """Return chips in rows; a screen reader says the name of the group."""
    group = Group(name)
    row = FlowLayout(group)
    for chip in chips:
        row.addWidget(chip)
    return group
