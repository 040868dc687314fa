"""Work in a thread of its own ends with what it was begun for."""

import threading

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.working import Told
from backcare_desktop.ui.data.job import Job


def test_a_window_that_goes_away_takes_its_work_with_it(qtbot: QtBot) -> None:
    """Qt ends the process where a thread is destroyed that still runs."""
    window = QWidget()
    job = Job(window)
    with qtbot.waitSignal(job.finished):
        job.start(lambda _told: "done before")
    begun, ended = threading.Event(), threading.Event()

    def work(told: Told) -> None:
        begun.set()
        try:
            while not ended.wait(0.001):
                told(1, 2)
        finally:
            ended.set()

    job.start(work)
    assert begun.wait(20)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ended.is_set()
