"""A folder of recorded phrases speaks; what nobody recorded, another voice says."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from backcare_desktop.app.speaking.backend import CannotSpeakError
from backcare_desktop.app.speaking.recorded_backend import PHRASES, RecordedBackend, recorded_folders
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.app.speaking.fakes import FakeBackend


class FakeClip(QObject):
    over = Signal()
    unplayable = Signal()
    heard: list[str]

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path

    def play(self, volume: float) -> None:
        self.parent().heard.append(f"{self._path.name} {volume}")
        if not self._path.exists():
            self.unplayable.emit()

    def stop(self) -> None:
        self.over.emit()


class Recorded(RecordedBackend):
    """Remembers what was heard, in place of a loudspeaker."""

    def __init__(self, folder: Path, another: FakeBackend | None) -> None:
        self.heard: list[str] = []
        super().__init__(folder, "en-GB", another, make_clip=FakeClip)
        self.ends = 0
        self.finished.connect(self._count)

    def _count(self) -> None:
        self.ends += 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    anna = tmp_path / "anna"
    anna.mkdir()
    (anna / "rest.wav").write_bytes(b"RIFF")
    phrases = {"Rest.": "rest.wav", "Next.": "not there.wav", "Out": "../../rest.wav"}
    (anna / PHRASES).write_text(json.dumps(phrases), encoding="utf-8")
    return anna


def test_a_recorded_phrase_is_played_and_stopped(qapp: object, folder: Path):
    other = FakeBackend()
    voice = Recorded(folder, other)
    voice.set_volume(50)
    voice.say("Rest.")
    assert voice.heard == ["rest.wav 0.5"]
    assert voice.ends == 0
    voice.stop()
    assert voice.ends == 1
    voice.stop()
    assert voice.ends == 1
    assert other.asked == ["volume 50", "stop"]


def test_what_was_not_recorded_is_handed_on(qapp: object, folder: Path):
    other = FakeBackend()
    voice = Recorded(folder, other)
    voice.choose("anna")
    voice.set_rate(120)
    voice.say("Breathe out.")
    assert (voice.heard, other.asked) == ([], ["choose ", "rate 120", "Breathe out."])
    other.end()
    assert voice.ends == 1


def test_a_file_that_cannot_be_played_is_handed_on_and_not_tried_again(qapp: object, folder: Path):
    other = FakeBackend()
    voice = Recorded(folder, other)
    for _ in range(2):
        voice.say("Next.")
        other.end()
    assert voice.heard == ["not there.wav 1.0"]
    assert other.asked == ["Next.", "Next."]
    assert voice.ends == 2


def test_a_file_outside_the_folder_is_not_reached(qapp: object, folder: Path):
    voice = Recorded(folder, None)
    voice.say("Out")
    assert voice.heard == ["rest.wav 1.0"], "the one inside"


def test_alone_it_passes_over_what_it_does_not_have(qapp: object, folder: Path):
    voice = Recorded(folder, None)
    voice.say("Breathe out.")
    assert voice.ends == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [("{", VoiceProblem.NO_ENGINE), ("[1]", VoiceProblem.NO_ENGINE), ("{}", VoiceProblem.NO_VOICE)],
)
def test_a_folder_that_makes_no_sense_cannot_speak(folder: Path, text: str, problem: VoiceProblem):
    (folder / PHRASES).write_text(text, encoding="utf-8")
    with pytest.raises(CannotSpeakError) as raised:
        Recorded(folder, None)
    assert raised.value.problem is problem


def test_the_folders_in_a_place_are_found(folder: Path):
    (folder.parent / "empty").mkdir()
    assert recorded_folders(folder.parent) == [folder]
    assert recorded_folders(folder / "nowhere") == []
    assert recorded_folders(None) == []
