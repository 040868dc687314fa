"""Collects every sentence of the code into resources/locale/backcare.pot: python -m tests.translation.extract

How a language is added, with Babel's own command (it is among the development tools):

    python -m tests.translation.extract
    pybabel init -D backcare -i resources/locale/backcare.pot -d resources/locale -l pl
    ... translate resources/locale/pl/LC_MESSAGES/backcare.po with any PO editor ...
    pybabel compile -D backcare -d resources/locale

and kept up when the code has changed: extract again, `pybabel update -D backcare -i ... -d ...`, compile. The
app takes up a compiled catalogue (.mo) by itself where the system's language asks for it; it needs no Qt
tool. The names and steps of exercises are content, not code: they live in resources/words/<language>.json.
A comment that begins with "Translators:" just above a sentence goes into the template with it.
"""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "backcare_desktop"
TEMPLATE = ROOT / "resources" / "locale" / "backcare.pot"
#: Methods of Words and which of their arguments are looked up; "c" marks the context.
KEYWORDS = {"t": (1,), "n": (1, 2), "p": ((1, "c"), 2)}
COMMENT_TAG = "Translators:"
#: The tour presses buttons by what they say; it has no sentences of its own.
TOUR = "app/tour"
#: Header lines that would change the file at each run although no sentence did, or that stand empty.
_LEFT_OUT = (
    "POT-Creation-Date:",
    "PO-Revision-Date:",
    "Generated-By:",
    "Report-Msgid-Bugs-To:",
    "Last-Translator:",
    "Language-Team:",
)


Sentence = tuple[str, str | tuple[str, ...], list[str], str | None]


def sentences() -> Iterator[Sentence]:
    """Yield file, message (with its plural where it has one), comments and context of every sentence."""
    found = extract_from_dir(
        PACKAGE,
        method_map=[(f"{TOUR}/**.py", "ignore"), ("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=(COMMENT_TAG,),
    )
    for name, _line, message, comments, context in found:
        yield f"{PACKAGE.name}/{name}", message, comments, context


def template(found: Iterable[Sentence]) -> Catalog:
    """Return the template with these sentences."""
    catalog = Catalog(project="Backcare", version="1", charset="utf-8", fuzzy=False)
    catalog.header_comment = "# The sentences of Backcare, made by python -m tests.translation.extract"
    for name, message, comments, context in found:
        catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return catalog


def stored_template() -> Catalog:
    """Return the template as it is kept among the resources."""
    with TEMPLATE.open("rb") as file:
        return read_po(file)


def written(catalog: Catalog) -> str:
    """Return a template as text that is the same for the same sentences."""
    file = io.BytesIO()
    write_po(file, catalog, width=100, sort_output=True, include_lineno=False)
    lines = file.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(tuple(f'"{name}' for name in _LEFT_OUT)))


def main() -> None:
    """Write the template."""
    catalog = template(sentences())
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(written(catalog), encoding="utf-8", newline="\n")
    print(f"{TEMPLATE.relative_to(ROOT)}: {len(catalog)} sentences")


if __name__ == "__main__":
    main()
