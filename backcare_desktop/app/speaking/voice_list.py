"""Which of an engine's voices are offered, and in which order."""

from collections import Counter
from collections.abc import Iterable

from backcare_desktop.ui.voice.voice import VoiceInfo

#: speech-dispatcher lists 1,530 voices, nearly all of them one synthesiser with another timbre. Nobody reads
#: such a list, so it ends after this many voices of the app's language.
MOST_OF_THE_LANGUAGE = 40
#: A voice made for another language reads ours with an accent. Two of each are enough to choose one all the same.
MOST_OF_ANOTHER = 2
#: espeak-ng's "en-029" arrives through Qt as "en-US", which has no such region; it is no first choice for that.
_OF_ELSEWHERE = "(Caribbean)"


def language_of(tag: str) -> str:
    """Return the language alone: "en" of "en-GB"."""
    return tag.replace("_", "-").partition("-")[0].lower()


def tidy_tag(tag: str) -> str:
    """Return a language tag as people write it: "en-GB" of "en_gb", "en-GB-x-rp" of "en-gb-x-rp"."""
    language, *parts = tag.replace("_", "-").split("-")
    if parts and len(parts[0]) == 2:
        parts[0] = parts[0].upper()
    return "-".join([language.lower(), *parts])


def useful_voices(voices: Iterable[VoiceInfo], wanted: str) -> tuple[VoiceInfo, ...]:
    """Return the voices to offer: of the wanted tag ("en-GB"), then of its language, then a few of each other.

    A voice before the timbres that are made from it ("English (Great Britain)+Adam"); otherwise the engine's order.
    """

    def rank(voice: VoiceInfo) -> tuple[bool, bool, bool, bool, str]:
        is_ours = language_of(voice.language) == language_of(wanted)
        other = "" if is_ours else voice.language
        elsewhere = _OF_ELSEWHERE in voice.name
        return (not is_ours, "+" in voice.name, voice.language != wanted, elsewhere, other)

    kept: list[VoiceInfo] = []
    count: Counter[str] = Counter()
    for voice in sorted(voices, key=rank):
        language = language_of(voice.language)
        is_ours = language == language_of(wanted)
        if count[language] < (MOST_OF_THE_LANGUAGE if is_ours else MOST_OF_ANOTHER):
            count[language] += 1
            kept.append(voice)
    return tuple(kept)


def first_of_language(voices: Iterable[VoiceInfo], wanted: str) -> VoiceInfo | None:
    """Return the first voice of the wanted tag's language, else the first at all, else None."""
    listed = list(voices)
    ours = (voice for voice in listed if language_of(voice.language) == language_of(wanted))
    return next(ours, listed[0] if listed else None)
