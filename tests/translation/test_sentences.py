"""Every sentence of the app can be translated, and none says what is never said to a person in pain."""

import json
import re
import string
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.translation.calls import Call, all_calls, calls_in
from tests.translation.extract import ROOT, Sentence, sentences, stored_template, template, written

NEVER_SHOWN = re.compile(
    r"\b(missed|failed|broke|lost|behind|streak|don['\u2019]t forget|should|push|burn)\b", re.IGNORECASE
)
#: Where a hand is behind the head, "behind" blames nobody.
_PLACES = re.compile(
    r"\b(from|out) behind\b|\bbehind (the|your) ((left|right) )?(head|thighs?|knees?|back|body|other)\b",
    re.IGNORECASE,
)
#: The context of a pattern that is filled in later, wherever the number is shown.
PATTERN = "a number and its unit"
MARKUP = re.compile(r"<[a-z/!]|&[a-z]+;|&#|\b\d+ ?px\b|\bpx\b", re.IGNORECASE)


def placeholders(message: str) -> set[str]:
    """Return the names between braces. Raises ValueError where a brace stands alone."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.fixture(scope="module")
def found() -> list[Sentence]:
    """What Babel finds in the code, which takes a while."""
    return list(sentences())


def test_babel_finds_every_sentence_that_the_code_asks_for(found: list[Sentence]):
    """Whatever is not a literal escapes Babel and would stay English for ever."""
    not_literal = [call.place for call in all_calls() if None in call.texts]
    assert not_literal == []
    keys = Counter(
        (context, (message,) if isinstance(message, str) else message)
        for _name, message, _comments, context in found
    )
    assert keys == Counter(call.key for call in all_calls())
    assert len(all_calls()) > 100


@pytest.mark.parametrize(
    "source",
    [
        "words.t(name)",
        "words.t(f'{count} left')",
        "words.t('one ' + 'two')",
        "words.t(message='Skip')",
        "self._words.n('{n} day', plural, 3)",
        "kit.words.p(context, 'Hold')",
        "list(map(words.t, names))",
    ],
)
def test_a_sentence_that_is_no_literal_is_noticed(source: str):
    (call,) = calls_in(source)
    assert None in call.texts


def test_the_template_has_what_the_code_has(found: list[Sentence]):
    """When this is red: python -m tests.translation.extract"""
    kept, now = stored_template(), template(found)
    assert {(m.context, m.id) for m in kept} == {(m.context, m.id) for m in now}


def test_the_template_is_the_same_at_each_run(found: list[Sentence]):
    assert written(template(found)) == written(template(sentences()))


def test_a_sentence_gets_a_value_for_each_of_its_placeholders_and_no_other():
    wrong = [
        (call.place, message)
        for call in all_calls()
        for message in call.messages
        if not is_filled(call, placeholders(message))
    ]
    assert wrong == []


def is_filled(call: Call, needed: set[str]) -> bool:
    """Whether a call brings what a sentence needs. `**values` may bring more; a pattern is filled in later."""
    given = call.values - {"**"} | ({"n"} if call.method == "n" else set())
    if "**" in call.values or call.context == PATTERN:
        return given <= needed
    return given == needed


def test_every_placeholder_has_a_name_so_that_a_translation_can_move_it():
    for call in all_calls():
        for message in call.messages:
            assert all(name.isidentifier() for name in placeholders(message)), call.place


def test_singular_and_plural_say_the_same():
    """A language may use its singular for 21 too, so even that form shows the number."""
    for call in all_calls():
        if call.method == "n":
            singular, plural = call.messages
            assert placeholders(singular) == placeholders(plural) >= {"n"}, call.place


def test_no_sentence_carries_markup_or_pixels():
    assert [call.place for call in all_calls() for text in call.messages if MARKUP.search(text)] == []


def test_no_sentence_begins_or_ends_with_a_space():
    """It would be glued to another, in an order that is not every language's. A separator has no letters."""
    lettered = [
        (call.place, text) for call in all_calls() for text in call.messages if re.search(r"\w", text)
    ]
    assert [place for place, text in lettered if text != text.strip()] == []


def test_no_sentence_of_the_app_blames_or_scolds():
    """Statement 29: the app."""
    assert [(call.place, text) for call in all_calls() for text in call.messages if blames(text)] == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "resources" / "words").glob("*.json")), ids=lambda path: path.name
)
def test_no_text_of_the_content_blames_or_scolds(path):
    """Statement 29: the content."""
    texts = list(texts_in(json.loads(path.read_text(encoding="utf-8"))))
    assert len(texts) > 10
    assert [text for text in texts if blames(text) or MARKUP.search(text)] == []


def blames(text: str) -> bool:
    """Whether a text has one of the words that are never shown."""
    return bool(NEVER_SHOWN.search(_PLACES.sub("", text)))


def test_blame_is_recognised_and_places_are_not_blame():
    for text in (
        "You missed a day.",
        "Don\u2019t forget!",
        "You are behind your plan.",
        "A streak",
        "Failed: it",
        "You SHOULD",
    ):
        assert blames(text), text
    for text in (
        "One leg behind the other.",
        "Seen from behind",
        "How it feels",
        "It is broken up into parts.",
    ):
        assert not blames(text), text


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in a JSON value; the names of its members are not shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from texts_in(member)
    elif isinstance(value, list):
        for entry in value:
            yield from texts_in(entry)
