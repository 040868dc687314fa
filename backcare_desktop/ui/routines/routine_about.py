"""What a routine is for, what it needs and when to do it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.choosing import cover_item
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Plate
from backcare_desktop.ui.routines.routine_words import RoutineFacts, listed, position_changes, postures
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class RoutineAbout(Card):
    """A picture and the facts below it."""

    def __init__(
        self,
        kit: Kit,
        facts: RoutineFacts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        routine = facts.routine
        self.plate = Plate(kit, routine.items[cover_item(routine)].exercise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plate)
        self._text = QVBoxLayout()
        self._text.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        self._text.setSpacing(0)
        column.addLayout(self._text)
        for heading, text in _parts(kit, facts):
            self._text.addSpacing(Space.S)
            self._text.addWidget(TextLabel(kit.theme, heading, TypeRole.CAPTION, Tone.SECONDARY))
            self._text.addWidget(TextLabel(kit.theme, text))


def _parts(kit: Kit, facts: RoutineFacts) -> list[tuple[str, str]]:
    words, told = kit.words, facts.routine.words
    where = words.t(
        "{positions} ({changes})",
        positions=postures(facts.routine, words),
        changes=position_changes(facts.routine, words),
    )
    needs = listed(facts.needs) if facts.needs else words.t("Nothing")
    return [
        (words.t("You need"), needs),
        (words.t("When"), told.when),
        (words.t("Where"), told.setting),
        (words.t("Positions"), where),
        (words.t("Good to know"), told.note),
    ]
