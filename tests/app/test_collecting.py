"""Garbage is collected in the window's thread, and in no other."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from backcare_desktop.app.collecting import Collecting


class Loop:
    """Refers to itself, so that only a collection takes it away; remembers in which thread that was."""

    def __init__(self, gone_in: list[str]) -> None:
        self._self = self
        self._gone_in = gone_in

    def __del__(self) -> None:
        self._gone_in.append(threading.current_thread().name)


@pytest.fixture
def collecting(qapp: object) -> Iterator[Collecting]:
    """The collection of an app that runs."""
    owner = QObject()
    was_on = gc.isenabled()
    yield Collecting(owner)
    if was_on:
        gc.enable()
    owner.deleteLater()


def test_a_thread_that_allocates_much_collects_nothing(collecting: Collecting) -> None:
    gone_in: list[str] = []
    gc.collect()
    for _ in range(50):
        Loop(gone_in)
    thread = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="worker")
    thread.start()
    thread.join()
    assert gone_in == []

    kept = [[] for _ in range(5_000)]
    collecting.look()

    assert gone_in == ["MainThread"] * 50
    assert len(kept) == 5_000


def test_nothing_is_collected_before_enough_came_together(collecting: Collecting) -> None:
    gone_in: list[str] = []
    gc.collect()
    Loop(gone_in)
    collecting.look()
    assert gone_in == []
    gc.collect()
