"""What the tour does after the app was ended in the middle of a session."""

from backcare_desktop.app.composition import App
from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.fast_clock import FastClock
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.app.tour.walk import ROUTINE
from backcare_desktop.core.player_states import State


def continue_steps(app: App, clock: FastClock) -> list[TourStep]:
    """Return the steps: begin again, end the app in the middle, and be offered to go on."""
    t = app.kit.words.t

    def leave_in_the_middle() -> None:
        app.driver.play(app.catalogue.routine(ROUTINE), app.preferences.settings.timing)
        for _ in range(120):
            clock.advance(0.5)
            app.driver.tick()
        app.driver.put_away()
        app.journal.opened.emit()
        hands.settle()

    def go_on() -> None:
        hands.click(hands.button(app.window, t("Continue")))

    return [
        TourStep(
            "left-in-the-middle",
            "starts after the app was ended in the middle",
            leave_in_the_middle,
            lambda: hands.sees(app.window, t("Continue")),
        ),
        TourStep("continued", "continues it", go_on, lambda: app.driver.state is State.PAUSED),
    ]
