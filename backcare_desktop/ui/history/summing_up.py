"""What the last weeks come to, in the lines below the calendar's title."""

from datetime import date, timedelta

from backcare_desktop.core.check_in import PAIN_AT_A_MOMENT
from backcare_desktop.core.history import ACTIVE_SPAN_DAYS, active_days
from backcare_desktop.core.history_words import summary_sentence
from backcare_desktop.core.pain_words import pain_sentence
from backcare_desktop.core.words import Words
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal


def summing_up(journal: Journal, diary: Diary, sessions_ever: int, today: date, words: Words) -> str:
    """Return "11 active days in the last 28." and, on a line of its own, "Pain usually 4, between 2 and 6, 12 entries."."""
    first = today - timedelta(days=ACTIVE_SPAN_DAYS - 1)
    active = active_days(journal.totals(first, today, with_answers=False), today)
    pain = [
        answer.value
        for answer in diary.check_ins(first, today)
        if answer.value is not None and answer.question in PAIN_AT_A_MOMENT
    ]
    sentences = (summary_sentence(active, sessions_ever, words), pain_sentence(pain, words))
    return "\n".join(sentence for sentence in sentences if sentence)
