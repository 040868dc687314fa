"""Mixes chimes and phrases into one file, each at its place, without holding the whole in memory."""

import sys
import wave
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from backcare_desktop.app.listening.samples import RATE_HZ, Samples

_LOUDEST = 32_767


@dataclass(frozen=True)
class Clip:
    """Something to be heard at a time. Its samples are asked for when their turn comes."""

    at_s: float
    samples: Callable[[], Samples]  #: 16 bit, RATE_HZ
    most_s: float | None = None  #: cut off after this long


@dataclass(frozen=True)
class Mixed:
    """What came of mixing: the largest value as a share of the most there can be, and how many were beyond."""

    length_s: float
    peak: float
    clipped: int


class Mixer:
    """Writes clips in the order of their beginnings; what lies before the next one is final and leaves memory."""

    def __init__(self, file: wave.Wave_write) -> None:
        self._file = file
        self._written = 0
        self._pending: Samples = array("h")
        self._peak = 0
        self._clipped = 0

    @property
    def held(self) -> int:
        """How many samples are in memory, because something may yet be mixed with them."""
        return len(self._pending)

    def add(self, clip: Clip) -> None:
        """Mix in a clip. Raises ValueError if it begins before the one added last."""
        first = round(clip.at_s * RATE_HZ)
        if first < self._written:
            raise ValueError("clips have to come in the order of their beginnings")
        self._write_until(first)
        samples = clip.samples()
        if clip.most_s is not None:
            samples = samples[: max(0, round(clip.most_s * RATE_HZ))]
        shared = min(len(self._pending), len(samples))
        for index in range(shared):
            self._pending[index] = self._limited(self._pending[index] + samples[index])
        self._pending.extend(samples[shared:])

    def finish(self, length_s: float) -> Mixed:
        """Write what is left, and silence up to `length_s`."""
        self._write_until(max(self._written + len(self._pending), round(length_s * RATE_HZ)))
        return Mixed(self._written / RATE_HZ, self._peak / _LOUDEST, self._clipped)

    def _limited(self, value: int) -> int:
        if abs(value) > _LOUDEST:
            self._clipped += 1
        return max(-_LOUDEST, min(_LOUDEST, value))

    def _write_until(self, frame: int) -> None:
        count = frame - self._written
        ready = self._pending[:count]
        if ready:
            self._peak = max((self._peak, max(ready), -min(ready)))
        self._write(ready)
        for left in range(count - len(ready), 0, -RATE_HZ):
            self._write(array("h", bytes(2 * min(left, RATE_HZ))))
        del self._pending[:count]
        self._written = frame

    def _write(self, samples: Samples) -> None:
        if sys.byteorder == "big":
            samples = array("h", samples)
            samples.byteswap()
        self._file.writeframes(samples.tobytes())


def mix(clips: Iterable[Clip], length_s: float, path: Path) -> Mixed:
    """Write clips into one 16-bit mono file. Raises OSError if it cannot be written."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        mixer = Mixer(file)
        for clip in sorted(clips, key=lambda clip: clip.at_s):
            mixer.add(clip)
        return mixer.finish(length_s)
