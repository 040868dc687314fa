"""How an exercise is done: the one thing to keep in mind, the steps, the breath, and what one feels."""

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.ui.exercise.parts import NumberMark, PartCard, marked_line
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.routine_words import listed
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class HowCard(PartCard):
    """Numbered steps below the key cue."""

    def __init__(self, kit: Kit, catalogue: Catalogue, exercise: Exercise) -> None:
        words, told = kit.words, exercise.words
        super().__init__(kit.theme, words.t("How to do it"))
        self.column.addWidget(TextLabel(kit.theme, told.key_cue, TypeRole.STRONG, Tone.PRIMARY))
        self.column.addSpacing(Space.XS)
        for number, step in enumerate(told.steps, 1):
            label = TextLabel(kit.theme, step)
            mark = NumberMark(kit.theme, kit.formats.number(number))
            self.column.addLayout(marked_line(mark, label))
        self.add_fact(words.t("Breathing"), told.breathing)
        self.add_fact(words.t("What you feel"), told.should_feel)
        regions = [catalogue.regions[region] for region in exercise.regions]
        self.add_fact(words.t("What it is for"), listed(regions))
