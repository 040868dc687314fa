"""How the pain of a while usually was."""

from statistics import median_high

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.pain_words import UsualPain, pain_sentence, usual_pain, usual_pain_sentence
from backcare_desktop.core.words import Words

WORDS = Words()
answers = st.lists(st.integers(0, 10), min_size=1)


@given(answers)
def test_at_least_half_of_all_answers_lie_in_the_range_and_each_end_was_given(values: list[int]) -> None:
    found = usual_pain(values)

    assert found is not None
    assert {found.usual, found.low, found.high} <= set(values)
    assert found.low <= found.usual <= found.high
    assert found.usual == median_high(values)
    assert found.entries == len(values)
    assert 2 * sum(found.low <= value <= found.high for value in values) >= len(values)


@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(values: list[int], chance) -> None:
    shuffled = list(values)
    chance.shuffle(shuffled)

    assert usual_pain(shuffled) == usual_pain(values)


def test_one_hard_day_among_many_does_not_stand_for_all() -> None:
    assert usual_pain([3, 4, 4, 4, 4, 5, 10]) == UsualPain(4, 4, 5, 7)
    assert usual_pain([]) is None


@pytest.mark.parametrize(
    ("values", "month", "span"),
    [
        (
            [4, 2, 6, 4, 5, 3, 2, 8, 4, 6, 1, 4],
            "Pain usually 4, between 2 and 6, 12 entries.",
            "Last 28 days: usually 4, between 2 and 6, 12 entries",
        ),
        ([4], "Pain usually 4, 1 entry.", "Last 28 days: usually 4, 1 entry"),
        ([0, 0], "Pain usually 0, 2 entries.", "Last 28 days: usually 0, 2 entries"),
        ([], "", ""),
    ],
)
def test_it_is_one_sentence_that_counts(values: list[int], month: str, span: str) -> None:
    assert pain_sentence(values, WORDS) == month
    assert usual_pain_sentence("Last 28 days", values, WORDS) == span
