"""What is remembered for each routine: changed here, written through, and announced."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.routine_settings import HurtAnswer, RoutineSettings, WaitForMe
from backcare_desktop.core.settings import Settings, Timing
from backcare_desktop.core.words import Words
from backcare_desktop.ui.stores import RoutineSettingsKeeper
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.core.adjusting import HurtQuestion

_Change = Callable[[RoutineSettings], RoutineSettings]


class RoutinePreferences(QObject):
    """Owns the settings of all routines. What cannot be written still counts until the app ends."""

    changed = Signal(str)  #: the id of a routine whose settings are different now
    write_failed = Signal(str)  #: a sentence that says why, and what to do
    write_recovered = Signal()  #: what could not be written is in the file now

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._known: dict[str, RoutineSettings] = {}
        self._keeper: RoutineSettingsKeeper | None = None
        self._unread: RoutineSettingsKeeper | None = None
        self._early: list[tuple[str, _Change]] = []
        self._unwritten: set[str] = set()

    @property
    def has_unwritten(self) -> bool:
        """Whether a change waits to be written, or the file to be read."""
        return bool(self._unwritten) or self._unread is not None

    def of(self, routine_id: str) -> RoutineSettings:
        """Return what is remembered for a routine."""
        return self._known.get(routine_id, RoutineSettings())

    def timing_for(self, routine_id: str, settings: Settings) -> Timing:
        """Return the lengths of the phases of a routine, and which of them wait."""
        wait = self.of(routine_id).wait_for_me
        if wait is WaitForMe.AS_SET:
            return settings.timing
        return settings.timing.waiting(waits=wait is WaitForMe.ALWAYS)

    def chime_volume_for(self, routine_id: str, settings: Settings) -> int:
        """Return how loud the chimes of a routine are, 0 to 100."""
        own = self.of(routine_id).chime_volume_percent
        return settings.chime_volume_percent if own is None else own

    def voice_volume_for(self, routine_id: str, settings: Settings) -> int:
        """Return how loud the voice speaks in a routine, 0 to 100."""
        own = self.of(routine_id).voice_volume_percent
        return settings.voice_volume_percent if own is None else own

    def attach(self, keeper: RoutineSettingsKeeper) -> None:
        """Begin to use the open data file; what was changed before that is changed in it now."""
        recovers = self._unread is not None
        known_before = self._known
        try:
            self._known = dict(keeper.load())
        except StoreError as error:
            # Nothing is written before it was read: a row holds all answers about its routine.
            self._unread = keeper
            self.write_failed.emit(sentence_for(error, self._words))
            return
        self._keeper, self._unread = keeper, None
        for routine_id in {**known_before, **self._known}:
            self.changed.emit(routine_id)
        early, self._early = self._early, []
        for routine_id, change in early:
            self._do(routine_id, change)
        if recovers and not self._unwritten:
            self.write_recovered.emit()

    def detach(self) -> None:
        """Stop using the data file: it is about to be closed."""
        self._keeper = self._unread = None

    def forget(self) -> None:
        """Let go of what waits to be written: everything was deleted."""
        self._early.clear()
        if self._unwritten:
            self._unwritten.clear()
            self.write_recovered.emit()

    def change(self, routine_id: str, **values: Any) -> None:
        """Change settings of a routine by name, kept within their limits. Raises ValueError for an unknown name."""
        self._do(routine_id, lambda settings: settings.changed(**values))

    def answer(self, routine_id: str, answer: HurtAnswer) -> None:
        """Remember what becomes of an exercise that hurt."""
        self._do(routine_id, lambda settings: settings.answered(answer))

    def take_back(self, routine_id: str, exercise_id: str, session_id: str) -> None:
        """Forget the answer about an exercise that hurt in a session: it will be asked again."""
        self._do(routine_id, lambda settings: settings.unanswered(exercise_id, session_id))

    def put_back(self, routine_id: str, exercise_id: str) -> None:
        """Keep an exercise as it is, whatever was answered about it."""
        self._do(routine_id, lambda settings: settings.put_back(exercise_id))

    def pass_over(self, routine_id: str, questions: "Iterable[HurtQuestion]") -> None:
        """Remember that a routine was started: what was asked and not answered is kept, and not asked again."""
        from backcare_desktop.core.adjusting import passed_over

        asked = tuple(questions)
        self._do(routine_id, lambda settings: passed_over(asked, settings))

    def retry(self) -> None:
        """Read or write what could not be read or written before."""
        if self._unread is not None:
            self.attach(self._unread)
        for routine_id in sorted(self._unwritten):
            self._write(routine_id)

    def _do(self, routine_id: str, change: _Change) -> None:
        before = self.of(routine_id)
        after = change(before)
        if after == before:
            return
        self._known[routine_id] = after
        if self._keeper is None:
            self._early.append((routine_id, change))
        self.changed.emit(routine_id)
        self._write(routine_id)

    def _write(self, routine_id: str) -> None:
        if self._keeper is None:
            return
        try:
            self._keeper.save(routine_id, self.of(routine_id))
        except StoreError as error:
            self._unwritten.add(routine_id)
            self.write_failed.emit(sentence_for(error, self._words))
            return
        if routine_id in self._unwritten:
            self._unwritten.remove(routine_id)
            if not self._unwritten:
                self.write_recovered.emit()
