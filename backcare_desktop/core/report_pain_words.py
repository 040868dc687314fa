"""The sentences of a report about pain and effort."""

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.report import Answers, Changes, Report
from backcare_desktop.core.report_text import Section, Table, Writes
from backcare_desktop.core.words import Words


def pain_section(report: Report, words: Words, writes: Writes) -> Section:
    """Return what was answered: each question with its usual value, and beginning and end side by side."""
    heading = words.t("Pain and effort, 0 to 10")
    if not report.answers:
        return Section(heading, None, (words.t("No answers about pain or effort in this period."),))
    names = _question_names(words)
    head = [words.t("Asked"), words.t("Usual"), words.t("Range"), words.t("Answers")]
    if report.stretch_days:
        weeks = report.stretch_days // 7
        head += [
            words.n("First {n} week", "First {n} weeks", weeks),
            words.n("Last {n} week", "Last {n} weeks", weeks),
        ]
    rows = tuple(_answer_row(answers, names, report, words, writes) for answers in report.answers)
    lines = [
        words.t(
            "Numeric rating scale: 0 is no pain, 10 the worst pain imaginable. People notice a change of about "
            "2 points. “Usual” is the median of all answers."
        )
    ]
    if report.changes:
        lines.insert(0, _changes_told(report.changes, words, writes))
    if report.trend.first > report.period.first and report.trend.told:
        lines.append(words.t("The chart shows the last year."))
    told = {answers.question for answers in report.answers}
    untold = [name for question, name in names.items() if question not in told]
    if untold:
        listed = words.p("between the questions without an answer", ", ").join(untold)
        lines.append(words.t("Without answers in this period: {questions}.", questions=listed))
    return Section(heading, Table(tuple(head), rows), tuple(lines))


def _question_names(words: Words) -> dict[Question, str]:
    return {
        Question.BEFORE: words.t("Pain before a session"),
        Question.AFTER: words.t("Pain right after"),
        Question.WORST: words.t("Worst pain during"),
        Question.NEXT_MORNING: words.t("Pain next morning"),
        Question.NOW: words.t("Pain at other times"),
        Question.EFFORT: words.t("Effort, how hard it was"),
    }


def _answer_row(
    answers: Answers, names: dict[Question, str], report: Report, words: Words, writes: Writes
) -> tuple[str, ...]:
    number = writes.number
    spread = number(answers.least)
    if answers.most > answers.least:
        spread = words.t("{least} to {most}", least=spread, most=number(answers.most))
    row = [names[answers.question], halves(answers.usual, words, writes), spread, number(answers.count)]
    if report.stretch_days:
        none = words.p("no answer, in a table", "–")
        row += [
            none if middle is None else halves(middle, words, writes)
            for middle in (answers.early, answers.late)
        ]
    return tuple(row)


def _changes_told(changes: Changes, words: Words, writes: Writes) -> str:
    return words.n(
        "{n} session compared before and after: {lower} lower by 2 or more, {alike} within 1, "
        "{higher} higher by 2 or more.",
        "{n} sessions compared before and after: {lower} lower by 2 or more, {alike} within 1, "
        "{higher} higher by 2 or more.",
        changes.sessions,
        n=writes.number(changes.sessions),
        lower=writes.number(changes.lower),
        alike=writes.number(changes.alike),
        higher=writes.number(changes.higher),
    )


def halves(value: float, words: Words, writes: Writes) -> str:
    """Return a median of whole numbers: "4" or "4½"."""
    whole = int(value)
    if value == whole:
        return writes.number(whole)
    return words.t("{whole}½", whole=writes.number(whole) if whole else "")
