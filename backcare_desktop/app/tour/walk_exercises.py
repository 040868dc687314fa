"""What the tour does among the exercises."""

from backcare_desktop.app.composition import App
from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.core.routine import Routine


def looking_at_exercises(app: App) -> list[TourStep]:
    """Return the steps from the cards of the routines to those of the exercises."""
    t = app.kit.words.t
    first = next(iter(app.catalogue.exercises.values())).words.name

    def look_for_kneeling() -> None:
        _click(app, t("More filters"))
        _click(app, t("Kneeling"))

    return [
        TourStep(
            "exercises",
            "looks at all exercises",
            lambda: _click(app, t("Single exercises")),
            lambda: hands.sees(app.window, first),
        ),
        TourStep(
            "exercises-filtered",
            "asks for those on hands and knees",
            look_for_kneeling,
            lambda: not hands.sees(app.window, first),
        ),
    ]


def reading_an_exercise(app: App, routine: Routine) -> list[TourStep]:
    """Return the steps from an open routine to its first exercise and back."""
    first = routine.items[0].exercise.words
    back = app.kit.words.t("Back to {place}", place=routine.words.name)
    return [
        TourStep(
            "exercise",
            "reads how the first exercise is done",
            lambda: _click(app, first.name),
            lambda: hands.sees(app.window, first.key_cue) and hands.sees(app.window, first.stop_if),
        ),
        TourStep(
            "routine-again",
            "goes back to the routine",
            lambda: _click(app, back),
            lambda: all(hands.sees(app.window, item.exercise.words.name) for item in routine.items),
        ),
    ]


def _click(app: App, name: str) -> None:
    hands.click(hands.button(app.window, name))
