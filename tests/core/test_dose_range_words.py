"""The limits of a dose as people read them."""

from dataclasses import replace

import pytest

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.dose_range_words import dose_range_words
from backcare_desktop.core.exercise import DoseRange
from backcare_desktop.core.words import Words


@pytest.mark.parametrize(
    ("exercise_id", "lines"),
    [
        (
            "side-plank-knees",
            (
                "Hold 7 s to 15 s",
                "1 to 8 repeats on each side",
                "1 to 3 sets",
                "Once a day",
                "3 to 7 days a week",
            ),
        ),
        ("child-pose", ("Hold 5 s to 30 s", "3 to 10 repeats", "1 to 2 times a day", "3 to 7 days a week")),
        (
            "aerobic-walk",
            ("3 min to 30 min at a time", "1 to 2 sets", "1 to 2 times a day", "3 to 7 days a week"),
        ),
    ],
)
def test_each_limit_is_a_line(catalogue: Catalogue, exercise_id: str, lines: tuple[str, ...]) -> None:
    assert dose_range_words(catalogue.exercise(exercise_id), Words()) == lines


def test_limits_that_leave_no_choice_name_one_number(catalogue: Catalogue) -> None:
    limits = DoseRange(hold_s=(5, 5), reps=(4, 4), sets=(3, 3), times_per_day=(2, 2), days_per_week=(7, 7))
    both = replace(catalogue.exercise("child-pose"), dose_range=limits)
    assert dose_range_words(both, Words()) == (
        "Hold 5 s",
        "4 repeats",
        "3 sets",
        "2 times a day",
        "7 days a week",
    )
    one = replace(catalogue.exercise("side-plank-knees"), dose_range=limits)
    assert "4 repeats on each side" in dose_range_words(one, Words())


def test_a_hold_that_may_be_left_out_has_only_an_upper_limit(catalogue: Catalogue) -> None:
    short = replace(catalogue.exercise("child-pose").dose_range, hold_s=(0, 3))
    assert dose_range_words(replace(catalogue.exercise("child-pose"), dose_range=short), Words())[0] == (
        "Hold up to 3 s"
    )
    none = replace(short, hold_s=(0, 0))
    lines = dose_range_words(replace(catalogue.exercise("child-pose"), dose_range=none), Words())
    assert not any("Hold" in line for line in lines)
