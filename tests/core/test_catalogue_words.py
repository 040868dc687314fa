"""How the catalogue speaks: kindly, plainly, and never against the countdown."""

import re

import pytest

from backcare_desktop.core.catalogue import Catalogue

NEVER_SHOWN = (
    "missed",
    "failed",
    "broke",
    "lost",
    "behind",
    "streak",
    "don't forget",
    "should",
    "push",
    "pushing",
    "pushed",
    "burn",
    "treat",
    "treats",
    "treatment",
    "cure",
    "cures",
    "seed",
)


@pytest.mark.parametrize("word", NEVER_SHOWN)
def test_no_shown_text_uses_a_word_that_blames_or_promises(shown_texts: list[str], word: str) -> None:
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    assert [text for text in shown_texts if pattern.search(text)] == []


def test_all_texts_are_looked_at(shown_texts: list[str]) -> None:
    assert len(shown_texts) > 58 * 9


def test_cues_fit_the_stage(catalogue: Catalogue) -> None:
    long = [e.words.key_cue for e in catalogue.exercises.values() if len(e.words.key_cue.split()) > 12]
    assert long == []


def test_no_text_names_a_time_that_the_countdown_may_contradict(catalogue: Catalogue) -> None:
    time = re.compile(r"\b\d+ ?(s|sec|seconds?|min|minutes?)\b")
    timed = {
        exercise.id
        for exercise in catalogue.exercises.values()
        for text in (*exercise.words.steps, exercise.words.key_cue, exercise.words.breathing)
        if time.search(text)
    }
    assert timed == {"diaphragmatic-breathing"}  # the length of a breath, which no countdown shows


def test_steps_suit_whichever_side_is_on(catalogue: Catalogue) -> None:
    """The player names the side and mirrors the picture; a text with "left" in it would say the opposite."""
    sided = re.compile(r"\b(left|right)\b", re.IGNORECASE)
    found = [
        text
        for exercise in catalogue.exercises.values()
        for text in (*exercise.words.steps, exercise.words.key_cue, exercise.words.should_feel)
        if sided.search(re.sub(r"right angles?", "", text))
    ]
    assert found == []


def test_sentences_end_and_phrases_do_not(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        words = exercise.words
        for sentence in (*words.steps, words.key_cue, words.breathing, words.dose_source):
            assert sentence.endswith("."), sentence
        for phrase in (words.name, words.should_feel, words.stop_if):
            assert not phrase.endswith("."), phrase
        for caution in exercise.cautions:
            assert caution.text.endswith("."), caution.text
    for routine in catalogue.routines:
        assert routine.words.note.endswith(".")


def test_texts_keep_to_one_kind_of_quotation_mark_and_dash(shown_texts: list[str]) -> None:
    assert [text for text in shown_texts if not text.isascii()] == []
    assert [text for text in shown_texts if "  " in text or " - " in text or "->" in text] == []


def test_texts_speak_of_exercises_by_name_not_by_id(catalogue: Catalogue, shown_texts: list[str]) -> None:
    hyphenated = [exercise_id for exercise_id in catalogue.exercises if exercise_id.count("-") > 0]
    plain_words = {"curl-up", "step-up"}  # may stand in a sentence
    for exercise_id in set(hyphenated) - plain_words:
        assert [text for text in shown_texts if exercise_id in text] == []


def test_names_are_all_different(catalogue: Catalogue) -> None:
    names = [exercise.words.name for exercise in catalogue.exercises.values()]
    assert len(set(names)) == len(names)
