"""What is remembered for one routine: how it waits, how loud it is, and what was answered after it hurt."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, TypeVar

from backcare_desktop.core.settings import LIMITS

_Choice = TypeVar("_Choice", bound=Enum)


class WaitForMe(Enum):
    """Whether the phases of a routine wait for the person to go on."""

    AS_SET = "as set"  #: each phase as the settings of the app say
    ALWAYS = "always"
    NEVER = "never"


class NextTime(Enum):
    """What becomes of an exercise that hurt, from the next time on."""

    EASIER = "easier"
    LEAVE_OUT = "leave out"
    KEEP = "keep"


@dataclass(frozen=True)
class HurtAnswer:
    """What was answered about an exercise that hurt."""

    exercise_id: str
    answer: NextTime
    session_id: str  #: the session in which it hurt


@dataclass(frozen=True)
class RoutineSettings:
    """The settings of one routine. Lives in the data file beside the sessions."""

    wait_for_me: WaitForMe = WaitForMe.AS_SET
    chime_volume_percent: int | None = None  #: 0 to 100; None for the volume that is set for the app
    voice_volume_percent: int | None = None
    answers: tuple[HurtAnswer, ...] = ()  #: at most one about an exercise, the latest at the end

    def has_answer(self, exercise_id: str, session_id: str) -> bool:
        """Whether it was answered what becomes of an exercise that hurt in a session."""
        return any(
            answer.exercise_id == exercise_id and answer.session_id == session_id for answer in self.answers
        )

    def answered(self, answer: HurtAnswer) -> "RoutineSettings":
        """Return the settings with an answer, in place of what was answered about the exercise before."""
        others = tuple(one for one in self.answers if one.exercise_id != answer.exercise_id)
        return replace(self, answers=(*others, answer))

    def unanswered(self, exercise_id: str, session_id: str) -> "RoutineSettings":
        """Return the settings without the answer about an exercise that hurt in a session."""
        others = tuple(
            one for one in self.answers if (one.exercise_id, one.session_id) != (exercise_id, session_id)
        )
        return replace(self, answers=others)

    def put_back(self, exercise_id: str) -> "RoutineSettings":
        """Return the settings with an exercise kept as it is, whatever was answered about it."""
        answer = next((one for one in self.answers if one.exercise_id == exercise_id), None)
        return self if answer is None else self.answered(replace(answer, answer=NextTime.KEEP))

    def changed(self, **values: Any) -> "RoutineSettings":
        """Return the settings with other values by name, volumes kept within their limits.

        Raises ValueError for a name that there is not.
        """
        unknown = values.keys() - {field.name for field in fields(self)}
        if unknown:
            raise ValueError(f"no such setting of a routine: {', '.join(sorted(unknown))}")
        return routine_settings_from_json(routine_settings_to_json(replace(self, **values)))


def routine_settings_to_json(settings: RoutineSettings) -> str:
    """Return the settings of a routine as text."""
    values = {
        "wait_for_me": settings.wait_for_me.value,
        "chime_volume_percent": settings.chime_volume_percent,
        "voice_volume_percent": settings.voice_volume_percent,
        "answers": [
            {"exercise_id": one.exercise_id, "answer": one.answer.value, "session_id": one.session_id}
            for one in settings.answers
        ],
    }
    return json.dumps(values, ensure_ascii=False)


def routine_settings_from_json(text: str) -> RoutineSettings:
    """Return the settings that `routine_settings_to_json` wrote.

    A value that cannot be used is its default, an answer that cannot be read is left out; the rest stays.
    """
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return RoutineSettings()
    settings = RoutineSettings(
        wait_for_me=_choice(values.get("wait_for_me"), WaitForMe) or WaitForMe.AS_SET,
        chime_volume_percent=_percent(values, "chime_volume_percent"),
        voice_volume_percent=_percent(values, "voice_volume_percent"),
    )
    answers = values.get("answers")
    for value in answers if isinstance(answers, list) else ():
        answer = _answer(value)
        settings = settings if answer is None else settings.answered(answer)
    return settings


def _choice(value: object, kind: Callable[[object], _Choice]) -> _Choice | None:
    try:
        return kind(value)
    except ValueError:
        return None


def _percent(values: dict[str, Any], name: str) -> int | None:
    value = values.get(name)
    if type(value) is not int:
        return None
    low, high = LIMITS[name]
    return min(max(value, low), high)


def _answer(value: object) -> HurtAnswer | None:
    if not isinstance(value, dict):
        return None
    exercise_id, session_id = value.get("exercise_id"), value.get("session_id")
    answer = _choice(value.get("answer"), NextTime)
    if not isinstance(exercise_id, str) or not isinstance(session_id, str) or answer is None:
        return None
    return HurtAnswer(exercise_id, answer, session_id)
