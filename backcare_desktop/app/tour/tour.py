"""Runs the tour: a fresh profile, a fast clock, a picture of every screen in every look, a line a step."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLocale, QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler

from backcare_desktop.app.composition import App, compose, load_catalogue
from backcare_desktop.app.offline import forbid_network
from backcare_desktop.app.paths import Paths
from backcare_desktop.app.start import new_qt_app
from backcare_desktop.app.tour.audit import clipped, untranslated
from backcare_desktop.app.tour.fast_clock import FastClock
from backcare_desktop.app.tour.hands import settle
from backcare_desktop.app.tour.looks import FIRST, HISTORY_LOOKS, LOOKS, Look, keep, put_on
from backcare_desktop.app.tour.sample_history import Sample, fill
from backcare_desktop.app.tour.silent_voice import SilentVoice
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.app.tour.walk import BEGINS, Walker
from backcare_desktop.app.tour.walk_continue import continue_steps
from backcare_desktop.app.tour.walk_history import history_steps
from backcare_desktop.core.settings import Settings, Speech
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui import resources

#: Small pictures are drawn one at a turn; the longest page has this many at the most.
PICTURE_TURNS = 40
#: The histories that are looked at, the longest last: it takes some time to write. None is an empty one.
HISTORIES = (None, Sample.FIRST_WEEK, Sample.YEAR, Sample.TWENTY_YEARS)


def run_tour(folder: Path, language: str | None, looks: tuple[Look, ...] = LOOKS) -> int:
    """Do the main job, keep the pictures in `folder`; return 1 if any step did not show what it has to."""
    forbid_network()
    guide = _Guide(folder, looks)
    qInstallMessageHandler(guide.hear)
    qt_app = new_qt_app()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="backcare-tour-") as profile:
        paths, clock = Paths(Path(profile)), FastClock(BEGINS)
        app = _opened(compose(qt_app, paths, clock, language, _silent_voice))
        guide.lead(app, Walker(app, clock).steps())
        app.close()
        app = _opened(compose(qt_app, paths, clock, language, _silent_voice))
        guide.lead(app, continue_steps(app, clock))
        app.close()
    for sample in HISTORIES[: None if len(looks) > 1 else 3]:
        with tempfile.TemporaryDirectory(prefix="backcare-tour-") as profile:
            paths, clock = Paths(Path(profile)), FastClock(BEGINS)
            _write_history(paths, sample, language)
            app = _opened(compose(qt_app, paths, clock, language, _silent_voice))
            guide.lead(app, history_steps(app, sample), HISTORY_LOOKS if len(looks) > 1 else ())
            app.close()
    settle()
    return guide.report()


def _write_history(paths: Paths, sample: Sample | None, language: str | None) -> None:
    """Write a history as if it was there before the app was started."""
    stores = open_stores(paths.data_file, BEGINS)
    stores.settings.save(Settings(welcome_seen=True, speech=Speech.OFF))
    if sample is not None:
        words = Words.load(language or QLocale.system().name(), resources.find("locale"))
        fill(stores, load_catalogue(words), sample, BEGINS.date(), BEGINS.tzinfo, words.content_transform)
    stores.close()


def _silent_voice(_parent: QObject) -> SilentVoice:
    return SilentVoice()


def _opened(app: App) -> App:
    app.window.show()
    settle()
    app.open_file()
    app.window.make_rest()
    settle()
    return app


class _Guide:
    """Leads through steps and writes down what was not as it has to be."""

    def __init__(self, folder: Path, looks: tuple[Look, ...]) -> None:
        self._folder = folder
        self._looks = looks
        self._count = 0
        self._pictures = 0
        self._problems: list[str] = []

    def hear(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Take a line of Qt's log: a warning is a problem, but for what the offscreen platform always says."""
        if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in text:
            self._problems.append(f"Qt: {text}")
            sys.stdout.write(f"Qt   {text}\n")

    def lead(self, app: App, steps: list[TourStep], looks: tuple[Look, ...] = ()) -> None:
        """Do the steps; each is kept in `looks`, or in the looks of the tour."""
        put_on(app.window, app.preferences, FIRST)
        for step in steps:
            self._count += 1
            name = f"{self._count:02d}-{step.name}"
            try:
                step.act()
                done = step.check()
            except LookupError as error:
                self._problems.append(f"{name}: {error}")
                done = False
            problems = self._pictures_of(app, name, looks or self._looks)
            if not done:
                problems.insert(0, f"{name}: did not show what it has to")
            self._problems += problems
            sys.stdout.write(f"{'ok  ' if not problems else 'FAIL'} {name}: {step.does}\n")
            for problem in problems:
                sys.stdout.write(f"       {problem}\n")

    def _pictures_of(self, app: App, name: str, looks: tuple[Look, ...]) -> list[str]:
        problems = []
        for look in looks:
            put_on(app.window, app.preferences, look)
            app.driver.tick()  # as the next tick would, ten times a second
            settle(PICTURE_TURNS)
            keep(app.window, self._folder / f"{name}-{look.name}.png", grey=look.grey)
            self._pictures += 1
            found = clipped(app.window) + untranslated(app.window, app.kit.words.language)
            problems += [f"{name} ({look.name}): {problem}" for problem in found]
        put_on(app.window, app.preferences, FIRST)
        return problems

    def report(self) -> int:
        sys.stdout.write(
            f"{self._count} steps, {self._pictures} pictures in {self._folder}, {len(self._problems)} problems\n"
        )
        return 1 if self._problems else 0
