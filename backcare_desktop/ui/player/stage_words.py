"""What the stage says at a moment of a routine: words made from a view, before any size is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backcare_desktop.core.captions import (
    clock_text,
    phase_word,
    position_sentence,
    side_word,
    stage_title,
    stay_sentence,
)
from backcare_desktop.core.events import PauseReason
from backcare_desktop.core.exercise import Kind, Side
from backcare_desktop.core.player_states import LEAD_IN_S, LONG_LEAD_IN_S, State
from backcare_desktop.core.timeline import Phase, PhaseKind, Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.widgets.labels import Tone

_REPEATED = (PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE)
_ICONS = {
    PhaseKind.GET_READY: IconName.GET_READY,
    PhaseKind.MOVE: IconName.MOVE,
    PhaseKind.HOLD: IconName.HAND,
    PhaseKind.REPETITIONS: IconName.REPEAT,
    PhaseKind.RELEASE: IconName.RELEASE,
    PhaseKind.SWITCH: IconName.SWITCH_SIDE,
    PhaseKind.REST: IconName.REST,
    PhaseKind.DONE: IconName.DONE,
}
_STILL_KINDS = (Kind.AEROBIC, Kind.BREATHING, Kind.RELAX)
_TONES = {PhaseKind.GET_READY: Tone.MOVE, PhaseKind.MOVE: Tone.MOVE, PhaseKind.SWITCH: Tone.MOVE}


@dataclass(frozen=True)
class StageWords:
    """Everything written on the stage. `phase`, `side`, `number` and `name` are never left out or cut."""

    title: str  #: phase and side in one line
    phase: str  #: the phase alone, for when the two need a line each
    side: str  #: empty where both sides work
    number: str
    of: str  #: beside the number: "of 8"; empty for a countdown
    name: str
    cue: str
    status: str
    icon: IconName
    tone: Tone
    ready: str = ""  #: in place of the number, while the phase waits for the person
    cue_matters: bool = False  #: the cue says how to go on: without room for it, it stands for the status


def stage_words(view: PlayerView, words: Words, *, hint: bool = False) -> StageWords:
    """Return what the stage says for a view; `hint`: with the keys that matter, for whoever is new to it."""
    said = _of_phase(view, words)
    if hint and view.phase.kind is PhaseKind.GET_READY:
        said = _with_hint(said, words)
    if view.state is State.PAUSED:
        return _paused(said, view.pause_reason, words)
    if view.state is State.WAITING:
        return _waiting(said, words)
    if view.state is State.LEAD_IN:
        back = _back_to(view.phase.kind, words)
        number = clock_text(view.lead_in_left)
        return replace(said, title=back, phase=back, side="", number=number, of="", tone=Tone.MOVE)
    return said


def widest_words(
    step: Step, next_step: Step | None, words: Words, *, hint: bool = False
) -> tuple[StageWords, ...]:
    """Return what a step says in each of its phases, with the widest number each of them comes to.

    The stage is measured for all of them at once, so that nothing changes its size while a step runs.
    """
    found: dict[StageWords, None] = {}
    for phase in step.phases:
        if phase.kind is not PhaseKind.SWITCH:
            sides = (Side.LEFT, Side.RIGHT) if phase.alternates else (phase.side,)
            for side in sides:
                said = _words(phase, step, next_step, side, words)
                longest = phase.repetitions if said.of else phase.seconds
                number, of = _number(phase, phase.repetitions, round(longest), words)
                whole = replace(said, number=number, of=of)
                if hint and phase.kind is PhaseKind.GET_READY:
                    whole = _with_hint(whole, words)
                for reason in (PauseReason.ASKED, PauseReason.SLEPT):
                    found[_paused(whole, reason, words)] = None
                found[whole] = None
                if phase.waits:
                    found[_waiting(whole, words)] = None
    return tuple(found)


def _paused(said: StageWords, reason: PauseReason | None, words: Words) -> StageWords:
    return replace(
        said,
        title=words.p("stage", "Paused"),
        phase=words.p("stage", "Paused"),
        side="",
        cue=_paused_cue(reason, words),
        icon=IconName.PAUSE,
        tone=Tone.SECONDARY,
        cue_matters=True,
    )


def _paused_cue(reason: PauseReason | None, words: Words) -> str:
    if reason is PauseReason.SLEPT:
        return words.t("Your computer slept. Ready when you are.")
    if reason is PauseReason.RESTING:
        return words.t("Rest as long as you like. Space goes on.")
    return words.t(
        "Space goes on after {short} seconds, or {long} after a long pause.",
        short=round(LEAD_IN_S),
        long=round(LONG_LEAD_IN_S),
    )


def _waiting(said: StageWords, words: Words) -> StageWords:
    return replace(
        said,
        number="",
        of="",
        cue=words.t("Press Enter or Space when you are ready."),
        ready=words.p("stage", "Ready?"),
        cue_matters=True,
    )


def _with_hint(said: StageWords, words: Words) -> StageWords:
    hint = words.t("Space pauses, Right skips, F8 stops when it hurts.")
    return replace(said, status=_joined([part for part in (said.status, hint) if part], words))


def _of_phase(view: PlayerView, words: Words) -> StageWords:
    said = _words(view.phase, view.step, view.next_step, view.side, words)
    number, of = _number(view.phase, view.repetition, view.seconds_left, words)
    return replace(said, number=number, of=of)


def _words(phase: Phase, step: Step, next_step: Step | None, side: Side | None, words: Words) -> StageWords:
    _, of = _number(phase, 1, 0, words)
    icon = _ICONS[phase.kind]
    if phase.kind is PhaseKind.HOLD and step.exercise.kind in _STILL_KINDS:
        icon = IconName.CLOCK
    return StageWords(
        title=stage_title(phase, side, step.exercise, words),
        phase=phase_word(phase, step.exercise, words),
        side=side_word(side, words) if side else "",
        number="",
        of=of,
        name=step.exercise.words.name,
        cue=_cue(phase, step, words),
        status=_joined(_status(phase, step, next_step, words), words),
        icon=icon,
        tone=Tone.REST if phase.kind is PhaseKind.REST else _TONES.get(phase.kind, Tone.HOLD),
    )


def _number(phase: Phase, repetition: int, seconds: int, words: Words) -> tuple[str, str]:
    """Return the large number, and what stands beside it."""
    if phase.kind is PhaseKind.DONE:
        return "", ""
    if phase.kind is PhaseKind.REPETITIONS and phase.repetitions > 1:
        return str(repetition), words.p("after a large number", "of {count}", count=phase.repetitions)
    return clock_text(seconds), ""


def _cue(phase: Phase, step: Step, words: Words) -> str:
    match phase.kind:
        case PhaseKind.HOLD | PhaseKind.REPETITIONS:
            return step.exercise.words.key_cue
        case PhaseKind.MOVE if phase.repetition:
            return words.t("Ease in again.")
        case PhaseKind.RELEASE:
            return words.t("And slowly release.")
        case PhaseKind.GET_READY | PhaseKind.MOVE | PhaseKind.REST:
            sentence = position_sentence if step.is_new_position else stay_sentence
            return sentence(step.exercise.position, words)
        case _:
            return ""


def _status(phase: Phase, step: Step, next_step: Step | None, words: Words) -> list[str]:
    parts = []
    if phase.waits:
        parts.append(words.t("your pace"))
    if phase.kind in _REPEATED and phase.repetitions > 1:
        part = words.t("Repeat {number} of {count}", number=phase.repetition, count=phase.repetitions)
        parts.append(part)
    if step.dose.sets > 1 and phase.kind is not PhaseKind.DONE:
        parts.append(words.t("set {number} of {count}", number=step.set_number, count=step.dose.sets))
    if phase.kind in (PhaseKind.HOLD, PhaseKind.REPETITIONS, PhaseKind.RELEASE):
        parts.append(_following(step, next_step, words))
    return parts


def _following(step: Step, next_step: Step | None, words: Words) -> str:
    if next_step is None:
        return words.t("this is the last one")
    if next_step.item != step.item:
        return words.t("next: {name}", name=next_step.exercise.words.name)
    if next_step.set_number != step.set_number:
        return words.t("next: set {number}", number=next_step.set_number)
    if next_step.side is Side.RIGHT:
        return words.t("next: right side")
    return words.t("next: left side")


def _joined(parts: Sequence[str], words: Words) -> str:
    line = parts[0] if parts else ""
    for part in parts[1:]:
        line = words.t("{first} · {second}", first=line, second=part)
    return line[:1].upper() + line[1:]


def _back_to(kind: PhaseKind, words: Words) -> str:
    match kind:
        case PhaseKind.HOLD:
            return words.p("stage", "Back to hold")
        case PhaseKind.REPETITIONS:
            return words.p("stage", "Back to repeats")
        case PhaseKind.RELEASE:
            return words.p("stage", "Back to release")
        case PhaseKind.REST:
            return words.p("stage", "Back to rest")
        case PhaseKind.SWITCH:
            return words.p("stage", "Back to switching")
        case PhaseKind.MOVE:
            return words.p("stage", "Back to moving")
        case _:
            return words.p("stage", "Get ready")
