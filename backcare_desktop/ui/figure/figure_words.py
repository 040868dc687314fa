"""What the figure shows, for whoever cannot see it, and what its pictures are called."""

from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.ui.kit import Kit


def figure_description(exercise: Exercise, side: Side | None, kit: Kit) -> str:
    """Return all still poses of an exercise in words, in their order.

    Where the sides take turns it is the same for both, so that it is not told again with every repetition.
    """
    words = kit.words
    takes_turns = exercise.dose.sides is Sides.ALTERNATE
    told_side = Side.LEFT if takes_turns and side is not None else side
    sentences = [
        kit.pictures.description(exercise, told_side, reach)
        for reach in kit.pictures.still_reaches(exercise, told_side)
    ]
    if len(sentences) > 1:
        sentences = [
            words.t("Position {number}: {pose}", number=number, pose=pose)
            for number, pose in enumerate(sentences, 1)
        ]
    if takes_turns:
        sentences.append(words.t("The sides take turns."))
    return " ".join(sentences)
