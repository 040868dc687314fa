"""Asks files for something without holding up the window: of several questions the last one is answered."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.errors import StoreError
from backcare_desktop.ui.data.job import Job


class _Question(NamedTuple):
    read: Callable[[], Any]
    answered: Callable[[Any], None]
    failed: Callable[[StoreError], None]


class Reading(QObject):
    """Reads in a thread of its own: a copy may lie on a slow disk, or on one that is not there."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._asked: _Question | None = None
        self._next: _Question | None = None
        self._job = Job(self, page=page)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)

    def ask(
        self, read: Callable[[], Any], answered: Callable[[Any], None], failed: Callable[[StoreError], None]
    ) -> None:
        """Call `answered` with what `read` returns, or `failed`; neither if something else is asked before."""
        self._next = _Question(read, answered, failed)
        if not self._job.is_running:
            self._begin()

    def forget(self) -> None:
        """Want no answer any more."""
        self._asked = self._next = None

    def _begin(self) -> None:
        question, self._next = self._next, None
        self._asked = question
        if question is not None:
            self._job.start(lambda _told: question.read())

    def _on_finished(self, answer: object) -> None:
        if self._next is None and self._asked is not None:
            self._asked.answered(answer)
        else:
            self._begin()

    def _on_failed(self, error: StoreError) -> None:
        if self._next is None and self._asked is not None:
            self._asked.failed(error)
        else:
            self._begin()
