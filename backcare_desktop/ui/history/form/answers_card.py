"""How the back was around a session, and how hard it was."""

from collections.abc import Mapping

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import ends
from backcare_desktop.ui.history.form.card import FormCard
from backcare_desktop.ui.history.form.words import QUESTIONS, asked_later
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.pain_scale import Measure, PainScale


class AnswersCard(FormCard):
    """A scale for each question; none has to be answered, and each answer can be taken back."""

    def __init__(self, kit: Kit, told: Mapping[Question, int | None]) -> None:
        words = kit.words
        super().__init__(kit, words.t("How it was"))
        self.column.setSpacing(Space.XL)
        take_back = words.t("Leave out what you like. Press a chosen number again to take it back.")
        self.column.addWidget(TextLabel(kit.theme, take_back, tone=Tone.SECONDARY))
        self.scales: dict[Question, PainScale] = {}
        for question in QUESTIONS:
            measure = Measure.EFFORT if question is Question.EFFORT else Measure.PAIN
            scale = PainScale(kit, asked_later(question, kit), *ends(question, words), measure=measure)
            scale.set_value(told.get(question))
            self.scales[question] = scale
            self.column.addWidget(scale)

    @property
    def told(self) -> dict[Question, int | None]:
        """The answers, 0 to 10 each, None where there is none."""
        return {question: scale.value for question, scale in self.scales.items()}
