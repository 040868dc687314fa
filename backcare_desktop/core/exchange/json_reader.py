"""Reads a large JSON file entry by entry, in bounded memory, and knows the line of each."""

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from backcare_desktop.core.exchange.checks import shortened
from backcare_desktop.core.exchange.refusal import ImportRefusedError, Problem
from backcare_desktop.core.fields import members_once

#: How much is read at a time, in bytes.
CHUNK = 1 << 16
#: The longest entry, in characters: a hundred times the largest that the app writes.
LONGEST = 1 << 22
#: A number with more digits is none that the app writes, and Python takes its time to read it.
_DIGITS = 20
#: How close to the end of what was read an error can stand that comes from the end itself: "-Infinit".
_NEAR_THE_END = 12
#: How much of a number can be left over where it was not read to its end: "1" of "1e+05".
_END_OF_NUMBER = 2
_SPACE = re.compile(r"[ \t\n\r]*")
_BEFORE_A_VALUE = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True)
class Entry:
    """A value at the top of the file, or one of a list that stands there.

    A list begins with an entry that has no index and an empty list as its value, so that it is known where it
    holds nothing.
    """

    name: str
    index: int | None
    line: int
    value: Any

    @property
    def path(self) -> str:
        """Where the value stands, as a person would write it."""
        return self.name if self.index is None else f"{self.name}[{self.index}]"


class _WrongJsonError(Exception):
    """Something that Python's reader would let pass, or choke on."""

    def __init__(self, problem: Problem, name: str = "", found: str = "") -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.name = name
        self.found = found


class JsonReader:
    """Reads one file through `read`, which gives at most so many bytes, and none at the end."""

    def __init__(self, read: Callable[[int], bytes], file: str) -> None:
        self._read = read
        self._file = file
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_members_once, parse_constant=_no_constant, parse_int=_whole_number
        )
        self._text = ""
        self._at = 0
        self._line = 1  #: of the place `_at`
        self._ended = False

    def entries(self) -> Iterator[Entry]:
        """Give the entries in the order of the file. Raises ImportRefusedError."""
        self._look_at_the_start()
        self._skip("{")
        names: set[str] = set()
        if self._next() != "}":
            while True:
                line, name = self._line, self._name()
                if name in names:
                    self._refuse(Problem.TWICE, line, name, shortened(name))
                names.add(name)
                if self._next() == "[":
                    yield from self._list(name)
                else:
                    yield Entry(name, None, self._line, self._value(name))
                if self._skip(",}") == "}":
                    break
        else:
            self._skip("}")
        if self._next():
            self._refuse(Problem.SYNTAX, self._line)

    def _list(self, name: str) -> Iterator[Entry]:
        yield Entry(name, None, self._line, [])
        self._skip("[")
        if self._next() == "]":
            self._skip("]")
            return
        index = 0
        while True:
            self._next()
            yield Entry(name, index, self._line, self._value(f"{name}[{index}]"))
            index += 1
            if self._skip(",]") == "]":
                return

    def _look_at_the_start(self) -> None:
        """Refuse at once what cannot be one of our files, a picture for instance."""
        first = self._read(CHUNK)
        start = first.lstrip(_BEFORE_A_VALUE)[:1]
        if start != b"{":
            self._refuse(Problem.NOT_OURS if start else Problem.EMPTY)
        self._take(first)

    def _name(self) -> str:
        if self._next() != '"':
            self._refuse(Problem.SYNTAX if self._next() else Problem.CUT_OFF, self._line)
        name: str = self._value("")
        self._skip(":")
        return name

    def _skip(self, expected: str) -> str:
        """Go past one of the expected characters, and return it."""
        found = self._next()
        if not found or found not in expected:
            self._refuse(Problem.SYNTAX if found else Problem.CUT_OFF, self._line)
        self._at += 1
        return found

    def _next(self) -> str:
        """Go past space and return what stands there, or "" at the end."""
        while True:
            self._go_to(_SPACE.match(self._text, self._at).end())  # type: ignore[union-attr] # matches nothing too
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _value(self, path: str) -> Any:
        """Read the value that begins here and go past it."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except _WrongJsonError as error:
                name = f"{path}.{error.name}" if error.name else path
                self._refuse(error.problem, self._line, name, error.found)
            except RecursionError:
                self._refuse(Problem.TOO_DEEP, self._line, path)
            except json.JSONDecodeError as error:
                self._read_on_after(error, path)
                continue
            length = end - self._at
            if end < len(self._text) - _END_OF_NUMBER or not self._more():
                self._go_to(self._at + length)
                return value

    def _read_on_after(self, error: json.JSONDecodeError, path: str) -> None:
        """Read more where the value only did not end yet; otherwise refuse it."""
        unfinished = error.msg.startswith("Unterminated string")
        cut_off = unfinished or error.pos >= len(self._text)
        line = self._line + self._text.count("\n", self._at, error.pos)
        if unfinished or error.pos >= len(self._text) - _NEAR_THE_END:
            if len(self._text) - self._at > LONGEST:
                self._refuse(Problem.TOO_LONG, self._line, path)
            if self._more():
                return
        self._refuse(Problem.CUT_OFF if cut_off else Problem.SYNTAX, line, path)

    def _more(self) -> bool:
        """Read on: as much again as is waiting, so that a long value is not tried too often."""
        if self._ended:
            return False
        chunk = self._read(max(CHUNK, len(self._text) - self._at))
        self._take(chunk)
        return bool(chunk)

    def _take(self, chunk: bytes) -> None:
        self._ended = not chunk
        try:
            text = self._decode.decode(chunk, self._ended)
        except UnicodeDecodeError as error:
            line = self._line + self._text.count("\n", self._at) + error.object[: error.start].count(b"\n")
            ends_in_it = error.reason == "unexpected end of data"
            self._refuse(Problem.CUT_OFF if ends_in_it else Problem.ENCODING, line)
        self._text = self._text[self._at :] + text
        self._at = 0

    def _go_to(self, place: int) -> None:
        self._line += self._text.count("\n", self._at, place)
        self._at = place

    def _refuse(
        self, problem: Problem, line: int | None = None, field: str = "", found: str = ""
    ) -> NoReturn:
        raise ImportRefusedError(problem, self._file, line=line, field=field, found=found) from None


def _members_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return members_once(pairs, _told_twice)


def _told_twice(name: str) -> _WrongJsonError:
    return _WrongJsonError(Problem.TWICE, shortened(name)[1:-1], shortened(name))


def _no_constant(name: str) -> NoReturn:
    raise _WrongJsonError(Problem.UNEXPECTED, found=name)


def _whole_number(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise _WrongJsonError(Problem.UNEXPECTED, found=f"{digits[:_DIGITS]}…")
    return int(digits)
