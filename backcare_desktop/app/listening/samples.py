"""Sound as numbers: 16-bit samples of one channel."""

import sys
import wave
from array import array
from pathlib import Path
from typing import TypeAlias

Samples: TypeAlias = "array[int]"

#: Samples a second of what is mixed: what espeak-ng renders, and four times what the chimes need.
RATE_HZ = 22_050


def read_wave(path: Path) -> tuple[Samples, int]:
    """Return the samples of a 16-bit mono file, and how many of them make a second. Raises ValueError for another."""
    with wave.open(str(path)) as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise ValueError(f"{path.name} is not 16-bit mono")
        samples = array("h", file.readframes(file.getnframes()))
        if sys.byteorder == "big":
            samples.byteswap()
        return samples, file.getframerate()


def prepared(samples: Samples, rate_hz: int, gain: float) -> Samples:
    """Return samples at RATE_HZ, made softer by `gain`. Raises ValueError for a rate that is no multiple of it."""
    step, rest = divmod(rate_hz, RATE_HZ)
    if rest or not step:
        raise ValueError(f"{rate_hz} samples a second")
    # What is mixed here has no energy above half of RATE_HZ, so leaving samples out folds nothing back.
    return array("h", (round(value * gain) for value in samples[::step]))
