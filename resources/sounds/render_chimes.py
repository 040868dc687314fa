# ruff: noqa: INP001 - a script beside the files it makes
"""Renders the chimes beside this file: run it after changing a note. Standard library only.

The tones keep their energy between 500 and 2000 Hz, which ages best (hearing loses the high end first), start
softly and end in silence, so that nothing clicks or startles somebody who lies with closed eyes. Each differs
from every other by the number of its notes, their direction or their rhythm, and not by pitch alone:

    hold rises by two, release falls by two, your_turn asks: it rises by two, higher and slowly,
    done rises by three, rest falls by three and faster, switch knocks twice on one pitch,
    get_ready and pause are one tone, one bright and long, the other low and blunt,
    tick and beat are taps, the beat lower and very soft.
"""

import math
import wave
from array import array
from pathlib import Path
from typing import NamedTuple

RATE_HZ = 44_100
PEAK = 0.6


class Note(NamedTuple):
    """A tone: when it starts, its pitch, how fast it dies away, and how loud it is beside the others."""

    start_s: float
    pitch_hz: float
    decay_s: float
    loudness: float = 1.0


#: Level of the whole chime (1 is the peak allowed) and its notes.
CHIMES: dict[str, tuple[float, list[Note]]] = {
    "get_ready": (0.75, [Note(0, 830.6, 0.34)]),
    "hold": (1.0, [Note(0, 659.3, 0.18), Note(0.20, 987.8, 0.30)]),
    "release": (0.85, [Note(0, 987.8, 0.18), Note(0.20, 659.3, 0.32)]),
    "switch": (0.95, [Note(0, 740.0, 0.06), Note(0.18, 740.0, 0.09)]),
    "rest": (0.7, [Note(0, 987.8, 0.12), Note(0.14, 830.6, 0.14), Note(0.28, 659.3, 0.36)]),
    "done": (0.95, [Note(0, 659.3, 0.18), Note(0.24, 830.6, 0.18), Note(0.48, 987.8, 0.50)]),
    "beat": (0.16, [Note(0, 659.3, 0.030)]),
    "tick": (0.45, [Note(0, 1108.7, 0.035)]),
    "your_turn": (0.7, [Note(0, 987.8, 0.18), Note(0.38, 1318.5, 0.38)]),
    "pause": (0.7, [Note(0, 622.3, 0.14)]),
}

#: Partials of one tone: multiple of the pitch, loudness, share of the decay time. Rounder than a sine.
_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.22, 0.6))
_ATTACK_S = 0.010
_FADE_S = 0.15
_TAIL = 3.5  #: a tone is rendered for this many decay times, then faded out


def samples(name: str) -> list[float]:
    """Return a chime as numbers between -PEAK and PEAK at RATE_HZ."""
    level, notes = CHIMES[name]
    length_s = max(note.start_s + note.decay_s * _TAIL for note in notes)
    mix = [0.0] * int(length_s * RATE_HZ)
    for note in notes:
        first = int(note.start_s * RATE_HZ)
        for index in range(first, len(mix)):
            mix[index] += _tone((index - first) / RATE_HZ, note)
    loudest = max(abs(value) for value in mix)
    fade = int(min(_FADE_S, length_s / 3) * RATE_HZ)
    scale = PEAK * level / loudest
    return [value * scale * min(1.0, (len(mix) - 1 - index) / fade) for index, value in enumerate(mix)]


def _tone(at_s: float, note: Note) -> float:
    attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, at_s / _ATTACK_S))
    tone = sum(
        loudness
        * math.sin(math.tau * note.pitch_hz * multiple * at_s)
        * math.exp(-at_s / (note.decay_s * share))
        for multiple, loudness, share in _PARTIALS
    )
    return attack * note.loudness * tone


def write(name: str, folder: Path) -> Path:
    """Write a chime as 16-bit mono WAV and return its path."""
    path = folder / f"{name}.wav"
    values = array("h", (round(value * 32_767) for value in samples(name)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(values.tobytes())
    return path


if __name__ == "__main__":
    for each in CHIMES:
        write(each, Path(__file__).parent)
