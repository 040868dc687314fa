"""What every test stands on: no screen, no network, a known locale, and nothing left running."""

import gc
import os
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from backcare_desktop.app.offline import forbid_network
from backcare_desktop.core.catalogue import Catalogue, CatalogueTexts, parse_catalogue
from tests.fakes import FakeClock

settings.register_profile(
    "backcare", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("backcare")
forbid_network()

#: The processes that tests start compile each module once for all of them, and nothing into the source tree.
_COMPILED = TemporaryDirectory(prefix="backcare-compiled-", ignore_cleanup_errors=True)
os.environ["PYTHONPYCACHEPREFIX"] = _COMPILED.name
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
#: How long a busy machine may take for what is done at once. Waiting is over as soon as that is so.
_PATIENCE_MS = 20_000
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = _PATIENCE_MS
#: So many new objects are worth a collection between two tests.
_GARBAGE = 20_000
RESOURCES = Path(__file__).parent.parent / "resources"


def pytest_collection_finish() -> None:
    """Put what was imported out of sight of the garbage collection, and collect between tests only.

    In a thread of ours it would destroy widgets, which only the main thread may do; see app/collecting.py.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_unconfigure() -> None:
    """Throw away what was compiled."""
    _COMPILED.cleanup()


@pytest.fixture(scope="session")
def catalogue_texts() -> CatalogueTexts:
    """The real files of exercises, routines and their words."""

    def text(*parts: str) -> str:
        return RESOURCES.joinpath(*parts).read_text(encoding="utf-8")

    return CatalogueTexts(
        exercises=text("catalogue", "exercises.json"),
        programmes=text("catalogue", "programmes.json"),
        conditions=text("catalogue", "conditions.json"),
        words=text("words", "en.json"),
    )


@pytest.fixture(scope="session")
def catalogue(catalogue_texts: CatalogueTexts) -> Catalogue:
    """The real exercises and routines."""
    return parse_catalogue(catalogue_texts)


@pytest.fixture(scope="session")
def pictures_drawn(qapp: object) -> Iterator[object]:
    """The motions and small pictures that were read and drawn by any test so far."""
    from tests.drawn_once import DrawnOnce

    drawn = DrawnOnce()
    yield drawn
    drawn.forget()


@pytest.fixture(autouse=True)
def _drawn_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no small picture that another test has drawn. Tests of the drawing itself override this."""
    if "qtbot" in request.fixturenames or "qapp" in request.fixturenames:
        request.getfixturevalue("pictures_drawn").share(monkeypatch)


@pytest.fixture
def clock() -> FakeClock:
    """A clock that moves only when told: Tuesday 3 March 2026, 08:00 in Berlin's winter time."""
    return FakeClock()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Collect garbage after a test, if there is enough of it."""
    yield
    if gc.get_count()[0] > _GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a timer of ours running without an owner, or a window open."""
    yield
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert not shown, f"left open: {shown}"
    orphans = [timer for timer in app.children() if isinstance(timer, QTimer) and timer.isActive()]
    assert not orphans, f"left running: {orphans}"
