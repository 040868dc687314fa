"""What voices are called, for people to read."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from backcare_desktop.core.words import Words
from backcare_desktop.ui.settings.chooser import Item
from backcare_desktop.ui.voice.voice import VoiceInfo

_NO_REGION = "001"


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
    return _subtags(voice.language)[0] == _subtags(words.language)[0]


def _subtags(tag: str) -> list[str]:
    return tag.replace("_", "-").split("-")
