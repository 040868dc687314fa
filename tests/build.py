"""Small exercises and routines for tests, built with only what a test cares about."""

from backcare_desktop.core.exercise import (
    Dose,
    DoseRange,
    Exercise,
    ExerciseWords,
    Kind,
    Position,
    Sides,
)
from backcare_desktop.core.routine import Routine, RoutineItem, RoutineWords


def dose(
    hold_s: float = 10,
    reps: tuple[int, ...] = (1,),
    sides: Sides = Sides.BILATERAL,
    *,
    move_in_s: float = 2,
    move_out_s: float = 3,
    between_reps_s: float = 0,
    between_sets_s: float = 20,
    continuous: bool = False,
) -> Dose:
    """A dose; by default one hold of ten seconds."""
    return Dose(hold_s, reps, sides, move_in_s, move_out_s, between_reps_s, between_sets_s, continuous)


def exercise(
    name: str = "bridge",
    a_dose: Dose | None = None,
    position: Position = Position.SUPINE,
    kind: Kind = Kind.STABILISE,
    easier: str | None = None,
) -> Exercise:
    """An exercise called by its id."""
    return Exercise(
        id=name,
        kind=kind,
        level=1,
        position=position,
        alternative_position=None,
        equipment=("mat",),
        regions=("buttocks",),
        spine_direction="neutral",
        first_hour_ok=True,
        core=True,
        article_item=None,
        dose=a_dose or dose(),
        dose_range=DoseRange((1, 600), (1, 20), (1, 5), (1, 4), (1, 7)),
        easier=easier,
        harder=None,
        cautions=(),
        words=ExerciseWords(
            name.capitalize(), "Slow and easy.", ("Lie down.", "Lift.", "Lower."), "", "", "", ""
        ),
    )


def routine(*items: Exercise, name: str = "small") -> Routine:
    """A routine of exercises, each at its own dose."""
    return Routine(
        name,
        1,
        RoutineWords(name.capitalize(), "", "", "", ""),
        tuple(RoutineItem(item, item.dose) for item in items),
    )
