"""One way through the app, step by step: what is done, and what has to be seen then."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from backcare_desktop.app.composition import App
from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.fast_clock import FastClock
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.app.tour.walk_exercises import looking_at_exercises, reading_an_exercise
from backcare_desktop.app.tour.walk_first_run import going_through_the_first_run
from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.shell.navigation import Place

if TYPE_CHECKING:
    from backcare_desktop.ui.routines.page import RoutinesPage

#: The routine the tour plays: short, on a chair, with sides.
ROUTINE = "desk-break"
#: When the tour begins: a Tuesday morning.
BEGINS = datetime(2026, 3, 3, 8, 0, tzinfo=timezone(timedelta(hours=1)))
_TICK_S = 0.5
_LONGEST_S = 3600.0


class Walker:
    """Does the steps on an app with a fast clock."""

    def __init__(self, app: App, clock: FastClock) -> None:
        self.app = app
        self.clock = clock
        self._t = app.kit.words.t

    def steps(self) -> list[TourStep]:
        """Return the steps of the main job, in order."""
        return [*self._browsing(), *self._choosing(), *self._playing(), *self._looking_back()]

    # -- choosing a routine -----------------------------------------------------------------------------

    def _browsing(self) -> list[TourStep]:
        routines = self.app.catalogue.routines
        return [
            *going_through_the_first_run(self.app),
            TourStep(
                "routines",
                "opens the routines",
                lambda: self._press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
                lambda: self._place is Place.ROUTINES and all(self._sees(r.words.name) for r in routines),
            ),
            *looking_at_exercises(self.app),
        ]

    def _choosing(self) -> list[TourStep]:
        routines = self.app.catalogue.routines
        chosen = self.app.catalogue.routine(ROUTINE)
        return [
            TourStep(
                "routines-again",
                "goes back to the routines",
                lambda: self._click(self._t("Whole routines")),
                lambda: all(self._sees(r.words.name) for r in routines),
            ),
            TourStep(
                "routines-filtered",
                "asks for routines that need no lying down",
                lambda: self._click(self._t("Sitting")),
                lambda: self._sees(chosen.words.name) and not self._sees(routines[5].words.name),
            ),
            TourStep(
                "routine-detail",
                "opens one of them",
                lambda: self._click(chosen.words.name),
                lambda: all(self._sees(item.exercise.words.name) for item in chosen.items),
            ),
            *reading_an_exercise(self.app, chosen),
        ]

    # -- doing it ---------------------------------------------------------------------------------------

    def _playing(self) -> list[TourStep]:
        player = self.app.driver
        return [
            TourStep(
                "preflight",
                "goes to the player",
                self._start_from_detail,
                lambda: self._sees(self._t("Start")),
            ),
            TourStep("get-ready", "starts", self._start, lambda: player.state is State.RUNNING),
            self._until("move", PhaseKind.MOVE),
            self._until("repetitions", PhaseKind.REPETITIONS),
            self._until("rest", PhaseKind.REST),
            self._until("hold", PhaseKind.HOLD),
            TourStep(
                "paused",
                "pauses with Space",
                lambda: self._press(Qt.Key.Key_Space),
                lambda: player.state is State.PAUSED,
            ),
            TourStep("resumed", "goes on", self._go_on, lambda: player.state is State.RUNNING),
            self._until("release", PhaseKind.RELEASE),
            self._until("switch", PhaseKind.SWITCH),
            TourStep(
                "hurts",
                "says that it hurts",
                lambda: self._press(Qt.Key.Key_F8),
                lambda: player.state is State.HURT,
            ),
            TourStep(
                "resting",
                "rests for a while",
                lambda: self._press(Qt.Key.Key_3),
                lambda: player.state is State.PAUSED,
            ),
            TourStep(
                "skipped",
                "goes on and skips this side",
                self._skip,
                lambda: self._view_exercise() == self.app.catalogue.routine(ROUTINE).items[3].exercise.id,
            ),
            TourStep(
                "back",
                "goes back to it",
                lambda: self._press(Qt.Key.Key_Left),
                lambda: self._view_exercise() == self.app.catalogue.routine(ROUTINE).items[2].exercise.id,
            ),
            TourStep(
                "end-asked", "asks to end", self._ask_for_end, lambda: self._sees(self._t("Save and end"))
            ),
            TourStep(
                "kept-going",
                "keeps going",
                self._keep_going,
                lambda: player.state is State.RUNNING,
            ),
            TourStep("done", "does the rest", self._finish, lambda: not player.is_playing),
        ]

    # -- finding it in the calendar ---------------------------------------------------------------------

    def _looking_back(self) -> list[TourStep]:
        chosen = self.app.catalogue.routine(ROUTINE).words.name
        return [
            TourStep(
                "finished",
                "closes the summary",
                lambda: self._click(self._t("Finish")),
                lambda: self.app.journal.count() == 1,
            ),
            TourStep(
                "history",
                "opens the calendar",
                lambda: self._press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier),
                lambda: self._place is Place.HISTORY and self._sees(chosen),
            ),
            TourStep(
                "settings",
                "opens the settings",
                lambda: self._press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier),
                lambda: self._place is Place.SETTINGS and self._sees(self._t("Timing")),
            ),
        ]

    # -- how ---------------------------------------------------------------------------------------------

    @property
    def _place(self) -> Place:
        return self.app.window.shell.place

    def _sees(self, text: str) -> bool:
        return hands.sees(self.app.window, text)

    def _click(self, name: str) -> None:
        hands.click(hands.button(self.app.window, name))

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        hands.press(self.app.window, key, modifiers)

    def _start(self) -> None:
        self._click(self._t("Start"))

    def _start_from_detail(self) -> None:
        detail = cast("RoutinesPage", self.app.window.shell.page(Place.ROUTINES)).detail
        if detail is None:
            raise LookupError("no routine is open")
        hands.click(detail.start_button)

    def _view_exercise(self) -> str | None:
        return self.app.driver.exercise_id

    def _tick(self) -> None:
        self.clock.advance(_TICK_S)
        self.app.driver.tick()

    def _until(self, name: str, kind: PhaseKind) -> TourStep:
        def act() -> None:
            self._wait_for(lambda: self.app.driver.phase_kind is kind)
            for _ in range(3):
                self._tick()
            hands.settle()

        return TourStep(name, f"follows until {kind.value}", act, lambda: self.app.driver.phase_kind is kind)

    def _wait_for(self, reached: Callable[[], bool]) -> None:
        waited_s = 0.0
        while not reached() and waited_s < _LONGEST_S:
            self._tick()
            waited_s += _TICK_S

    def _go_on(self) -> None:
        self._press(Qt.Key.Key_Space)
        self._wait_for(lambda: self.app.driver.state is State.RUNNING)
        hands.settle()

    def _skip(self) -> None:
        self._go_on()
        self._press(Qt.Key.Key_Right)

    def _ask_for_end(self) -> None:
        self._press(Qt.Key.Key_Escape)
        self._press(Qt.Key.Key_Escape)

    def _keep_going(self) -> None:
        self._click(self._t("Keep going"))
        self._wait_for(lambda: self.app.driver.state is State.RUNNING)
        hands.settle()

    def _finish(self) -> None:
        self._wait_for(lambda: not self.app.driver.is_playing)
        hands.settle()
