"""Sentences that were written to be read, as they are spoken."""

import pytest

from backcare_desktop.core.speech.aloud import aloud
from backcare_desktop.core.words import Words


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Lift it 20 to 30 cm, heel leading.", "Lift it twenty to thirty centimetres, heel leading."),
        ("Stand with feet 30 cm forward.", "Stand with feet thirty centimetres forward."),
        ("Hold for about 4 seconds.", "Hold for about four seconds."),
        ("At 1:30 or 2.5 or 3/4.", "At 1:30 or 2.5 or 3/4."),
        ("Turn 100 times.", "Turn 100 times."),
        ("Legs-up rest.", "Legs-up rest."),
    ],
)
def test_figures_and_units_become_words(text: str, spoken: str):
    assert aloud(text, Words()) == spoken
