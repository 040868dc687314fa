"""Puts the app together: the one module that knows everyone."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.file_door import FileDoor
from backcare_desktop.app.paths import Paths
from backcare_desktop.app.rescuer import Rescuer
from backcare_desktop.core.catalogue import Catalogue, CatalogueTexts, parse_catalogue
from backcare_desktop.core.clock import Clock
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import PSEUDO, Words
from backcare_desktop.store.quick_settings import read_settings_quickly
from backcare_desktop.ui import resources
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.pictures.pictures import Pictures
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from backcare_desktop.app.daily_back_up import DailyBackUp
    from backcare_desktop.app.services import Services
    from backcare_desktop.ui.player_driver import PlayerDriver
    from backcare_desktop.ui.voice.voice import Voice


class App:
    """The parts that something outside the window needs: start-up, the tour, the benchmarks."""

    def __init__(
        self, maker: PageMaker, window: MainWindow, paths: Paths, keeper: DataKeeper, door: FileDoor
    ) -> None:
        self.window = window
        self.journal = maker.journal
        self.diary = maker.diary
        self.preferences = maker.preferences
        self.remembered = maker.remembered
        self.catalogue = maker.catalogue
        self.kit = maker.kit
        self.paths = paths
        self.clock = maker.clock
        self.keeper = keeper
        self.day_watch = maker.day_watch
        self._door = door
        self._back_ups: DailyBackUp | None = None
        self._services: Services | None = None

    @property
    def driver(self) -> "PlayerDriver":
        """What leads through a routine."""
        return self.window.host.driver

    def open_file(self) -> None:
        """Open the data file and begin to use it; a trouble is shown, and can be tried again."""
        self._door.open()

    def close_file(self) -> None:
        """Stop using the data file and close it; `open_file` opens it again, or another one in its place."""
        self._door.close()

    def start_services(self) -> None:
        """Begin to use what the system offers for a running session."""
        from backcare_desktop.app.services import Services

        self._services = Services(self.driver, self.window)
        self._services.listen()
        self._start_back_ups()

    def _start_back_ups(self) -> None:
        """Make a copy a day, if the person wants that."""
        from backcare_desktop.app.daily_back_up import DailyBackUp

        back_ups = self._back_ups = DailyBackUp(self.keeper, self.kit.words, self.window)
        self.window.troubles.watch(back_ups)

        def look() -> None:
            if self.preferences.settings.back_up and self.journal.is_open:
                back_ups.look()

        self.journal.opened.connect(look)
        self.day_watch.day_changed.connect(look)
        look()

    def put_away(self) -> None:
        """Keep the running session for the next start, and give the display back: the app goes down."""
        self.window.put_away()
        if self._services is not None:
            self._services.let_go()

    def close(self) -> None:
        """Close the window, the voice and the data file."""
        self.window.close()
        self.window.host.sounding.voice.close()
        if self._services is not None:
            self._services.close()
        if self._back_ups is not None:
            self._back_ups.close()
        self.close_file()


def compose(
    qt_app: QApplication,
    paths: Paths,
    clock: Clock,
    language: str | None = None,
    new_voice: "Callable[[QObject], Voice] | None" = None,
) -> App:
    """Return the app, ready to be shown; the data file is opened later by `open_file`.

    `new_voice` makes another voice than one of the system's, which is spoken by a process of its own.
    """
    settings = read_settings_quickly(paths.data_file)
    words = Words.load(language or QLocale.system().name(), resources.find("locale"))
    catalogue = load_catalogue(words)
    kit = new_kit(qt_app, words, settings)
    owner: QObject = qt_app
    journal = Journal(words, owner)
    diary = Diary(clock, words, owner)
    preferences = Preferences(settings, words, owner)
    remembered = RoutinePreferences(words, owner)
    day_watch = DayWatch(clock, owner)
    new_voice = new_voice or partial(_new_voice, words)

    def release() -> None:
        app.close_file()

    def take_up() -> None:
        app.open_file()

    keeper = DataKeeper(
        paths,
        clock,
        words,
        lambda: preferences.settings.back_up_folder,
        release,
        take_up,
    )
    maker = PageMaker(
        kit, catalogue, journal, diary, preferences, remembered, day_watch, clock, keeper, new_voice
    )
    window = MainWindow(maker)
    rescuer = Rescuer(paths, clock, journal, diary, lambda: keeper.back_up_folder, window)
    door = FileDoor(maker, window, rescuer, keeper)
    app = App(maker, window, paths, keeper, door)
    keeper.serve_deleting(rescuer.files, door.forget)
    app.window.shell.retry_requested.connect(door.retry)
    return app


def _new_voice(words: Words, parent: QObject) -> "Voice":
    from backcare_desktop.app.speaking.command import speaking_command
    from backcare_desktop.ui.voice.voice_process import VoiceProcess

    return VoiceProcess(speaking_command(), words.language, parent)


def load_catalogue(words: Words) -> Catalogue:
    """Return the exercises and routines, in the language of `words` where there is one."""
    texts = CatalogueTexts(
        exercises=resources.read_text("catalogue", "exercises.json"),
        programmes=resources.read_text("catalogue", "programmes.json"),
        conditions=resources.read_text("catalogue", "conditions.json"),
        words=resources.read_text("words", "en.json"),
    )
    return parse_catalogue(texts, words.content_transform)


def new_kit(qt_app: QApplication, words: Words, settings: Settings) -> Kit:
    """Return what pages are made with."""
    text_scale = settings.text_scale_percent / 100
    theme = Theme(qt_app, settings.scheme, text_scale, qt_app, settings.contrast)
    locale = QLocale("en_GB") if words.language == PSEUDO else QLocale.system()
    return Kit(theme, words, Formats(locale), theme.icons, Pictures(theme, words, settings))
