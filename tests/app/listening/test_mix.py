"""The sound file: everything at its place, nothing clipped in silence, little in memory."""

import wave
from array import array
from pathlib import Path

import pytest

from backcare_desktop.app.listening.mix import Clip, Mixer, mix
from backcare_desktop.app.listening.samples import RATE_HZ, Samples, prepared, read_wave


def tone(value: int, seconds: float) -> Samples:
    return array("h", [value] * round(seconds * RATE_HZ))


def clip(at_s: float, value: int, seconds: float, most_s: float | None = None) -> Clip:
    return Clip(at_s, lambda: tone(value, seconds), most_s)


def value_at(samples: Samples, at_s: float) -> int:
    return samples[round(at_s * RATE_HZ)]


def test_clips_are_heard_at_their_times_and_together_where_they_meet(tmp_path: Path) -> None:
    path = tmp_path / "mixed.wav"
    mixed = mix([clip(3.0, 500, 1.0), clip(1.0, 1000, 2.5)], 6.0, path)
    samples, rate_hz = read_wave(path)
    assert rate_hz == RATE_HZ
    assert mixed.length_s == len(samples) / RATE_HZ == 6.0
    heard = [value_at(samples, at_s) for at_s in (0.5, 1.0, 2.99, 3.2, 3.6, 4.1, 5.9)]
    assert heard == [0, 1000, 1000, 1500, 500, 0, 0]
    assert mixed.peak == pytest.approx(1500 / 32_767)


def test_a_phrase_that_was_cut_off_ends_there(tmp_path: Path) -> None:
    path = tmp_path / "cut.wav"
    mix([clip(0.0, 1000, 3.0, most_s=1.0)], 2.0, path)
    samples, _ = read_wave(path)
    assert (value_at(samples, 0.99), value_at(samples, 1.01)) == (1000, 0)


def test_what_is_too_loud_together_is_counted(tmp_path: Path) -> None:
    mixed = mix([clip(0.0, 20_000, 0.1), clip(0.0, 20_000, 0.1)], 0.2, tmp_path / "loud.wav")
    assert mixed.clipped == round(0.1 * RATE_HZ)
    assert mixed.peak == 1.0


def test_an_hour_is_written_without_being_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "hour.wav"
    held = []
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        mixer = Mixer(file)
        for minute in range(60):
            mixer.add(clip(minute * 60.0, 1000, 1.0))
            held.append(mixer.held)
        mixed = mixer.finish(3600.0)
    assert mixed.length_s == 3600.0
    assert max(held) == RATE_HZ


def test_clips_have_to_come_in_order(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "order.wav"), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        mixer = Mixer(file)
        mixer.add(clip(2.0, 1, 0.1))
        with pytest.raises(ValueError, match="order"):
            mixer.add(clip(1.0, 1, 0.1))


def test_chimes_are_brought_to_the_rate_of_the_voice() -> None:
    samples = array("h", [100, 101, 200, 201, -300, -301])
    assert list(prepared(samples, 2 * RATE_HZ, 0.5)) == [50, 100, -150]
    with pytest.raises(ValueError, match="16000"):
        prepared(samples, 16_000, 1.0)


def test_only_one_channel_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, RATE_HZ, 0, "NONE", ""))
        file.writeframes(bytes(8))
    with pytest.raises(ValueError, match="mono"):
        read_wave(path)
