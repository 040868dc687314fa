"""The exercises of a routine below each other, with the position said wherever it changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.routine import Routine
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.routines.moving_plate import Spotlight
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class Steps(QWidget):
    """A row for each exercise. Made anew for another routine."""

    exercise_requested = Signal(int)  #: the number of one of the rows, from 0

    def __init__(self, kit: Kit, catalogue: Catalogue, routine: Routine) -> None:
        super().__init__()
        spotlight = Spotlight(self)
        self.rows = [
            ExerciseRow(kit, spotlight, number, item) for number, item in enumerate(routine.items, 1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        position = None
        for index, row in enumerate(self.rows):
            row.clicked.connect(lambda _checked=False, index=index: self.exercise_requested.emit(index))
            if row.item.exercise.position is not position:
                position = row.item.exercise.position
                label = catalogue.positions[position]
                if index:
                    column.addSpacing(Space.S)
                column.addWidget(TextLabel(kit.theme, label, TypeRole.CAPTION, Tone.SECONDARY))
            column.addWidget(row)
