"""A complete copy of a routine as text, kept with what was done so that later edits never rewrite history."""

import json
from dataclasses import MISSING, asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from backcare_desktop.core.fields import Field, read_json
from backcare_desktop.core.routine import Routine

ROUTINE_SCHEMA = "backcare-routine/1"
#: The name that errors give a copy; it stands in the data file, not in a file of its own.
ROUTINE_COPY = "routine copy"


def routine_to_json(routine: Routine) -> str:
    """Return the routine with all facts and words as JSON; equal routines give the same text."""
    content = {"schema": ROUTINE_SCHEMA, "routine": asdict(routine)}
    return json.dumps(content, default=_enum_value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def routine_from_json(text: str) -> Routine:
    """Return the routine that `routine_to_json` wrote. Raises ContentError where the text is no such copy.

    Every value has to be of its type, but no limit is held against it: what was done then is not judged by
    today's ranges. A field that came later takes its default.
    """
    document = read_json(text, ROUTINE_COPY).members(("schema", "routine"))
    document["schema"].one_of((ROUTINE_SCHEMA,))
    routine: Routine = _record(document["routine"], Routine)
    return routine


def _enum_value(member: Enum) -> object:
    return member.value


def _record(field: Field, kind: Any) -> Any:
    types, needed = _shape(kind)
    named = field.members(needed, types)
    return kind(**{name: _value(member, types[name]) for name, member in named.items()})


def _value(field: Field, kind: Any) -> Any:
    """Return the value of `field` as the type `kind`, one of those that the records are made of."""
    if get_origin(kind) is UnionType:
        return None if field.is_null else _value(field, _but_none(kind))
    if get_origin(kind) is tuple:
        return _tuple(field, get_args(kind))
    if is_dataclass(kind):
        return _record(field, kind)
    if issubclass(kind, Enum):
        return field.choice(kind)
    return field.plain(kind)


def _tuple(field: Field, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    entries = field.items()
    if kinds[-1] is Ellipsis:
        return tuple(_value(entry, kinds[0]) for entry in entries)
    if len(entries) != len(kinds):
        raise field.error(f"expected {len(kinds)} entries, found {len(entries)}")
    return tuple(_value(entry, kind) for entry, kind in zip(entries, kinds, strict=True))


def _but_none(kind: Any) -> Any:
    return next(part for part in get_args(kind) if part is not NoneType)


@cache
def _shape(kind: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the types of a dataclass by field name, and the names that have no default. Looked up once."""
    return get_type_hints(kind), tuple(field.name for field in fields(kind) if field.default is MISSING)
