"""Plays a routine without waiting: the real player, phrases, queue and speaker, on a clock that jumps."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from backcare_desktop.app.listening.ears import Ears, JumpingSpeaker, JumpingVoice, Utterance
from backcare_desktop.app.listening.entry import Entry, Place, Recording, Shown, Spoken
from backcare_desktop.app.listening.voices import Length
from backcare_desktop.app.tour.fast_clock import FastClock
from backcare_desktop.core.events import Event, Waiting
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.speech.moment import moment_of
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.core.view import view_of
from backcare_desktop.core.words import Words
from backcare_desktop.ui.player.stage_words import stage_words
from backcare_desktop.ui.speech.teller import Teller

#: As often as the app looks at the clock, in seconds.
TICK_S = 0.1
#: Where a phase waits for the person, the person takes this long, in seconds.
WAITED_S = 4.0
#: No routine lasts so long, in hours: the longest takes 5.6 with every setting as slow as it can be.
MOST_HOURS = 8
_BEGINS = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)


def listen_to(
    routine: Routine,
    settings: Settings,
    length: Callable[[str], Length],
    words: Words,
    has_easier: Callable[[Exercise], bool] = lambda _exercise: False,
) -> Recording:
    """Play a routine from Start to its end and return everything that was heard and shown.

    `length` tells how long the voice takes for a phrase. Raises RuntimeError if it never ends.
    """
    session = _Session(Player(build_timeline(routine, settings.timing)), settings, length, words, has_easier)
    session.play()
    return session.recording(routine)


class _Session:
    """One way through a routine."""

    def __init__(
        self,
        player: Player,
        settings: Settings,
        length: Callable[[str], Length],
        words: Words,
        has_easier: Callable[[Exercise], bool],
    ) -> None:
        self._player = player
        self._settings = settings
        self._words = words
        self._has_easier = has_easier
        self._clock = FastClock(_BEGINS)
        self._ears = Ears(self._clock)
        self._voice = JumpingVoice(self._clock, length)
        self._speaker = JumpingSpeaker(self._voice, self._clock)
        self._teller = Teller(self._ears, self._speaker, words)
        self._teller.follow(settings)
        self._teller.caption_changed.connect(self._on_caption_changed)
        self._caption = ""
        self._waits_until_s: float | None = None
        self._places: list[tuple[float, Place]] = []
        self._shown: list[tuple[float, Shown]] = []

    def play(self) -> None:
        """Play it to the end. Raises RuntimeError if there is none within `MOST_HOURS`."""
        self._happened(self._player.start(self._clock.read()))
        tick = 0
        while self._player.state not in OVER:
            tick += 1
            if tick * TICK_S > MOST_HOURS * 3600:
                raise RuntimeError(
                    f"still in step {self._player.run.step_index + 1} after {MOST_HOURS} hours"
                )
            self._pass_until(tick * TICK_S)
            self._happened(self._player.advance(self._clock.read()))
            if self._waits_until_s is not None and tick * TICK_S >= self._waits_until_s:
                self._waits_until_s = None
                self._happened(self._player.go_on(self._clock.read()))
        self._pass_until(float("inf"))

    def recording(self, routine: Routine) -> Recording:
        """Return what was written down, in order."""
        moments = {at_s for at_s, _ in (*self._ears.heard, *self._shown)}
        sounds, shown = dict(self._ears.heard), dict(self._shown)
        entries = [
            Entry(at_s, self._place_at(at_s), sounds.get(at_s), None, shown.get(at_s)) for at_s in moments
        ]
        entries += [
            Entry(said.at_s, self._place_at(said.at_s), spoken=_spoken(said)) for said in self._voice.said
        ]
        entries.sort(key=lambda entry: (entry.at_s, entry.spoken is not None))
        return Recording(
            routine_id=routine.id,
            routine_name=routine.words.name,
            entries=tuple(entries),
            steps=self._player.run.timeline.steps,
            length_s=max(entry.at_s + (entry.spoken.lasts_s if entry.spoken else 2.0) for entry in entries),
            reads_steps=self._settings.read_steps,
            unsaid=tuple(self._unsaid()),
        )

    def _happened(self, events: Sequence[Event]) -> None:
        if not events:
            return
        now_s = self._clock.read().monotonic_s
        run = self._player.run
        self._places.append((now_s, Place(run.step_index, run.step, run.phase)))
        self._caption = ""
        self._teller.tell(events, moment_of(self._player, has_easier=self._has_easier(run.step.exercise)))
        if any(isinstance(event, Waiting) for event in events):
            self._waits_until_s = now_s + WAITED_S
        said = stage_words(view_of(self._player), self._words)
        number = f"{said.number} {said.of}".strip()
        self._shown.append((now_s, Shown(said.title, number, said.name, said.cue, self._caption)))

    def _pass_until(self, until_s: float) -> None:
        """Move the clock, and let the voice begin and finish at the moments it would."""
        while True:
            due = [at_s for at_s in (self._voice.due_s, self._speaker.wait.due_s) if at_s is not None]
            at_s = min(due, default=until_s)
            self._jump_to(min(at_s, until_s))
            if not due or at_s > until_s:
                return
            if at_s == self._speaker.wait.due_s:
                self._speaker.fire()
            else:
                self._voice.finish()

    def _jump_to(self, at_s: float) -> None:
        if at_s != float("inf"):
            self._clock.advance(max(0.0, at_s - self._clock.read().monotonic_s))

    def _on_caption_changed(self, text: str) -> None:
        self._caption = text

    def _place_at(self, at_s: float) -> Place:
        return next(place for from_s, place in reversed(self._places) if from_s <= at_s)

    def _unsaid(self) -> list[tuple[float, str]]:
        """Return what was to be said and was never begun, because its time was over or something else came."""
        found = []
        ends = [at_s for at_s, _ in self._speaker.offered[1:]] + [float("inf")]
        for (at_s, phrases), end_s in zip(self._speaker.offered, ends, strict=True):
            begun = [said.text for said in self._voice.said if at_s <= said.at_s < end_s]
            found += [(at_s, phrase.text) for phrase in phrases if phrase.text not in begun]
        return found


def _spoken(said: Utterance) -> Spoken:
    return Spoken(said.text, said.length.rings_s, said.over_s - said.at_s, said.is_cut)
