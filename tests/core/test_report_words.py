"""The report says facts in plain words, once for the page and for the text."""

import re
from dataclasses import replace
from datetime import date

import pytest

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.report import DoneExercise, Report, ToldHurt, ToldNote
from backcare_desktop.core.report_pain_words import halves
from backcare_desktop.core.report_text import Limits, ReportText, paragraphs
from backcare_desktop.core.report_words import report_text, shortened
from backcare_desktop.core.words import PSEUDO, Words
from tests.core.test_report import TODAY, ago, report, told

NEVER = re.compile(
    r"\b(missed|failed|broke|lost|behind|streak|don't forget|should|push|burn|better|worse|treat)\b",
    re.IGNORECASE,
)


class Plain:
    """Dates and numbers without a locale."""

    def long_date(self, day: date, *, with_year: bool = False) -> str:
        return f"{day.day} {day:%B} {day.year}" if with_year else f"{day.day} {day:%B}"

    def short_date(self, day: date) -> str:
        return f"{day:%d/%m/%Y}"

    def number(self, value: int) -> str:
        return f"{value:,}"


def text(made: Report, limits: Limits | None = None, words: Words | None = None) -> ReportText:
    return report_text(made, limits or Limits(), words or Words(), Plain())


def said(made: Report, limits: Limits | None = None) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(text(made, limits), Words()))


@pytest.fixture
def full() -> Report:
    pairs = ((27, 6, 5), (20, 4, 4), (9, 3, 1), (1, 2, 2))
    check_ins = [
        told(question, value, ago(days), str(days))
        for days, *values in pairs
        for question, value in zip((Question.BEFORE, Question.AFTER), values, strict=True)
    ]
    return report(
        totals=[
            *(DayTotal(ago(days), 1, 900.0) for days, *_ in pairs),
            DayTotal(ago(3), 0, 0, mark=DayMark.REST),
        ],
        check_ins=[*check_ins, told(Question.EFFORT, 4, ago(1), "1")],
        exercises=[
            DoneExercise("plank", "Side plank", 4, 3, 30, True, ago(1)),
            DoneExercise("bridge", "Bridge", 2, 1, 80, False, ago(9)),
        ],
        hurts=[
            ToldHurt(ago(9), "plank", "Side plank", Side.LEFT, 3),
            ToldHurt(ago(1), "plank", "Side plank", Side.LEFT, 6),
            ToldHurt(ago(9), "plank", "Side plank", Side.RIGHT, 4),
            ToldHurt(ago(27), "bridge", "Bridge", None, None),
        ],
        notes=[ToldNote(ago(1), "Stiff  at\nfirst."), ToldNote(ago(2), "Long drive.")],
    )


def test_it_says_whose_record_it_is_and_of_which_days(full: Report) -> None:
    words = text(full)
    assert words.period == "4 February 2026 to 3 March 2026 · 28 days"
    assert words.statement == (
        "My own record, which I wrote down with Backcare 1.2. It is not a medical record and holds no diagnosis."
    )
    assert words.footer == "Backcare 1.2 · made on 3 March 2026"


def test_it_says_what_was_done(full: Report) -> None:
    words = text(full)
    assert [(fact.caption, fact.figure) for fact in words.facts] == [
        ("Active days", "4 of 28"),
        ("Sessions", "4"),
        ("Time in exercise", "60 min"),
        ("Rest days", "1"),
        ("Sore days", "0"),
    ]
    assert words.practice_lines == ("In an average week: about 1 session, 15 min.",)


def test_much_time_is_told_in_hours() -> None:
    made = report(totals=[DayTotal(TODAY, 3, 179 * 60.0)])
    assert text(made).facts[2].figure == "179 min"
    assert text(replace(made, minutes=181)).facts[2].figure == "3 h 1 min"


def test_it_says_from_when_there_are_records() -> None:
    made = report(totals=[DayTotal(TODAY, 1, 60.0)], began=ago(6))
    assert "My records begin on 25 February 2026; days are counted from then on." in said(made)
    assert "Active days: 1 of 7" in said(made)


def test_it_says_how_the_pain_was(full: Report) -> None:
    pain = text(full).pain
    assert pain.table is not None
    assert pain.table.head == ("Asked", "Usual", "Range", "Answers", "First 2 weeks", "Last 2 weeks")
    assert pain.table.rows == (
        ("Pain before a session", "3½", "2 to 6", "4", "5", "2½"),
        ("Pain right after", "3", "1 to 5", "4", "4½", "1½"),
        ("Effort, how hard it was", "4", "4", "1", "–", "4"),
    )
    assert pain.lines[0] == (
        "4 sessions compared before and after: 1 lower by 2 or more, 3 within 1, 0 higher by 2 or more."
    )
    assert pain.lines[-1] == (
        "Without answers in this period: Worst pain during, Pain next morning, Pain at other times."
    )


def test_a_short_time_has_no_beginning_and_end() -> None:
    made = report(5, check_ins=[told(Question.BEFORE, 4, TODAY)])
    table = text(made).pain.table
    assert table is not None
    assert table.head == ("Asked", "Usual", "Range", "Answers")
    assert "compared" not in said(made)


def test_nothing_is_missing_where_everything_was_answered() -> None:
    made = report(check_ins=[told(question, 4, TODAY, "a") for question in Question])
    assert "Without answers" not in said(made)


def test_it_says_what_the_chart_leaves_out() -> None:
    sentence = "The chart shows the last year."
    assert sentence in said(report(500, check_ins=[told(Question.NOW, 3, TODAY)]))
    assert sentence not in said(report(365, check_ins=[told(Question.NOW, 3, TODAY)]))
    assert sentence not in said(report(500, check_ins=[told(Question.NOW, 3, ago(450))]))


def test_it_says_which_exercises_at_which_dose(full: Report) -> None:
    section = text(full).exercises
    assert section.table is not None
    assert section.table.rows == (
        ("Side plank", "3 × 30 s on each side", "4", "02/03/2026"),
        ("Bridge", "1 × 1 min 20 s", "2", "22/02/2026"),
    )
    assert (
        "Side plank: Usual dose (sets × time): 3 × 30 s on each side; Days: 4; Last done: 02/03/2026"
        in said(full)
    )


def test_it_says_what_hurt(full: Report) -> None:
    section = text(full).hurts
    assert section.table is not None
    assert section.table.rows == (
        ("Side plank", "left", "2", "02/03/2026", "usually 4½, at most 6"),
        ("Side plank", "right", "1", "22/02/2026", "4"),
        ("Bridge", "both", "1", "04/02/2026", "not told"),
    )


def test_what_is_not_listed_is_counted(full: Report) -> None:
    words = said(full, Limits(exercises=1, hurts=1, notes=0))
    assert "And 1 more exercise." in words
    assert "And 2 more times elsewhere." in words
    assert "2 more notes are not shown here." in words
    assert "Long drive" not in words
    assert "more" not in said(full).replace("2 or more", "")


def test_notes_stand_on_one_line_each(full: Report) -> None:
    assert "02/03/2026: Stiff at first.\n01/03/2026: Long drive." in said(full)
    assert text(replace(full, notes=None)).notes is None
    assert "No notes in this period." in said(replace(full, notes=()))


def test_of_an_empty_time_it_says_what_there_is_none_of() -> None:
    words = said(report())
    for sentence in (
        "No sessions in this period.",
        "No answers about pain or effort in this period.",
        "No exercises in this period.",
        "Nothing was marked as hurting in this period.",
    ):
        assert sentence in words
    assert "My notes" not in words


def test_a_long_note_is_cut_at_a_word() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three", 12) == "one two…"
    assert shortened("x" * 30, 10) == "x" * 10 + "…"


def test_halves_are_written_as_such() -> None:
    assert [halves(value, Words(), Plain()) for value in (0.0, 0.5, 4.0, 9.5)] == ["0", "½", "4", "9½"]


def test_no_word_judges(full: Report) -> None:
    assert not NEVER.findall(said(full))
    assert not NEVER.findall(said(report()))


def test_every_sentence_can_be_translated(full: Report) -> None:
    words = Words(PSEUDO)
    own = ("Side plank", "Bridge", "Stiff at first.", "Long drive.")
    for paragraph in paragraphs(text(full, words=words), words):
        rest = paragraph.text
        for known in own:
            rest = rest.replace(known, "")
        assert rest.startswith("⟦"), paragraph.text


def test_a_side_that_nobody_told_is_not_both() -> None:
    hurts = [ToldHurt(TODAY, "plank", "Side plank", None, 4, per_side=True)]
    section = text(report(hurts=hurts)).hurts
    assert section.table is not None
    assert section.table.rows == (("Side plank", "not told", "1", "03/03/2026", "4"),)
