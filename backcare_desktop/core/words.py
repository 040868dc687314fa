"""The one door that every sentence people read or hear passes through. Works without Qt.

English is written in the code and is the key of every translation (gettext). Another language is a compiled
catalogue; the pseudo-language makes every sentence longer and accented, so that a sentence which goes round
this door, or a layout that clips, is seen.
"""

import gettext
import re
from collections.abc import Callable
from pathlib import Path

#: The language code of the pseudo-language.
PSEUDO = "qps"
DOMAIN = "backcare"

_ACCENTS = str.maketrans(
    "aceginoprsuyzACEGILNORSUYZ",
    "áçéğíñóþŕšúýžÁÇÉĞÍĹÑÓŔŠÚÝŽ",
)
_PADDING = "· " * 200  # with spaces, so that a long sentence can still be broken into lines
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|&)")


def accented(text: str) -> str:
    """Return `text` accented, bracketed and about a third longer, its {placeholders} kept."""
    if not text:
        return text
    parts = _PLACEHOLDER.split(text)
    plain = "".join(part if _PLACEHOLDER.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    return f"⟦{plain}{_PADDING[: len(text) // 3]}⟧"


class _PseudoTranslations(gettext.NullTranslations):
    """A translation into the pseudo-language."""

    def gettext(self, message: str) -> str:
        return accented(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return accented(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's signature
        return accented(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return accented(msgid1 if n == 1 else msgid2)


class Words:
    """Turns English sentences into the language in use. Made once at start and handed to whoever speaks."""

    def __init__(self, language: str = "en", translations: gettext.NullTranslations | None = None) -> None:
        self.language = language
        if translations is None:
            translations = _PseudoTranslations() if language == PSEUDO else gettext.NullTranslations()
        self._translations = translations

    @classmethod
    def load(cls, language: str, locale_dir: Path) -> "Words":
        """Return the words of `language` from the compiled catalogues, or English where there are none."""
        if language == PSEUDO:
            return cls(language)
        if gettext.find(DOMAIN, locale_dir, [language]) is None:
            return cls()
        return cls(language, gettext.translation(DOMAIN, locale_dir, [language]))

    def t(self, message: str, **values: object) -> str:
        """Return the sentence, with its {named} placeholders filled in."""
        return _filled(self._translations.gettext(message), values)

    def n(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """Return the sentence in the plural form that a number asks for.

        `{n}` is filled in too, with the number, or with the word for it that is given as `n`.
        """
        return _filled(self._translations.ngettext(singular, plural, n), {"n": n, **values})

    def p(self, context: str, message: str, **values: object) -> str:
        """Return a short word whose meaning depends on `context`, e.g. ("phase", "Hold")."""
        return _filled(self._translations.pgettext(context, message), values)

    @property
    def content_transform(self) -> Callable[[str], str]:
        """What the words of content files pass through: nothing, or the pseudo-language's accents."""
        return accented if self.language == PSEUDO else str


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format(**values) if values else text
