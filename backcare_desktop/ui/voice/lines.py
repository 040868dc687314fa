"""The lines that the app and the program that speaks send to each other: one JSON object each.

To the program, with "do": choose (engine, voice), rate (percent), volume (percent), say (number, text), stop, quit.
From the program, with "is": opening (engine), engines (engines), ready (engine), started (number),
finished (number), problem (kind).
"""

import json
from collections.abc import Iterable
from typing import Any

from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo

#: More than this without an end of line is no line of ours, in bytes.
MOST_IN_A_LINE = 1_000_000


def to_line(fields: dict[str, Any]) -> bytes:
    """Return the fields as one line, its end included."""
    return json.dumps(fields, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes) -> dict[str, Any]:
    """Return the fields of a line, or nothing where it is no line of ours: engines print what they like."""
    try:
        fields = json.loads(line)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def engines_to_fields(engines: Iterable[EngineInfo]) -> list[dict[str, Any]]:
    """Return engines and their voices as they are written in a line."""
    return [
        {"id": engine.id, "name": engine.name, "voices": [[v.id, v.name, v.language] for v in engine.voices]}
        for engine in engines
    ]


def engines_from_fields(fields: object) -> tuple[EngineInfo, ...]:
    """Return the engines that a line tells of; none where it makes no sense."""
    try:
        return tuple(
            EngineInfo(engine["id"], engine["name"], tuple(VoiceInfo(*voice) for voice in engine["voices"]))
            for engine in fields  # type: ignore[attr-defined]
        )
    except (TypeError, KeyError):
        return ()


class LineSplitter:
    """Cuts what comes through a pipe into lines."""

    def __init__(self) -> None:
        self._rest = b""

    @property
    def is_overfull(self) -> bool:
        """Whether something comes that has no end."""
        return len(self._rest) > MOST_IN_A_LINE

    def split(self, more: bytes) -> list[bytes]:
        """Return the lines that are whole now."""
        *lines, self._rest = (self._rest + more).split(b"\n")
        return lines
