"""Reads typed values out of JSON; every problem names the file, the field and what was expected there."""

import json
import re
from collections.abc import Callable, Collection, Iterable
from enum import Enum
from typing import TypeVar

from backcare_desktop.core.errors import ContentError

_Choice = TypeVar("_Choice", bound=Enum)
_Plain = TypeVar("_Plain", str, int, float, bool)
_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: The path of the top of a document.
WHOLE_FILE = "the whole file"
#: A message lists the names it would have accepted up to this many; more of them would hide the problem.
_LISTED_NAMES = 20


class Field:
    """One value of a content file and where it stands in it, e.g. `exercises[12].dose.hold_s`.

    The readers return the value as the type they are named after and raise ContentError for anything else.
    """

    __slots__ = ("_file", "_key", "_parent", "_value")

    def __init__(self, value: object, file: str, parent: "Field | None" = None, key: str | int = "") -> None:
        self._value = value
        self._file = file
        self._parent = parent
        self._key = key

    @property
    def path(self) -> str:
        """Where the value stands, as a person would write it. Built only when asked: reading is hot."""
        if self._parent is None:
            return WHOLE_FILE
        if isinstance(self._key, int):
            return f"{self._parent.path}[{self._key}]"
        return f"{self._parent.path}.{self._key}".removeprefix(f"{WHOLE_FILE}.")

    def error(self, problem: str) -> ContentError:
        """Return the error that says `problem` about this field, for the caller to raise."""
        return ContentError(self._file, self.path, problem)

    def at(self, key: str) -> "Field":
        """Return the field under `key`, whether it exists or not, to name it in an error."""
        return Field(None, self._file, self, key)

    @property
    def is_null(self) -> bool:
        """Whether the value is null."""
        return self._value is None

    def members(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, "Field"]:
        """Return the fields of an object that has every `required` name, and no other but `optional` ones."""
        value = self._value
        if not isinstance(value, dict):
            raise self._unexpected("an object")
        if not all(map(value.__contains__, required)):
            missing = next(name for name in required if name not in value)
            raise self.at(missing).error("is missing")
        if len(value) > len(required):
            for name in value:
                if name not in required and name not in optional:
                    raise self.at(name).error(f"is not known; expected {_one_of([*required, *optional])}")
        return {name: Field(member, self._file, self, name) for name, member in value.items()}

    def items(self, minimum: int = 0) -> list["Field"]:
        """Return the entries of a list with at least `minimum` of them."""
        if not isinstance(self._value, list):
            raise self._unexpected("a list")
        if len(self._value) < minimum:
            raise self.error(f"expected at least {minimum} entries, found {len(self._value)}")
        return [Field(entry, self._file, self, index) for index, entry in enumerate(self._value)]

    def text(self) -> str:
        """Return a text with something in it and no space around it."""
        value = self._value
        if not isinstance(value, str) or not value or value != value.strip():
            raise self._unexpected("a text that is not empty, without spaces around it")
        return value

    def identifier(self) -> str:
        """Return an id: lower-case letters and digits joined by single hyphens."""
        value = self._value
        if not isinstance(value, str) or not _IDENTIFIER.fullmatch(value):
            raise self._unexpected('an id such as "pelvic-tilt"')
        return value

    def one_of(self, names: Collection[str]) -> str:
        """Return one of the known `names`."""
        value = self._value
        if not isinstance(value, str) or value not in names:
            raise self._unexpected(_one_of(names))
        return value

    def plain(self, kind: type[_Plain]) -> _Plain:
        """Return a value of the plain type `kind` (text, whole number, number, truth), whatever it says."""
        value = self._value
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:
            raise self._unexpected(f"a value of type {kind.__name__}")
        return value

    def choice(self, kind: type[_Choice]) -> _Choice:
        """Return the member of the enum `kind` that has this value."""
        try:
            return kind(self._value)
        except ValueError:
            raise self._unexpected(_one_of([str(member.value) for member in kind])) from None

    def boolean(self) -> bool:
        """Return true or false."""
        if not isinstance(self._value, bool):
            raise self._unexpected("true or false")
        return self._value

    def integer(self, minimum: int, maximum: int) -> int:
        """Return a whole number within the two limits."""
        value = self._value
        if not isinstance(value, int) or isinstance(value, bool) or not minimum <= value <= maximum:
            raise self._unexpected(f"a whole number from {minimum} to {maximum}")
        return value

    def number(self, minimum: float, maximum: float) -> float:
        """Return a number within the two limits; NaN and infinity are within none."""
        value = self._value
        if not isinstance(value, int | float) or isinstance(value, bool) or not minimum <= value <= maximum:
            raise self._unexpected(f"a number from {minimum:g} to {maximum:g}")
        return float(value)

    def numbers(self, minimum: float, maximum: float) -> list[float]:
        """Return a list of numbers within the two limits: the quick way to read many."""
        entries = self._value
        if not isinstance(entries, list):
            raise self._unexpected("a list of numbers")
        if all(type(entry) in (int, float) and minimum <= entry <= maximum for entry in entries):
            return [float(entry) for entry in entries]
        return [entry.number(minimum, maximum) for entry in self.items()]

    def _unexpected(self, expected: str) -> ContentError:
        return self.error(f"expected {expected}, found {_shortened(self._value)}")


def read_json(text: str, file: str) -> Field:
    """Return the top of a JSON document. `file` is the name that errors give it.

    Raises ContentError where the text is not JSON or an object has one name twice, which JSON would let pass.
    """

    def refusal(twice: str) -> ContentError:
        return ContentError(file, twice, "stands twice in the same object; expected it once")

    try:
        return Field(json.loads(text, object_pairs_hook=lambda pairs: members_once(pairs, refusal)), file)
    except (ValueError, RecursionError) as error:
        raise ContentError(file, WHOLE_FILE, f"expected JSON: {error}") from error


def members_once(pairs: list[tuple[str, object]], refusal: Callable[[str], Exception]) -> dict[str, object]:
    """Return the members of a JSON object. Raises what `refusal` makes of the first name that stands there twice."""
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise refusal(next(name for name in names if names.count(name) > 1))
    return members


def _one_of(names: Iterable[str]) -> str:
    known = list(names)
    if len(known) > _LISTED_NAMES:
        return f"one of the {len(known)} known names"
    return f"one of: {', '.join(known)}"


def _shortened(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
