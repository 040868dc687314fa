"""Reads from the code itself where sentences are asked for, apart from what Babel finds."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.translation.extract import KEYWORDS, PACKAGE, ROOT, TOUR

#: How many leading arguments each method of Words has to be given as literals.
LITERALS = {"t": 1, "n": 2, "p": 2}
assert LITERALS.keys() == KEYWORDS.keys()


@dataclass(frozen=True)
class Call:
    """One place that asks for a sentence."""

    place: str  #: file and line
    method: str
    texts: tuple[str | None, ...]  #: the leading arguments; None for what is no literal
    values: frozenset[str]  #: the names of the values that fill its placeholders

    @property
    def messages(self) -> tuple[str, ...]:
        """What is looked up and shown: one sentence, or singular and plural."""
        texts = self.texts[1:] if self.method == "p" else self.texts
        return tuple(text for text in texts if text is not None)

    @property
    def context(self) -> str | None:
        """The context of a short word."""
        return self.texts[0] if self.method == "p" else None

    @property
    def key(self) -> tuple[str | None, tuple[str, ...]]:
        """What a translation is found by."""
        return self.context, self.messages


def calls_in(source: str, name: str = "") -> Iterator[Call]:
    """Yield every place in a file's text that asks for a sentence, and every other use of those methods."""
    tree = ast.parse(source)
    called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in LITERALS:
            continue
        call = called.get(id(node))
        arguments = call.args[: LITERALS[node.attr]] if call else []
        texts = [_literal(argument) for argument in arguments]
        texts += [None] * (LITERALS[node.attr] - len(texts))
        values = frozenset(keyword.arg or "**" for keyword in call.keywords) if call else frozenset()
        yield Call(f"{name}:{node.lineno}", node.attr, tuple(texts), values)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@cache
def all_calls() -> tuple[Call, ...]:
    """Return every place in the app that asks for a sentence."""
    return tuple(
        call
        for path in sorted(PACKAGE.rglob("*.py"))
        if PACKAGE / TOUR not in path.parents
        for call in calls_in(path.read_text(encoding="utf-8"), _shown(path))
    )


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
