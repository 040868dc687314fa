"""The one door for what people tell of their back and their days, and for mending what was written down."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.words import Words
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.core.check_in import CheckIn, Question
    from backcare_desktop.core.day_record import DayMark, DayRecord, DeletedSession
    from backcare_desktop.core.history_query import Found, HistoryQuery
    from backcare_desktop.core.practice import DayDose, PracticedExercise
    from backcare_desktop.core.rescue import Change
    from backcare_desktop.core.session import Session
    from backcare_desktop.ui.report.reader import ReportReader
    from backcare_desktop.ui.stores import DiaryKeeper, Finder, Practice

_Answer = TypeVar("_Answer")
_Store = TypeVar("_Store")


class Diary(QObject):
    """Owns what was told and is not written yet. Until the data file is open, every answer is empty.

    What could not be written is kept, the last of each thing alone, and written by `retry`; `changed` comes once
    it is in the file, so what pages show is what is saved. Every change returns whether it is written.
    """

    opened = Signal()  #: the data file is open, or another one; ask again
    changed = Signal()  #: something in the file is different now; ask again
    write_failed = Signal(str)  #: a sentence that says why, and what to do
    write_recovered = Signal()  #: what could not be written is in the file now
    waiting_changed = Signal()  #: `waiting` is different now

    def __init__(self, clock: Clock, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._words = words
        self._keeper: DiaryKeeper | None = None
        self._practice: Practice | None = None
        self._finder: Finder | None = None
        self._report_reader: ReportReader | None = None
        self._unwritten: dict[tuple[str, str], Change] = {}
        self._troubled = False
        self._waited = False

    @property
    def has_unwritten(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._unwritten)

    @property
    def waiting(self) -> "tuple[Change, ...]":
        """What waits to be written, in the order in which it has to be."""
        return tuple(self._unwritten.values())

    @property
    def report_reader(self) -> "ReportReader | None":
        """What reads a report's figures, None while no data file is open."""
        return self._report_reader

    def attach(
        self, keeper: "DiaryKeeper", practice: "Practice", finder: "Finder", report_reader: "ReportReader"
    ) -> None:
        """Begin to use an open data file; what was told before it was open is written now."""
        self._keeper, self._practice, self._finder = keeper, practice, finder
        self._report_reader = report_reader
        self.retry()
        self.opened.emit()

    def detach(self) -> None:
        """Stop using the data file: it is about to be closed."""
        self._keeper = self._practice = self._finder = self._report_reader = None

    def forget(self) -> None:
        """Let go of what waits to be written: everything was deleted."""
        self._unwritten.clear()
        self._tell_waiting()
        if self._troubled:
            self._troubled = False
            self.write_recovered.emit()

    # -- what is told ------------------------------------------------------------------------------------

    def tell(self, question: "Question", value: int | None, session_id: str) -> bool:
        """Write the answer to a question about a session, or take it back with None.

        About a session that runs, too: the answer is there before the session is written down.
        """
        from backcare_desktop.core.check_in import CheckIn, check_in_id
        from backcare_desktop.core.practice_day import practice_day

        at = self._clock.read().wall
        answer = CheckIn(check_in_id(session_id, question), question, value, at, practice_day(at), session_id)
        return self.save_check_in(answer)

    def save_check_in(self, check_in: "CheckIn") -> bool:
        """Write an answer over the one with its id."""
        from backcare_desktop.core import rescue

        return self._write(rescue.Answered(check_in, self._clock.read().wall))

    def set_mark(self, day: date, mark: "DayMark | None") -> bool:
        """Say what a day was, or nothing."""
        from backcare_desktop.core import rescue

        return self._write(rescue.DayMarked(day, mark, self._clock.read().wall))

    def set_day_note(self, day: date, text: str) -> bool:
        """Write the note of a day."""
        from backcare_desktop.core import rescue

        return self._write(rescue.DayNoted(day, text, self._clock.read().wall))

    def set_session_note(self, session_id: str, text: str) -> bool:
        """Write the note of a session that is in the file."""
        from backcare_desktop.core import rescue

        return self._write(rescue.SessionNoted(session_id, text, self._clock.read().wall))

    def save_session(self, session: "Session") -> bool:
        """Write a session that was added or changed."""
        from backcare_desktop.core import rescue

        return self._write(rescue.SessionMended(session, self._clock.read().wall))

    def delete_session(self, session_id: str) -> bool:
        """Take a session away; `put_back` undoes that, until the app starts again."""
        from backcare_desktop.core import rescue

        return self._write(rescue.SessionDeleted(session_id, self._clock.read().wall))

    def put_back(self, session_id: str) -> bool:
        """Undo the deletion of a session."""
        from backcare_desktop.core import rescue

        return self._write(rescue.SessionPutBack(session_id, self._clock.read().wall))

    def retry(self) -> None:
        """Write what could not be written before; where something could not be read, it is asked for again."""
        if self._keeper is None:
            self._tell_waiting()
            return
        wrote = bool(self._unwritten)
        while self._unwritten:
            thing = next(iter(self._unwritten))
            try:
                _put(self._keeper, self._unwritten[thing])
            except StoreError as error:
                self._tell_waiting()
                self._fail(error)
                return
            del self._unwritten[thing]
        self._tell_waiting()
        was_troubled, self._troubled = self._troubled, False
        if was_troubled:
            self.write_recovered.emit()
        if wrote or was_troubled:
            self.changed.emit()

    # -- what is asked -----------------------------------------------------------------------------------

    def day(self, day: date) -> "DayRecord":
        """Return a day in full."""
        from backcare_desktop.core.day_record import DayRecord

        return self._asked(self._keeper, lambda keeper: keeper.day(day), DayRecord(day))

    def awaiting_morning(self, day: date) -> "Session | None":
        """Return the last session of a day if nobody was asked how the morning after it was."""
        return self._asked(self._keeper, lambda keeper: keeper.awaiting_morning(day), None)

    def check_ins(self, first: date, last: date) -> "list[CheckIn]":
        """Return all answers of the days from `first` to `last`, earliest first."""
        return self._asked(self._keeper, lambda keeper: keeper.check_ins(first, last), [])

    def deleted(self) -> "list[DeletedSession]":
        """Return the sessions that can be put back, last deleted first."""
        return self._asked(self._keeper, lambda keeper: keeper.deleted(), [])

    def exercises(self) -> "list[PracticedExercise]":
        """Return every exercise that was ever done, the one done most often first."""
        return self._asked(self._practice, lambda practice: practice.exercises(), [])

    def doses(self, exercise_id: str, first: date, last: date) -> "list[DayDose]":
        """Return how much of an exercise was done on each day from `first` to `last` on which it was."""
        return self._asked(self._practice, lambda practice: practice.doses(exercise_id, first, last), [])

    def find(self, query: "HistoryQuery", most: int) -> "list[Found]":
        """Return what a query finds, newest first, `most` places at the most."""
        return self._asked(self._finder, lambda finder: finder.find(query, most), [])

    # -- inside ------------------------------------------------------------------------------------------

    def _write(self, change: "Change") -> bool:
        self._unwritten.pop(change.thing, None)  # what is written last has to come last
        self._unwritten[change.thing] = change
        self.retry()
        return not self._unwritten

    def _tell_waiting(self) -> None:
        waits = bool(self._unwritten)
        if waits or self._waited:
            self._waited = waits
            self.waiting_changed.emit()

    def _asked(
        self, store: _Store | None, question: Callable[[_Store], _Answer], otherwise: _Answer
    ) -> _Answer:
        """Return what the file answers, or `otherwise` where it is not open or cannot be read."""
        if store is None:
            return otherwise
        try:
            return question(store)
        except StoreError as error:
            self._fail(error)
            return otherwise

    def _fail(self, error: StoreError) -> None:
        self._troubled = True
        self.write_failed.emit(sentence_for(error, self._words))


def _put(keeper: "DiaryKeeper", change: "Change") -> None:
    """Write a change. Raises StoreError."""
    from backcare_desktop.core import rescue

    match change:
        case rescue.Answered(check_in, at):
            keeper.save_check_in(check_in, at)
        case rescue.DayMarked(day, mark, at):
            keeper.set_mark(day, mark, at)
        case rescue.DayNoted(day, text, at):
            keeper.set_day_note(day, text, at)
        case rescue.SessionNoted(session_id, text, at):
            keeper.set_session_note(session_id, text, at)
        case rescue.SessionMended(session, at):
            keeper.save_session(session, at)
        case rescue.SessionDeleted(session_id, at):
            keeper.delete_session(session_id, at)
        case rescue.SessionPutBack(session_id, at):
            keeper.put_back(session_id, at)
