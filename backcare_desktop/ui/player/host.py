"""Brings a routine, the driver and the player page together, from Start to the summary."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from backcare_desktop.core.captions import clock_text, phase_word
from backcare_desktop.core.player_states import Command, State
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.timeline import Timeline, build_timeline
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.player_driver import PlayerDriver
from backcare_desktop.ui.sounds import ChimePlayer

if TYPE_CHECKING:
    from backcare_desktop.ui.player.page import PlayerPage


class PlayerHost(QObject):
    """Owns the player page. Knows no window."""

    page_made = Signal(object)  #: the PlayerPage is there, and wants a place in a window
    opened = Signal()  #: the player wants the whole window
    closed = Signal()  #: the player is done with it
    title_changed = Signal(str)  #: what the window's title says of the routine, empty for nothing
    full_screen_requested = Signal()
    retry_requested = Signal()  #: write again what could not be written

    def __init__(
        self, maker: PageMaker, driver: PlayerDriver, chimes: ChimePlayer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self.driver = driver
        self.chimes = chimes
        self._routine: Routine | None = None
        self._page: PlayerPage | None = None
        self._apply(maker.preferences.settings)
        maker.preferences.settings_changed.connect(self._apply)

    @property
    def page(self) -> "PlayerPage":
        """The player page, made when it is first asked for."""
        if self._page is None:
            self._page = self._maker.player()
            self.page_made.emit(self._page)
            self._connect(self._page)
            self._apply_to_page(self._maker.preferences.settings)
            self._show_sound_notice()
        return self._page

    def open(self, routine: Routine) -> None:
        """Show a routine, ready to be started."""
        self._show(routine, build_timeline(routine, self._maker.preferences.settings.timing))

    def continue_draft(self) -> None:
        """Take up the session that was running when the app last ended, if there is one."""
        draft = self._maker.journal.draft()
        if draft is not None:
            self._show(draft.routine, draft.timeline)
            self.driver.continue_from(draft)

    def put_away(self) -> None:
        """Leave the running session, if there is one: it stays written down, and is offered again."""
        if self.driver.is_playing:
            self.driver.put_away()
            self._on_closed()

    def _show(self, routine: Routine, timeline: Timeline) -> None:
        self._routine = routine
        labels = self._maker.catalogue.equipment
        self.page.set_routine(routine, timeline, [labels[thing] for thing in routine.equipment])
        self.title_changed.emit(routine.words.name)
        self.opened.emit()
        QTimer.singleShot(0, self.chimes.prepare)  # while the person reads what the routine needs

    def _connect(self, page: "PlayerPage") -> None:
        driver, journal, preferences = self.driver, self._maker.journal, self._maker.preferences
        page.stage.figure.offer_overlays(preferences)
        page.command_requested.connect(self._on_command_requested)
        page.choice_requested.connect(driver.choose)
        page.closed.connect(self._on_closed)
        page.mute_requested.connect(lambda: preferences.change(muted=not preferences.settings.muted))
        page.captions_requested.connect(
            lambda: preferences.change(captions=not preferences.settings.captions)
        )
        page.full_screen_requested.connect(self.full_screen_requested)
        page.retry_requested.connect(self.retry_requested)
        driver.view_changed.connect(self._on_view_changed)
        driver.caption_changed.connect(page.set_caption)
        driver.easier_changed.connect(page.set_easier)
        driver.session_finished.connect(page.show_summary)
        driver.session_finished.connect(lambda: self.title_changed.emit(""))
        journal.write_failed.connect(page.show_trouble)
        journal.write_recovered.connect(page.clear_trouble)
        self.chimes.availability_changed.connect(self._show_sound_notice)

    def _on_command_requested(self, command: Command) -> None:
        if command is Command.START and self._routine is not None:
            self.driver.play(self._routine, self._maker.preferences.settings.timing)
        else:
            self.driver.command(command)

    def _on_view_changed(self, view: PlayerView) -> None:
        self.page.set_view(view)
        words = self._maker.kit.words
        paused = view.state is State.PAUSED
        word = words.p("stage", "Paused") if paused else phase_word(view.phase, view.step.exercise, words)
        self.title_changed.emit(words.t("{phase} {left}", phase=word, left=clock_text(view.seconds_left)))

    def _on_closed(self) -> None:
        self.title_changed.emit("")
        self.closed.emit()

    def _apply(self, settings: Settings) -> None:
        self.chimes.set_muted(settings.muted)
        self.chimes.set_volume(settings.chime_volume_percent)
        if self._page is not None:
            self._apply_to_page(settings)

    def _apply_to_page(self, settings: Settings) -> None:
        self.page.set_muted(settings.muted)
        self.page.set_captions_shown(settings.captions)
        self.page.set_letter_keys(settings.letter_keys)

    def _show_sound_notice(self) -> None:
        silent = self._maker.kit.words.t("No sound on this computer. Cues are on screen.")
        self.page.set_notice(None if self.chimes.is_available else silent)
