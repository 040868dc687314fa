"""What is read, and later spoken, at a moment of a routine; made from the same steps as the timing."""

from backcare_desktop.core.events import Event, Finished, LeadInStarted, Paused, PauseReason, PhaseStarted
from backcare_desktop.core.exercise import Exercise, Kind, Position, Side
from backcare_desktop.core.timeline import Phase, PhaseKind, Step
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


def caption(event: Event, words: Words) -> str | None:
    """Return the sentence that belongs to an event, or None where nothing is said."""
    match event:
        case PhaseStarted(phase=phase, step=step):
            return _phase_caption(phase, step, words)
        case Paused(reason=PauseReason.SLEPT):
            return words.t("Your computer slept. Ready when you are.")
        case Paused(reason=PauseReason.RESTING):
            return words.t("Rest as long as you like.")
        case Paused():
            return words.t("Paused.")
        case LeadInStarted():
            return words.t("Going on in a moment.")
        case Finished():
            return words.t("Take your time getting up.")
        case _:
            return None


def _phase_caption(phase: Phase, step: Step, words: Words) -> str:
    name = step.exercise.words.name
    match phase.kind:
        case PhaseKind.GET_READY:
            return words.t(
                "Get ready. First: {name}. {position}",
                name=_with_side(name, phase.side, words),
                position=position_sentence(step.exercise.position, words),
            )
        case PhaseKind.MOVE:
            return _move_caption(phase, step, words)
        case PhaseKind.HOLD | PhaseKind.REPETITIONS:
            return step.exercise.words.key_cue
        case PhaseKind.RELEASE:
            return words.t("And slowly release.")
        case PhaseKind.SWITCH:
            right, left = words.t("Switch. Now your right side."), words.t("Switch. Now your left side.")
            return right if phase.side is Side.RIGHT else left
        case PhaseKind.REST:
            return words.t("Rest. Next: {name}.", name=_with_side(name, phase.side, words))
        case PhaseKind.DONE:
            return words.t("Done. Take your time getting up.")


def _move_caption(phase: Phase, step: Step, words: Words) -> str:
    """Return how to move in: the first steps, or between repetitions the side where it changes."""
    if not phase.repetition:
        return " ".join(step.exercise.words.steps[:2])
    if not step.alternates:
        return words.t("Ease in again.")
    right, left = words.t("Ease in. Now your right side."), words.t("Ease in. Now your left side.")
    return right if phase.side is Side.RIGHT else left


def _with_side(name: str, side: Side | None, words: Words) -> str:
    match side:
        case Side.LEFT:
            return words.t("{name}, left side", name=name)
        case Side.RIGHT:
            return words.t("{name}, right side", name=name)
        case None:
            return name


def spoken_status(phase: Phase, side: Side | None, step: Step, left: int, count: int, words: Words) -> str:
    """Return where one is, in a sentence, for whoever asks: phase, side, time left, exercise of how many."""
    return words.n(
        "{stage}, {name}. {n} second left. Exercise {number} of {count}.",
        "{stage}, {name}. {n} seconds left. Exercise {number} of {count}.",
        left,
        stage=phase_word(phase, step.exercise, words),
        name=_with_side(step.exercise.words.name, side, words),
        number=step.item + 1,
        count=count,
    )
