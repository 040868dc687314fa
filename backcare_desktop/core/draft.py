"""A draft: the running session as it is written down again and again, and how it is read back."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from backcare_desktop.core.clock import Reading
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import Account, HurtChoice, HurtRecord, Progress, Replacement
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_copy import routine_from_json, routine_to_json
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import Timeline, build_timeline

_FILE = "running session"
#: A year; a session that claims more, or infinity, is not one.
_LONGEST_S = 366 * 86400.0


@dataclass(frozen=True)
class Draft:
    """A session that is not over: enough to go on with it, or to write down what was done."""

    session_id: str
    routine: Routine
    timing: Timing
    started_at: datetime
    saved_at: datetime
    progress: Progress

    @property
    def timeline(self) -> Timeline:
        """The timeline as it stood, with the easier exercises taken up on the way."""
        timeline = build_timeline(self.routine, self.timing)
        for replacement in self.progress.replacements:
            timeline = timeline.replacing(replacement.step, replacement.item)
        return timeline

    def session(self) -> Session:
        """Return the session as far as it was done."""
        return session_of(
            self.session_id,
            self.routine,
            routine_to_json(self.routine),
            self.timeline,
            self.progress,
            self.started_at,
            Reading(0.0, self.saved_at),
        )


def draft_to_json(draft: Draft) -> str:
    """Return the draft as text."""
    progress = draft.progress
    data = {
        "session_id": draft.session_id,
        "routine": json.loads(routine_to_json(draft.routine)),
        "timing": asdict(draft.timing),
        "started_at": draft.started_at.isoformat(),
        "saved_at": draft.saved_at.isoformat(),
        "step": progress.step,
        "worked_s": progress.worked_s,
        "paused_s": progress.paused_s,
        "skipped_s": progress.skipped_s,
        "accounts": {str(step): asdict(account) for step, account in progress.accounts.items()},
        "hurts": [_hurt_data(hurt) for hurt in progress.hurts],
        "replacements": [
            {"step": r.step, "routine": json.loads(_item_json(draft.routine, r))}
            for r in progress.replacements
        ],
    }
    return json.dumps(data, ensure_ascii=False)


def draft_from_json(text: str) -> Draft:
    """Return the draft that was written as `text`. Raises ContentError when it cannot be one."""
    try:
        data = json.loads(text)
        draft = Draft(
            session_id=data["session_id"],
            routine=routine_from_json(json.dumps(data["routine"])),
            timing=Timing(**data["timing"]),
            started_at=datetime.fromisoformat(data["started_at"]),
            saved_at=datetime.fromisoformat(data["saved_at"]),
            progress=_progress(data),
        )
        _require_usable(draft)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ContentError(_FILE, "draft", f"cannot be read ({error})") from error
    return draft


def _require_usable(draft: Draft) -> None:
    """Raise an error where the values have a form that nobody could go on with.

    Whatever got by here would end the app at each start, before anything could be done about it.
    """
    timeline, progress = draft.timeline, draft.progress
    lengths = [progress.worked_s, progress.paused_s, progress.skipped_s]
    lengths += [phase.seconds for step in timeline.steps for phase in step.phases]
    lengths += [account.total_s for account in progress.accounts.values()]
    lengths += [hurt.second for hurt in progress.hurts]
    places: list[Any] = [progress.step, *(hurt.step for hurt in progress.hurts)]
    if not all(0 <= length <= _LONGEST_S for length in lengths):
        raise ValueError("a length of time is out of range")
    if not all(isinstance(place, int) and 0 <= place < len(timeline.steps) for place in places):
        raise ValueError("it names a step that the routine does not have")
    if not isinstance(draft.session_id, str):
        raise TypeError("its id is not a text")
    if draft.started_at.utcoffset() is None or draft.saved_at.utcoffset() is None:
        raise ValueError("a time has no offset")


def _progress(data: dict[str, Any]) -> Progress:
    return Progress(
        step=data["step"],
        worked_s=data["worked_s"],
        paused_s=data["paused_s"],
        skipped_s=data["skipped_s"],
        accounts={int(step): Account(**account) for step, account in data["accounts"].items()},
        hurts=tuple(_hurt(hurt) for hurt in data["hurts"]),
        replacements=tuple(
            Replacement(r["step"], routine_from_json(json.dumps(r["routine"])).items[0])
            for r in data["replacements"]
        ),
    )


def _item_json(routine: Routine, replacement: Replacement) -> str:
    return routine_to_json(replace(routine, items=(replacement.item,)))


def _hurt_data(hurt: HurtRecord) -> dict[str, Any]:
    return {
        "step": hurt.step,
        "side": hurt.side.value if hurt.side is not None else None,
        "second": hurt.second,
        "choice": hurt.choice.value if hurt.choice is not None else None,
        "strength": hurt.strength,
    }


def _hurt(data: dict[str, Any]) -> HurtRecord:
    return HurtRecord(
        step=data["step"],
        side=Side(data["side"]) if data["side"] else None,
        second=data["second"],
        choice=HurtChoice(data["choice"]) if data["choice"] else None,
        strength=data["strength"],
    )
