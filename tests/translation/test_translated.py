"""A real translation, with a language of three plural forms, and without Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from backcare_desktop.core.words import DOMAIN, Words
from tests.translation.extract import ROOT

NUMBERS = (0, 1, 2, 4, 5, 12, 21, 22, 25)
POLISH = [
    "0 ćwiczeń",
    "1 ćwiczenie",
    "2 ćwiczenia",
    "4 ćwiczenia",
    "5 ćwiczeń",
    "12 ćwiczeń",
    "21 ćwiczeń",
    "22 ćwiczenia",
    "25 ćwiczeń",
]
# Whatever would load Qt, Babel or the network's locale data fails at once.
WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "babel"):
    sys.modules[name] = None
from pathlib import Path
from backcare_desktop.core.words import Words
words = Words.load("pl_PL", Path(sys.argv[1]))
sys.stdout.reconfigure(encoding="utf-8")
for n in map(int, sys.argv[2:]):
    print(words.n("{n} exercise", "{n} exercises", n))
"""


@pytest.fixture
def locale_dir(tmp_path: Path) -> Path:
    """A folder with a Polish translation of a few sentences."""
    catalog = Catalog(locale="pl")
    catalog.add(("{n} exercise", "{n} exercises"), ("{n} ćwiczenie", "{n} ćwiczenia", "{n} ćwiczeń"))
    catalog.add("Skip", "Pomiń")
    catalog.add("{done} of {all}", "z {all} gotowe {done}")
    catalog.add("Rest", "Odpoczynek", context="stage")
    catalog.add("Not yet", "")
    folder = tmp_path / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalog)
    return tmp_path


def test_plural_forms_come_from_the_translation_and_need_no_qt(locale_dir: Path):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, str(locale_dir), *map(str, NUMBERS)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stderr, done.stdout.splitlines()) == ("", POLISH)


@pytest.mark.parametrize("language", ["pl", "pl_PL", "pl_PL.UTF-8"])
def test_a_translation_serves_every_country_of_its_language(locale_dir: Path, language: str):
    assert Words.load(language, locale_dir).t("Skip") == "Pomiń"


def test_a_translation_may_put_the_values_in_another_order(locale_dir: Path):
    assert Words.load("pl", locale_dir).t("{done} of {all}", done=2, all=6) == "z 6 gotowe 2"


def test_a_word_is_translated_in_its_own_context_only(locale_dir: Path):
    words = Words.load("pl", locale_dir)
    assert words.p("stage", "Rest") == "Odpoczynek"
    assert words.p("calendar", "Rest") == "Rest"
    assert words.t("Rest") == "Rest"


def test_a_sentence_nobody_translated_yet_is_shown_in_english(locale_dir: Path):
    words = Words.load("pl", locale_dir)
    assert words.t("Not yet") == "Not yet"
    assert words.t("Never seen") == "Never seen"


def test_another_language_is_not_polish(locale_dir: Path):
    assert Words.load("cs", locale_dir).t("Skip") == "Skip"
