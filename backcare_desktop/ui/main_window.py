"""The window: what is in it, and where everything is connected."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from backcare_desktop.core.player_states import Command
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.shell import placement
from backcare_desktop.ui.shell.navigation import Place, place_name
from backcare_desktop.ui.shell.shell import Shell
from backcare_desktop.ui.shell.window_troubles import WindowTroubles
from backcare_desktop.ui.widgets.focus_ring import FocusRing
from backcare_desktop.ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from backcare_desktop.ui.first_run.welcome import Welcome
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.player.host import PlayerHost
    from backcare_desktop.ui.reminders.reminders import Reminders
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.shell.shell import ShellPage


class MainWindow(QMainWindow):
    """Frame and wiring. Rules live in core, looks in the pages, records in the journal."""

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self._host: PlayerHost | None = None
        self._welcome: Welcome | None = None
        self._reminders: Reminders | None = None
        self.shell = Shell(maker.kit, self._new_page)
        self.troubles = WindowTroubles(self.shell, maker.kit.words, maker.keeping.data_file, self)
        self._stack = PageStack()
        self._stack.addWidget(self.shell)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(placement.LEAST_SIZE)
        self._ring = FocusRing(self, maker.kit.theme)
        maker.kit.theme.watch(self)
        self._connect()
        self._apply(maker.preferences.settings)
        self.shell.open(Place.TODAY)
        if not maker.preferences.settings.welcome_seen:
            self._welcome_newcomer()

    @property
    def host(self) -> "PlayerHost":
        """What leads through a routine, made when it is first asked for."""
        if self._host is None:
            host = self._host = self._maker.host(self)
            host.page_made.connect(self._stack.addWidget)
            host.opened.connect(self._on_player_opened)
            host.closed.connect(self._show_shell)
            host.title_changed.connect(self._show_title)
            host.full_screen_requested.connect(self._toggle_full_screen)
            host.retry_requested.connect(self.shell.retry_requested)
        return self._host

    def place_on_screen(self) -> None:
        """Put the window where it was left, on a screen that is there."""
        screens = [QGuiApplication.primaryScreen(), *QGuiApplication.screens()]
        areas = [screen.availableGeometry() for screen in screens]
        place = placement.from_text(self._maker.preferences.settings.window_geometry)
        self.setGeometry(placement.fitted(place[0] if place else None, areas))
        if place and place[1]:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def make_rest(self) -> None:
        """Make what the first frame did without: the keys, and the pages, so that the first step to them is quick."""
        from backcare_desktop.ui.shell.shortcuts import Shortcut, install_window_keys

        install_window_keys(
            self,
            self._maker.preferences,
            {
                Shortcut.TODAY: lambda: self._open_place(Place.TODAY),
                Shortcut.ROUTINES: lambda: self._open_place(Place.ROUTINES),
                Shortcut.HISTORY: lambda: self._open_place(Place.HISTORY),
                Shortcut.SETTINGS: lambda: self._open_place(Place.SETTINGS),
                Shortcut.HELP: self._on_help_requested,
                Shortcut.FIND: self._on_find_requested,
                Shortcut.NEXT_REGION: self.shell.focus_next_region,
                Shortcut.FULL_SCREEN: self._toggle_full_screen,
                Shortcut.QUIT: self.close,
            },
        )
        for place in Place:
            self.shell.page(place)
        self._stack.addWidget(self.host.page)
        reminders = self._reminders = self._maker.reminders(lambda: self.host.driver.is_playing, self)
        reminders.start_requested.connect(self._on_reminder_taken_up)
        reminders.time_change_requested.connect(lambda: self._open_place(Place.SETTINGS))
        reminders.window_requested.connect(self.come_forward)
        self.shell.place_above(reminders.card)

    def come_forward(self) -> None:
        """Stand before all other windows, as somebody asked for."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def open_player(self, routine_id: str) -> None:
        """Show a routine, ready to be started. Raises KeyError for a routine that there is not."""
        self._end_welcome()
        self.host.open(self._maker.catalogue.routine(routine_id))

    def say(self, text: str) -> None:
        """Show a message above the page, whatever covers it."""
        self._end_welcome()
        self.shell.say(text)

    def put_away(self) -> None:
        """Keep the running session, if there is one, for the next start."""
        if self._host is not None:
            self._host.put_away()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the running session for the next start, and remember where the window stood."""
        self.put_away()
        if not self.troubles.lets_close(self._show_shell):
            event.ignore()
            return
        text = placement.to_text(self.normalGeometry(), maximised=self.isMaximized())
        self._maker.preferences.change(window_geometry=text)
        if self._reminders is not None:
            self._reminders.close()
        super().closeEvent(event)

    # -- wiring -----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        journal, preferences = self._maker.journal, self._maker.preferences
        for record in (journal, self._maker.diary, preferences, self._maker.remembered):
            self.troubles.watch(record)
        preferences.settings_changed.connect(self._apply)
        self.shell.place_opened.connect(self._on_place_opened)
        self.troubles.shown.connect(self._end_welcome)
        self.troubles.close_requested.connect(self.close)

    def _new_page(self, place: Place) -> "ShellPage":
        match place:
            case Place.TODAY:
                today = self._maker.today()
                today.start_requested.connect(self.open_player)
                today.routines_requested.connect(lambda: self.shell.open(Place.ROUTINES))
                today.continue_requested.connect(self._on_continue_requested)
                today.save_draft_requested.connect(self._on_save_draft_requested)
                today.discard_draft_requested.connect(self._maker.journal.clear_draft)
                return today
            case Place.ROUTINES:
                routines = self._maker.routines()
                routines.start_requested.connect(self.open_player)
                return routines
            case Place.HISTORY:
                return self._maker.history()
            case Place.SETTINGS:
                return self._maker.settings(self.host.sounding)

    # -- what happens -----------------------------------------------------------------------------------

    def _on_continue_requested(self) -> None:
        self.host.continue_draft()

    def _on_save_draft_requested(self) -> None:
        if not self._maker.journal.file_draft():
            self.shell.say(self._maker.kit.words.t("Under 15 seconds, so not written down."))

    def _on_place_opened(self, place: Place) -> None:
        self._show_title("")
        if place is Place.SETTINGS:
            self.host.sounding.prepare()  # the settings tell what can be heard

    def _welcome_newcomer(self) -> None:
        from backcare_desktop.ui.first_run.welcome import Welcome

        welcome = self._welcome = Welcome(self._stack, lambda: self._maker.first_run(self.host.sounding))
        welcome.ended.connect(self._show_shell)
        welcome.start_requested.connect(self.open_player)
        welcome.routines_requested.connect(lambda: self.shell.open(Place.ROUTINES))

    def _end_welcome(self) -> None:
        if self._welcome is not None:
            self._welcome.end()

    def _on_reminder_taken_up(self) -> None:
        self.come_forward()
        self._open_place(Place.TODAY)
        self.shell.focus_page()

    def _on_player_opened(self) -> None:
        page = self.host.page
        self._stack.turn_to(page, page.preflight.start)

    def _show_shell(self) -> None:
        self._stack.turn_to(self.shell, self.shell.focus_page)
        self._show_title("")

    def _open_place(self, place: Place) -> bool:
        """Open a page, unless the player has the window; return whether it is open."""
        in_shell = self._stack.currentWidget() is self.shell
        if in_shell:
            self.shell.open(place)
        return in_shell

    def _on_help_requested(self) -> None:
        """Show all keys over whatever is open; a running routine is paused first."""
        from backcare_desktop.ui.settings.key_sheet import KeySheet

        self.host.driver.command(Command.PAUSE)
        letter_keys = self._maker.preferences.settings.letter_keys
        KeySheet(self._maker.kit, self, letter_keys=letter_keys).open()

    def _on_find_requested(self) -> None:
        """Look through the history where it is open, else through the routines."""
        if self._stack.currentWidget() is not self.shell:
            return
        if self.shell.place is Place.HISTORY:
            cast("HistoryPage", self.shell.page(Place.HISTORY)).open_find()
        else:
            self.shell.open(Place.ROUTINES)
            cast("RoutinesPage", self.shell.page(Place.ROUTINES)).focus_filters()

    def _apply(self, settings: Settings) -> None:
        if settings.welcome_seen:
            self._end_welcome()
        theme = self._maker.kit.theme
        theme.set_scheme(settings.scheme)
        theme.set_contrast(settings.contrast)
        theme.set_text_scale(settings.text_scale_percent / 100)
        self._maker.kit.pictures.follow(settings)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_title(self, doing: str) -> None:
        words = self._maker.kit.words
        name = words.t("Backcare")
        if not doing and self._stack.currentWidget() is self.shell:
            doing = place_name(self.shell.place, words)
        self.setWindowTitle(words.t("{doing} - {app}", doing=doing, app=name) if doing else name)
