"""Why a file that comes from elsewhere is not taken in: what, where, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum


class Problem(Enum):
    """What is the matter with the file as a whole, or with one place in it."""

    EMPTY = "empty"
    NOT_OURS = "not ours"  #: some other kind of file
    NEWER = "newer"  #: written by a newer version of the app
    DAMAGED = "damaged"  #: a data file that SQLite cannot read to its end
    BUSY = "busy"  #: changing while it is read
    ENCODING = "encoding"  #: no UTF-8
    SYNTAX = "syntax"  #: no JSON
    CUT_OFF = "cut off"  #: ends in the middle
    TOO_DEEP = "too deep"
    TOO_LONG = "too long"  #: one entry is larger than any that the app writes
    MISSING = "missing"
    UNKNOWN = "unknown"
    TWICE = "twice"
    UNEXPECTED = "unexpected"  #: a value that is not what `expected` says
    NO_SUCH_ROUTINE = "no such routine"
    NO_SUCH_SESSION = "no such session"


class Kind(Enum):
    """What kind of value a field has."""

    TEXT = "text"
    FILLED_TEXT = "filled text"
    TRUTH = "truth"
    WHOLE_NUMBER = "whole number"
    NUMBER = "number"
    ONE_OF = "one of"
    DAY = "day"
    MOMENT = "moment"
    STAMP = "stamp"
    DIGEST = "digest"
    PLAIN = "plain"
    LIST = "list"
    RECORD = "record"
    ONE_OWNER = "one owner"


@dataclass(frozen=True)
class Expected:
    """What a field has to be."""

    kind: Kind
    low: int = 0
    high: int = 0
    names: tuple[str, ...] = ()


class ImportRefusedError(Exception):
    """A file was not taken in; nothing of it was. `str()` is for logs, see `refusal_sentence` for people."""

    def __init__(
        self,
        problem: Problem,
        file: str,
        *,
        line: int | None = None,
        field: str = "",
        expected: Expected | None = None,
        found: str = "",
    ) -> None:
        place = f"{file}:{line or ''}:{field}"
        super().__init__(
            f"{place}: {problem.value} {expected.kind.value if expected else ''} {found}".strip()
        )
        self.problem = problem
        self.file = file  #: its name without its folder
        self.line = line  #: from 1; None where there are no lines
        self.field = field  #: as in `sessions[3].steps[0].side`; "" for the file as a whole
        self.expected = expected
        self.found = found  #: the value, shortened, as it stands in the file
