"""The door that every sentence passes through: English, a translation, or the pseudo-language."""

import gettext
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given, strategies as st

from backcare_desktop.core.words import DOMAIN, PSEUDO, Words, accented

PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=8)
SENTENCES = st.lists(
    st.text(st.characters(exclude_characters="{}", exclude_categories=("Cs",)), max_size=20)
    | NAMES.map(lambda name: f"{{{name}}}"),
    max_size=6,
).map("".join)


class Polite(gettext.NullTranslations):
    """A translation that can be told from English."""

    def gettext(self, message: str) -> str:
        return f"please: {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"please: {msgid1 if n == 1 else msgid2}"

    def pgettext(self, context: str, message: str) -> str:
        return f"please ({context}): {message}"


def test_english_is_what_stands_in_the_code():
    words = Words()
    assert words.language == "en"
    assert words.t("Skip") == "Skip"
    assert words.t("{count} left of {all}", count=3, all=6) == "3 left of 6"
    assert words.p("stage", "Hold") == "Hold"
    assert words.p("stage", "Hold {count}", count=2) == "Hold 2"
    assert words.content_transform("Lie down.") == "Lie down."


@pytest.mark.parametrize(("n", "text"), [(0, "0 days in May"), (1, "1 day in May"), (2, "2 days in May")])
def test_a_number_takes_its_own_form(n: int, text: str):
    assert Words().n("{n} day in {month}", "{n} days in {month}", n, month="May") == text


def test_a_sentence_without_values_keeps_its_braces():
    assert Words().t("a {brace}") == "a {brace}"


def test_a_value_with_braces_is_left_alone():
    assert Words().t("Next: {name}.", name="{odd}") == "Next: {odd}."


def test_a_translation_is_used_for_every_kind_of_sentence():
    words = Words("xx", Polite())
    assert words.t("Skip") == "please: Skip"
    assert words.n("{n} day", "{n} days", 2) == "please: 2 days"
    assert words.p("stage", "Hold") == "please (stage): Hold"
    assert words.content_transform("Lie down.") == "Lie down."


def test_a_language_nobody_translated_is_shown_in_english(tmp_path: Path):
    words = Words.load("xx_YY", tmp_path / "nothing here")
    assert words.language == "en"
    assert words.t("Skip") == "Skip"
    assert words.n("{n} day", "{n} days", 2) == "2 days"


def test_a_translated_language_comes_from_its_compiled_catalogue(tmp_path: Path):
    catalogue = Catalog("de")
    catalogue.add("Skip", "Weiter")
    compiled = tmp_path / "de" / "LC_MESSAGES" / f"{DOMAIN}.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalogue)

    words = Words.load("de_AT", tmp_path)

    assert (words.language, words.t("Skip"), words.t("Start")) == ("de_AT", "Weiter", "Start")


def test_the_pseudo_language_needs_no_files(tmp_path: Path):
    words = Words.load(PSEUDO, tmp_path)
    assert words.t("Skip") == "⟦Škíþ·⟧"
    assert words.n("{n} day", "{n} days", 1) == "⟦1 dáý· ⟧"
    assert words.n("{n} day", "{n} days", 4) == "⟦4 dáýš· ⟧"
    assert words.p("stage", "Hold") == "⟦Hóld·⟧"
    assert words.content_transform("Sit") == "⟦Šít·⟧"


def test_the_pseudo_language_has_all_of_gettext():
    translations = Words(PSEUDO)._translations
    assert translations.npgettext("stage", "one", "more", 1) == accented("one")
    assert translations.npgettext("stage", "one", "more", 3) == accented("more")


def test_nothing_stays_nothing():
    assert accented("") == ""


@given(SENTENCES)
def test_the_pseudo_language_is_longer_and_keeps_placeholders_and_mnemonics(sentence: str):
    shown = accented(sentence)
    assert PLACEHOLDER.findall(shown) == PLACEHOLDER.findall(sentence)
    assert shown.count("&") == sentence.count("&")
    if sentence:
        assert len(shown) >= len(sentence) * 4 / 3
        assert shown[0] + shown[-1] == "⟦⟧"


@given(SENTENCES)
def test_the_pseudo_language_can_be_filled_in(sentence: str):
    names = {name[1:-1]: "7" for name in PLACEHOLDER.findall(sentence)}
    shown = Words(PSEUDO).t(sentence, **{"unused": "", **names})
    assert not PLACEHOLDER.search(shown)
