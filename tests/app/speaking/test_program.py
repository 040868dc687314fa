"""The program that speaks, as the app meets it: a process with lines going in and out."""

import json
import os
import select
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.app.speaking.command import speaking_command
from backcare_desktop.app.speaking.espeak_backend import ESPEAK, has_espeak
from backcare_desktop.ui.voice.voice_process import VoiceProcess

PROGRAM = [sys.executable, "-m", "backcare_desktop.app.speaking"]
ROOT = Path(__file__).parents[3]
ENDS_WITHIN_S = 20
ANSWERS_WITHIN_S = 30


def require_qt_speech() -> None:
    """Skip a test of Qt's speech where a library that it needs, such as libpulse, is not installed."""
    if not has_qt_speech():
        pytest.skip("QtTextToSpeech or a library that it needs cannot be loaded")


@cache
def has_qt_speech() -> bool:
    # In a process of its own: loading it here would bring its lines into our log.
    code = "import PySide6.QtTextToSpeech"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    return done.returncode == 0


class Running:
    """The program, started without any display."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        kept = {name: value for name, value in os.environ.items() if name not in gone}
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=kept | environment,
            bufsize=0,  # a line that was read ahead would not be waited for
        )

    def ask(self, **fields: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(fields).encode() + b"\n")
        self.process.stdin.flush()

    def until(self, said: str) -> dict[str, Any]:
        """Return the next line of a kind. Any line that is not of the protocol fails."""
        assert self.process.stdout is not None
        while line := self._next_line():
            fields: dict[str, Any] = json.loads(line)
            if fields["is"] == said:
                return fields
        raise AssertionError(f"ended without {said}")

    def _next_line(self) -> bytes:
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], ANSWERS_WITHIN_S)
        assert ready, "no answer in time"
        return self.process.stdout.readline()

    def end(self) -> int:
        """Close standard input, as happens when the app dies, and return the exit status."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(ENDS_WITHIN_S)


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def running(*arguments: str, **environment: str) -> Running:
        if "mock" in arguments:
            require_qt_speech()
        started.append(Running(*arguments, **environment))
        return started[-1]

    yield running
    for one in started:
        one.process.kill()
        one.process.wait()
        for stream in (one.process.stdin, one.process.stdout):
            if stream is not None:
                stream.close()


def espeak_that(folder: Path, does: str) -> str:
    """Put a program in front of espeak-ng; return the PATH that finds it."""
    real = f"{folder}/listing"
    Path(real).write_text(
        "Pty Language       Age/Gender VoiceName          File                 Other Languages\n"
        " 5  de              --/M      German             gmw/de               \n"
        " 2  en-gb           --/M      English_(Great_Britain) gmw/en            (en 2)\n"
        " 3  en-uk           --/M      english-mb-en1     mb/mb-en1            (en-gb 3)(en 2)\n"
    )
    program = folder / ESPEAK
    program.write_text(f'#!/bin/sh\nif [ "$1" = --voices ]; then exec cat "{real}"; fi\n{does}\n')
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_it_tells_its_engines_at_once_and_speaks_without_a_display(start):
    program = start("--only", "mock")
    told = program.until("engines")["engines"]
    assert [(engine["id"], engine["voices"]) for engine in told] == [("mock", [])]
    program.ask(do="rate", percent=150)
    program.ask(do="volume", percent=30)
    program.ask(do="choose", engine="", voice="")
    assert program.until("opening")["engine"] == "mock"
    voices = program.until("engines")["engines"][0]["voices"]
    assert [voice[2] for voice in voices[:2]] == ["en-GB", "en-GB"], "the app's language comes first"
    assert program.until("ready")["engine"] == "mock"
    program.ask(do="say", number=7, text="Rest.")
    assert program.until("started")["number"] == 7
    assert program.until("finished")["number"] == 7
    assert program.end() == 0


def test_a_phrase_is_cut_off_by_stop_and_by_the_next_one(start):
    program = start("--only", "mock")
    program.ask(do="choose", engine="mock", voice="")
    program.until("ready")
    long_text = "Bend both knees. " * 100
    program.ask(do="say", number=1, text=long_text)
    program.until("started")
    program.ask(do="say", number=2, text=long_text)
    assert program.until("finished")["number"] == 1
    assert program.until("started")["number"] == 2
    program.ask(do="stop")
    assert program.until("finished")["number"] == 2


def test_lines_that_make_no_sense_are_passed_over(start):
    program = start("--only", "mock")
    assert program.process.stdin is not None
    program.process.stdin.write(b'\xff\n{\n[]\n{"do":"say"}\n{"do":"fly"}\n')
    program.ask(do="choose", engine="nobody", voice="nobody")
    assert program.until("ready")["engine"] == "mock"


def test_it_ends_when_asked(start):
    program = start("--only", "mock")
    program.ask(do="quit")
    assert program.process.wait(ENDS_WITHIN_S) == 0


def test_without_any_engine_it_says_so(start):
    program = start("--only", "nobody")
    program.ask(do="choose", engine="", voice="")
    assert program.until("problem")["kind"] == "no_engine"
    program.ask(do="say", number=1, text="Rest.")
    assert program.until("finished")["number"] == 1


def test_an_engine_can_be_left_out(start):
    program = start("--only", "mock", "--without", "mock")
    assert program.until("engines")["engines"] == []


@pytest.mark.skipif(os.name != "posix", reason="espeak-ng is asked directly on POSIX alone")
def test_what_espeak_prints_stays_out_of_the_lines_and_its_phrase_dies_with_the_app(start, tmp_path: Path):
    pid_file = tmp_path / "pid"
    path = espeak_that(tmp_path, f'echo noise; echo $$ > "{pid_file}"; exec sleep 60')
    program = start("--only", ESPEAK, PATH=path)
    program.ask(do="choose", engine="", voice="")
    program.until("ready")
    program.ask(do="say", number=1, text="Rest.")
    program.until("started")
    while not (pid_file.exists() and pid_file.read_text().endswith("\n")):
        assert program.process.poll() is None
    assert program.end() == 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid_file.read_text()), 0)


def test_the_app_speaks_through_the_real_program(qtbot: QtBot):
    require_qt_speech()
    voice = VoiceProcess([*PROGRAM, "--only", "mock"], "en")
    finished: list[int] = []
    voice.finished.connect(finished.append)
    voice.say(1, "Rest.")
    qtbot.waitUntil(lambda: finished == [1])
    assert [engine.id for engine in voice.engines] == ["mock"]
    assert voice.engines[0].voices
    voice.say(2, "Bend both knees. " * 100)
    voice.stop()
    qtbot.waitUntil(lambda: finished == [1, 2])
    assert voice.problem is None
    voice.close()


@pytest.mark.skipif(not has_espeak(), reason="espeak-ng is not installed")
def test_espeak_really_says_a_phrase(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    sound, real = tmp_path / "said.wav", shutil.which(ESPEAK)
    monkeypatch.setenv("PATH", espeak_that(tmp_path, f'exec "{real}" -w "{sound}" "$@"'))
    voice = VoiceProcess([*PROGRAM, "--only", ESPEAK], "en")
    finished: list[int] = []
    voice.finished.connect(finished.append)
    voice.say(1, "Roll on to your back.")
    qtbot.waitUntil(lambda: finished == [1])
    voice.close()
    with wave.open(str(sound)) as said:
        assert 1.0 < said.getnframes() / said.getframerate() < 4.0


def test_a_folder_of_recordings_is_an_engine_of_its_own(start, tmp_path: Path):
    anna = tmp_path / "anna"
    anna.mkdir()
    (anna / "phrases.json").write_text('{"Rest.": "rest.wav"}', encoding="utf-8")
    with wave.open(str(anna / "rest.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(1600))
    program = start("--only", "recorded:anna", "--only", "mock", "--recordings", str(tmp_path))
    program.ask(do="choose", engine="recorded:anna", voice="anna")
    assert program.until("ready")["engine"] == "recorded:anna"
    # Where there is no loudspeaker the mock says what cannot be played: it is over either way.
    for number, text in enumerate(("Rest.", "Breathe.")):
        program.ask(do="say", number=number, text=text)
        assert program.until("started")["number"] == number
        assert program.until("finished")["number"] == number


def test_the_command_starts_this_package_or_the_bundle(monkeypatch: pytest.MonkeyPatch):
    assert speaking_command() == [sys.executable, "-m", "backcare_desktop", "--speak"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert speaking_command() == [sys.executable, "--speak"]
