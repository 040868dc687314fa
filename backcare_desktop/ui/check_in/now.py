"""How the back is at a moment that belongs to no session."""

from datetime import datetime

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.practice_day import practice_day


def pain_now(check_in_id: str, value: int | None, at: datetime) -> CheckIn:
    """Return the answer that was given at a moment; one with the same id takes its place."""
    return CheckIn(check_in_id, Question.NOW, value, at, practice_day(at), None)
