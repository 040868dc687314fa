"""Runs the program that speaks: lines come in, speech goes out."""

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer

from backcare_desktop.app.offline import forbid_network
from backcare_desktop.app.speaking.engines import Search, find_engines
from backcare_desktop.app.speaking.pipe import Pipe, claim_standard_streams
from backcare_desktop.app.speaking.speaker import Speaker
from backcare_desktop.app.speaking.watchdog import ended_when_stuck

#: What is being said gets this long to fall silent before the program ends.
_SILENT_WITHIN_MS = 80


def run(arguments: Sequence[str] | None = None) -> int:
    """Speak until standard input ends; return the exit status. The arguments are those after --speak."""
    search = _search(sys.argv[1:] if arguments is None else arguments)
    ends = claim_standard_streams()
    _stand_alone()
    app = _application()
    pipe = Pipe(ends, app)
    with ended_when_stuck():
        speaker = Speaker(find_engines(search), pipe.write, app)
        speaker.tell_engines()
    session = _Session(app, speaker)
    pipe.request_came.connect(session.on_request_came)
    pipe.closed.connect(session.end)
    pipe.start()
    status = app.exec()
    with ended_when_stuck():  # an engine that does not answer may not let go of its connection either
        del session, speaker, pipe, app
    return status


class _Session:
    """Does one request after the other."""

    def __init__(self, app: QCoreApplication, speaker: Speaker) -> None:
        self._app = app
        self._speaker = speaker

    def on_request_came(self, asked: dict[str, Any]) -> None:
        """Do what a line asks for; one that makes no sense is passed over."""
        with ended_when_stuck():
            self._do(asked)

    def end(self) -> None:
        """Fall silent, then let the program end."""
        with ended_when_stuck():
            self._speaker.stop()
        QTimer.singleShot(_SILENT_WITHIN_MS if self._speaker.is_speaking else 0, self._app, self._app.quit)

    def _do(self, asked: dict[str, Any]) -> None:
        match asked:
            case {"do": "choose", "engine": str(engine_id), "voice": str(voice_id)}:
                self._speaker.choose(engine_id, voice_id)
            case {"do": "rate", "percent": int(percent)}:
                self._speaker.set_rate(percent)
            case {"do": "volume", "percent": int(percent)}:
                self._speaker.set_volume(percent)
            case {"do": "say", "number": int(number), "text": str(text)}:
                self._speaker.say(number, text)
            case {"do": "stop"}:
                self._speaker.stop()
            case {"do": "quit"}:
                self.end()


def _search(arguments: Sequence[str]) -> Search:
    parser = argparse.ArgumentParser(prog="backcare-desktop --speak", allow_abbrev=False)
    parser.add_argument("--language", default="en", metavar="CODE", help="of the app")
    parser.add_argument("--only", action="append", default=[], metavar="ENGINE", help="use this engine")
    parser.add_argument("--without", action="append", default=[], metavar="ENGINE", help="leave one out")
    parser.add_argument("--recordings", type=Path, metavar="DIR", help="holds folders of recorded phrases")
    found = parser.parse_args(arguments)
    return Search(found.language, tuple(found.only), tuple(found.without), found.recordings)


def _stand_alone() -> None:
    """Reach no network, and be the first of a group of processes, so that all of them can be ended together."""
    forbid_network()
    if not os.environ.get("SPEECHD_ADDRESS", "unix_socket").startswith("unix_socket"):
        del os.environ["SPEECHD_ADDRESS"]  # speech-dispatcher of another computer
    if os.name == "posix":
        os.setpgid(0, 0)


def _application() -> QCoreApplication:
    """Return an application without a window. macOS tells of speech in an event loop that only its windows bring."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    if platform.system() != "Darwin":
        return QCoreApplication([])
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM"] = "1"  # no second icon in the Dock
    return QGuiApplication([])
