"""Step 1: what this is and is not, and when to get medical help."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import cover_item
from backcare_desktop.ui.first_run.starting_points import usual_start
from backcare_desktop.ui.first_run.step import Step
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.safety.safety_list import SafetyList
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: From this width on, at text scale 1, the list stands beside the introduction.
_BESIDE_FROM = 860
_LEAST_PICTURE = QSize(0, 240)


class AboutStep(Step):
    """Three sentences, a picture where there is room for one, and the list."""

    def __init__(self, kit: Kit, catalogue: Catalogue) -> None:
        super().__init__(kit, kit.words.t("Before you start"))
        self._kit = kit
        routine = usual_start(catalogue.routines)
        cover = routine.items[cover_item(routine)].exercise
        self._picture = Plate(kit, cover, Corners.ALL, fixed_size=_LEAST_PICTURE)
        help_card = Card(kit.theme)
        inside = QVBoxLayout(help_card)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.addWidget(SafetyList(kit))
        inside.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(Space.XXL)
        self._columns.addLayout(self._new_introduction(), 2)
        self._columns.addWidget(help_card, 3)
        self.body.addLayout(self._columns, 1)

    def _new_introduction(self) -> QVBoxLayout:
        theme, words = self._kit.theme, self._kit.words
        column = QVBoxLayout()
        column.setSpacing(Space.M)
        for sentence in (
            words.t(
                "Backcare shows back exercises step by step and notes what you did. Everything stays on this computer."
            ),
            words.t("It does not replace care: it cannot examine you, and it knows nothing about your back."),
            words.t("The pictures and poses were not reviewed by a physiotherapist."),
        ):
            column.addWidget(TextLabel(theme, sentence))
        column.addSpacing(Space.S)
        column.addWidget(self._picture)
        note = words.t("You find the list again at the foot of Today.")
        column.addWidget(TextLabel(theme, note, TypeRole.CAPTION, Tone.SECONDARY))
        column.addStretch(1)
        return column

    def place(self) -> None:
        """Lay out for the present size."""
        directions = QBoxLayout.Direction
        beside = self._kit.theme.effective_width(self.width()) >= _BESIDE_FROM
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._columns.setSpacing(Space.XXL if beside else Space.L)
        self._picture.setVisible(beside)
