"""An engine that does what a test says."""

from PySide6.QtCore import QObject, Signal

from backcare_desktop.app.speaking.backend import Backend, CannotSpeakError
from backcare_desktop.app.speaking.engines import Engine
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo, VoiceProblem


class FakeBackend(QObject):
    """Writes down what it is asked. A phrase lasts until `end` or `stop`."""

    started = Signal()
    finished = Signal()

    def __init__(self, engine_id: str = "fake") -> None:
        super().__init__()
        self.asked: list[str] = []
        self._speaks = False
        self._info = EngineInfo(engine_id, engine_id, (VoiceInfo("v", "A voice", "en-GB"),))

    @property
    def info(self) -> EngineInfo:
        return self._info

    def choose(self, voice_id: str) -> None:
        self.asked.append(f"choose {voice_id}")

    def say(self, text: str) -> None:
        self.asked.append(text)
        self._speaks = True
        self.started.emit()

    def stop(self) -> None:
        self.asked.append("stop")
        self.end()

    def end(self) -> None:
        if self._speaks:
            self._speaks = False
            self.finished.emit()

    def set_rate(self, percent: int) -> None:
        self.asked.append(f"rate {percent}")

    def set_volume(self, percent: int) -> None:
        self.asked.append(f"volume {percent}")


class FakeEngine:
    """Counts how often it is opened, and to whom it hands what it cannot say."""

    def __init__(
        self,
        engine_id: str,
        problem: VoiceProblem | None = None,
        opens_quickly: bool = False,
        on_request: bool = False,
    ) -> None:
        self.backend = FakeBackend(engine_id)
        self.opened_with: list[Backend | None] = []
        self._problem = problem
        self.engine = Engine(EngineInfo(engine_id, engine_id, ()), self._open, opens_quickly, on_request)

    def _open(self, another: Backend | None) -> Backend:
        self.opened_with.append(another)
        if self._problem is not None:
            raise CannotSpeakError(self._problem)
        return self.backend
