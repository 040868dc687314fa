"""What the tour does on the first start: the four steps, each looked at and used."""

from PySide6.QtCore import Qt

from backcare_desktop.app.composition import App
from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.core.settings import Speech


def going_through_the_first_run(app: App) -> list[TourStep]:
    """Return the steps from the first start to the page that the app opens with."""
    t, p = app.kit.words.t, app.kit.words.p

    def hear_only_the_chime() -> None:
        _click(app, t("Play the chime"))
        _click(app, t("Only the chime"))

    def make_it_bigger() -> None:
        _click(app, t("Bigger"))
        _click(app, t("Yes, that works"))

    return [
        TourStep(
            "first-run-about",
            "starts for the first time and reads what this is",
            hands.settle,
            lambda: _is_step(app, 1) and hands.sees(app.window, t("When to get medical help")),
        ),
        TourStep(
            "first-run-sound-and-sight",
            "goes on with Enter",
            lambda: hands.press(app.window, Qt.Key.Key_Return),
            lambda: _is_step(app, 2) and hands.sees(app.window, t("What did you hear?")),
        ),
        TourStep(
            "first-run-heard",
            "hears only the chime",
            hear_only_the_chime,
            lambda: app.preferences.settings.speech is Speech.OFF,
        ),
        TourStep(
            "first-run-bigger",
            "makes the words of the player bigger",
            make_it_bigger,
            lambda: app.preferences.settings.stage_scale_percent == 110,
        ),
        TourStep(
            "first-run-start",
            "looks at what to begin with",
            lambda: _click(app, p("steps", "Next")),
            lambda: _is_step(app, 3) and hands.sees(app.window, t("Look around")),
        ),
        TourStep(
            "first-run-reminder",
            "goes on without starting",
            lambda: _click(app, t("Skip this")),
            lambda: (
                _is_step(app, 4)
                and not app.preferences.settings.reminder
                and hands.sees(app.window, t("Backcare can remind you only while it is running."))
            ),
        ),
        TourStep(
            "first-run-finished",
            "finishes",
            lambda: _click(app, p("steps", "Finish")),
            lambda: app.preferences.settings.welcome_seen and not _is_step(app, 4),
        ),
    ]


def _is_step(app: App, number: int) -> bool:
    return hands.sees(app.window, app.kit.words.t("Step {number} of {count}", number=number, count=4))


def _click(app: App, name: str) -> None:
    hands.click(hands.button(app.window, name))
