"""How a sentence that was written to be read is spoken: units and small figures become words."""

import re

from backcare_desktop.core.speech.number_words import number_word
from backcare_desktop.core.words import Words

_CENTIMETRES = re.compile(r"(?<=\d) cm\b")
_FIGURE = re.compile(r"(?<![\d.,:/])\d{1,2}(?![\d.,:/]*\d)")


def aloud(text: str, words: Words) -> str:
    """Return a sentence for a voice, which would spell "cm" and reads figures each in its own way."""
    text = _CENTIMETRES.sub(" " + words.p("unit", "centimetres"), text)
    return _FIGURE.sub(lambda found: number_word(int(found.group()), words), text)
