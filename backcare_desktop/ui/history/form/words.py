"""What the form says: its questions, and why something that was said cannot be."""

from datetime import datetime

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.session_editing import Problem
from backcare_desktop.ui.kit import Kit

#: What is asked about a session that is over, in this order.
QUESTIONS = (Question.BEFORE, Question.AFTER, Question.WORST, Question.EFFORT)


def asked_later(question: Question, kit: Kit) -> str:
    """Return the question, asked when the session is over."""
    words = kit.words
    return {
        Question.BEFORE: words.t("Pain before it"),
        Question.AFTER: words.t("Pain right after it"),
        Question.WORST: words.t("Pain at the worst moment"),
        Question.EFFORT: words.t("How hard was it?"),
    }[question]


def why_not(problem: Problem, ended_at: datetime, kit: Kit) -> str:
    """Return why something cannot be, and what can; `ended_at` is the end as it was said."""
    words = kit.words
    if problem is Problem.NOT_OVER:
        end = kit.formats.time(ended_at.time())
        return words.t("It would end at {time}, and that is still to come.", time=end)
    return {
        Problem.NO_NAME: words.t("Say what it was, in a word or two."),
        Problem.IN_FUTURE: words.t("That is still to come. Choose a day and time that are over."),
        Problem.NO_LENGTH: words.t("Say how many minutes it took."),
        Problem.TOO_LONG: words.t("One session takes 24 hours at the most."),
    }[problem]
