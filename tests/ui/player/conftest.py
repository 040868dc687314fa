"""A person at the player: a page led by a real player over a small routine and a clock that is told the time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.events import Event
from backcare_desktop.core.exercise import Exercise, Position, Sides
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import Command
from backcare_desktop.core.routine import Routine, RoutineItem
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Settings, Speech, Timing
from backcare_desktop.core.speech.moment import moment_of
from backcare_desktop.core.speech.rehearsal import captions_of
from backcare_desktop.core.speech.status import where_am_i
from backcare_desktop.core.timeline import PhaseKind, build_timeline
from backcare_desktop.core.view import PlayerView, view_of
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.page import PlayerPage
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.speech.teller import Teller
from tests.build import dose, exercise, routine
from tests.fakes import FakeChimes, FakeClock, FakeVoice


class Seat:
    """The page, and behind it what the driver would be: commands go to a real player and come back as views."""

    def __init__(
        self, qtbot: QtBot, kit: Kit, clock: FakeClock, played: Routine, timing: Timing | None = None
    ) -> None:
        self.qtbot, self.kit, self.clock, self.routine = qtbot, kit, clock, played
        self.timeline = build_timeline(played, timing or Timing())
        self.player = Player(self.timeline)
        self.easier: Exercise | None = None
        self.asked: list[Command] = []
        self.is_deaf = False  #: what is asked for is written down and not done
        self.choices: list[tuple[object, object]] = []
        self.page = PlayerPage(kit)
        qtbot.addWidget(self.page)
        self.page.command_requested.connect(self._on_command)
        self.page.choice_requested.connect(self._on_choice)
        speaker = Speaker(FakeVoice(), clock, self.page)
        speaker.follow(Settings(speech=Speech.READER))
        self.teller = Teller(FakeChimes(), speaker, kit.words, self.page)
        self.teller.caption_changed.connect(self.page.set_caption)
        self.teller.announced.connect(self.page.announcer.announce)
        self.teller.answered.connect(self.page.show_answer)
        self.page.where_requested.connect(self._on_where_requested)
        self.page.set_routine(played, self.timeline, captions=captions_of(self.timeline, kit.words))
        self.page.resize(1120, 760)
        with qtbot.waitExposed(self.page):
            self.page.show()

    @property
    def view(self) -> PlayerView:
        return view_of(self.player)

    def start(self) -> None:
        self._on_command(Command.START)
        self.asked.clear()

    def advance(self, seconds: float) -> None:
        while seconds > 0:
            step_s = min(seconds, 0.5)
            self._show(self.player.advance(self.clock.advance(step_s)))
            seconds -= step_s

    def advance_to(self, kind: PhaseKind) -> None:
        for _ in range(2000):
            if self.view.phase.kind is kind:
                return
            self.advance(0.5)
        raise AssertionError(f"never came to {kind}")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        self.qtbot.keyClick(self.focus or self.page, key, modifiers)

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def session(self) -> Session:
        now = self.clock.read()
        return session_of("id", self.routine, "{}", self.timeline, self.player.progress, now.wall, now)

    def _on_command(self, command: Command) -> None:
        self.asked.append(command)
        if self.is_deaf:
            return
        actions: dict[Command, Callable[..., list[Event]]] = {
            Command.START: self.player.start,
            Command.PAUSE: self.player.pause,
            Command.RESUME: self.player.resume,
            Command.SKIP: self.player.skip,
            Command.BACK: self.player.back,
            Command.RESTART: self.player.restart,
            Command.ADD_TIME: self.player.add_time,
            Command.LESS_TIME: self.player.less_time,
            Command.GO_ON: self.player.go_on,
            Command.UNDO_SKIP: self.player.undo_skip,
            Command.HURT: self.player.hurt,
            Command.END: self.player.end,
        }
        self._show(actions[command](self.clock.read()))

    def _on_where_requested(self) -> None:
        self.teller.answer(where_am_i(self.view, moment_of(self.player), self.kit.words))

    def _on_choice(self, choice: object, strength: object) -> None:
        self.choices.append((choice, strength))
        item = RoutineItem(self.easier, self.easier.dose) if self.easier else None
        self._show(self.player.choose(self.clock.read(), choice, item, strength))  # type: ignore[arg-type]

    def _show(self, events: list[Event]) -> None:
        self.teller.tell(events, moment_of(self.player))
        self.page.set_easier(self.easier)
        self.page.set_view(self.view)


@pytest.fixture
def small() -> Routine:
    """Bridges both sides at once, bird dogs side by side, heel slides in turns."""
    return routine(
        exercise("bridge", dose(hold_s=30)),
        exercise("bird-dog", dose(hold_s=10, sides=Sides.EACH), Position.QUADRUPED),
        exercise("heel-slide", dose(hold_s=0, reps=(8,), sides=Sides.ALTERNATE)),
    )


@pytest.fixture
def seat(qtbot: QtBot, kit: Kit, clock: FakeClock, small: Routine) -> Seat:
    """A person before the page, the routine not yet begun."""
    return Seat(qtbot, kit, clock, small)


@pytest.fixture
def playing(seat: Seat) -> Seat:
    """The routine runs."""
    seat.start()
    return seat


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []

    def spy(event: object) -> None:
        said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", spy)
    return said
