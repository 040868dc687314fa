"""Keeps the running session, so that no end of the process can take it."""

import logging

from backcare_desktop.core.draft import Draft, draft_from_json, draft_to_json
from backcare_desktop.core.errors import ContentError
from backcare_desktop.store.data_file import DataFile

_log = logging.getLogger(__name__)

_SET_ASIDE = """
    INSERT INTO unreadable_drafts (body, saved_at, problem) SELECT body, saved_at, ? FROM drafts
"""


class DraftStore:
    """Writes the one running session again and again, each time as a whole.

    One that cannot be read moves to the table `unreadable_drafts`, where a later version may make sense of
    it and where the next running session does not overwrite it.
    """

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def save(self, draft: Draft) -> None:
        """Write the running session as it stands. Raises StoreError."""
        row = {"id": 1, "body": draft_to_json(draft), "saved_at": draft.saved_at.isoformat()}
        with self._file.writing() as db:
            db.table("drafts").insert(row, replace=True)

    def load(self) -> Draft | None:
        """Return the session that was running when the app last ended, if any. Raises StoreError."""
        with self._file.reading() as db:
            row = db.execute("SELECT body FROM drafts").fetchone()
        if row is None:
            return None
        try:
            return draft_from_json(row[0])
        except ContentError as error:
            self._set_aside(str(error))
            return None

    def clear(self) -> None:
        """Forget the running session. Raises StoreError."""
        with self._file.writing() as db:
            db.execute("DELETE FROM drafts")

    def _set_aside(self, problem: str) -> None:
        _log.warning("the running session is set aside: %s", problem)
        with self._file.writing() as db:
            db.execute(_SET_ASIDE, [problem])
            db.execute("DELETE FROM drafts")
