"""The words of the stage at a moment of a routine; what is spoken and shown as captions is in speech/."""

from backcare_desktop.core.exercise import Exercise, Kind, Position, Side
from backcare_desktop.core.timeline import Phase, PhaseKind
from backcare_desktop.core.words import Words


def clock_text(seconds: int) -> str:
    """Return whole seconds as a clock shows them: 45 as "45", 90 as "1:30"."""
    return str(seconds) if seconds < 60 else f"{seconds // 60}:{seconds % 60:02d}"


def left_text(seconds: float) -> str:
    """Return what is left of a routine, always with minutes: "6:40"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def phase_word(phase: Phase, exercise: Exercise, words: Words) -> str:
    """Return the word for a phase on the stage, without its side."""
    match phase.kind:
        case PhaseKind.GET_READY:
            return words.p("stage", "Get ready")
        case PhaseKind.MOVE:
            return words.p("stage", "Move")
        case PhaseKind.HOLD:
            return _hold_word(exercise.kind, words)
        case PhaseKind.REPETITIONS:
            return words.p("stage", "Repeat")
        case PhaseKind.RELEASE:
            return words.p("stage", "Release")
        case PhaseKind.SWITCH:
            return words.p("stage", "Switch sides")
        case PhaseKind.REST:
            return words.p("stage", "Rest")
        case PhaseKind.DONE:
            return words.p("stage", "Done")


def _hold_word(kind: Kind, words: Words) -> str:
    match kind:
        case Kind.AEROBIC:
            return words.p("stage", "Keep going")
        case Kind.BREATHING:
            return words.p("stage", "Breathe")
        case Kind.RELAX:
            return words.p("stage", "Relax")
        case _:
            return words.p("stage", "Hold")


def side_word(side: Side, words: Words) -> str:
    """Return a side as one word."""
    return words.p("side", "Left") if side is Side.LEFT else words.p("side", "Right")


def stage_title(phase: Phase, side: Side | None, exercise: Exercise, words: Words) -> str:
    """Return the phase and its side as the stage shows them, e.g. "Hold · Left"."""
    word = phase_word(phase, exercise, words)
    if side is None:
        return word
    return words.t("{phase} · {side}", phase=word, side=side_word(side, words))


def position_sentence(position: Position, words: Words) -> str:
    """Return how to come into a start position."""
    match position:
        case Position.SUPINE:
            return words.t("Lie on your back.")
        case Position.PRONE:
            return words.t("Lie on your front.")
        case Position.SIDE_LYING:
            return words.t("Lie on your side.")
        case Position.QUADRUPED:
            return words.t("Come onto hands and knees.")
        case Position.KNEELING:
            return words.t("Kneel.")
        case Position.SEATED:
            return words.t("Sit down.")
        case Position.STANDING:
            return words.t("Stand up.")


def stay_sentence(position: Position, words: Words) -> str:
    """Return that one stays in the position."""
    match position:
        case Position.SUPINE:
            return words.t("Stay on your back.")
        case Position.PRONE:
            return words.t("Stay on your front.")
        case Position.SIDE_LYING:
            return words.t("Stay on that side.")
        case Position.QUADRUPED:
            return words.t("Stay on hands and knees.")
        case Position.KNEELING:
            return words.t("Keep kneeling.")
        case Position.SEATED:
            return words.t("Stay seated.")
        case Position.STANDING:
            return words.t("Stay standing.")
