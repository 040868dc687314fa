"""Takes what was kept aside into the data file, so that a second time changes nothing."""

from datetime import datetime
from typing import TYPE_CHECKING

from backcare_desktop.core.draft import Draft
from backcare_desktop.core.rescue import (
    Answered,
    Change,
    DayMarked,
    DayNoted,
    Rescue,
    SessionDeleted,
    SessionDone,
    SessionMended,
    SessionNoted,
    SessionPutBack,
    Taken,
    go_on_with,
    is_overtaken,
)
from backcare_desktop.core.session import Session
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.diary import DiaryStore
from backcare_desktop.store.drafts import DraftStore
from backcare_desktop.store.session_writing import write_session
from backcare_desktop.store.stamps import stamp

if TYPE_CHECKING:
    from sqlite_utils import Database

_NOTHING, _TOLD, _LEFT = Taken(), Taken(told=1), Taken(left=1)
#: The table in which the thing is that a change is about, and the column that tells it apart.
_PLACES: dict[type, tuple[str, str]] = {
    SessionMended: ("sessions", "id"),
    SessionDeleted: ("sessions", "id"),
    Answered: ("check_ins", "id"),
    DayMarked: ("day_marks", "day"),
    DayNoted: ("notes", "day"),
    SessionNoted: ("notes", "session_id"),
}


def take_in(file: DataFile, rescue: Rescue, now: datetime) -> Taken:
    """Write what was kept aside, all in one transaction, but not over what was changed since; tell what is new.

    Raises StoreError; then nothing of it is written.
    """
    taking = _Taking(file, now)
    taken = _NOTHING
    with file.writing() as db:
        for change in rescue.changes:
            taken = taken.and_also(taking.take(db, change))
        if rescue.draft is not None:
            taken = taken.and_also(taking.take_draft(db, rescue.draft))
    return taken


class _Taking:
    """One change after the other, inside a transaction."""

    def __init__(self, file: DataFile, now: datetime) -> None:
        self._diary = DiaryStore(file)
        self._drafts = DraftStore(file)
        self._now = stamp(now)

    def take(self, db: "Database", change: Change) -> Taken:
        """Write a change, unless it is there or something later is."""
        if isinstance(change, SessionDone):
            return self._add(db, change.session)
        instead = self._about_session(db, change)
        if instead is not None or self._is_later(db, change):
            return instead or _NOTHING
        self._put(change)
        return _TOLD

    def _about_session(self, db: "Database", change: Change) -> Taken | None:
        """Return what becomes of a change to which the file has no session any more, or not yet."""
        match change:
            case SessionMended(session):
                fits = not self._is_deleted(db, session.id)
            case Answered(told):
                fits = told.session_id is None or not self._is_deleted(db, told.session_id)
            case SessionPutBack(session_id):
                fits = self._is_deleted(db, session_id) and not self._is_there(db, session_id)
            case SessionDeleted(session_id):
                fits = self._is_there(db, session_id)
            case SessionNoted(session_id):
                fits = self._is_there(db, session_id)
                if not fits and not self._is_deleted(db, session_id):
                    return _LEFT
            case _:
                fits = True
        return None if fits else _NOTHING

    def _put(self, change: Change) -> None:
        diary = self._diary
        match change:
            case SessionMended(session, at):
                diary.save_session(session, at)
            case SessionDeleted(session_id, at):
                diary.delete_session(session_id, at)
            case SessionPutBack(session_id, at):
                diary.put_back(session_id, at)
            case Answered(told, at):
                diary.save_check_in(told, at)
            case DayMarked(day, mark, at):
                diary.set_mark(day, mark, at)
            case DayNoted(day, text, at):
                diary.set_day_note(day, text, at)
            case _:
                assert isinstance(change, SessionNoted), "there is no other kind"
                diary.set_session_note(change.session_id, change.text, change.at)

    def take_draft(self, db: "Database", kept: Draft) -> Taken:
        """Keep the running session that is to be gone on with; the other one is written down."""
        if self._is_known(db, kept.session_id):
            return _NOTHING
        draft, over = go_on_with(kept, self._drafts.load())
        self._drafts.save(draft)
        if over is None:
            return _NOTHING
        session = over.session()
        return self._add(db, session) if session.worth_recording else _NOTHING

    def _add(self, db: "Database", session: Session) -> Taken:
        if self._is_known(db, session.id):
            return _NOTHING
        write_session(db, session, stamp(session.ended_at))
        running = self._drafts.load()
        if running is not None and running.session_id == session.id:
            self._drafts.clear()
        return Taken((session.day,))

    def _is_known(self, db: "Database", session_id: str) -> bool:
        return self._is_there(db, session_id) or self._is_deleted(db, session_id)

    def _is_there(self, db: "Database", session_id: str) -> bool:
        return bool(db.execute("SELECT count(*) FROM sessions WHERE id = ?", [session_id]).fetchone()[0])

    def _is_deleted(self, db: "Database", session_id: str) -> bool:
        row = db.execute("SELECT count(*) FROM deleted_sessions WHERE id = ?", [session_id]).fetchone()
        return bool(row[0])

    def _is_later(self, db: "Database", change: Change) -> bool:
        """Whether what the file has of the same thing is as new as a change."""
        if type(change) not in _PLACES:
            return False
        table, key = _PLACES[type(change)]
        rows = db.table(table).rows_where(f"{key} = ?", [change.thing[1]], select="changed_at")
        return any(is_overtaken(stamp(change.at), row["changed_at"], self._now) for row in rows)
