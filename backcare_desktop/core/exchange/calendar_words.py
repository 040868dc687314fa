"""What stands in the entries of a calendar file."""

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark, SessionRecord
from backcare_desktop.core.history_words import hurt_sentence, session_total
from backcare_desktop.core.words import Words


def session_description(record: SessionRecord, words: Words) -> str:
    """Return how much was done, what was told of it, what hurt and the note, a line each."""
    hurts = dict.fromkeys(hurt_sentence(hurt, words) for hurt in record.session.hurts)
    lines = [session_total(record.session, words), *_told(record, words), *hurts, record.note]
    return "\n".join(line for line in lines if line)


def mark_title(mark: DayMark, words: Words) -> str:
    """Return what a day was."""
    return words.t("Rest day") if mark is DayMark.REST else words.t("Sore day")


def _told(record: SessionRecord, words: Words) -> list[str]:
    before, after, worst, morning, effort = (
        record.answer(question)
        for question in (
            Question.BEFORE,
            Question.AFTER,
            Question.WORST,
            Question.NEXT_MORNING,
            Question.EFFORT,
        )
    )
    lines = []
    if before is not None and after is not None:
        lines.append(words.t("Pain {before} before, {after} after", before=before, after=after))
    elif before is not None:
        lines.append(words.t("Pain {value} before", value=before))
    elif after is not None:
        lines.append(words.t("Pain {value} after", value=after))
    if worst is not None:
        lines.append(words.t("Pain {value} at its highest", value=worst))
    if morning is not None:
        lines.append(words.t("Pain {value} the next morning", value=morning))
    if effort is not None:
        lines.append(words.t("Effort {value}", value=effort))
    return lines
