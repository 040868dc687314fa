"""What is said about sound: why a voice cannot be heard, and what follows from what was heard."""

from enum import Enum

from backcare_desktop.core.words import Words
from backcare_desktop.ui.voice.trouble import voice_trouble
from backcare_desktop.ui.voice.voice import Voice


class Heard(Enum):
    """What somebody heard of the chime and the voice."""

    BOTH = "both"
    CHIME = "chime"
    VOICE = "voice"
    NEITHER = "neither"


def cue_sentence(words: Words) -> str:
    """Return the cue that is spoken as a sample."""
    return words.t("Hold. Thirty seconds.")


def heard_words(words: Words) -> dict[Heard, str]:
    """Return the answers."""
    return {
        Heard.BOTH: words.t("I heard both"),
        Heard.CHIME: words.t("Only the chime"),
        Heard.VOICE: words.t("Only the voice"),
        Heard.NEITHER: words.t("Neither"),
    }


def result_sentence(heard: Heard, words: Words) -> str:
    """Return what follows from an answer."""
    match heard:
        case Heard.BOTH:
            return words.t("Good: the voice will lead you, with a chime at each change.")
        case Heard.CHIME:
            return words.t(
                "The voice is off now. Chimes and captions stay. You can turn the voice on in Settings, under Voice."
            )
        case Heard.VOICE:
            return words.t(
                "The voice will lead you. Chimes may be set very low: their volume is in Settings, under Sound."
            )
        case Heard.NEITHER:
            return words.t(
                "Every cue is on screen as a caption. To hear them, look at the volume of this computer, and at "
                "whether speakers or headphones are connected and chosen. Then try again here, or later in Settings."
            )


def is_ready(voice: Voice) -> bool:
    """Return whether a voice can be asked to speak: it was found, and nothing is wrong with it."""
    return voice.problem is None and bool(voice.engines)


def voice_sentence(voice: Voice, platform: str, words: Words) -> str:
    """Return why the voice cannot be heard now and what helps; nothing where it can.

    `platform` is the system as `sys.platform` names it.
    """
    if voice.problem is None and not voice.engines:
        return words.t("Looking for a voice on this computer. You can go on meanwhile.")
    return voice_trouble(voice.problem, words, on_linux=platform.startswith("linux"))
