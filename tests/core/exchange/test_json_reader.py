"""A JSON file read entry by entry: every file that is right, and every way to be wrong."""

import io
import json

import pytest
from hypothesis import example, given, strategies as st

from backcare_desktop.core.exchange import json_reader
from backcare_desktop.core.exchange.json_reader import CHUNK, LONGEST, Entry, JsonReader
from backcare_desktop.core.exchange.refusal import ImportRefusedError, Problem

plain = (
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)
documents = st.dictionaries(st.text(), values, max_size=6)


def entries(data: bytes, most: int = CHUNK) -> list[Entry]:
    stream = io.BytesIO(data)
    return list(JsonReader(lambda size: stream.read(min(size, most)), "history.json").entries())


def refused(data: bytes, most: int = CHUNK) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as caught:
        entries(data, most)
    assert caught.value.file == "history.json"
    return caught.value


def put_together(found: list[Entry]) -> dict[str, object]:
    document: dict[str, object] = {}
    for entry in found:
        if entry.index is None:
            document[entry.name] = entry.value
        else:
            assert len(document[entry.name]) == entry.index
            document[entry.name].append(entry.value)
    return document


@given(documents, st.integers(1, 40), st.sampled_from([None, 1]))
@example({"a": "é😀" * 20, "b": [1, 22, 333]}, 1, None)
def test_what_was_written_is_read_however_it_comes(document, most, indent):
    data = json.dumps(document, indent=indent, ensure_ascii=False).encode("utf-8", "replace")
    assert put_together(entries(data, most)) == json.loads(data)


def test_every_entry_knows_its_line():
    data = b'\xef\xbb\xbf{\n"a": 1,\r\n"b": [\n\n{"x":\n 2},\n3],\n"c": []}\n'
    assert [(entry.path, entry.line) for entry in entries(data)] == [
        ("a", 2),
        ("b", 3),
        ("b[0]", 5),
        ("b[1]", 7),
        ("c", 8),
    ]


@pytest.mark.parametrize(
    ("data", "problem", "line"),
    [
        (b"", Problem.EMPTY, None),
        (b" \n", Problem.EMPTY, None),
        (b"\x89PNG\r\n\x1a\n", Problem.NOT_OURS, None),
        (b"[1]", Problem.NOT_OURS, None),
        ('{"a": 1}'.encode("utf-16"), Problem.NOT_OURS, None),
        (b'{\n"a": 1\n"b": 2}', Problem.SYNTAX, 3),
        (b'{\n"a": 1,\n}', Problem.SYNTAX, 3),
        (b"{1: 2}", Problem.SYNTAX, 1),
        (b'{"a" 2}', Problem.SYNTAX, 1),
        (b'{"a": [1,\n2,\n]' + b" " * 20, Problem.SYNTAX, 3),
        (b'{"a": [1}' + b" " * 20, Problem.SYNTAX, 1),
        (b'{"a": {"b":\n\n !2}}' + b" " * 20, Problem.SYNTAX, 3),
        (b"{\"a\": '2'}", Problem.SYNTAX, 1),
        (b'{"a": "\t"}' + b" " * 20, Problem.SYNTAX, 1),
        (b'{}\n{"a": 1}', Problem.SYNTAX, 2),
        (b"{", Problem.CUT_OFF, 1),
        (b'{"a"', Problem.CUT_OFF, 1),
        (b'{"a": 1,\n', Problem.CUT_OFF, 2),
        (b'{"a": [', Problem.CUT_OFF, 1),
        (b'{"a": [1,\n{"b": "c', Problem.CUT_OFF, 2),
        (b'{"a": [1,\n{"b": 4', Problem.CUT_OFF, 2),
        (b'{"a": "\xc3', Problem.CUT_OFF, 1),
        (b'{"a": 1,\n"b": "\xff"}', Problem.ENCODING, 2),
        (b'{"a": 1, "a": 2}', Problem.TWICE, 1),
    ],
)
def test_a_file_that_is_not_right_is_refused_with_its_line(data, problem, line):
    for most in (CHUNK, 1) if data[:1] == b"{" else (CHUNK,):
        error = refused(data, most)
        assert (error.problem, error.line) == (problem, line)


@pytest.mark.parametrize(
    ("value", "problem", "field", "found"),
    [
        ("NaN", Problem.UNEXPECTED, "a", "NaN"),
        ("[-Infinity]", Problem.UNEXPECTED, "a[0]", "-Infinity"),
        (f"[0, {'9' * 5000}]", Problem.UNEXPECTED, "a[1]", f"{'9' * 20}…"),
        ('{"b": 1, "b": 1}', Problem.TWICE, "a.b", '"b"'),
        ("[" + "[" * 60_000, Problem.TOO_DEEP, "a[0]", ""),
        ('{"b":' * 60_000, Problem.TOO_DEEP, "a", ""),
    ],
)
def test_what_python_lets_pass_or_chokes_on_is_refused(value, problem, field, found):
    error = refused(b'{"a": ' + value.encode() + b"}")
    assert (error.problem, error.field, error.found) == (problem, field, found)


def test_an_entry_is_never_held_longer_than_any_of_ours(monkeypatch):
    monkeypatch.setattr(json_reader, "LONGEST", 1000)
    monkeypatch.setattr(json_reader, "CHUNK", 100)
    asked = []
    data = io.BytesIO(b'{"a": [1, "' + b"x" * 100_000 + b'"]}')

    def read(size: int) -> bytes:
        asked.append(size)
        return data.read(size)

    with pytest.raises(ImportRefusedError) as caught:
        list(JsonReader(read, "history.json").entries())
    assert (caught.value.problem, caught.value.field) == (Problem.TOO_LONG, "a[1]")
    assert sum(asked) < 4000


def test_the_limit_leaves_room_for_everything_the_app_writes():
    long = "x" * (LONGEST - 10)
    assert put_together(entries(json.dumps({"a": [long, 1]}).encode())) == {"a": [long, 1]}


def test_an_error_tells_logs_what_and_where():
    assert str(refused(b'{"a": [NaN]}')) == "history.json:1:a[0]: unexpected  NaN"
