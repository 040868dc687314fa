"""What a single value of an imported record may be. Each check returns the value as it is kept."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from backcare_desktop.core.exchange.refusal import Expected, Kind, Problem

#: The longest value that an error shows, in characters.
_SHOWN = 60
#: Years that a history can be of. Beyond them zones and calendars no longer reckon.
_YEAR = "(19|2[0-9])[0-9]{2}"
_CLOCK = "T[0-9]{2}:[0-9]{2}:[0-9]{2}"


class WrongValueError(Exception):
    """A value is not what it has to be; `path` leads to it from the record down."""

    def __init__(self, problem: Problem, expected: Expected | None = None, found: object = None) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.expected = expected
        self.found = shortened(found)
        self.path = ""

    def under(self, step: str) -> "WrongValueError":
        """Return the same error, seen from one level higher."""
        self.path = step + self.path
        return self


class Check(Protocol):
    """Holds one value against what it may be."""

    def read(self, value: Any) -> Any:
        """Return the value as it is kept. Raises WrongValueError."""
        ...


def shortened(value: object) -> str:
    """Return a value as JSON, in a length that fits into a sentence and in characters that can be shown."""
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


@dataclass(frozen=True)
class Text:
    """A text that can be written as UTF-8."""

    filled: bool = False

    def read(self, value: Any) -> str:
        """Return the text."""
        if not isinstance(value, str) or (self.filled and not value) or not _is_writable(value):
            kind = Kind.FILLED_TEXT if self.filled else Kind.TEXT
            raise WrongValueError(Problem.UNEXPECTED, Expected(kind), value)
        return value


@dataclass(frozen=True)
class Truth:
    """True or false."""

    def read(self, value: Any) -> bool:
        """Return the value."""
        if not isinstance(value, bool):
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.TRUTH), value)
        return value


@dataclass(frozen=True)
class Whole:
    """A whole number within two limits."""

    low: int
    high: int

    def read(self, value: Any) -> int:
        """Return the number."""
        if type(value) is not int or not self.low <= value <= self.high:
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.WHOLE_NUMBER, self.low, self.high), value)
        return value


@dataclass(frozen=True)
class Number:
    """A number within two limits; NaN and infinity are within none."""

    low: int
    high: int

    def read(self, value: Any) -> float:
        """Return the number; there is one zero only."""
        if type(value) not in {int, float} or not self.low <= value <= self.high:
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.NUMBER, self.low, self.high), value)
        return float(value) + 0.0


@dataclass(frozen=True)
class OneOf:
    """One of some names."""

    names: tuple[str, ...]

    def read(self, value: Any) -> str:
        """Return the name."""
        if not isinstance(value, str) or value not in self.names:
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.ONE_OF, names=self.names), value)
        return value


@dataclass(frozen=True)
class Shaped:
    """A text of a fixed shape, about which a calendar may have more to say."""

    kind: Kind
    pattern: str

    def read(self, value: Any) -> str:
        """Return the text."""
        if (
            not isinstance(value, str)
            or not re.fullmatch(self.pattern, value, re.ASCII)
            or not self._is_real(value)
        ):
            raise WrongValueError(Problem.UNEXPECTED, Expected(self.kind), value)
        return value

    def _is_real(self, text: str) -> bool:
        """Whether there is such a day or moment."""
        try:
            if self.kind is Kind.DAY:
                date.fromisoformat(text)
            elif self.kind is not Kind.DIGEST:
                datetime.fromisoformat(text)
        except ValueError:
            return False
        return True


DAY = Shaped(Kind.DAY, f"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}")
MOMENT = Shaped(
    Kind.MOMENT, rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}{_CLOCK}(\.[0-9]{{6}})?[+-][0-9]{{2}}:[0-9]{{2}}"
)
STAMP = Shaped(Kind.STAMP, rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}{_CLOCK}\.[0-9]{{6}}\+00:00")
DIGEST = Shaped(Kind.DIGEST, "[0-9a-f]{64}")


@dataclass(frozen=True)
class Plain:
    """A text, a number within what every program can count to, or a truth."""

    def read(self, value: Any) -> str | float | bool:
        """Return the value."""
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and _is_writable(value):
            return value
        if isinstance(value, int | float) and abs(value) < 2**53:
            return value
        raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.PLAIN), value)


@dataclass(frozen=True)
class Maybe:
    """A value, or null."""

    check: Check

    def read(self, value: Any) -> Any:
        """Return the value."""
        return None if value is None else self.check.read(value)


@dataclass(frozen=True)
class ListOf:
    """A list."""

    check: Check

    def read(self, value: Any) -> list[Any]:
        """Return the list."""
        if not isinstance(value, list):
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.LIST), value)
        found = []
        read = self.check.read
        try:
            for entry in value:
                found.append(read(entry))  # noqa: PERF401 - the error is about the entry after those
        except WrongValueError as error:
            raise error.under(f"[{len(found)}]") from None
        return found


@dataclass(frozen=True)
class Record:
    """An object that has every one of its fields, and no other."""

    fields: Mapping[str, Check]

    def read(self, value: Any) -> dict[str, Any]:
        """Return the object, its fields in their order."""
        if not isinstance(value, dict):
            raise WrongValueError(Problem.UNEXPECTED, Expected(Kind.RECORD), value)
        unknown = next((name for name in value if name not in self.fields), None)
        if unknown is not None:
            raise WrongValueError(Problem.UNKNOWN).under(f".{shortened(unknown)[1:-1]}")
        found = {}
        for name, check in self.fields.items():
            if name not in value:
                raise WrongValueError(Problem.MISSING).under(f".{name}")
            try:
                found[name] = check.read(value[name])
            except WrongValueError as error:
                raise error.under(f".{name}") from None
        return found


def _is_writable(text: str) -> bool:
    """Whether there is no half of a surrogate pair in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
