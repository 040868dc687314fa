"""Chimes: what the files sound like, and what a computer without sound does."""

import cmath
import itertools
import math
import sys
import wave
from array import array
from pathlib import Path
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.core.cues import Sound
from backcare_desktop.ui import resources
from backcare_desktop.ui.sounds import ChimePlayer, Silence


def rendered(sound: Sound) -> tuple[wave._wave_params, list[float]]:
    with wave.open(str(resources.find("sounds", f"{sound.value}.wav"))) as file:
        frames = array("h", file.readframes(file.getnframes()))
        return file.getparams(), [frame / 32_768 for frame in frames]


def power(values: list[float], pitch_hz: float, rate_hz: int) -> float:
    step = -2j * math.pi * pitch_hz / rate_hz
    return abs(sum(value * cmath.exp(step * index) for index, value in enumerate(values))) ** 2


@pytest.mark.parametrize("sound", Sound)
def test_every_chime_is_quiet_soft_and_short(sound: Sound) -> None:
    params, values = rendered(sound)
    assert (params.nchannels, params.sampwidth, params.framerate) == (1, 2, 44_100)
    assert 0.1 < max(abs(value) for value in values) <= 0.6
    assert len(values) / params.framerate < 3
    assert abs(values[0]) < 0.002
    assert max(abs(value) for value in values[-20:]) < 0.002


@pytest.mark.parametrize("sound", Sound)
def test_no_chime_clicks(sound: Sound) -> None:
    _, values = rendered(sound)
    # A tone of 2 kHz at the loudest allowed moves by 0.17 from one sample to the next; a click moves further.
    assert max(abs(b - a) for a, b in itertools.pairwise(values)) < 0.17


@pytest.mark.parametrize("sound", Sound)
def test_every_chime_can_be_heard_by_ageing_ears(sound: Sound) -> None:
    params, values = rendered(sound)
    part = values[: params.framerate // 2]
    by_pitch = {pitch: power(part, pitch, params.framerate) for pitch in range(100, 6_000, 100)}
    assert 400 <= max(by_pitch, key=lambda pitch: by_pitch[pitch]) <= 2_000


def test_a_hold_rises_and_its_release_falls() -> None:
    for sound, rises in ((Sound.HOLD, True), (Sound.RELEASE, False)):
        params, values = rendered(sound)
        first, second = values[:8_000], values[-20_000:-12_000]
        low_then_high = power(first, 587.3, params.framerate) > power(first, 880, params.framerate)
        high_at_the_end = power(second, 880, params.framerate) > power(second, 587.3, params.framerate)
        assert (low_then_high, high_at_the_end) == (rises, rises)


def test_the_files_are_what_their_recipe_renders(tmp_path: Path) -> None:
    recipe = _recipe(resources.find("sounds", "render_chimes.py"))
    assert set(recipe.CHIMES) == {sound.value for sound in Sound}
    made = recipe.write("tick", tmp_path)
    assert made.read_bytes() == resources.find("sounds", "tick.wav").read_bytes()


def test_a_computer_without_the_sound_module_stays_silent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)  # importing it raises ImportError
    chimes = ChimePlayer()
    with qtbot.waitSignal(chimes.availability_changed):
        chimes.prepare()
    assert chimes.silence is Silence.NO_SOUND_SYSTEM
    chimes.play(Sound.HOLD)
    chimes.set_volume(40)
    chimes.set_muted(True)


class FakeOutput:
    def __init__(self, is_null: bool) -> None:
        self._is_null = is_null

    def isNull(self) -> bool:
        return self._is_null


class FakeEffect:
    made: list["FakeEffect"]

    def __init__(self, _parent: object) -> None:
        self.plays = 0
        self.stops = 0
        self.volume = 0.0
        self.file = ""
        FakeEffect.made.append(self)

    def setSource(self, url: object) -> None:
        self.file = Path(url.toLocalFile()).stem  # type: ignore[attr-defined]

    def setVolume(self, volume: float) -> None:
        self.volume = volume

    def play(self) -> None:
        self.plays += 1

    def stop(self) -> None:
        self.stops += 1


class FakeSignal:
    def __init__(self) -> None:
        self.slots: list[object] = []

    def connect(self, slot: object) -> None:
        self.slots.append(slot)


class FakeDevices:
    has_output = True
    audioOutputsChanged = FakeSignal()  # noqa: N815 - Qt's name

    def __init__(self, _parent: object) -> None: ...

    @staticmethod
    def defaultAudioOutput() -> FakeOutput:
        return FakeOutput(not FakeDevices.has_output)


@pytest.fixture
def computer(qapp: object, monkeypatch: pytest.MonkeyPatch) -> type[FakeDevices]:
    module = ModuleType("PySide6.QtMultimedia")
    module.QMediaDevices = FakeDevices  # type: ignore[attr-defined]
    module.QSoundEffect = FakeEffect  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", module)
    FakeEffect.made = []
    FakeDevices.has_output = True
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


def _recipe(path: Path) -> ModuleType:
    """The script as a module; run from its source, so that no compiled copy is left among the resources."""
    module = ModuleType("render_chimes")
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), module.__dict__)
    return module
