"""The one door for writing sessions down and for asking about them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.history import DayTotal, MonthView, month_span, month_view
from backcare_desktop.core.recording import CONTINUE_WITHIN
from backcare_desktop.core.words import Words
from backcare_desktop.ui.stores import Drafts, Sessions
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.core.adjusting import LatestHurt
    from backcare_desktop.core.draft import Draft
    from backcare_desktop.core.rescue import Change
    from backcare_desktop.core.session import Session

_Answer = TypeVar("_Answer")


class Journal(QObject):
    """Owns what has to be written and is not yet. Until the data file is open, every answer is empty.

    A session that could not be written is kept and written by `retry`; it is announced only once it is in
    the file, so what a calendar shows is what is saved.
    """

    opened = Signal()  #: the data file is open; ask again
    session_recorded = Signal(object)  #: a Session is in the file now
    write_failed = Signal(str)  #: a sentence that says why, and what to do
    write_recovered = Signal()  #: what could not be written is in the file now
    shut = Signal()  #: the data file could not be opened
    waiting_changed = Signal()  #: `waiting` or `waiting_draft` is different now

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sessions: Sessions | None = None
        self._drafts: Drafts | None = None
        self._unwritten: list[Session] = []
        self._unsaved: Draft | None = None
        self._troubled = False
        self._is_shut = False
        self._waited = False

    @property
    def is_open(self) -> bool:
        """Whether the data file can be used."""
        return self._sessions is not None

    @property
    def is_shut(self) -> bool:
        """Whether the data file could not be opened: then the answers are empty and the history is not."""
        return self._is_shut

    @property
    def has_unwritten(self) -> bool:
        """Whether a session waits to be written."""
        return bool(self._unwritten)

    @property
    def waiting(self) -> "tuple[Change, ...]":
        """The sessions that wait to be written."""
        if not self._unwritten:
            return ()
        from backcare_desktop.core.rescue import SessionDone

        return tuple(SessionDone(session) for session in self._unwritten)

    @property
    def waiting_draft(self) -> "Draft | None":
        """The running session, where it could not be written as it stands."""
        return self._unsaved

    def attach(self, sessions: Sessions, drafts: Drafts) -> None:
        """Begin to use the open data file; what was done before it was open is written now."""
        self._sessions, self._drafts = sessions, drafts
        self._is_shut = False
        if self._unsaved is not None or self._unwritten:
            unsaved, stored = self._unsaved, self._stored_draft()
            known = {session.id for session in self._unwritten} | {unsaved.session_id if unsaved else ""}
            if stored is not None and stored.session_id not in known:
                self._file(stored)  # the one of an earlier run; what runs now would take its place
            self._unsaved = unsaved
            self.retry()
        self.opened.emit()

    def detach(self) -> None:
        """Stop using the data file: it is about to be closed."""
        self._sessions = self._drafts = None

    def forget(self) -> None:
        """Let go of what waits to be written: everything was deleted."""
        self._unwritten.clear()
        self._unsaved = None
        self._tell_waiting()
        self._recover()

    def tell_shut(self) -> None:
        """The data file cannot be opened: whoever shows the history says so."""
        self._is_shut = True
        self.shut.emit()

    def record(self, session: "Session") -> None:
        """Write a session; it takes the place of the running one."""
        self._unsaved = None
        self._unwritten.append(session)
        self.retry()

    def retry(self) -> None:
        """Write what could not be written before; where something could not be read, it is asked for again."""
        while self._unwritten:
            if self._sessions is None:
                self._tell_waiting()
                self._fail(self._words.t("Your data file is not open, so this is not saved yet."))
                return
            try:
                self._sessions.add(self._unwritten[0])
            except StoreError as error:
                self._tell_waiting()
                self._fail(sentence_for(error, self._words))
                return
            self.session_recorded.emit(self._unwritten.pop(0))
        if self._unsaved is not None:
            self.save_draft(self._unsaved)
        else:
            self._tell_waiting()
            self._recover()

    def save_draft(self, draft: "Draft") -> None:
        """Write the running session as it stands."""
        self._unsaved = draft
        if self._drafts is None:
            self._tell_waiting()
            return
        try:
            self._drafts.save(draft)
        except StoreError as error:
            self._tell_waiting()
            self._fail(sentence_for(error, self._words))
            return
        self._unsaved = None
        self._tell_waiting()
        self._recover()

    def clear_draft(self) -> None:
        """Forget the running session."""
        self._unsaved = None
        self._tell_waiting()
        if self._drafts is None:
            return
        try:
            self._drafts.clear()
        except StoreError as error:
            self._fail(sentence_for(error, self._words))

    def draft(self) -> "Draft | None":
        """Return the session that was running when the app last ended, or was put away since, if any."""
        return self._unsaved if self._unsaved is not None else self._stored_draft()

    def file_draft(self) -> bool:
        """Write the session that was cut off down as far as it was done; one too short for that is let go.

        Returns False only if there was one too short.
        """
        draft = self.draft()
        return draft is None or self._file(draft)

    def file_old_draft(self, now: datetime) -> None:
        """Write a session that was cut off too long ago to go on with down, instead of offering it."""
        draft = self._stored_draft()
        if draft is not None and now - draft.saved_at > CONTINUE_WITHIN:
            self._file(draft)

    def _file(self, draft: "Draft") -> bool:
        session = draft.session()
        if session.worth_recording:
            self.record(session)
        else:
            self.clear_draft()
        return session.worth_recording

    def _stored_draft(self) -> "Draft | None":
        if self._drafts is None:
            return None
        try:
            return self._drafts.load()
        except StoreError as error:
            self._fail(sentence_for(error, self._words))
            return None

    def month(self, year: int, month: int, first_weekday: int, today: date) -> MonthView:
        """Return a month as the calendar shows it."""
        first, last = month_span(year, month, first_weekday)
        return month_view(year, month, first_weekday, self.totals(first, last), today)

    def totals(self, first: date, last: date, *, with_answers: bool = True) -> list[DayTotal]:
        """Return what was done and told on each day from `first` to `last` that has anything.

        Without the answers pain is None, and it is much quicker.
        """
        return self._asked(lambda sessions: sessions.totals(first, last, with_answers=with_answers), [])

    def day(self, day: date) -> "list[Session]":
        """Return the sessions of a practice day, earliest first."""
        return self._asked(lambda sessions: sessions.on_day(day), [])

    def last_days(self) -> dict[str, date]:
        """Return the last practice day of each routine that was ever done."""
        return self._asked(lambda sessions: sessions.last_days(), {})

    def latest_hurts(self, routine_id: str) -> "list[LatestHurt]":
        """Return the exercises that hurt when they were last done in a routine."""
        return self._asked(lambda sessions: sessions.latest_hurts(routine_id), [])

    def count(self) -> int:
        """Return how many sessions are in the file."""
        return self._asked(lambda sessions: sessions.count(), 0)

    def _asked(self, question: Callable[[Sessions], _Answer], otherwise: _Answer) -> _Answer:
        """Return what the file answers, or `otherwise` where it is not open or cannot be read."""
        if self._sessions is None:
            return otherwise
        try:
            return question(self._sessions)
        except StoreError as error:
            self._fail(sentence_for(error, self._words))
            return otherwise

    def _tell_waiting(self) -> None:
        waits = bool(self._unwritten) or self._unsaved is not None
        if waits or self._waited:
            self._waited = waits
            self.waiting_changed.emit()

    def _fail(self, sentence: str) -> None:
        self._troubled = True
        self.write_failed.emit(sentence)

    def _recover(self) -> None:
        if self._troubled and not self._unwritten:
            self._troubled = False
            self.write_recovered.emit()
