"""Who speaks, for people who use a screen reader."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import Speech
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.choice import Choice
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.labels import TextLabel


class ReaderCheck(Card):
    """One question, written as it is answered."""

    def __init__(self, kit: Kit, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        words = kit.words
        question = words.t("Who reads to you in a session?")
        chips = {
            Speech.READER: Chip(kit.theme, words.t("My screen reader’s voice")),
            Speech.VOICE: Chip(kit.theme, words.t("Backcare’s voice")),
            Speech.OFF: Chip(kit.theme, words.t("Chimes only")),
        }
        self.choice = Choice(kit, preferences, "speech", question, chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(TextLabel(kit.theme, question, TypeRole.STRONG))
        column.addWidget(self.choice)
