"""The sentences about a file that is not taken in."""

import re

import pytest

from backcare_desktop.core.exchange.refusal import Expected, ImportRefusedError, Kind, Problem
from backcare_desktop.core.exchange.refusal_words import refusal_sentence
from backcare_desktop.core.words import PSEUDO, Words

NEVER = r"\b(miss|fail|broke|lost|behind|streak|forget|should|push|burn)"


def error(problem: Problem, kind: Kind | None = None) -> ImportRefusedError:
    expected = Expected(kind, 0, 10, ("rest", "sore")) if kind else None
    return ImportRefusedError(
        problem, "back.json", line=14, field="sessions[3].day", expected=expected, found='"x"'
    )


ALL = [error(problem) for problem in Problem] + [error(Problem.UNEXPECTED, kind) for kind in Kind]


def test_a_value_is_named_with_its_line_its_field_what_it_has_to_be_and_what_it_is():
    assert refusal_sentence(error(Problem.UNEXPECTED, Kind.WHOLE_NUMBER), Words()) == (
        "“back.json” was not taken in, and nothing has changed."
        ' Line 14: “sessions[3].day” has to be a whole number from 0 to 10. It is: "x"'
        " Export the history once more on the computer it comes from, and choose that file."
    )


def test_a_file_as_a_whole_has_no_line():
    assert refusal_sentence(ImportRefusedError(Problem.EMPTY, "back.json"), Words()) == (
        "“back.json” was not taken in, and nothing has changed. It is empty."
        " Choose a file that Backcare exported as JSON, or its data file."
    )


@pytest.mark.parametrize(
    ("problem", "way_out"),
    [
        (Problem.NEWER, "Update Backcare on this computer and try again."),
        (Problem.BUSY, "Close Backcare where the file is in use and try again."),
        (Problem.NOT_OURS, "Choose a file that Backcare exported as JSON, or its data file."),
        (
            Problem.CUT_OFF,
            "Export the history once more on the computer it comes from, and choose that file.",
        ),
    ],
)
def test_every_problem_has_a_way_out(problem, way_out):
    assert refusal_sentence(error(problem), Words()).endswith(way_out)


def test_every_problem_and_every_kind_of_value_has_a_sentence_of_its_own():
    sentences = [refusal_sentence(one, Words()) for one in ALL]
    assert len(set(sentences)) == len(ALL)
    assert not any(re.search(NEVER, sentence, re.IGNORECASE) for sentence in sentences)
    assert all("rest, sore" in one for one in sentences if "one of these" in one)


@pytest.mark.parametrize("one", ALL, ids=str)
def test_every_sentence_can_be_translated(one):
    assert refusal_sentence(one, Words(PSEUDO)).startswith("⟦")
    assert "back.json" in refusal_sentence(one, Words(PSEUDO))
