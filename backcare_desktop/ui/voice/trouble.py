"""Why nothing can be said, in words."""

from backcare_desktop.core.words import Words
from backcare_desktop.ui.voice.voice import VoiceProblem


def voice_trouble(problem: VoiceProblem | None, words: Words, *, on_linux: bool) -> str:
    """Return in words why nothing can be said, and what helps; nothing where it can."""
    match problem:
        case None:
            return ""
        case VoiceProblem.STUCK:
            return words.t(
                "The speech engine does not answer. Cues are chimes and captions until Backcare starts again."
            )
        case VoiceProblem.NO_VOICE if on_linux:
            return words.t(
                "The speech engine has no voice. Captions are on screen. Install the package espeak-ng, and start Backcare again."
            )
        case VoiceProblem.NO_ENGINE if on_linux:
            return words.t(
                "No voice was found on this computer. Captions are on screen. Install the packages speech-dispatcher, "
                "speech-dispatcher-espeak-ng and espeak-ng, and start Backcare again."
            )
        case _:
            return words.t(
                "No voice was found on this computer. Captions are on screen. Add one in the settings of the system, at speech or "
                "accessibility, and start Backcare again."
            )
