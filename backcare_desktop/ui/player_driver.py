"""Leads the player by the clock, and turns what happens into a picture, words, a sound and a record."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Clock, Reading
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.events import Ended, Event, Finished, Hurt, LastSeconds, PauseReason, PhaseStarted
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER, Command, State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine, RoutineItem
from backcare_desktop.core.settings import Settings, Timing
from backcare_desktop.core.speech.moment import moment_of
from backcare_desktop.core.speech.status import how_to, where_am_i
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import view_of
from backcare_desktop.core.words import Words
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.speech.teller import Teller

#: Often enough that a second never shows late; the time itself comes from the clock, not from the ticks.
TICK_MS = 100
#: A running session is written at least this often, so that no more than this is ever lost.
SAVE_EVERY_S = 5.0


class PlayerDriver(QObject):
    """Owns the running player, its timer and its draft. Knows no widget."""

    view_changed = Signal(object)  #: a PlayerView, ten times a second while something runs
    state_changed = Signal(object)  #: the State, or None without a player; told again and again
    easier_changed = Signal(object)  #: the Exercise that can be taken up instead of this one, or None
    session_finished = Signal(object, bool)  #: the Session, and whether it was long enough to be recorded

    def __init__(
        self,
        clock: Clock,
        journal: Journal,
        catalogue: Catalogue,
        teller: Teller,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._journal = journal
        self._catalogue = catalogue
        self._teller = teller
        self._words = words
        self._player: Player | None = None
        self._draft: Draft | None = None
        self._saved_at_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def is_playing(self) -> bool:
        """Whether a session is under way, running or not."""
        return self._player is not None and self._player.state not in OVER

    @property
    def session_id(self) -> str | None:
        """The id of the session under way, or None."""
        return self._draft.session_id if self._draft else None

    @property
    def state(self) -> State | None:
        """What the player is doing, or None without one."""
        return self._player.state if self._player else None

    @property
    def phase_kind(self) -> PhaseKind | None:
        """The phase being done, or None without a player."""
        return self._player.run.phase.kind if self._player else None

    @property
    def exercise_id(self) -> str | None:
        """The exercise being done, or None without a player."""
        return self._player.run.step.exercise.id if self._player else None

    def play(self, routine: Routine, timing: Timing) -> None:
        """Begin a routine; one that was cut off before is filed. Raises ValueError for one without exercises."""
        self._journal.file_draft()
        now = self._clock.read()
        player = Player(build_timeline(routine, timing))
        draft = Draft(uuid4().hex, routine, timing, now.wall, now.wall, player.progress)
        self._begin(player, draft, now)

    def continue_from(self, draft: Draft) -> None:
        """Take up a session that was cut off; it begins paused."""
        self._begin(Player(draft.timeline, draft.progress), draft, self._clock.read())

    def tick(self) -> None:
        """Let the player pass through everything up to now."""
        if self._player is not None:
            now = self._clock.read()
            self._happened(self._player.advance(now), now)

    def command(self, command: Command) -> None:
        """Do what was asked for, if it is possible now: a key may arrive after the moment for it passed."""
        player = self._player
        if player is None or command not in player.allowed:
            return
        actions: dict[Command, Callable[[Reading], list[Event]]] = {
            Command.PAUSE: player.pause,
            Command.GO_ON: player.go_on,
            Command.UNDO_SKIP: player.undo_skip,
            Command.RESUME: player.resume,
            Command.SKIP: player.skip,
            Command.BACK: player.back,
            Command.RESTART: player.restart,
            Command.ADD_TIME: player.add_time,
            Command.LESS_TIME: player.less_time,
            Command.HURT: player.hurt,
            Command.END: player.end,
        }
        now = self._clock.read()
        self._happened(actions[command](now), now)

    def choose(self, choice: HurtChoice, strength: int | None = None) -> None:
        """Go on after "This hurts"."""
        player = self._player
        if player is None or Command.CHOOSE not in player.allowed:
            return
        easier = self._easier_item() if choice is HurtChoice.EASIER else None
        now = self._clock.read()
        self._happened(player.choose(now, choice, easier, strength), now)

    def pause_because(self, reason: PauseReason) -> None:
        """Pause for a reason that is not the person's wish, such as a locked screen."""
        player = self._player
        if player is not None and Command.PAUSE in player.allowed:
            now = self._clock.read()
            self._happened(player.pause(now, reason), now)

    def tell_where(self) -> None:
        """Tell whoever asks where they are."""
        if self._player is not None:
            moment = moment_of(self._player, has_easier=self._easier_item() is not None)
            self._teller.answer(where_am_i(view_of(self._player), moment, self._words))

    def tell_again(self) -> None:
        """Repeat the last cue; while the session stands still, tell the whole of how the exercise is done."""
        player = self._player
        if player is None:
            return
        if player.state in (State.PAUSED, State.WAITING):
            phase = player.run.phase
            side = phase.side_at(player.run.phase_elapsed_s)
            self._teller.answer(how_to(player.run.step, side, self._words))
        else:
            self._teller.repeat()

    def follow(self, settings: Settings) -> None:
        """Tell as the settings say."""
        self._teller.follow(settings)

    def put_away(self) -> None:
        """Stop without an end: the running session stays written down, for the next start."""
        self._timer.stop()
        self._teller.silence()
        player, draft, self._player, self._draft = self._player, self._draft, None, None
        self.state_changed.emit(None)
        if player is not None and draft is not None:
            self._journal.save_draft(self._updated(draft, player, self._clock.read()))

    def _begin(self, player: Player, draft: Draft, now: Reading) -> None:
        self._player, self._draft = player, draft
        events = player.start(now)
        self._timer.start(TICK_MS)
        self._happened(events, now)

    def _easier_item(self) -> RoutineItem | None:
        if self._player is None:
            return None
        easier = self._catalogue.easier(self._player.run.step.exercise)
        return RoutineItem(easier, easier.dose) if easier else None

    def _happened(self, events: list[Event], now: Reading) -> None:
        player = self._player
        if player is None:
            return
        self._tell(events, player)
        if events:
            self.state_changed.emit(player.state)
        if any(isinstance(event, Finished | Ended) for event in events):
            self._finish(player, now)
            return
        self._save(player, now, at_once=any(not isinstance(event, LastSeconds) for event in events))
        self.view_changed.emit(view_of(player))

    def _tell(self, events: list[Event], player: Player) -> None:
        """Have it heard and read. After a late tick only the newest phase is worth a sound or a word."""
        began = [place for place, event in enumerate(events) if isinstance(event, PhaseStarted)]
        self._teller.tell(events[began[-1] :] if began else events, moment_of(player))
        if any(isinstance(event, PhaseStarted | Hurt) for event in events):
            item = self._easier_item()
            self.easier_changed.emit(item.exercise if item else None)

    def _save(self, player: Player, now: Reading, *, at_once: bool) -> None:
        elapsed_s = player.progress.elapsed_s
        if self._draft is None or not (at_once or elapsed_s - self._saved_at_s >= SAVE_EVERY_S):
            return
        self._saved_at_s = elapsed_s
        self._draft = self._updated(self._draft, player, now)
        self._journal.save_draft(self._draft)

    def _finish(self, player: Player, now: Reading) -> None:
        self._timer.stop()
        view = view_of(player)
        draft, self._player, self._draft = self._draft, None, None
        self.view_changed.emit(view)
        if draft is None:
            return
        session = self._updated(draft, player, now).session()
        if session.worth_recording:
            self._journal.record(session)
        else:
            self._journal.clear_draft()
        self.session_finished.emit(session, session.worth_recording)

    def _updated(self, draft: Draft, player: Player, now: Reading) -> Draft:
        return Draft(
            draft.session_id, draft.routine, draft.timing, draft.started_at, now.wall, player.progress
        )
