"""How much of an exercise, how often, and where that comes from."""

from backcare_desktop.core.dose_range_words import dose_range_words
from backcare_desktop.core.dose_words import dose_words
from backcare_desktop.core.exercise import Dose, Exercise
from backcare_desktop.ui.exercise.parts import PartCard
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class DoseCard(PartCard):
    """The usual dose, the dose in a routine where one came from there, their limits and their source."""

    def __init__(self, kit: Kit, exercise: Exercise, routine: tuple[str, Dose] | None) -> None:
        """Take the name of the routine that one came from, and the dose there."""
        words = kit.words
        super().__init__(kit.theme, words.t("How much"))
        self.add_fact(words.t("Usually"), dose_words(exercise.dose, words))
        if routine is not None and routine[1] != exercise.dose:
            name, dose = routine
            self.add_fact(words.t("In {routine}", routine=name), dose_words(dose, words))
        self.add_fact(words.t("Within these limits"), "\n".join(dose_range_words(exercise, words)))
        if not exercise.first_hour_ok:
            # Snook 1998: the discs are fullest in the first hour of the day.
            self.add_fact(words.t("When"), words.t("Not in the first hour after getting up"))
        self.add_fact(words.t("Where the dose comes from"), exercise.words.dose_source)
        self.column.addSpacing(Space.XS)
        review = words.t("The exercises follow published guidance. No physiotherapist has reviewed them.")
        self.column.addWidget(TextLabel(kit.theme, review, TypeRole.CAPTION, Tone.SECONDARY))
