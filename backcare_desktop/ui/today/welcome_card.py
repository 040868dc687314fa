"""What a newcomer reads once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.safety.safety_list import SafetyList
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class WelcomeCard(Card):
    """What this is and is not, and when to get medical help. Blocks nothing."""

    read = Signal()  #: the person says that it is read

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        words = kit.words
        self.read_button = Button(kit.theme, words.t("I have read this"))
        self.read_button.clicked.connect(self.read)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._columns.setSpacing(Space.XXL)
        self._columns.addLayout(self._new_introduction(kit), 2)
        self._safety = SafetyList(kit)
        self._columns.addWidget(self._safety, 3)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the list below the introduction, or beside it."""
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._columns.setSpacing(Space.L if stacked else Space.XXL)

    def _new_introduction(self, kit: Kit) -> QVBoxLayout:
        words = kit.words
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(kit.theme, words.t("Before you start"), TypeRole.TITLE))
        for sentence in (
            words.t(
                "Backcare shows back exercises step by step and notes what you did. Everything stays on this computer."
            ),
            words.t("It does not replace care: it cannot examine you, and it knows nothing about your back."),
            words.t("The pictures and poses were not reviewed by a physiotherapist."),
        ):
            column.addWidget(TextLabel(kit.theme, sentence))
        column.addSpacing(Space.S)
        column.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignLeft)
        note = words.t("The list stays at the foot of this page.")
        column.addWidget(TextLabel(kit.theme, note, TypeRole.CAPTION, Tone.SECONDARY))
        column.addStretch(1)
        return column
