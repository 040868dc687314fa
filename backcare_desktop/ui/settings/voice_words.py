"""What voices and their problems are called, for people to read."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from backcare_desktop.core.words import Words
from backcare_desktop.ui.settings.chooser import Item
from backcare_desktop.ui.voice.voice import VoiceInfo, VoiceProblem

_NO_REGION = "001"


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
                "The speech engine has no voice. Install the package espeak-ng, and start Backcare again."
            )
        case VoiceProblem.NO_ENGINE if on_linux:
            return words.t(
                "No speech engine was found. Install the packages speech-dispatcher, "
                "speech-dispatcher-espeak-ng and espeak-ng, and start Backcare again."
            )
        case _:
            return words.t(
                "No voice was found. Add one in the settings of the system, at speech or "
                "accessibility, and start Backcare again."
            )


def voice_items(voices: Sequence[VoiceInfo], words: Words) -> list[Item]:
    """Return what to choose from: whatever suits, then the voices of the app's language, then all by language."""

    def place(voice: VoiceInfo) -> tuple[bool, str, str]:
        return not _is_own(voice, words), language_name(voice.language).casefold(), voice.name.casefold()

    suits = Item("", words.t("The best for the language of the app"))
    return [suits, *(Item(voice.id, _voice_name(voice, words)) for voice in sorted(voices, key=place))]


def language_name(tag: str) -> str:
    """Return a language as its speakers write it, "British English"; the tag itself where Qt knows no name."""
    language, *rest = _subtags(tag)
    region = next((part.upper() for part in rest if len(part) in (2, 3)), "")
    locale = QLocale(f"{language}-{region or _NO_REGION}")
    is_known = locale.language() is not QLocale.Language.C
    if region and QLocale.territoryToCode(locale.territory()) != region:
        is_known = False
    return (locale.nativeLanguageName() if is_known else "") or tag


def _voice_name(voice: VoiceInfo, words: Words) -> str:
    language = language_name(voice.language)
    names = [language]
    if _is_own(voice, words):  # eSpeak's voices are called after their languages, in English
        names.append(QLocale.languageToString(QLocale(words.language).language()))
    if any(name.casefold() in voice.name.casefold() for name in names):
        return voice.name
    return words.p("voice", "{language}: {name}", language=language, name=voice.name)


def _is_own(voice: VoiceInfo, words: Words) -> bool:
    return _subtags(voice.language)[0] == words.language


def _subtags(tag: str) -> list[str]:
    return tag.replace("_", "-").split("-")
