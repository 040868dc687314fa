"""The way to an easier or a harder variant."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.ui.exercise.parts import Mark, PartCard
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_PICTURE = QSize(80, 52)


class VariantLink(ClickableCard):
    """A small picture, whether it is easier or harder, and the name."""

    def __init__(self, kit: Kit, exercise: Exercise, what: str) -> None:
        name = exercise.words.name
        super().__init__(kit.theme, kit.words.t("{what}: {name}", what=what, name=name))
        self.exercise = exercise
        self.plate = Plate(kit, exercise, Corners.ALL, Radius.CONTROL, fixed_size=_PICTURE)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(TextLabel(kit.theme, what, TypeRole.CAPTION, Tone.SECONDARY))
        text.addWidget(TextLabel(kit.theme, name, TypeRole.STRONG))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self.plate, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(text, 1)
        row.addWidget(Mark(kit.theme, IconName.CHEVRON_RIGHT, Tone.SECONDARY))


class VariantsCard(PartCard):
    """A link to each variant that there is."""

    exercise_chosen = Signal(str)  #: an exercise's id

    def __init__(self, kit: Kit, easier: Exercise | None, harder: Exercise | None) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Easier and harder"))
        self.links: list[VariantLink] = []
        for exercise, what in ((easier, words.t("Easier")), (harder, words.t("Harder"))):
            if exercise is not None:
                self._add(VariantLink(kit, exercise, what))

    def _add(self, link: VariantLink) -> None:
        link.clicked.connect(lambda: self.exercise_chosen.emit(link.exercise.id))
        self.links.append(link)
        self.column.addWidget(link)
