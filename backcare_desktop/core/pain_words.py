"""How the pain of a while usually was, in one sentence that counts and does not judge."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_high

from backcare_desktop.core.words import Words


@dataclass(frozen=True)
class UsualPain:
    """What many answers come to, each 0 to 10."""

    usual: int  #: the middle answer; the upper one of two
    low: int  #: at least half of all answers lie between `low` and `high`: their middle half
    high: int
    entries: int  #: how many answers there were


def usual_pain(values: Sequence[int]) -> UsualPain | None:
    """Return what answers come to, in any order; None where there are none.

    The range is that of the middle half (the lower and the upper quartile, each rounded outwards to an answer
    that was given), so that one hard day among many does not stand for all.
    """
    if not values:
        return None
    told = sorted(values)
    steps = len(told) - 1
    return UsualPain(median_high(told), told[steps // 4], told[steps - steps // 4], len(told))


def pain_sentence(values: Sequence[int], words: Words) -> str:
    """Return "Pain usually 4, between 2 and 6, 12 entries."; empty where nothing was told."""
    found = usual_pain(values)
    if found is None:
        return ""
    if found.low == found.high:
        return words.n(
            "Pain usually {usual}, {n} entry.",
            "Pain usually {usual}, {n} entries.",
            found.entries,
            usual=found.usual,
        )
    return words.n(
        "Pain usually {usual}, between {low} and {high}, {n} entry.",
        "Pain usually {usual}, between {low} and {high}, {n} entries.",
        found.entries,
        usual=found.usual,
        low=found.low,
        high=found.high,
    )


def usual_pain_sentence(span_text: str, values: Sequence[int], words: Words) -> str:
    """Return "Last 28 days: usually 4, between 2 and 6, 12 entries"; empty where nothing was told.

    `span_text` begins the sentence: "Last 28 days", "March 2026".
    """
    found = usual_pain(values)
    if found is None:
        return ""
    if found.low == found.high:
        return words.n(
            "{span}: usually {usual}, {n} entry",
            "{span}: usually {usual}, {n} entries",
            found.entries,
            span=span_text,
            usual=found.usual,
        )
    return words.n(
        "{span}: usually {usual}, between {low} and {high}, {n} entry",
        "{span}: usually {usual}, between {low} and {high}, {n} entries",
        found.entries,
        span=span_text,
        usual=found.usual,
        low=found.low,
        high=found.high,
    )
