"""Leads the player by the clock, and turns what happens into a picture, a caption, a sound and a record."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.core.captions import caption
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Clock, Reading
from backcare_desktop.core.cues import sound_for
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.events import Ended, Event, Finished, Hurt, LastSeconds, PhaseStarted, Resumed
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER, Command, State
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine, RoutineItem
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import view_of
from backcare_desktop.core.words import Words
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.sounds import Chimes

#: Often enough that a second never shows late; the time itself comes from the clock, not from the ticks.
TICK_MS = 100
#: A running session is written at least this often, so that no more than this is ever lost.
SAVE_EVERY_S = 5.0


class PlayerDriver(QObject):
    """Owns the running player, its timer and its draft. Knows no widget."""

    view_changed = Signal(object)  #: a PlayerView, ten times a second while something runs
    caption_changed = Signal(str)  #: the sentence that belongs to what happened
    easier_changed = Signal(object)  #: the Exercise that can be taken up instead of this one, or None
    session_finished = Signal(object, bool)  #: the Session, and whether it was long enough to be recorded

    def __init__(
        self,
        clock: Clock,
        journal: Journal,
        catalogue: Catalogue,
        chimes: Chimes,
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._journal = journal
        self._catalogue = catalogue
        self._chimes = chimes
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

    def put_away(self) -> None:
        """Stop without an end: the running session stays written down, for the next start."""
        self._timer.stop()
        player, draft, self._player, self._draft = self._player, self._draft, None, None
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
        self._tell(events)
        if any(isinstance(event, Finished | Ended) for event in events):
            self._finish(player, now)
            return
        self._save(player, now, at_once=any(not isinstance(event, LastSeconds) for event in events))
        self.view_changed.emit(view_of(player))

    def _tell(self, events: list[Event]) -> None:
        """Show, caption and sound what happened. After a late tick only the newest phase is worth a sound."""
        sounds = [sound for event in events if (sound := sound_for(event)) is not None]
        if sounds:
            self._chimes.play(sounds[-1])
        for event in events:
            text = caption(self._told_again(event), self._words)
            if text is not None:
                self.caption_changed.emit(text)
            if isinstance(event, PhaseStarted | Hurt):
                item = self._easier_item()
                self.easier_changed.emit(item.exercise if item else None)

    def _told_again(self, event: Event) -> Event:
        """Return the start of the phase in place of its going on, so that one reads again what to do."""
        if isinstance(event, Resumed) and self._player is not None:
            return PhaseStarted(self._player.run.phase, self._player.run.step)
        return event

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
