"""Whether somebody who only listens was told what to do: which exercise, on which side, how often, and how."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from backcare_desktop.app.listening.entry import Entry, Recording
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.speech.aloud import aloud
from backcare_desktop.core.speech.names import set_sentence, spoken_name
from backcare_desktop.core.speech.number_words import number_word
from backcare_desktop.core.timeline import WORK, PhaseKind, Step
from backcare_desktop.core.words import Words

#: So many of the sentences on how an exercise is done say enough, where its one cue is not said.
_ENOUGH_STEPS = 3


def untold(recording: Recording, words: Words) -> Iterator[str]:
    """Yield a sentence for everything that a person who only listens is not told, or not in time."""
    for index, step in enumerate(recording.steps):
        place = f"step {index + 1} ({step.exercise.words.name}, set {step.set_number})"
        for problem in (
            *_untold_name(recording, index, step),
            *_untold_side(recording, index, step, words),
            *_untold_dose(recording, index, step, words),
        ):
            yield f"{place}: {problem}"
    yield from _untold_ways(recording, words)


def _untold_name(recording: Recording, index: int, step: Step) -> Iterator[str]:
    if spoken_name(step).lower() not in _joined(_said_in_item(recording, index)):
        yield "its name is not said before it is done"


def _untold_side(recording: Recording, index: int, step: Step, words: Words) -> Iterator[str]:
    """Yield that nobody says which side works, or begins; how the exercise is done may name sides, and does not tell."""
    side = Side.LEFT if step.alternates else step.side
    if side is None:
        return
    said = _said_in_item(recording, index) if step.alternates else _said_before(recording, index)
    how_to = {aloud(text, words) for text in (*step.exercise.words.steps, step.exercise.words.key_cue)}
    told = [one for text in said if text not in how_to for one in Side if _names_side(text, step, one, words)]
    if side not in told:
        verb = "begins" if step.alternates else "works"
        yield f"the side that {verb} is not said before it is done"
    if side.other in told:
        yield "the other side is said before it is done"


def _names_side(text: str, step: Step, side: Side, words: Words) -> bool:
    """Return whether a phrase tells the side, in the words of the exercise or as one word."""
    of_exercise = step.exercise.words
    whole = {
        Side.LEFT: of_exercise.left or words.t("left side"),
        Side.RIGHT: of_exercise.right or words.t("right side"),
    }
    short = {Side.LEFT: words.p("side", "Left"), Side.RIGHT: words.p("side", "Right")}
    return whole[side].lower() in text.lower() or text == f"{short[side]}."


def _untold_dose(recording: Recording, index: int, step: Step, words: Words) -> Iterator[str]:
    """Yield that nobody says how often, in a set with several repetitions; on the second side it is known."""
    if step.dose.continuous or step.side is Side.RIGHT:
        return
    count = step.dose.reps_per_set[step.set_number - 1]
    is_known = count == 1 and set(step.dose.reps_per_set) == {1}
    first_work = next(phase for phase in step.phases if phase.kind in WORK)
    until = [
        entry
        for entry in recording.entries
        if entry.place.step_index == index
        and (entry.place.phase.kind not in WORK or entry.place.phase == first_work)
    ]
    said = _joined(_texts(until)).replace(set_sentence(step, words).lower(), "")
    if not is_known and number_word(count, words) not in re.findall(r"\w+", said):
        yield f"nobody says that this set has {count}"


def _untold_ways(recording: Recording, words: Words) -> Iterator[str]:
    """Yield exercises of which nobody says how they are done, or something in the middle is left out."""
    for _, group in groupby(enumerate(recording.steps), key=lambda numbered: numbered[1].item):
        numbered = list(group)
        exercise = numbered[0][1].exercise
        indices = {index for index, _ in numbered}
        said = set(_texts(entry for entry in recording.entries if entry.place.step_index in indices))
        steps = exercise.words.steps
        if numbered[0][1].dose.sides is Sides.EACH:
            steps = steps[:-1]  # that one changes sides, which the player tells in its time
        read = [aloud(text, words) in said for text in steps]
        if True in read and False in read[: len(read) - read[::-1].index(True)]:
            left_out = steps[read.index(False)]
            yield f"{exercise.words.name}: {left_out!r} is left out, and what comes after it is said"
        enough = aloud(exercise.words.key_cue, words) in said or sum(read) >= min(_ENOUGH_STEPS, len(read))
        if recording.reads_steps and not enough:
            yield f"{exercise.words.name}: nobody says how it is done ({sum(read)} of {len(read)} sentences)"


def _said_before(recording: Recording, index: int) -> Iterator[str]:
    """Yield what is said, to its end, in the phases that lead into a step."""
    yield from _texts(
        entry
        for entry in recording.entries
        if entry.place.step_index == index and entry.place.phase.kind not in WORK
    )


def _said_in_item(recording: Recording, index: int) -> Iterator[str]:
    """Yield what is said, to its end, from the beginning of an exercise to the work of one of its steps."""
    item = recording.steps[index].item
    yield from _texts(
        entry
        for entry in recording.entries
        if entry.place.step.item == item
        and entry.place.phase.kind is not PhaseKind.DONE
        and (
            entry.place.step_index < index
            or (entry.place.step_index == index and entry.place.phase.kind not in WORK)
        )
    )


def _texts(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.spoken is not None and not entry.spoken.is_cut:
            yield entry.spoken.text


def _joined(texts: Iterable[str]) -> str:
    return " ".join(texts).lower()
