"""An exercise as a card."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.ui.exercise.exercise_words import facts_line, spoken_facts, works_on
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ExerciseCard(ClickableCard):
    """The whole card opens the exercise (`clicked`)."""

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        exercise: Exercise,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, spoken_facts(exercise, catalogue, kit.words), parent)
        self.exercise = exercise
        self.plate = Plate(kit, exercise)
        regions = works_on(exercise, catalogue, kit.words)
        self.setAccessibleDescription(regions)
        text = QVBoxLayout()
        text.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        text.setSpacing(Space.XS)
        text.addWidget(TextLabel(kit.theme, exercise.words.name, TypeRole.STRONG))
        facts = facts_line(exercise, catalogue, kit.words)
        for line in (facts, regions):
            text.addWidget(TextLabel(kit.theme, line, TypeRole.CAPTION, Tone.SECONDARY))
        text.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.plate, 2)
        self._row.addLayout(text, 3)

    def set_beside(self, *, beside: bool) -> None:
        """Put the picture beside the words, or above them."""
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if beside else directions.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
            self.plate.set_corners(Corners.LEADING if beside else Corners.TOP)
