"""Does what the app asks for with whichever engine can."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject

from backcare_desktop.app.speaking.backend import Backend, CannotSpeakError
from backcare_desktop.app.speaking.engines import Engine
from backcare_desktop.ui.voice.lines import engines_to_fields
from backcare_desktop.ui.voice.voice import VoiceProblem


class Speaker(QObject):
    """Opens engines when they are needed, one after the other until one works, and lets it say one phrase at a time.

    Args:
        engines: what may be opened, the best first.
        reply: sends a line to the app (ui/voice/lines.py).
        parent: owns it.
    """

    def __init__(
        self,
        engines: Iterable[Engine],
        reply: Callable[[dict[str, Any]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engines = {engine.info.id: engine for engine in engines}
        self._reply = reply
        self._open: dict[str, Backend] = {}
        self._backend: Backend | None = None
        self._problem = VoiceProblem.NO_ENGINE
        self._rate_percent = 100
        self._volume_percent = 100
        self._number: int | None = None
        self._next: tuple[int, str] | None = None

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being said."""
        return self._number is not None

    def tell_engines(self) -> None:
        """Send the engines, and the voices of those that are open."""
        infos = [
            self._open[name].info if name in self._open else engine.info
            for name, engine in self._engines.items()
        ]
        self._reply({"is": "engines", "engines": engines_to_fields(infos)})

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Use this engine and voice; the best where they are empty or cannot be used. Sends "ready" or "problem"."""
        self.stop()
        for engine in [engine for engine in self._engines.values() if engine.opens_quickly]:
            self._opened(engine.info.id)
        self.tell_engines()
        before = len(self._open), len(self._engines)
        backend = self._opened(engine_id) or self._first_that_opens()
        if before != (len(self._open), len(self._engines)):
            self.tell_engines()
        self._use(backend)
        if backend is None:
            self._reply({"is": "problem", "kind": self._problem.value})
            return
        backend.choose(voice_id if backend.info.id == engine_id else "")
        backend.set_rate(self._rate_percent)
        backend.set_volume(self._volume_percent)
        self._reply({"is": "ready", "engine": backend.info.id})

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200."""
        self._rate_percent = percent
        if self._backend is not None:
            self._backend.set_rate(percent)

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100."""
        self._volume_percent = percent
        if self._backend is not None:
            self._backend.set_volume(percent)

    def say(self, number: int, text: str) -> None:
        """Say `text` in place of what is being said. Sends "started" and "finished"."""
        if self._backend is None:
            self._reply({"is": "finished", "number": number})
            return
        if self._number is None:
            self._begin(number, text)
            return
        self._drop_next()
        self._next = (number, text)
        self._backend.stop()

    def stop(self) -> None:
        """Be silent. "finished" follows for whatever was to be said."""
        self._drop_next()
        if self._backend is not None and self._number is not None:
            self._backend.stop()

    def _opened(self, engine_id: str) -> Backend | None:
        if engine_id in self._open or engine_id not in self._engines:
            return self._open.get(engine_id)
        engine = self._engines[engine_id]
        another = self._first_that_opens() if engine.on_request else None
        # Told before, so that the app knows which engine to leave out where this one never answers.
        self._reply({"is": "opening", "engine": engine_id})
        try:
            self._open[engine_id] = engine.open(another)
        except CannotSpeakError as error:
            del self._engines[engine_id]
            if error.problem is VoiceProblem.NO_VOICE:
                self._problem = error.problem
        return self._open.get(engine_id)

    def _first_that_opens(self) -> Backend | None:
        for engine in list(self._engines.values()):
            if not engine.on_request and (backend := self._opened(engine.info.id)) is not None:
                return backend
        return None

    def _use(self, backend: Backend | None) -> None:
        if backend is self._backend:
            return
        if self._backend is not None:
            self._backend.started.disconnect(self._on_started)
            self._backend.finished.disconnect(self._on_finished)
            self._on_finished()  # what it was saying, it no longer says for us
        self._backend = backend
        if backend is not None:
            backend.started.connect(self._on_started)
            backend.finished.connect(self._on_finished)

    def _begin(self, number: int, text: str) -> None:
        assert self._backend is not None
        self._number = number
        self._backend.say(text)

    def _drop_next(self) -> None:
        if self._next is not None:
            self._reply({"is": "finished", "number": self._next[0]})
            self._next = None

    def _on_started(self) -> None:
        if self._number is not None:
            self._reply({"is": "started", "number": self._number})

    def _on_finished(self) -> None:
        if self._number is not None:
            self._reply({"is": "finished", "number": self._number})
            self._number = None
        if self._next is not None:
            (number, text), self._next = self._next, None
            self._begin(number, text)
