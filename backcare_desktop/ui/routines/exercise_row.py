"""One exercise of a routine: a row that leads to how it is done."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.dose_words import dose_words
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.ui.exercise.parts import Mark, NumberMark
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.moving_plate import MovingPlate, Spotlight
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: With the margins around it this makes a row 72 px high (experience.md 3.2).
_PICTURE = QSize(96, 60)


class ExerciseRow(ClickableCard):
    """Number, picture, name and dose. The picture moves while the pointer or the keyboard is here."""

    def __init__(
        self,
        kit: Kit,
        spotlight: Spotlight,
        number: int,
        item: RoutineItem,
        parent: QWidget | None = None,
    ) -> None:
        words, exercise = kit.words, item.exercise
        dose = dose_words(item.dose, words)
        name = words.t("{number}. {name}, {dose}", number=number, name=exercise.words.name, dose=dose)
        super().__init__(kit.theme, name, parent)
        self.item = item
        self._spotlight = spotlight
        self.setAccessibleDescription(words.t("Shows how it is done"))
        self.plate = MovingPlate(kit, exercise, _PICTURE)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(TextLabel(kit.theme, exercise.words.name, TypeRole.STRONG))
        text.addWidget(TextLabel(kit.theme, dose, tone=Tone.SECONDARY))
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        number_mark = NumberMark(kit.theme, kit.formats.number(number))
        row.addWidget(number_mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.plate)
        row.addLayout(text, 1)
        chevron = Mark(kit.theme, IconName.CHEVRON_RIGHT, Tone.SECONDARY)
        row.addWidget(chevron, 0, Qt.AlignmentFlag.AlignVCenter)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the picture move."""
        super().enterEvent(event)
        self._spotlight.turn_to(self.plate)

    def leaveEvent(self, event: QEvent) -> None:
        """Let it be still, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._spotlight.leave(self.plate)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the picture move."""
        super().focusInEvent(event)
        self._spotlight.turn_to(self.plate)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let it be still, unless the pointer is here."""
        super().focusOutEvent(event)
        if not self.underMouse():
            self._spotlight.leave(self.plate)
