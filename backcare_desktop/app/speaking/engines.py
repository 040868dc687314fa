"""Which engines this computer has, and how each is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale

from backcare_desktop.app.speaking.backend import Backend
from backcare_desktop.app.speaking.espeak_backend import ESPEAK, EspeakBackend, has_espeak
from backcare_desktop.app.speaking.recorded_backend import RECORDED, RecordedBackend, recorded_folders
from backcare_desktop.app.speaking.voice_list import language_of
from backcare_desktop.ui.voice.voice import EngineInfo

_MOCK = "mock"  # says nothing, in the time it would take
_ENGLISH = "en-GB"


@dataclass(frozen=True)
class Engine:
    """A way of speaking that was not opened yet."""

    info: EngineInfo  #: without voices: these are known once it is open
    open: Callable[[Backend | None], Backend]  #: raises CannotSpeakError; is given who says what it cannot
    opens_quickly: bool = False  #: in milliseconds, always
    on_request: bool = False  #: used only where a person chose it


@dataclass(frozen=True)
class Search:
    """Where engines are looked for.

    Args:
        language: of the app, "en".
        only: the ids of the only engines that are wanted; empty for all but Qt's mock.
        without: the ids of engines that were stuck before.
        recordings: holds a folder for each recorded voice.
    """

    language: str
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    recordings: Path | None = None

    def wants(self, engine_id: str) -> bool:
        """Whether this engine is to be used."""
        wanted = engine_id in self.only if self.only else engine_id != _MOCK
        return wanted and engine_id not in self.without


def wanted_tag(language: str) -> str:
    """Return the tag of the voice to look for: the system's region where it speaks the app's language."""
    system = QLocale.system().name().replace("_", "-")
    if language_of(system) == language_of(language):
        return system
    locale = QLocale(language)
    if language_of(language) == "en" or locale.language() == QLocale.Language.C:
        return _ENGLISH  # what is written in no language of people is written in English
    return locale.name().replace("_", "-")


def find_engines(search: Search) -> list[Engine]:
    """Return the engines of this computer, the best first. None is opened."""
    tag = wanted_tag(search.language)
    found = _engines_of_qt(tag)
    if has_espeak():
        found.append(_espeak(tag))
    found += [_recorded(folder, tag) for folder in recorded_folders(search.recordings)]
    return [engine for engine in found if search.wants(engine.info.id)]


def _engines_of_qt(tag: str) -> list[Engine]:
    try:
        from backcare_desktop.app.speaking.qt_backend import QtBackend, qt_engine_ids, qt_engine_name
    except ImportError:  # a library of the system that Qt's sound needs is not installed
        return []

    def opening(engine_id: str) -> Callable[[Backend | None], Backend]:
        return lambda _another: QtBackend(engine_id, tag)

    return [Engine(EngineInfo(name, qt_engine_name(name), ()), opening(name)) for name in qt_engine_ids()]


def _espeak(tag: str) -> Engine:

    def opened(_another: Backend | None) -> Backend:
        return EspeakBackend(tag)

    return Engine(EngineInfo(ESPEAK, "eSpeak NG", ()), opened, opens_quickly=True)


def _recorded(folder: Path, tag: str) -> Engine:

    def opened(another: Backend | None) -> Backend:
        return RecordedBackend(folder, tag, another)

    return Engine(EngineInfo(RECORDED + folder.name, folder.name, ()), opened, on_request=True)
