"""What is measured inside the app's own process. Each probe is a function that gives one figure.

    probes.py NAME [arguments]       the probes that need no window, and `fill`

The others are run by launch.py in the running app, some time after its first frame.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.core.settings import Settings, Speech, Timing
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import Catalogue
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.player_driver import PlayerDriver

#: Long enough that the hold never ends while something is measured in it.
HOLD_S = 300.0
WATCH_HOLD_MS = 10_000
#: Between two actions: as long as a player's tick, and longer than the app waits for someone to stop moving.
PAUSE_MS = 100
FRAMES = 40
LOOKS = 6
LARGE_WINDOW = (1920, 1080)
#: The room of the figure in the player, in device-independent pixels; exercises that move much or cross their limbs.
FIGURE_SIZE = (900, 700)
MOVING = ("bird-dog", "bridge", "dead-bug", "hip-twist-supine")
FRAMES_A_SECOND = 60


def median_ms(action: Callable[[], object], rounds: int) -> float:
    """The median duration of an action, after one round that warms everything up."""
    action()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


# Without a window


def catalogue_load_ms() -> float:
    """Reading, parsing and checking all exercises and routines."""
    return median_ms(catalogue_in_english, rounds=30)


def database_open_ms(profile: str) -> float:
    """Opening a data file that is up to date, with its library already imported."""
    from backcare_desktop.app.paths import paths_for
    from backcare_desktop.store.stores import open_stores

    data_file = paths_for(Path(profile)).data_file
    return median_ms(lambda: open_stores(data_file, datetime.now(UTC)).close(), rounds=30)


def figure_frame_ms() -> float:
    """One frame of the figure at 900x700, pixel ratio 1, over the rounds that are shown."""
    return moving_figure_ms(1.0, anew=False)


def figure_frame_2x_ms() -> float:
    """The same at pixel ratio 2."""
    return moving_figure_ms(2.0, anew=False)


def figure_new_frame_ms() -> float:
    """One frame of the figure that was not shown before, pixel ratio 1."""
    return moving_figure_ms(1.0, anew=True)


def figure_new_frame_2x_ms() -> float:
    """The same at pixel ratio 2."""
    return moving_figure_ms(2.0, anew=True)


def moving_figure_ms(dpr: float, *, anew: bool) -> float:
    """The median time to paint a frame of four exercises that move, as a FigureView does 60 times a second.

    Without a window, so that the pixel ratio can be chosen. The overlays are those of a new profile. `anew` takes
    only frames that are solved, projected, sorted and filled; else the rounds as one sees them, holds left out.
    """
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from backcare_desktop.core.exercise import Side, Sides
    from backcare_desktop.core.preview import Preview
    from backcare_desktop.figure.painting.frames import KeptFrames, nearest_step
    from backcare_desktop.figure.painting.palette import Tone, palette_for
    from backcare_desktop.ui.pictures.scenes import Scenes, Style

    _app = QGuiApplication([])
    style = Style(palette_for(Tone.LIGHT, Settings().look), Settings().look, Settings().overlays)
    exercises = catalogue_in_english().exercises
    scenes = Scenes()
    width, height = FIGURE_SIZE
    image = QImage(round(width * dpr), round(height * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    times = []
    for exercise in (exercises[name] for name in MOVING):
        side = None if exercise.dose.sides is Sides.BILATERAL else Side.LEFT
        scene_at = partial(scenes.scene, exercise, side, style=style)
        scene_at(0.0)  # reads the motion and finds the frame
        frames, shown = KeptFrames(), -1
        preview = Preview.of(exercise)
        for number in range(int(preview.whole_s * FRAMES_A_SECOND)):
            step = nearest_step(preview.reach(number / FRAMES_A_SECOND))
            before = frames.count
            if step == shown:
                continue  # nothing is painted while the figure holds still
            shown = step
            image.fill(0)
            began = time.perf_counter()
            painter = QPainter(image)
            frames.paint(painter, QRectF(0, 0, width, height), step, exercise.id, scene_at)
            painter.end()
            if not anew or frames.count > before:
                times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def catalogue_in_english() -> "Catalogue":
    """The catalogue the app shows."""
    from backcare_desktop.app.composition import load_catalogue
    from backcare_desktop.ui import resources

    return load_catalogue(Words.load("en", resources.find("locale")))


def fill(profile: str) -> int:
    """Write two sessions a day for 20 years, up to yesterday, with what is told about them; gives their number."""
    from backcare_desktop.app.paths import paths_for
    from backcare_desktop.app.tour.sample_history import Sample, fill as fill_history
    from backcare_desktop.store.stores import open_stores

    now = datetime.now().astimezone()
    stores = open_stores(paths_for(Path(profile)).data_file, now)
    # The copy of the day is measured by itself.
    stores.settings.save(Settings(welcome_seen=True, speech=Speech.OFF, back_up=False))
    count = fill_history(stores, catalogue_in_english(), Sample.TWENTY_YEARS, practice_day(now))
    stores.close()
    return count


def back_up_ms(profile: str) -> float:
    """Copying the data file, with the check that the copy is whole."""
    from backcare_desktop.store.keeping.backups import back_up

    data_file, now = data_file_of(profile), datetime.now().astimezone()
    with tempfile.TemporaryDirectory() as folder:
        return median_ms(lambda: back_up(data_file, Path(folder), now), rounds=3)


def export_json_ms(profile: str) -> float:
    """Writing everything as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        return once_ms(lambda: exported(profile, folder))


def merge_ms(profile: str) -> float:
    """Joining 20 years of JSON to an empty file."""
    from backcare_desktop.store.exchange.merge import merge_into

    with tempfile.TemporaryDirectory() as folder:
        return once_ms(lambda: merge_into(*merge_of(profile, folder)))


def merge_peak_mb(profile: str) -> float:
    """The most memory that the process had while it joined them."""
    import resource

    from backcare_desktop.store.exchange.merge import merge_into

    with tempfile.TemporaryDirectory() as folder:
        arguments = merge_of(profile, folder)
        merge_into(*arguments)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def merge_of(profile: str, folder: str) -> tuple[Path, Path, datetime]:
    """An empty data file, a JSON file of 20 years, and now."""
    from backcare_desktop.store.stores import open_stores

    now, empty = datetime.now().astimezone(), Path(folder) / "empty.db"
    open_stores(empty, now).close()
    return empty, exported(profile, folder), now


def exported(profile: str, folder: str) -> Path:
    """Everything in a JSON file."""
    from backcare_desktop.store.exchange.json_out import export_json

    target = Path(folder) / "history.json"
    export_json(data_file_of(profile), target, datetime.now().astimezone())
    return target


def data_file_of(profile: str) -> Path:
    """The data file of a profile folder."""
    from backcare_desktop.app.paths import paths_for

    return paths_for(Path(profile)).data_file


def once_ms(action: Callable[[], object]) -> float:
    """How long an action took that is too long to be done again and again."""
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000


# In the running app


def pss_mb() -> float:
    """This process's memory, pages shared with other processes counted in part (Linux only)."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    (kilobytes,) = (int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024


def month_change_ms() -> float:
    """Showing the month before, from the press of the button to the painted month."""
    from PySide6.QtWidgets import QAbstractButton

    history = opened_history()
    (earlier,) = (
        button
        for button in history.findChildren(QAbstractButton)
        if button.accessibleName() == "Previous month"
    )
    return median_of_frames_ms(earlier.click)


def day_change_ms() -> float:
    """Showing the day before with its sessions, painted."""
    history = opened_history()
    today = practice_day(datetime.now().astimezone())
    days = iter(today - timedelta(days=number) for number in range(1, FRAMES + 2))
    return median_of_frames_ms(lambda: history.calendar.show_day(next(days)))


def year_ms() -> float:
    """Showing the year before as a heat map, from the press of the button to the painted year."""
    from PySide6.QtWidgets import QAbstractButton

    from backcare_desktop.ui.history.view_choice import HistoryView

    history = opened_history()
    history.calendar.tools.views.choose(HistoryView.YEAR)
    wait(PAUSE_MS)
    (earlier,) = (
        button
        for button in history.findChildren(QAbstractButton)
        if button.accessibleName() == "Previous year"
    )
    return median_of_frames_ms(earlier.click, rounds=15)


def trend_ms() -> float:
    """Asking for the trend of a year and painting it."""
    from backcare_desktop.core.trend import Span
    from backcare_desktop.ui.history.view_choice import HistoryView

    history = opened_history()
    history.calendar.tools.views.choose(HistoryView.TREND)
    trend = history.calendar.views.trend
    trend.set_span(Span.YEAR)
    wait(PAUSE_MS)
    return median_of_frames_ms(trend.refresh, rounds=15)


def report_pdf_ms() -> float:
    """Asking the file for the report of a year, laying it out, and writing it."""
    from PySide6.QtCore import QLocale

    from backcare_desktop.core.report import Period, make_report
    from backcare_desktop.core.trend import Span
    from backcare_desktop.ui.report.paper import paper_look, usual_paper
    from backcare_desktop.ui.report.pdf import save_pdf
    from backcare_desktop.ui.report.reader import read_records

    maker = main_window()._maker
    reader, today = maker.diary.report_reader, maker.day_watch.today
    period = Period(Span.YEAR.first(today), today)
    look = paper_look(maker.kit.words, maker.kit.formats, usual_paper(QLocale()))
    with tempfile.TemporaryDirectory() as folder:

        def make() -> None:
            records = read_records(period, maker.journal, maker.diary, reader, with_notes=True)
            save_pdf(Path(folder) / "report.pdf", make_report(period, today, "bench", records), look)

        return median_ms(make, rounds=5)


def opened_history() -> "HistoryPage":
    """The history page, shown at the size of a common small window."""
    from backcare_desktop.ui.shell.navigation import Place

    window = main_window()
    window.resize(1120, 760)
    window.shell.open(Place.HISTORY)
    wait(PAUSE_MS)
    return window.shell.page(Place.HISTORY)


def thumbnails_ms() -> float:
    """Drawing the picture of each routine's card, from another look to the last one painted."""
    change_look = opened_routines()
    return median_of_frames_ms(change_look, rounds=LOOKS)


def thumbnail_stall_ms() -> float:
    """The longest that the app does not listen while the same pictures are drawn: one turn of the event loop."""
    from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

    dispatcher, pictures = QAbstractEventDispatcher.instance(), main_window()._maker.kit.pictures
    change_look = opened_routines()
    longest = []
    for _ in range(LOOKS):
        change_look()
        turns = [0.0]
        while turns == [0.0] or not pictures.is_idle:
            began = time.perf_counter()
            dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            turns.append(time.perf_counter() - began)
        longest.append(max(turns))
    return statistics.median(longest) * 1000


def opened_routines() -> Callable[[], None]:
    """Show all routines in a window where every card is in sight; gives what puts other clothes on the figure."""
    from backcare_desktop.core.look import Clothes
    from backcare_desktop.ui.shell.navigation import Place

    window = main_window()
    window.resize(*LARGE_WINDOW)
    window.shell.open(Place.ROUTINES)
    wait(PAUSE_MS)
    clothes = cycle((*list(Clothes)[1:], *list(Clothes)[:1]))
    return lambda: window._maker.preferences.change(figure_clothes=next(clothes))


def player_tick_ms() -> float:
    """One tick of the player in a hold, from the timer to the painted screen."""
    driver = long_hold()
    driver._timer.stop()
    took = median_of_frames_ms(driver.tick)
    end(driver)
    return took


def hold_cpu_percent() -> float:
    """Processor time of all threads while a hold plays, as a share of one core."""
    driver = long_hold()
    wait(1000)
    began, used = time.perf_counter(), time.process_time()
    wait(WATCH_HOLD_MS)
    share = (time.process_time() - used) / (time.perf_counter() - began)
    end(driver)
    return share * 100


def main_window() -> "MainWindow":
    """The app's window."""
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.ui.main_window import MainWindow

    (window,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
    return window


def long_hold() -> "PlayerDriver":
    """Lead the app into a hold that lasts for minutes, as a person would see it."""
    from PySide6.QtCore import QEventLoop

    driver = main_window().host.driver
    routine = driver._catalogue.routine("big-three")
    held = next(item for item in routine.items if item.dose.hold_s >= 5 and not item.dose.continuous)
    routine = replace(routine, items=(RoutineItem(held.exercise, replace(held.dose, hold_s=HOLD_S)),))
    timing = Timing(get_ready_s=0, move_same_position_s=3, move_new_position_s=3)
    main_window().host.open(routine)

    loop = QEventLoop()
    driver.view_changed.connect(lambda view: view.phase.kind is PhaseKind.HOLD and loop.quit())
    driver.play(routine, timing)
    loop.exec()
    return driver


def end(driver: "PlayerDriver") -> None:
    """End the session, so that the next start finds none to continue."""
    from backcare_desktop.core.player_states import Command

    driver.command(Command.END)


def wait(milliseconds: int) -> None:
    """Let the app run for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def median_of_frames_ms(action: Callable[[], object], rounds: int = FRAMES) -> float:
    """The median time of an action until what came of it is painted, one at a time as a person would do it.

    That is until the app has nothing left to do: a second layout and paint counts as much as the first.
    """
    from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop

    dispatcher = QAbstractEventDispatcher.instance()
    times = []
    for _ in range(rounds + 1):
        wait(PAUSE_MS)
        began = time.perf_counter()
        action()
        while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            pass
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:]) * 1000  # the first one warms everything up


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    print(globals()[name](*arguments))
