"""Brings a routine, the driver and the player page together, from Start to the summary."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from backcare_desktop.core.captions import clock_text, phase_word
from backcare_desktop.core.player_states import OVER, Command, State
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_settings import NextTime
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.speech.rehearsal import captions_of
from backcare_desktop.core.timeline import Timeline
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.player.prepared import Preparation, Prepared
from backcare_desktop.ui.player.reading_distance import effective_distance_mm
from backcare_desktop.ui.player.session_answers import SessionAnswers
from backcare_desktop.ui.player_driver import PlayerDriver
from backcare_desktop.ui.speech.notice import sound_notice
from backcare_desktop.ui.speech.sounding import Sounding

if TYPE_CHECKING:
    from backcare_desktop.ui.player.page import PlayerPage

#: A press of Page Up or Page Down makes everything louder or softer by this much.
_VOLUME_STEP_PERCENT = 10


class PlayerHost(QObject):
    """Owns the player page. Knows no window."""

    page_made = Signal(object)  #: the PlayerPage is there, and wants a place in a window
    opened = Signal()  #: the player wants the whole window
    closed = Signal()  #: the player is done with it
    title_changed = Signal(str)  #: what the window's title says of the routine, empty for nothing
    full_screen_requested = Signal()
    retry_requested = Signal()  #: write again what could not be written

    def __init__(
        self, maker: PageMaker, driver: PlayerDriver, sounding: Sounding, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self.driver = driver
        self.sounding = sounding
        self._preparation = Preparation(maker.catalogue, maker.journal, maker.remembered)
        self._routine: Routine | None = None  # as the catalogue has it
        self._prepared: Prepared | None = None  # as it will be done, until it is started
        self._done: Session | None = None  # what the summary shows
        self._title = ""
        self._page: PlayerPage | None = None
        self._answers: SessionAnswers | None = None
        self._apply(maker.preferences.settings)
        maker.preferences.settings_changed.connect(self._apply)
        maker.remembered.changed.connect(lambda: self._apply(maker.preferences.settings))
        sounding.voice.availability_changed.connect(self._show_sound_notice)
        sounding.chimes.availability_changed.connect(self._show_sound_notice)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_application_state_changed)

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

    @property
    def answers(self) -> SessionAnswers:
        """What is told around a session; there with the page."""
        page = self.page
        if self._answers is None:
            self._answers = SessionAnswers(self._maker, page, self._preparation, self)
            self._answers.gentle_chosen.connect(self.open)
            self._answers.rest_chosen.connect(self._on_closed)
        return self._answers

    def open(self, routine: Routine) -> None:
        """Show a routine, ready to be started."""
        prepared = self._preparation.prepare(routine, self._maker.preferences.settings)
        self._show(routine, prepared.routine, prepared.timeline)
        self._prepared = prepared
        self.page.preflight.set_questions(prepared.asked)
        self.answers.begin(prepared.routine)

    def continue_draft(self) -> None:
        """Take up the session that was running when the app last ended, if there is one."""
        draft = self._maker.journal.draft()
        if draft is not None:
            self._show(draft.routine, draft.routine, draft.timeline)
            self.answers.go_on()
            self.driver.continue_from(draft)

    def put_away(self) -> None:
        """Leave the running session, if there is one: it stays written down, and is offered again."""
        if self.driver.is_playing:
            self.driver.put_away()
            self._on_closed()

    def _show(self, routine: Routine, done: Routine, timeline: Timeline) -> None:
        self._routine, self._prepared = routine, None
        captions = captions_of(timeline, self._maker.kit.words)
        self.page.set_routine(done, timeline, self._needs(done), captions)
        self.page.preflight.set_questions(())
        self.page.stage.set_hint_shown(self._maker.journal.count() == 0)
        self._apply(self._maker.preferences.settings)
        self._set_title(routine.words.name)
        self.opened.emit()
        QTimer.singleShot(0, self, self.sounding.prepare)  # while the person reads what the routine needs

    def _needs(self, routine: Routine) -> list[str]:
        return [self._maker.catalogue.equipment[thing] for thing in routine.equipment]

    def _connect(self, page: "PlayerPage") -> None:
        driver, journal, preferences = self.driver, self._maker.journal, self._maker.preferences
        remembered = self._maker.remembered
        page.stage.figure.offer_overlays(preferences)
        page.preflight.answered.connect(self._on_answered_before)
        page.summary.answered.connect(self._on_answered_after)
        page.command_requested.connect(self._on_command_requested)
        page.choice_requested.connect(driver.choose)
        page.closed.connect(self._on_closed)
        page.mute_requested.connect(lambda: preferences.change(muted=not preferences.settings.muted))
        page.captions_requested.connect(
            lambda: preferences.change(captions=not preferences.settings.captions)
        )
        page.full_screen_requested.connect(self.full_screen_requested)
        page.volume_requested.connect(self._on_volume_requested)
        page.where_requested.connect(driver.tell_where)
        page.again_requested.connect(driver.tell_again)
        teller = self.sounding.teller
        teller.caption_changed.connect(page.set_caption)
        teller.announced.connect(page.announcer.announce)
        teller.answered.connect(page.show_answer)
        page.retry_requested.connect(self.retry_requested)
        driver.view_changed.connect(self._on_view_changed)
        driver.easier_changed.connect(page.set_easier)
        driver.session_finished.connect(self._on_session_finished)
        for record in (journal, remembered, self._maker.diary):
            record.write_failed.connect(page.show_trouble)
            record.write_recovered.connect(page.clear_trouble)

    def _on_command_requested(self, command: Command) -> None:
        if command is not Command.START:
            self.driver.command(command)
        elif self._prepared is not None and self._routine is not None:
            self._preparation.start(self._prepared)
            # The settings may have changed while it stood ready, and the data file may have been opened.
            now = self._preparation.prepare(self._routine, self._maker.preferences.settings)
            self.driver.play(now.routine, now.timing)
            if self.driver.session_id is not None:
                self.answers.start(self.driver.session_id)

    def _on_answered_before(self, exercise_id: str, answer: NextTime) -> None:
        """Do the routine as was answered, and show it so; the question stays, for another answer."""
        if self._prepared is None or self._routine is None:
            return
        settings = self._maker.preferences.settings
        now = self._preparation.answered(self._routine, settings, self._prepared, exercise_id, answer)
        self._prepared = now
        self.page.preflight.set_routine(now.routine, now.timeline, self._needs(now.routine))

    def _on_session_finished(self, session: Session, recorded: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._done = session
        self._set_title("")
        self.page.show_summary(session, recorded)
        self.answers.finish(session, recorded=recorded)
        self.page.summary.set_questions(self._preparation.questions_after(session))

    def _on_answered_after(self, exercise_id: str, answer: NextTime | None) -> None:
        if self._done is not None:
            self._preparation.answer_after(self._done, exercise_id, answer)

    def _on_view_changed(self, view: PlayerView) -> None:
        self.page.set_view(view)
        if view.state in OVER:
            return
        words = self._maker.kit.words
        paused = view.state is State.PAUSED
        title = words.p("stage", "Paused") if paused else phase_word(view.phase, view.step.exercise, words)
        if not self.page.isActiveWindow():  # a reader would read each second of the window it is in
            title = words.t("{phase} {left}", phase=title, left=clock_text(view.seconds_left))
        self._set_title(title)

    def _set_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self.title_changed.emit(title)

    def _on_closed(self) -> None:
        self.answers.leave()
        self._title = ""  # whoever shows something else has a title of its own
        self.closed.emit()

    def _on_volume_requested(self, steps: int) -> None:
        self._preparation.change_volumes(self._routine, self._maker.preferences, steps * _VOLUME_STEP_PERCENT)

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        self.sounding.speaker.set_window_active(state == Qt.ApplicationState.ApplicationActive)

    def _apply(self, settings: Settings) -> None:
        self.sounding.follow(settings, self._preparation.volumes(self._routine, settings))
        if self._page is not None:
            self._apply_to_page(settings)

    def _apply_to_page(self, settings: Settings) -> None:
        self.page.set_muted(settings.muted)
        self.page.set_captions_shown(settings.captions)
        self.page.set_letter_keys(settings.letter_keys)
        self.page.stage.set_distance_mm(effective_distance_mm(settings))
        self._show_sound_notice()

    def _show_sound_notice(self) -> None:
        """Say what cannot be heard, and leave to a screen reader what no voice of ours says."""
        if self._page is None:
            return
        sounding, words = self.sounding, self._maker.kit.words
        self._page.set_notice(sound_notice(sounding.chimes, sounding.voice, sounding.speaker, words))
        self._page.announcer.set_on(not sounding.speaker.is_heard)
