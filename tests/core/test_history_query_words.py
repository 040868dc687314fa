"""What is said of a place in the history that was found."""

from backcare_desktop.core.history_query_words import found_hurt_sentence
from backcare_desktop.core.words import Words


def test_all_that_hurt_is_named():
    assert found_hurt_sentence(["Bridge"], Words()) == "It hurt: Bridge"
    assert found_hurt_sentence(["Bridge", "Side plank"], Words()) == "It hurt: Bridge, Side plank"
