"""Writes what a form says: the session, the answers and the note, which belong together."""

from collections.abc import Mapping

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.session import Session
from backcare_desktop.core.session_editing import answered, moved_along
from backcare_desktop.ui.diary import Diary

Told = Mapping[Question, int | None]


class Saving:
    """Writes only what is different from `before` (None: the session is new), and what it tried before.

    The diary keeps what it could not write. What was tried and then changed back has to be written over that, so a
    second `write` finishes what the first one began, whatever became of it.
    """

    def __init__(self, diary: Diary, before: SessionRecord | None) -> None:
        self._diary = diary
        self._before = before
        self._tried_session = False
        self._tried_note = False
        self._tried_answers: set[str] = set()

    def write(self, session: Session, told: Told, note: str) -> bool:
        """Write all of it; return whether all of it is in the file. The note of a new session comes after it."""
        written = True
        if self._tried_session or self._before is None or session != self._before.session:
            self._tried_session = True
            written = self._diary.save_session(session)
        for answer in self._answers(session, told):
            self._tried_answers.add(answer.id)
            written = self._diary.save_check_in(answer)
        if self._tried_note or note != (self._before.note.strip() if self._before else ""):
            self._tried_note = True
            written = self._diary.set_session_note(session.id, note)
        return written  # of the last write: it tries all that was not written before

    def _answers(self, session: Session, told: Told) -> list[CheckIn]:
        """Return the answers to write."""
        old = self._before.check_ins if self._before else ()
        as_read = {check_in.id: check_in for check_in in old}
        result = dict(as_read)
        if self._before is not None:
            for check_in in old:
                result[check_in.id] = moved_along(check_in, self._before.session, session)
        for question, value in told.items():
            last = next((result[one.id] for one in reversed(old) if one.question is question), None)
            answer = answered(session, question, value, last)
            if last is not None or value is not None or answer.id in self._tried_answers:
                result[answer.id] = answer
        return [
            check_in
            for check_in in result.values()
            if check_in != as_read.get(check_in.id) or check_in.id in self._tried_answers
        ]
