"""The sentences of a day in full: what was told of the back, what the day was, and where an entry comes from."""

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark, SessionRecord
from backcare_desktop.core.session import Origin
from backcare_desktop.core.words import Words


def mark_words(mark: DayMark, words: Words) -> str:
    """Return what a person says a day was (experience.md, 3.12)."""
    return {
        DayMark.REST: words.t("Rest day"),
        DayMark.SORE: words.t("Sore day, looked after"),
    }[mark]


def mark_short(mark: DayMark, words: Words) -> tuple[str, str]:
    """Return the same in one word, and in one letter where not even that fits."""
    return {
        DayMark.REST: (words.p("what a day was", "Rest"), words.p("rest day, one letter", "r")),
        DayMark.SORE: (words.p("what a day was", "Sore"), words.p("sore day, one letter", "s")),
    }[mark]


def pain_change_sentence(before: int | None, after: int | None, worst: int | None, words: Words) -> str:
    """Return "Pain 4 before, 3 after, worst 5", or as much of it as was told; empty where nothing was."""
    told = (before is not None, after is not None, worst is not None)
    if not any(told):
        return ""
    return {
        (True, True, True): words.t(
            "Pain {before} before, {after} after, worst {worst}", before=before, after=after, worst=worst
        ),
        (True, True, False): words.t("Pain {before} before, {after} after", before=before, after=after),
        (True, False, True): words.t("Pain {before} before, worst {worst}", before=before, worst=worst),
        (False, True, True): words.t("Pain {after} after, worst {worst}", after=after, worst=worst),
        (True, False, False): words.t("Pain {before} before", before=before),
        (False, True, False): words.t("Pain {after} after", after=after),
        (False, False, True): words.t("Worst pain {worst}", worst=worst),
    }[told]


def told_lines(record: SessionRecord, words: Words) -> tuple[str, ...]:
    """Return what was told about a session, a sentence a line: its pain, the next morning, the effort."""
    pain = pain_change_sentence(
        record.answer(Question.BEFORE), record.answer(Question.AFTER), record.answer(Question.WORST), words
    )
    lines = [pain] if pain else []
    morning, effort = record.answer(Question.NEXT_MORNING), record.answer(Question.EFFORT)
    if morning is not None:
        lines.append(words.t("Next morning: pain {pain}", pain=morning))
    if effort is not None:
        lines.append(words.t("Effort {effort} of 10", effort=effort))
    return tuple(lines)


def check_in_line(time_text: str, check_in: CheckIn, words: Words) -> str:
    """Return an answer that stands for itself: "08:10 · Pain 4"."""
    value = check_in.value
    told = {
        Question.NOW: words.t("Pain {pain}", pain=value),
        Question.BEFORE: words.t("Pain {pain} before a session", pain=value),
        Question.AFTER: words.t("Pain {pain} after a session", pain=value),
        Question.WORST: words.t("Worst pain in a session {pain}", pain=value),
        Question.NEXT_MORNING: words.t("Pain {pain} on the morning after a session", pain=value),
        Question.EFFORT: words.t("Effort {effort} of 10", effort=value),
    }[check_in.question]
    return words.t("{time} · {told}", time=time_text, told=told)


def origin_caption(origin: Origin, words: Words) -> str:
    """Return where an entry comes from, if the app did not lead through it as it stands."""
    return {
        Origin.GUIDED: "",
        Origin.EDITED: words.t("Changed by hand"),
        Origin.ADDED: words.t("Added by hand"),
    }[origin]


def unreadable_sentence(count: int, words: Words) -> str:
    """Return that entries of a day are in the file and cannot be shown."""
    return words.n(
        "{n} entry of this day cannot be read. The others are whole.",
        "{n} entries of this day cannot be read. The others are whole.",
        count,
    )
