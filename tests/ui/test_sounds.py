"""Chimes: what the files sound like, and what a computer without sound does."""

import cmath
import functools
import itertools
import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from backcare_desktop.core.cues import LEAD_S, Sound
from backcare_desktop.ui import resources
from backcare_desktop.ui.sounds import ChimePlayer, Silence


def rendered(sound: Sound) -> tuple[wave._wave_params, list[float]]:
    with wave.open(str(resources.find("sounds", f"{sound.value}.wav"))) as file:
        frames = array("h", file.readframes(file.getnframes()))
        return file.getparams(), [frame / 32_768 for frame in frames]


def power(values: list[float], pitch_hz: float, rate_hz: int) -> float:
    """Return how much of a pitch is in a sound, by Goertzel's recurrence."""
    twice = 2 * math.cos(2 * math.pi * pitch_hz / rate_hz)
    before = now = 0.0
    for value in values:
        before, now = now, value + twice * now - before
    return before**2 + now**2 - twice * before * now


def sound_level(sound: Sound) -> float:
    return max(abs(value) for value in rendered(sound)[1])


def share_between(low_hz: float, high_hz: float, values: list[float], rate_hz: int) -> float:
    """Return the share of a sound's energy between two pitches."""
    whole = 1 << len(values).bit_length()
    spectrum = transformed([complex(value) for value in values] + [0j] * (whole - len(values)))
    half = [abs(value) ** 2 for value in spectrum[: len(spectrum) // 2]]
    first, last = (int(pitch / rate_hz * len(spectrum)) for pitch in (low_hz, high_hz))
    return sum(half[first : last + 1]) / sum(half)


def transformed(values: list[complex]) -> list[complex]:
    """Return the Fourier transform of as many values as a power of two."""
    count = len(values)
    if count == 2:
        return [values[0] + values[1], values[0] - values[1]]
    even, odd = transformed(values[::2]), transformed(values[1::2])
    turned = [turn * value for turn, value in zip(turns(count), odd, strict=True)]
    return [a + b for a, b in zip(even, turned, strict=True)] + [
        a - b for a, b in zip(even, turned, strict=True)
    ]


@functools.cache
def turns(count: int) -> list[complex]:
    """Return the first half of the roots of one, of which there are `count`."""
    return [cmath.exp(-2j * math.pi * index / count) for index in range(count // 2)]


@dataclass(frozen=True)
class Heard:
    """What an ear makes of a sound, measured: its notes, how far apart they begin, and how long it rings."""

    pitches: tuple[int, ...]
    gaps_s: tuple[float, ...]
    length_s: float  #: until it is a tenth as loud as at its loudest

    @property
    def directions(self) -> str:
        """From note to note: + up, - down, = the same."""
        pairs = itertools.pairwise(self.pitches)
        return "".join("=" if abs(b - a) < 20 else "+" if b > a else "-" for a, b in pairs)

    @classmethod
    @functools.cache
    def of(cls, sound: Sound) -> "Heard":
        params, values = rendered(sound)
        frame = params.framerate // 100
        loud = [max(abs(v) for v in values[at : at + frame]) for at in range(0, len(values), frame)]
        least = max(loud) / 10
        onsets = [0]
        for index in range(3, len(loud)):
            if loud[index] > max(1.15 * loud[index - 2], 2 * least) and index - onsets[-1] > 5:
                onsets.append(index)
        pitches = tuple(
            max(
                range(500, 2_000, 10),
                key=lambda pitch: power(
                    values[(onset + 1) * frame : (onset + 9) * frame], pitch, params.framerate
                ),
            )
            for onset in onsets
        )
        gaps = tuple((b - a) / 100 for a, b in itertools.pairwise(onsets))
        return cls(pitches, gaps, max(i for i, level in enumerate(loud) if level > least) / 100)


@pytest.mark.parametrize("sound", Sound)
def test_every_chime_is_quiet_and_short_and_ends_in_silence(sound: Sound) -> None:
    params, values = rendered(sound)
    assert (params.nchannels, params.sampwidth, params.framerate) == (1, 2, 44_100)
    assert 0.05 < max(abs(value) for value in values) <= 0.6
    assert len(values) / params.framerate < 2.5
    assert abs(values[0]) < 0.002
    assert max(abs(value) for value in values[-20:]) < 0.002


@pytest.mark.parametrize("sound", Sound)
def test_no_chime_clicks(sound: Sound) -> None:
    _, values = rendered(sound)
    # A tone of 2 kHz at the loudest allowed moves by 0.17 from one sample to the next; a click moves further.
    assert max(abs(b - a) for a, b in itertools.pairwise(values)) < 0.17


@pytest.mark.parametrize("sound", Sound)
def test_every_chime_begins_softly(sound: Sound) -> None:
    params, values = rendered(sound)
    first_two_ms = values[: params.framerate // 500]
    assert max(abs(value) for value in first_two_ms) < 0.15 * max(abs(value) for value in values)


@pytest.mark.parametrize("sound", Sound)
def test_every_chime_can_be_heard_by_ageing_ears(sound: Sound) -> None:
    params, values = rendered(sound)
    assert share_between(500, 2_000, values, params.framerate) >= 0.9


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(Sound, 2)))
def test_no_two_chimes_can_be_taken_for_each_other(one: Sound, other: Sound) -> None:
    first, second = Heard.of(one), Heard.of(other)
    differs = (
        first.directions != second.directions
        or any(not 1 / 1.5 < a / b < 1.5 for a, b in zip(first.gaps_s, second.gaps_s, strict=True))
        or (not 1 / 1.5 < first.length_s / second.length_s < 1.5 and first.pitches != second.pitches)
        or (sound_level(one) > 2 * sound_level(other) or sound_level(other) > 2 * sound_level(one))
    )
    assert differs, (first, second)


@pytest.mark.parametrize(
    ("sound", "directions"),
    [
        (Sound.HOLD, "+"),
        (Sound.RELEASE, "-"),
        (Sound.YOUR_TURN, "+"),
        (Sound.SWITCH, "="),
        (Sound.DONE, "++"),
        (Sound.REST, "--"),
        (Sound.GET_READY, ""),
        (Sound.TICK, ""),
        (Sound.BEAT, ""),
        (Sound.PAUSE, ""),
    ],
)
def test_a_chime_tells_by_its_direction_what_it_is(sound: Sound, directions: str) -> None:
    assert Heard.of(sound).directions == directions


def test_a_question_is_asked_higher_and_more_slowly_than_a_hold_begins() -> None:
    question, hold = Heard.of(Sound.YOUR_TURN), Heard.of(Sound.HOLD)
    assert question.gaps_s[0] > 1.8 * hold.gaps_s[0]
    assert question.pitches[0] > 1.4 * hold.pitches[0]


@pytest.mark.parametrize("sound", [sound for sound in Sound if sound is not Sound.TICK])
def test_a_voice_lets_a_chime_play_its_last_note_before_it_speaks(sound: Sound) -> None:
    assert LEAD_S[sound] >= sum(Heard.of(sound).gaps_s) + 0.05


def test_a_beat_is_much_softer_and_lower_than_a_tick() -> None:
    beat, tick = Heard.of(Sound.BEAT), Heard.of(Sound.TICK)
    assert beat.pitches[0] < 0.65 * tick.pitches[0]
    assert sound_level(Sound.BEAT) < 0.5 * sound_level(Sound.TICK)


def test_the_files_are_what_their_recipe_renders(tmp_path: Path) -> None:
    recipe = _recipe(resources.find("sounds", "render_chimes.py"))
    assert set(recipe.CHIMES) == {sound.value for sound in Sound}
    for name in ("tick", "beat", "pause"):
        assert (
            recipe.write(name, tmp_path).read_bytes() == resources.find("sounds", f"{name}.wav").read_bytes()
        )


def test_a_computer_without_the_sound_module_stays_silent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Statement 33: no sound module."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # importing it raises ImportError
    chimes = ChimePlayer()
    with qtbot.waitSignal(chimes.availability_changed):
        chimes.prepare()
    assert chimes.silence is Silence.NO_SOUND_SYSTEM
    chimes.play(Sound.HOLD)
    chimes.set_volume(40)
    chimes.set_muted(True)


class FakeOutput:
    def __init__(self, is_null: bool, name: bytes) -> None:
        self._is_null = is_null
        self._name = name

    def id(self) -> QByteArray:
        return QByteArray(self._name)

    def isNull(self) -> bool:
        return self._is_null


class FakeEffect:
    made: list["FakeEffect"]

    def __init__(self, _parent: object) -> None:
        self.plays = 0
        self.stops = 0
        self.volume = 0.0
        self.file = ""
        self.sounds = False
        self.thrown_away = False
        FakeEffect.made.append(self)

    def setSource(self, url: object) -> None:
        self.file = Path(url.toLocalFile()).stem  # type: ignore[attr-defined]

    def setVolume(self, volume: float) -> None:
        self.volume = volume

    def play(self) -> None:
        self.plays += 1
        self.sounds = True

    def isPlaying(self) -> bool:
        return self.sounds

    def stop(self) -> None:
        self.stops += 1
        self.sounds = False

    def deleteLater(self) -> None:
        self.thrown_away = True


class FakeSignal:
    def __init__(self) -> None:
        self.slots: list[object] = []

    def connect(self, slot: object) -> None:
        self.slots.append(slot)


class FakeDevices:
    has_output = True
    output = b"speakers"
    audioOutputsChanged = FakeSignal()  # noqa: N815 - Qt's name

    def __init__(self, _parent: object) -> None: ...

    @staticmethod
    def defaultAudioOutput() -> FakeOutput:
        return FakeOutput(not FakeDevices.has_output, FakeDevices.output)


@pytest.fixture
def computer(qapp: object, monkeypatch: pytest.MonkeyPatch) -> type[FakeDevices]:
    module = ModuleType("PySide6.QtMultimedia")
    module.QMediaDevices = FakeDevices  # type: ignore[attr-defined]
    module.QSoundEffect = FakeEffect  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", module)
    FakeEffect.made = []
    FakeDevices.has_output = True
    FakeDevices.output = b"speakers"
    FakeDevices.audioOutputsChanged = FakeSignal()
    return FakeDevices


def test_the_chime_asked_for_is_played_at_the_volume_set(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.set_volume(50)
    chimes.play(Sound.SWITCH)
    assert chimes.is_available
    assert [effect.file for effect in FakeEffect.made if effect.plays] == ["switch"]
    assert {effect.volume for effect in FakeEffect.made} == {0.25}


def test_muted_cuts_off_and_keeps_silent(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.prepare()
    chimes.set_muted(True)
    chimes.play(Sound.HOLD)
    assert all(effect.stops == 1 and effect.plays == 0 for effect in FakeEffect.made)
    chimes.set_muted(False)
    chimes.play(Sound.HOLD)
    assert sum(effect.plays for effect in FakeEffect.made) == 1


def test_headphones_plugged_in_later_are_used(computer: type[FakeDevices], qtbot: QtBot) -> None:
    computer.has_output = False
    chimes = ChimePlayer()
    chimes.play(Sound.HOLD)
    assert chimes.silence is Silence.NO_OUTPUT
    computer.has_output = True
    with qtbot.waitSignal(chimes.availability_changed):
        computer.audioOutputsChanged.slots[0]()  # type: ignore[operator]
    chimes.play(Sound.HOLD)
    assert sum(effect.plays for effect in FakeEffect.made) == 1


def heard() -> list[str]:
    return [effect.file for effect in FakeEffect.made for _ in range(effect.plays)]


def test_a_chime_that_sounds_is_not_doubled_by_a_late_one(computer: type[FakeDevices]) -> None:
    """Statement 13: nor is it heard twice."""
    chimes = ChimePlayer()
    chimes.play(Sound.HOLD)
    chimes.play(Sound.HOLD)
    assert heard() == ["hold"]


def test_no_tap_falls_into_a_chime_that_sounds(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.play(Sound.RELEASE)
    chimes.play(Sound.TICK)
    chimes.play(Sound.BEAT)
    assert heard() == ["release"]


def test_a_chime_is_heard_even_while_another_rings_out(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.play(Sound.RELEASE)
    chimes.play(Sound.REST)
    assert sorted(heard()) == ["release", "rest"]


def test_a_stop_cuts_all_off_and_the_next_chime_is_heard(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.play(Sound.HOLD)
    chimes.stop()
    assert not any(effect.sounds for effect in FakeEffect.made)
    chimes.play(Sound.HOLD)
    assert heard() == ["hold", "hold"]


def test_when_the_headphones_go_silence_follows_and_when_speakers_come_they_are_used(
    computer: type[FakeDevices], qtbot: QtBot
) -> None:
    chimes = ChimePlayer()
    chimes.set_volume(50)
    chimes.play(Sound.HOLD)
    first = list(FakeEffect.made)
    changed = computer.audioOutputsChanged.slots[0]
    computer.has_output = False
    with qtbot.waitSignal(chimes.availability_changed):
        changed()  # type: ignore[operator]
    assert chimes.silence is Silence.NO_OUTPUT
    assert all(effect.thrown_away and not effect.sounds for effect in first)
    chimes.play(Sound.HOLD)
    computer.has_output = True
    with qtbot.waitSignal(chimes.availability_changed):
        changed()  # type: ignore[operator]
    chimes.play(Sound.HOLD)
    assert [(effect.file, effect.volume) for effect in FakeEffect.made if effect.sounds] == [("hold", 0.25)]


def test_another_output_in_place_of_the_one_in_use_is_used_from_then_on(computer: type[FakeDevices]) -> None:
    chimes = ChimePlayer()
    chimes.prepare()
    first = list(FakeEffect.made)
    computer.audioOutputsChanged.slots[0]()  # type: ignore[operator]
    assert FakeEffect.made == first  # nothing that matters changed
    computer.output = b"headphones"
    computer.audioOutputsChanged.slots[0]()  # type: ignore[operator]
    chimes.play(Sound.HOLD)
    assert all(effect.thrown_away for effect in first)
    assert heard() == ["hold"]


def _recipe(path: Path) -> ModuleType:
    """The script as a module; run from its source, so that no compiled copy is left among the resources."""
    module = ModuleType("render_chimes")
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), module.__dict__)
    return module
