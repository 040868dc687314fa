"""When a part of a page is laid out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QWidget


@contextmanager
def laid_out_once(parts: Callable[[], Sequence[QWidget]]) -> Iterator[None]:
    """Change a part of a page, and lay it out with what it stands in when all of the change is there.

    Qt would lay out the whole page for every widget that comes in sight, and afterwards from the outermost layout to
    the innermost and back; until then a person would see the new content in the old places. `parts` returns the
    widgets that have layouts, the innermost first and the whole part last. It is asked again after the change. They
    are not looked for among Qt's children: Python would go on knowing those of them that Qt made by their addresses.
    """
    before = _layouts(parts())
    for layout in before:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in before:
            layout.setEnabled(True)
    after = parts()
    for layout in _layouts((*after, after[-1].parentWidget())):
        layout.activate()


def _layouts(widgets: Sequence[QWidget | None]) -> list[QLayout]:
    found = (widget.layout() for widget in widgets if widget is not None)
    return [layout for layout in found if layout is not None]
