"""What a person says of their back and of the effort: a number from 0 to 10, and when it was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

#: 0 is "No pain", 10 "Worst pain imaginable": the numeric rating scale, free to use (clinical.md, section 6).
HIGHEST = 10
#: A change of so many points is one that people notice (Ostelo 2008).
NOTICEABLE = 2
#: From here on pain counts as severe, and a person is asked how they want to go on (physiotherapy.ca bands).
SEVERE = 7


class Question(Enum):
    """What was asked."""

    NOW = "now"  #: pain, outside a session
    BEFORE = "before"  #: pain right before a session
    AFTER = "after"  #: pain right after it
    WORST = "worst"  #: the worst pain during it
    NEXT_MORNING = "next morning"  #: pain on the morning after it
    EFFORT = "effort"  #: how hard it was; not pain


#: The answers that tell how the back was at a moment. The worst of a session is a peak and stands for itself.
PAIN_AT_A_MOMENT = (Question.NOW, Question.BEFORE, Question.AFTER, Question.NEXT_MORNING)


@dataclass(frozen=True)
class CheckIn:
    """One answer. Nobody has to give one; one that was taken back has no value."""

    id: str
    question: Question
    value: int | None  #: 0 to 10
    at: datetime  #: when it was said, with its offset
    day: date  #: the practice day it was said on
    session_id: str | None  #: the session it is about


def check_in_id(session_id: str, question: Question) -> str:
    """Return the id of the one answer to a question about a session."""
    return f"{session_id}/{question.value}"


def answer_to(question: Question, check_ins: Iterable[CheckIn]) -> int | None:
    """Return the last answer to a question among check-ins that stand in the order they were given."""
    return next((c.value for c in reversed(list(check_ins)) if c.question is question), None)
