"""The player's page: is told what to show, and turns keys and clicks into wishes. It decides nothing."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.player_states import OVER, Command, State
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.session import Session
from backcare_desktop.core.timeline import Timeline
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.announcer import Announcer
from backcare_desktop.ui.player.keys import Wish, meaning_of
from backcare_desktop.ui.player.parts import Parts, Screen
from backcare_desktop.ui.widgets.digits import digit_of


class PlayerPage(Parts):
    """Shows what it is told: a routine, one view after another, a summary."""

    command_requested = Signal(object)  #: a Command
    choice_requested = Signal(object, object)  #: a HurtChoice, and a strength of 0 to 10 or None
    where_requested = Signal()  #: tell where in the routine it is
    again_requested = Signal()  #: tell the last cue again
    volume_requested = Signal(int)  #: louder or softer, by so many steps
    mute_requested = Signal()
    captions_requested = Signal()
    full_screen_requested = Signal()
    retry_requested = Signal()  #: try to save again
    closed = Signal()  #: the summary was finished, or the preflight left

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._view: PlayerView | None = None
        self._end_wanted = False
        self._letter_keys = True
        self.announcer = Announcer(self)
        self._connect()

    # -- what the page is told --------------------------------------------------------------------------

    def set_routine(
        self,
        routine: Routine,
        timeline: Timeline,
        needs: Sequence[str] | None = None,
        captions: Iterable[str] = (),
    ) -> None:
        """Show what a routine needs and wait for Start.

        `needs` are names to show for its equipment, `captions` the sentences that may come in it.
        """
        self._view = None
        self._end_wanted = False
        self.header.set_routine_name(routine.words.name)
        self.caption.set_sentences(captions)
        self.fit_captions()
        self.show_caption("")
        self.preflight.set_routine(routine, timeline, routine.equipment if needs is None else needs)
        self.open_screen(Screen.PREFLIGHT, anew=True)

    def set_view(self, view: PlayerView) -> None:
        """Show a moment of the running routine."""
        before, self._view = self._view, view
        if before is not None and before.state is State.PAUSED and view.state is not State.PAUSED:
            self._end_wanted = False
        self.header.set_view(view)
        self.stage.set_view(view)
        self.caption.set_covered(self.stage.covers)
        if before is None or before.allowed != view.allowed:
            waiting = view.state is State.WAITING
            self.footer.set_allowed(view.allowed, waiting=waiting)
            self.more.set_allowed(view.allowed, waiting=waiting)
        self.open_screen(self._screen_for(view))

    def set_caption(self, text: str) -> None:
        """Show what is said."""
        self.show_caption(text)

    def show_answer(self, text: str) -> None:
        """Show what was asked for, and have a screen reader say it."""
        self.show_caption(text, asked_for=True)
        self.announcer.announce(text)

    def set_captions_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show captions, or leave them out."""
        self.show_captions(shown)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a setter
        """Show whether chimes are silent."""
        self.header.set_muted(muted)

    def set_letter_keys(self, enabled: bool) -> None:  # noqa: FBT001 - a setter
        """Let single letters be keys, or not."""
        self._letter_keys = enabled

    def set_easier(self, exercise: Exercise | None) -> None:
        """Tell which exercise can be taken up instead of this one."""
        self.hurt_panel.set_easier(exercise)

    def show_summary(self, session: Session, recorded: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show what was done."""
        assert self._view is not None
        self.summary.show_session(session, self._view.step.exercise.position, recorded=recorded)
        self.open_screen(Screen.SUMMARY, anew=True)

    def set_notice(self, text: str | None) -> None:
        """Show something worth knowing at the top, or nothing."""
        self.notices.set_notice(text)

    def show_trouble(self, sentence: str) -> None:
        """Show what could not be saved, with a way to try again."""
        self.notices.set_trouble(sentence)

    def clear_trouble(self) -> None:
        """It is saved now."""
        self.notices.set_trouble(None)

    # -- what a person does -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for. Whatever has the focus was asked first: Space on Skip skips."""
        if self.screen_shown is Screen.HURT:
            digit = digit_of(event)
            if digit is not None and self.hurt_panel.choose(digit):
                return
        meaning = meaning_of(event, letter_keys=self._letter_keys)
        if meaning is None or not self._do(meaning):
            super().keyPressEvent(event)

    def _do(self, meaning: Command | Wish) -> bool:
        """Do what was asked for; returns whether it meant anything here."""
        if isinstance(meaning, Command):
            self._request(meaning)
            return True
        actions: dict[Wish, Callable[[], object]] = {
            Wish.PAUSE_OR_GO_ON: self._pause_or_go_on,
            Wish.DEFAULT: self._do_default,
            Wish.STOP: self._stop,
            Wish.WHERE: lambda: self._ask(self.where_requested),
            Wish.AGAIN: lambda: self._ask(self.again_requested),
            Wish.CAPTIONS: self.captions_requested.emit,
            Wish.MUTE: self.mute_requested.emit,
            Wish.LOUDER: lambda: self.volume_requested.emit(1),
            Wish.SOFTER: lambda: self.volume_requested.emit(-1),
            Wish.FULL_SCREEN: self.full_screen_requested.emit,
        }
        return actions[meaning]() is not False

    def _stop(self) -> None:
        """Esc: pause; while paused ask whether to end; there, go back to paused."""
        if self.screen_shown in (Screen.PREFLIGHT, Screen.SUMMARY):
            self.closed.emit()
        elif self.screen_shown is Screen.HURT:
            self.hurt_panel.close_help()
        elif self._end_wanted:
            self._end_wanted = False
            self._show_view_again()
        else:
            self.close_more()
            if self._is_allowed(Command.PAUSE):
                self.command_requested.emit(Command.PAUSE)
            else:
                self._ask_for_end()

    def _ask_for_end(self) -> None:
        if self.screen_shown in (Screen.STAGE, Screen.END) and self._is_allowed(Command.END):
            self._end_wanted = True
            if self._is_allowed(Command.PAUSE):
                self.command_requested.emit(Command.PAUSE)
            self._show_view_again()

    def _ask(self, question: SignalInstance) -> None:
        if self._view is not None and self.screen_shown not in (Screen.PREFLIGHT, Screen.SUMMARY):
            question.emit()

    def _do_default(self) -> bool:
        """Return: go on where a phase waits or nothing is done in it, else pause or go on."""
        if self.screen_shown is not Screen.STAGE:
            return False
        if self._is_allowed(Command.GO_ON):
            self.command_requested.emit(Command.GO_ON)
        else:
            self._pause_or_go_on()
        return True

    def _pause_or_go_on(self) -> None:
        """Space: also from a phase that waits, because it stands still."""
        if self.screen_shown not in (Screen.STAGE, Screen.END):
            return
        waiting = self._view is not None and self._view.state is State.WAITING
        for command in (Command.GO_ON,) if waiting else (Command.PAUSE, Command.RESUME):
            if self._is_allowed(command):
                self.command_requested.emit(command)
                return

    def _request(self, command: Command) -> None:
        """Ask for a command, unless it is not possible now: then nothing happens."""
        if self.screen_shown is not Screen.STAGE or not self._is_allowed(command):
            return
        if command is Command.END:
            self.close_more()
            self._ask_for_end()
            return
        if command not in (Command.ADD_TIME, Command.LESS_TIME):
            self.close_more()
        self.command_requested.emit(command)

    def _is_allowed(self, command: Command) -> bool:
        return self._view is not None and command in self._view.allowed

    # -- what is shown ----------------------------------------------------------------------------------

    def _screen_for(self, view: PlayerView) -> Screen:
        if view.state in OVER:
            return self.screen_shown  # the summary follows at once
        if view.state is State.READY:
            return Screen.PREFLIGHT
        if view.state is State.HURT:
            return Screen.HURT
        if view.state is State.PAUSED and self._end_wanted:
            return Screen.END
        return Screen.STAGE

    def _show_view_again(self) -> None:
        if self._view is not None:
            self.open_screen(self._screen_for(self._view))

    def _connect(self) -> None:
        self.header.captions_requested.connect(self.captions_requested)
        self.header.undo_skip_requested.connect(lambda: self._request(Command.UNDO_SKIP))
        self.header.mute_requested.connect(self.mute_requested)
        self.header.full_screen_requested.connect(self.full_screen_requested)
        self.notices.retry_requested.connect(self.retry_requested)
        self.preflight.start_requested.connect(lambda: self.command_requested.emit(Command.START))
        self.preflight.closed.connect(self.closed)
        self.summary.closed.connect(self.closed)
        self.hurt_panel.choice_requested.connect(self.choice_requested)
        self.end_panel.end_requested.connect(lambda: self.command_requested.emit(Command.END))
        self.end_panel.resume_requested.connect(lambda: self.command_requested.emit(Command.RESUME))
        self.footer.pause_requested.connect(self._pause_or_go_on)
        self.footer.command_requested.connect(self._request)
        self.more.command_requested.connect(self._request)
