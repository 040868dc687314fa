"""Numbers and lengths of time as they are spoken: every voice reads words, not every one reads figures well."""

from backcare_desktop.core.words import Words

#: Longer than this, seconds are told as minutes.
_LONGEST_IN_SECONDS = 60


def number_word(number: int, words: Words) -> str:
    """Return a whole number as a word, up to sixty; a larger one in figures."""
    known = _numbers(words)
    return known[number] if 0 <= number < len(known) else str(number)


def length_words(seconds: float, words: Words) -> str:
    """Return a length as it is spoken: "thirty seconds", "two minutes", "one minute and thirty seconds"."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    if whole < _LONGEST_IN_SECONDS:
        return _seconds(whole, words)
    if not rest:
        return minutes_words(minutes, words)
    return words.t(
        "{minutes} and {seconds}", minutes=minutes_words(minutes, words), seconds=_seconds(rest, words)
    )


def minutes_words(minutes: int, words: Words) -> str:
    """Return whole minutes as they are spoken."""
    return words.n("{n} minute", "{n} minutes", minutes, n=number_word(minutes, words))


def sentence(text: str) -> str:
    """Return a text with a capital letter in front, for one that may begin with a number."""
    return text[:1].upper() + text[1:]


def _seconds(seconds: int, words: Words) -> str:
    return words.n("{n} second", "{n} seconds", seconds, n=number_word(seconds, words))


def _numbers(words: Words) -> tuple[str, ...]:
    return (
        words.p("number", "zero"),
        words.p("number", "one"),
        words.p("number", "two"),
        words.p("number", "three"),
        words.p("number", "four"),
        words.p("number", "five"),
        words.p("number", "six"),
        words.p("number", "seven"),
        words.p("number", "eight"),
        words.p("number", "nine"),
        words.p("number", "ten"),
        words.p("number", "eleven"),
        words.p("number", "twelve"),
        words.p("number", "thirteen"),
        words.p("number", "fourteen"),
        words.p("number", "fifteen"),
        words.p("number", "sixteen"),
        words.p("number", "seventeen"),
        words.p("number", "eighteen"),
        words.p("number", "nineteen"),
        words.p("number", "twenty"),
        words.p("number", "twenty-one"),
        words.p("number", "twenty-two"),
        words.p("number", "twenty-three"),
        words.p("number", "twenty-four"),
        words.p("number", "twenty-five"),
        words.p("number", "twenty-six"),
        words.p("number", "twenty-seven"),
        words.p("number", "twenty-eight"),
        words.p("number", "twenty-nine"),
        words.p("number", "thirty"),
        words.p("number", "thirty-one"),
        words.p("number", "thirty-two"),
        words.p("number", "thirty-three"),
        words.p("number", "thirty-four"),
        words.p("number", "thirty-five"),
        words.p("number", "thirty-six"),
        words.p("number", "thirty-seven"),
        words.p("number", "thirty-eight"),
        words.p("number", "thirty-nine"),
        words.p("number", "forty"),
        words.p("number", "forty-one"),
        words.p("number", "forty-two"),
        words.p("number", "forty-three"),
        words.p("number", "forty-four"),
        words.p("number", "forty-five"),
        words.p("number", "forty-six"),
        words.p("number", "forty-seven"),
        words.p("number", "forty-eight"),
        words.p("number", "forty-nine"),
        words.p("number", "fifty"),
        words.p("number", "fifty-one"),
        words.p("number", "fifty-two"),
        words.p("number", "fifty-three"),
        words.p("number", "fifty-four"),
        words.p("number", "fifty-five"),
        words.p("number", "fifty-six"),
        words.p("number", "fifty-seven"),
        words.p("number", "fifty-eight"),
        words.p("number", "fifty-nine"),
        words.p("number", "sixty"),
    )
