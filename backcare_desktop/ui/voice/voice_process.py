"""The voice: asks a program of our own to speak, and replaces it whenever it does not answer."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.ui.voice.child import Child
from backcare_desktop.ui.voice.faults import Faults
from backcare_desktop.ui.voice.hush import SPEECH_DISPATCHER, hush_speech_dispatcher
from backcare_desktop.ui.voice.lines import engines_from_fields
from backcare_desktop.ui.voice.patience import Patience
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceProblem

_END_WITHIN_MS = 150


class VoiceProcess(QObject):
    """Speaks through the program in `backcare_desktop.app.speaking`. Implements Voice; call `close` before it goes.

    An engine that never opens, or twice does not say a phrase, is left out from then on and the next best is used. What
    is said while the program starts waits for it; only the newest phrase does.

    Args:
        command: starts the program; " --language CODE" and " --without ENGINE" are added.
        language: of the app, "en".
        parent: owns it.
        patience: how long the program may take.
    """

    availability_changed = Signal()  #: `problem` is different now
    engines_changed = Signal()  #: `engines` are known now, or different
    finished = Signal(int)  #: the phrase with this number is over: said, cut off or impossible

    def __init__(
        self,
        command: Sequence[str],
        language: str,
        parent: QObject | None = None,
        patience: Patience | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = (*command, "--language", language)
        self._patience = patience or Patience()
        self._problem: VoiceProblem | None = None
        self._engines: tuple[EngineInfo, ...] = ()
        self._child: Child | None = None
        self._choices_to_confirm = 0
        self._is_closed = False
        self._choice = ("", "")
        self._rate_percent = 100
        self._volume_percent = 100
        self._opening = ""
        self._engine_in_use = ""
        self._held: tuple[int, str] | None = None
        self._under_way: dict[int, str] = {}
        self._cut_off: set[int] = set()
        self._faults = Faults()
        self._ready_wait = self._wait(self._on_gone_silent)
        self._phrase_wait = self._wait(self._on_phrase_stuck)
        self._silence_wait = self._wait(self._on_silence_overdue)
        self._over: list[int] = []
        self._over_wait = self._wait(self._on_over)

    @property
    def problem(self) -> VoiceProblem | None:
        """Why nothing can be said, or None; hoped for until it was prepared."""
        return self._problem

    @property
    def engines(self) -> tuple[EngineInfo, ...]:
        """The engines; one that was not used yet may tell its voices only once it is chosen."""
        return self._engines

    @property
    def engine_in_use(self) -> str:
        """The id of the engine that speaks, empty until it is known."""
        return self._engine_in_use

    @property
    def process_id(self) -> int:
        """The id of the process that speaks, 0 where none runs."""
        return self._child.process_id if self._child is not None else 0

    def prepare(self) -> None:
        """Start the program. Called again it does nothing, nor where nothing can be said."""
        if self._child is None and self._problem is None and not self._is_closed:
            self._start()

    def say(self, number: int, text: str) -> None:
        """Begin to say `text`, in place of what is being said; `finished` follows with the same number."""
        self._drop_held()
        if self._is_closed or self._problem is not None or not text.strip():
            self._finish_soon(number)
            if self._under_way:
                self.stop()
            return
        self._held = (number, text)
        self.prepare()
        self._send_held()

    def stop(self) -> None:
        """Be silent within 200 ms."""
        self._drop_held()
        is_asked = self._silence_wait.isActive() and self._under_way.keys() <= self._cut_off
        if self._child is not None and self._under_way and not is_asked:
            self._child.send(do="stop")
            self._cut_off = set(self._under_way)
            self._silence_wait.start(self._patience.silent_within_ms)

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Use this engine and voice; empty: the best there is. What had to be left out gets another chance."""
        if self._is_closed or ((engine_id, voice_id) == self._choice and self._problem is None):
            return
        self._choice = (engine_id, voice_id)
        self._faults.forgive()
        if self._problem is not None or engine_id in self._faults.left_out:
            self._faults.forget()
            self._put_away_child()
            self._set_problem(None)
            self._start()
        elif self._child is not None:
            self._send_choice()

    def set_rate(self, percent: int) -> None:
        """Set how fast it speaks, 50 to 200, 100 as the voice is made."""
        self._rate_percent = percent
        if self._child is not None:
            self._child.send(do="rate", percent=percent)

    def set_volume(self, percent: int) -> None:
        """Set how loud it speaks, 0 to 100."""
        self._volume_percent = percent
        if self._child is not None:
            self._child.send(do="volume", percent=percent)

    def close(self) -> None:
        """End every process that was started; takes 0.3 s at most. Nothing is said after it."""
        self._is_closed = True
        self._drop_held()
        self._put_away_child(gently=True)
        for child in self.findChildren(Child):
            child.end(_END_WITHIN_MS)

    # -- the program ------------------------------------------------------------------------------------

    def _start(self) -> None:
        child = Child(self)
        child.line_came.connect(self._on_line_came)
        child.ended.connect(self._on_gone_silent)
        child.missing.connect(self._on_missing)
        self._child = child
        left_out = [argument for engine in self._faults.left_out for argument in ("--without", engine)]
        child.start([*self._command, *left_out])
        child.send(do="rate", percent=self._rate_percent)
        child.send(do="volume", percent=self._volume_percent)
        self._choices_to_confirm = 0
        self._send_choice()

    def _send_choice(self) -> None:
        assert self._child is not None
        engine_id, voice_id = self._choice
        self._choices_to_confirm += 1
        self._child.send(do="choose", engine=engine_id, voice=voice_id)
        self._ready_wait.start(self._patience.ready_within_ms)

    def _send_held(self) -> None:
        if self._held is None or self._child is None or self._choices_to_confirm:
            return
        (number, text), self._held = self._held, None
        self._under_way[number] = text
        self._child.send(do="say", number=number, text=text)
        self._phrase_wait.start(self._patience.to_start_ms(text))

    def _put_away_child(self, *, gently: bool = False) -> None:
        for wait in (self._ready_wait, self._phrase_wait, self._silence_wait):
            wait.stop()
        for number in self._under_way:
            self._finish_soon(number)
        if self._child is not None and not gently:
            self._child.put_away()
        if self._under_way and self._engine_in_use == SPEECH_DISPATCHER:
            hush_speech_dispatcher()
        self._child = None
        self._under_way.clear()
        self._opening = self._engine_in_use = ""

    def _restart_after_fault(self) -> None:
        """Replace a program that died or does not answer, a few times."""
        self._put_away_child()
        if self._faults.may_restart():
            self._start()
        else:
            self._give_up(VoiceProblem.STUCK)

    def _give_up(self, problem: VoiceProblem) -> None:
        self._put_away_child()
        self._drop_held()
        self._set_problem(VoiceProblem.STUCK if self._faults.left_out else problem)

    def _set_problem(self, problem: VoiceProblem | None) -> None:
        if problem is not self._problem:
            self._problem = problem
            self.availability_changed.emit()

    # -- what it says -----------------------------------------------------------------------------------

    def _on_line_came(self, said: dict[str, Any]) -> None:
        match said:
            case {"is": "engines", "engines": list(fields)}:
                self._set_engines(engines_from_fields(fields))
            case {"is": "opening", "engine": str(engine_id)}:
                self._opening = engine_id
            case {"is": "ready", "engine": str(engine_id)}:
                self._on_ready(engine_id)
            case {"is": "started", "number": int(number)} if number in self._under_way:
                text = self._under_way[number]
                self._phrase_wait.start(self._patience.to_end_ms(text, self._rate_percent))
            case {"is": "finished", "number": int(number)} if number in self._under_way:
                self._on_finished(number)
            case {
                "is": "problem",
                "kind": VoiceProblem.NO_ENGINE.value | VoiceProblem.NO_VOICE.value as kind,
            }:
                self._give_up(VoiceProblem(kind))

    def _set_engines(self, engines: tuple[EngineInfo, ...]) -> None:
        if engines != self._engines:
            self._engines = engines
            self.engines_changed.emit()

    def _on_ready(self, engine_id: str) -> None:
        self._opening = ""
        self._engine_in_use = engine_id
        self._choices_to_confirm = max(0, self._choices_to_confirm - 1)
        if not self._choices_to_confirm:
            self._ready_wait.stop()
            self._send_held()

    def _on_finished(self, number: int) -> None:
        del self._under_way[number]
        if not self._cut_off & self._under_way.keys():
            self._silence_wait.stop()
        if not self._under_way:
            self._phrase_wait.stop()
        self.finished.emit(number)

    # -- what it does not say ---------------------------------------------------------------------------

    def _on_missing(self) -> None:
        self._give_up(VoiceProblem.NO_ENGINE)

    def _on_gone_silent(self) -> None:
        """It ended by itself, or never became ready: because of the engine that was being opened, if one was."""
        self._faults.leave_out(self._opening)
        self._restart_after_fault()

    def _on_phrase_stuck(self) -> None:
        self._faults.note_stuck_phrase(self._engine_in_use)
        self._restart_after_fault()

    def _on_silence_overdue(self) -> None:
        # No fault to count: the next phrase will show whether the engine works. What matters is the silence.
        self._put_away_child()
        self._start()

    def _wait(self, slot: Callable[[], None]) -> QTimer:
        wait = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        wait.timeout.connect(slot)
        return wait

    def _drop_held(self) -> None:
        if self._held is not None:
            self._finish_soon(self._held[0])
            self._held = None

    def _finish_soon(self, number: int) -> None:
        # Never from within a call: who asks has to have returned before it hears the answer.
        self._over.append(number)
        self._over_wait.start()

    def _on_over(self) -> None:
        numbers, self._over = self._over, []
        for number in numbers:
            self.finished.emit(number)
