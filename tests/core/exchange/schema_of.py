"""What the checks of the import hold against a value, as JSON Schema."""

from typing import Any

from backcare_desktop.core.exchange.checks import (
    Check,
    ListOf,
    Maybe,
    Number,
    OneOf,
    Plain,
    Record,
    Shaped,
    Text,
    Truth,
    Whole,
)


def schema_of(check: Check) -> dict[str, Any]:  # noqa: C901 - one case a kind
    match check:
        case Text():
            return {"type": "string"} | ({"minLength": 1} if check.filled else {})
        case Truth():
            return {"type": "boolean"}
        case Whole():
            return {"type": "integer", "minimum": check.low, "maximum": check.high}
        case Number():
            return {"type": "number", "minimum": check.low, "maximum": check.high}
        case OneOf():
            return {"enum": list(check.names)}
        case Shaped():
            return {"type": "string", "pattern": f"^{check.pattern}$"}
        case Plain():
            return {"type": ["string", "number", "boolean"]}
        case Maybe():
            return {"anyOf": [schema_of(check.check), {"type": "null"}]}
        case ListOf():
            return {"type": "array", "items": schema_of(check.check)}
        case Record():
            return {
                "type": "object",
                "additionalProperties": False,
                "required": list(check.fields),
                "properties": {name: schema_of(field) for name, field in check.fields.items()},
            }
    raise AssertionError(check)
