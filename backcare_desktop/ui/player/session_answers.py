"""Keeps what is told around a session: before it, after it, and what follows from that for the next time."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import (
    gentler_sentence,
    is_noticeably_up,
    up_at_gentlest_sentence,
    up_sentence,
)
from backcare_desktop.core.choosing import gentler_choice
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.gentler import Gentler
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime
from backcare_desktop.core.session import Session
from backcare_desktop.ui.check_in.now import pain_now
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.player.prepared import Preparation

if TYPE_CHECKING:
    from backcare_desktop.ui.player.page import PlayerPage

#: Whoever answered nothing for so long is told again what the numbers mean.
_KNOWN_FOR = timedelta(days=28)


class SessionAnswers(QObject):
    """Writes each answer at once. What is told before a session waits for its start, which gives it its id."""

    gentle_chosen = Signal(object)  #: the gentle Routine is wished for in place of the one that stands ready
    rest_chosen = Signal()  #: today is a rest day now

    def __init__(
        self, maker: PageMaker, page: "PlayerPage", preparation: Preparation, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self._page = page
        self._preparation = preparation
        self._gentle: Routine | None = None
        self._stands_ready = False
        self._before: tuple[str, int | None] = ("", None)  # of which session
        self._session: Session | None = None  # what the summary shows
        self._note: str | None = None  # waits for its session to be written
        self._undone: tuple[HurtAnswer, ...] | None = None  # what was answered before it was made gentler
        self._chosen: dict[str, NextTime | None] = {}
        before, after, more = page.preflight.before, page.summary.after, page.summary.more
        before.said.connect(page.announcer.say)
        before.severe.gentle_requested.connect(self._on_gentle_requested)
        before.severe.rest_requested.connect(self._on_rest_requested)
        after.told.connect(self._on_told)
        after.offer.gentler_requested.connect(self._on_gentler_requested)
        after.offer.undo_requested.connect(self._on_undo_requested)
        more.told.connect(self._on_told)
        more.note_changed.connect(self._on_note_changed)
        maker.journal.session_recorded.connect(self._write_note)

    def begin(self, routine: Routine) -> None:
        """Ask before a routine."""
        self._gentle = gentler_choice(self._maker.catalogue.routines, routine)
        today = self._maker.day_watch.today
        explains = not self._maker.diary.check_ins(today - _KNOWN_FOR, today)
        self._page.preflight.before.begin(explains=explains, gentle_offered=self._gentle is not None)
        self._stands_ready = True

    def go_on(self) -> None:
        """A session that was cut off goes on: what was told before it is written already."""
        self._stands_ready = False

    def start(self, session_id: str) -> None:
        """Write what was told before the session that has just begun."""
        value = self._page.preflight.before.value
        self._stands_ready = False
        self._before = (session_id, value)
        if value is not None:
            self._maker.diary.tell(Question.BEFORE, value, session_id)

    def leave(self) -> None:
        """Lose nothing that was told, though no session was begun or the summary is left."""
        self._page.summary.more.note.flush()
        value = self._page.preflight.before.value
        if self._stands_ready and value is not None:
            at = self._maker.clock.read().wall
            self._maker.diary.save_check_in(pain_now(uuid4().hex, value, at))
        self._stands_ready = False

    def finish(self, session: Session, *, recorded: bool) -> None:
        """Ask after a session, if it is one that is kept."""
        self._session, self._note, self._undone = session, None, None
        summary = self._page.summary
        summary.set_check_in(self._told_before(session), asks=recorded)

    def _told_before(self, session: Session) -> int | None:
        session_id, value = self._before
        if session_id == session.id:
            return value
        answers = self._maker.diary.check_ins(session.day, session.day + timedelta(days=1))
        about = (one for one in answers if one.session_id == session.id and one.question is Question.BEFORE)
        return next((one.value for one in about), None)

    def _on_gentle_requested(self) -> None:
        if self._gentle is not None:
            value = self._page.preflight.before.value
            self.gentle_chosen.emit(self._gentle)
            self._page.preflight.before.carry_over(value)

    def _on_rest_requested(self) -> None:
        self._maker.diary.set_mark(self._maker.day_watch.today, DayMark.REST)
        self.rest_chosen.emit()

    def _on_told(self, question: Question, value: int | None) -> None:
        if self._session is None:
            return
        self._maker.diary.tell(question, value, self._session.id)
        if question is Question.AFTER and self._undone is None:
            self._offer(value)

    def _offer(self, value: int | None) -> None:
        """Offer a gentler next time where pain is noticeably up."""
        after = self._page.summary.after
        is_up = is_noticeably_up(after.before, value)
        was_shown = not after.offer.isHidden()
        if is_up:
            after.offer.offer(self._up_sentence(), possible=bool(self._changes()))
        after.offer.setVisible(is_up)
        if is_up and not was_shown:
            self._page.announcer.say(after.offer.sentence)

    def _up_sentence(self) -> str:
        after, words = self._page.summary.after, self._maker.kit.words
        assert after.before is not None
        said = up_sentence if self._changes() else up_at_gentlest_sentence
        return said(after.before, after.scale.value or 0, words)

    def _changes(self) -> tuple[Gentler, ...]:
        return () if self._session is None else self._preparation.gentler(self._session)

    def _on_gentler_requested(self) -> None:
        """Take up easier exercises from the next time on; where one is asked about below, choose it there."""
        if self._session is None:
            return
        routine_id, remembered = self._session.routine_id, self._maker.remembered
        self._undone = remembered.of(routine_id).answers
        asked = {choice.exercise_id: choice for choice in self._page.summary.next_time.choices}
        changes = self._changes()
        self._chosen = {exercise_id: choice.answer for exercise_id, choice in asked.items()}
        for change in changes:
            if change.exercise.id in asked:
                asked[change.exercise.id].choose(NextTime.EASIER)
            else:
                remembered.answer(routine_id, change.answer)
        names = [(change.easier.words.name, change.exercise.words.name) for change in changes]
        sentence = gentler_sentence(names, self._maker.kit.words)
        self._page.summary.after.offer.tell_done(sentence)
        self._page.announcer.say(sentence)

    def _on_undo_requested(self) -> None:
        if self._session is None or self._undone is None:
            return
        for choice in self._page.summary.next_time.choices:
            choice.choose(self._chosen[choice.exercise_id])
        self._maker.remembered.change(self._session.routine_id, answers=self._undone)
        self._undone = None
        after = self._page.summary.after
        if is_noticeably_up(after.before, after.scale.value):
            after.offer.tell_undone(self._up_sentence())
        else:
            after.offer.hide()

    def _on_note_changed(self, text: str) -> None:
        """Write the note, once its session is written."""
        self._note = text
        if not self._maker.journal.has_unwritten:
            self._write_note()

    def _write_note(self) -> None:
        if self._note is not None and self._session is not None:
            note, self._note = self._note, None
            self._maker.diary.set_session_note(self._session.id, note)
