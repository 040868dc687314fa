"""A recording as text, to be read as if blind, and as data."""

import json
from typing import Any

from backcare_desktop.app.listening.entry import Entry, Recording, Shown

#: Names the form of the data; a change that a reader would notice gets another number.
SCHEMA = "backcare-listening-1"


def time_text(seconds: float) -> str:
    """Return a time as mm:ss.t."""
    tenths = round(seconds * 10)
    return f"{tenths // 600:02d}:{tenths // 10 % 60:02d}.{tenths % 10}"


def transcript(recording: Recording, voice: str) -> str:
    """Return a recording as lines: time, phase, sound, what is spoken, what is shown. `voice` tells whose it is."""
    head = [
        f"{recording.routine_name} ({recording.routine_id}), {time_text(recording.length_s)}. {voice}",
        "time | phase | sound | spoken | shown: title / number / name / cue [caption]",
        "",
    ]
    return "\n".join([*head, *(_line(entry) for entry in recording.entries), ""])


def data(recording: Recording, voice: str) -> str:
    """Return a recording as JSON."""
    content = {
        "schema": SCHEMA,
        "routine": recording.routine_id,
        "name": recording.routine_name,
        "voice": voice,
        "length_s": round(recording.length_s, 3),
        "entries": [_entry_data(entry) for entry in recording.entries],
        "unsaid": [{"at_s": round(at_s, 3), "text": text} for at_s, text in recording.unsaid],
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _line(entry: Entry) -> str:
    spoken = entry.spoken.text if entry.spoken else ""
    if entry.spoken and entry.spoken.is_cut:
        spoken += " (cut off)"
    columns = (
        time_text(entry.at_s),
        entry.place.phase.kind.value,
        entry.sound.value if entry.sound else "",
        spoken,
        _shown_text(entry.shown),
    )
    return " | ".join(columns).rstrip()


def _shown_text(shown: Shown | None) -> str:
    if shown is None:
        return ""
    text = " / ".join(part for part in (shown.title, shown.number, shown.name, shown.cue) if part)
    return f"{text} [{shown.caption}]" if shown.caption else text


def _entry_data(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "at_s": round(entry.at_s, 3),
        "phase": entry.place.phase.kind.value,
        "side": entry.place.phase.side.value if entry.place.phase.side else None,
        "step": entry.place.step_index + 1,
        "exercise": entry.place.step.exercise.id,
        "sound": entry.sound.value if entry.sound else None,
    }
    if entry.spoken is not None:
        found["spoken"] = {
            "text": entry.spoken.text,
            "heard_s": round(entry.spoken.heard_s, 3),
            "lasts_s": round(entry.spoken.lasts_s, 3),
            "cut_off": entry.spoken.is_cut,
        }
    if entry.shown is not None:
        found["shown"] = {
            "title": entry.shown.title,
            "number": entry.shown.number,
            "name": entry.shown.name,
            "cue": entry.shown.cue,
            "caption": entry.shown.caption,
        }
    return found
