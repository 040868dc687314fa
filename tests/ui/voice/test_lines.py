"""The lines between the app and the program that speaks survive the way, and nonsense does no harm."""

from hypothesis import given, strategies as st

from backcare_desktop.ui.voice.lines import (
    LineSplitter,
    engines_from_fields,
    engines_to_fields,
    from_line,
    to_line,
)
from backcare_desktop.ui.voice.patience import Patience
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceInfo

words = st.text(max_size=8)
engines = st.builds(
    EngineInfo, words, words, st.lists(st.builds(VoiceInfo, words, words, words), max_size=3).map(tuple)
)


@given(st.lists(st.tuples(words, words)), st.integers(1, 9))
def test_lines_come_out_as_they_went_in_however_they_are_cut(said: list[tuple[str, str]], size: int):
    sent = b"".join(to_line({"is": kind, "text": text}) for kind, text in said)
    splitter = LineSplitter()
    came = [line for at in range(0, len(sent), size) for line in splitter.split(sent[at : at + size])]
    assert [from_line(line) for line in came] == [{"is": kind, "text": text} for kind, text in said]


@given(st.lists(engines, max_size=3).map(tuple))
def test_engines_come_out_as_they_went_in(told: tuple[EngineInfo, ...]):
    assert engines_from_fields(from_line(to_line({"engines": engines_to_fields(told)}))["engines"]) == told


@given(st.binary())
def test_any_bytes_are_no_fault(line: bytes):
    assert isinstance(from_line(line), dict)


def test_engines_that_make_no_sense_are_none():
    for nonsense in (None, 7, [7], [{"id": "a"}], [{"id": "a", "name": "b", "voices": [["one"]]}]):
        assert engines_from_fields(nonsense) == ()


def test_long_and_slow_phrases_get_more_time():
    patience = Patience()
    assert patience.to_start_ms("one two three four") == 6000
    assert patience.to_end_ms("one two three four", 50) > patience.to_end_ms("one two three four", 100)
    assert patience.to_end_ms("1" * 100, 100) > patience.to_end_ms("1", 100)
