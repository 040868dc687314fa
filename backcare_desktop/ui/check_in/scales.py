"""A scale for each question."""

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import asked, ends
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.pain_scale import Measure, PainScale


def scale_for(kit: Kit, question: Question) -> PainScale:
    """Return the scale that asks a question in its usual words."""
    none_word, most_word = ends(question, kit.words)
    measure = Measure.EFFORT if question is Question.EFFORT else Measure.PAIN
    return PainScale(kit, asked(question, kit.words), none_word, most_word, measure=measure)
