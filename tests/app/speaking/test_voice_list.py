"""A list of voices that a person can read."""

from hypothesis import given, strategies as st

from backcare_desktop.app.speaking.engines import wanted_tag
from backcare_desktop.app.speaking.voice_list import (
    MOST_OF_ANOTHER,
    MOST_OF_THE_LANGUAGE,
    first_of_language,
    language_of,
    tidy_tag,
    useful_voices,
)
from backcare_desktop.ui.voice.voice import VoiceInfo


def voice(name: str, language: str) -> VoiceInfo:
    return VoiceInfo(f"{language}/{name}", name, language)


def test_the_region_comes_first_then_the_language_then_timbres_then_the_others():
    listed = [
        voice("German", "de-DE"),
        voice("Britain+Adam", "en-GB"),
        voice("English (Caribbean)", "en-US"),
        voice("America", "en-US"),
        voice("Britain", "en-GB"),
        voice("Afrikaans", "af-ZA"),
    ]
    assert [v.name for v in useful_voices(listed, "en-GB")] == [
        "Britain",
        "America",
        "English (Caribbean)",
        "Britain+Adam",
        "Afrikaans",
        "German",
    ]
    assert useful_voices(listed, "en-US")[0].name == "America"


voices = st.lists(
    st.builds(voice, st.text("ab+", max_size=5), st.sampled_from(["en-GB", "en-US", "de-DE", "de-AT", "fr"])),
    max_size=120,
)


@given(voices)
def test_the_list_stays_short_and_keeps_every_language(listed: list[VoiceInfo]):
    kept = useful_voices(listed, "en-GB")
    assert {language_of(v.language) for v in kept} == {language_of(v.language) for v in listed}
    for language in ("en", "de", "fr"):
        most = MOST_OF_THE_LANGUAGE if language == "en" else MOST_OF_ANOTHER
        there = sum(language_of(v.language) == language for v in listed)
        assert sum(language_of(v.language) == language for v in kept) == min(most, there)
    ours = [language_of(v.language) == "en" for v in kept]
    assert ours == sorted(ours, reverse=True)


def test_the_first_voice_of_a_language_is_its_best():
    listed = [voice("German", "de-DE"), voice("Britain", "en-GB")]
    assert first_of_language(listed, "en-US") == listed[1]
    assert first_of_language(listed, "fr-FR") == listed[0]
    assert first_of_language([], "fr-FR") is None


def test_tags_are_written_alike():
    assert [tidy_tag(tag) for tag in ("en_gb", "EN", "en-gb-x-rp", "en-029")] == [
        "en-GB",
        "en",
        "en-GB-x-rp",
        "en-029",
    ]


def test_the_voice_to_look_for_follows_the_apps_language():
    assert wanted_tag("de") == "de-DE"
    assert wanted_tag("en").startswith("en-")
    assert wanted_tag("qps") == "en-GB"
