"""An exercise as a card."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.ui.exercise.exercise_words import facts_line, spoken_facts, works_on
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.picture_card import PictureCard
from backcare_desktop.ui.routines.pictures import Plate
from backcare_desktop.ui.theme.tokens import TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ExerciseCard(PictureCard):
    """The whole card opens the exercise (`clicked`)."""

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        exercise: Exercise,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            kit.theme, spoken_facts(exercise, catalogue, kit.words), Plate(kit, exercise), parent
        )
        self.exercise = exercise
        regions = works_on(exercise, catalogue, kit.words)
        self.setAccessibleDescription(regions)
        self.column.addWidget(TextLabel(kit.theme, exercise.words.name, TypeRole.STRONG))
        facts = facts_line(exercise, catalogue, kit.words)
        for line in (facts, regions):
            self.column.addWidget(TextLabel(kit.theme, line, TypeRole.CAPTION, Tone.SECONDARY))
        self.column.addStretch(1)
