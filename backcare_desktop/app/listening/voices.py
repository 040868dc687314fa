"""Voices that tell how long a phrase takes: one that renders it, and one that reckons."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from backcare_desktop.app.listening.samples import Samples, read_wave
from backcare_desktop.core.speech.phrase import spoken_s

#: What espeak-ng speaks at 100 %, in words a minute; its own default.
USUAL_WORDS_PER_MIN = 175
_PROGRAM = "espeak-ng"
_ACCENT = "en-gb"
#: Softer than this (of 32 768) nothing is heard of the end of a phrase.
_SILENCE = 200


@dataclass(frozen=True)
class Length:
    """How long a phrase takes, in seconds."""

    rings_s: float  #: until its last sound
    lasts_s: float  #: with the silence after it


def reckoned_length(text: str, rate_percent: int = 100) -> Length:
    """Return how long a text takes at the usual words a second, where nothing can render it."""
    seconds = spoken_s(text, rate_percent / 100)
    return Length(seconds, seconds)


class RenderedVoice:
    """Renders each phrase once with espeak-ng, into files of a folder."""

    def __init__(self, program: str, folder: Path, rate_percent: int = 100) -> None:
        self._program = program
        self._folder = folder
        self._words_per_min = round(USUAL_WORDS_PER_MIN * rate_percent / 100)
        self._lengths: dict[str, Length] = {}
        self._files: dict[str, Path] = {}

    def length(self, text: str) -> Length:
        """Return how long the rendered phrase is."""
        if text not in self._lengths:
            values, rate_hz = read_wave(self._file(text))
            last = next((i for i in range(len(values), 0, -1) if abs(values[i - 1]) > _SILENCE), 0)
            self._lengths[text] = Length(last / rate_hz, len(values) / rate_hz)
        return self._lengths[text]

    def samples(self, text: str) -> tuple[Samples, int]:
        """Return a phrase as 16-bit samples, and how many of them make a second."""
        return read_wave(self._file(text))

    def _file(self, text: str) -> Path:
        """Return the file of a phrase, rendered now if need be. Raises CalledProcessError if it cannot be."""
        if text not in self._files:
            path = self._folder / f"{len(self._files):04d}.wav"
            command = [
                self._program,
                "-v",
                _ACCENT,
                "-s",
                str(self._words_per_min),
                "-w",
                str(path),
                "--stdin",
            ]
            subprocess.run(command, input=text.encode(), check=True, capture_output=True)  # noqa: S603 - found on PATH, told only our own sentences
            self._files[text] = path
        return self._files[text]


def find_espeak() -> str | None:
    """Return the path of espeak-ng, or None where it is not installed."""
    return shutil.which(_PROGRAM)
