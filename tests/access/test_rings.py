"""The ring around what has the keyboard, on the real pages: two pixels all around, well seen (statement 17)."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from backcare_desktop.app.tour import hands
from backcare_desktop.core.settings import FigureMotion, Scheme, Speech
from backcare_desktop.ui.history.year.day_look import GAP
from backcare_desktop.ui.history.year.year_grid import YearGrid
from backcare_desktop.ui.widgets.focus_ring import FocusRing
from tests.access.places import places, write_past, write_profile
from tests.access.seen import place_of, shown, takes_tab
from tests.end2end.person import Person

_LEAST_CONTRAST = 3.0
#: The ring is two pixels wide at least; where its corners are round there is a little less of it.
_SHARE = 1.9
#: How far around a control, and into it, the ring may be.
_AROUND = 7
#: A window in which a sheet of paper is whole.
_TALL_PX = 1700
_REACH = 5


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def changed(before: QImage, after: QImage, band: Iterator[QPoint]) -> int:
    """How many pixels look clearly different."""
    known: dict[tuple[int, int], bool] = {}
    count = 0
    for point in band:
        pair = before.pixel(point), after.pixel(point)
        if pair[0] == pair[1]:
            continue
        if pair not in known:
            known[pair] = contrast(QColor(pair[0]), QColor(pair[1])) >= _LEAST_CONTRAST
        count += known[pair]
    return count


def band_around(box: QRect, picture: QRect) -> Iterator[QPoint]:
    """The pixels near the edge of a box, within a picture."""
    outer = box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & picture
    inner = box.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
    for y in range(outer.top(), outer.bottom() + 1):
        for x in range(outer.left(), outer.right() + 1):
            if not inner.contains(x, y):
                yield QPoint(x, y)


def ringed(widget: QWidget, window: QWidget) -> QRect:
    """What the ring is drawn around: the control, the pill of it, or the cell of a table that shows that itself."""
    if isinstance(widget, QAbstractItemView) and getattr(widget, "draws_own_focus", False):
        cell = widget.visualRect(widget.currentIndex())
        if isinstance(widget, YearGrid):
            cell.adjust(GAP, GAP, -GAP, -GAP)  # the day; what is around it belongs to the ring
        return QRect(widget.viewport().mapTo(window, cell.topLeft()), cell.size())
    part = getattr(widget, "focus_rect", None)
    rect = part() if part else QRectF(widget.rect())
    return rect.toAlignedRect().translated(widget.mapTo(window, QPoint(0, 0)))


@contextmanager
def without_focus(window: QWidget, widget: QWidget) -> Iterator[QImage]:
    """The window with the keyboard nowhere, and afterwards again where it was."""
    widget.clearFocus()
    QApplication.processEvents()
    yield window.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()


def faint_ring(person: Person, widget: QWidget) -> str | None:
    """Give the keyboard to a control and tell of it if that is hard to see."""
    window = person.window
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(Qt.Key.Key_F6)  # a key: the ring is there for those who use one
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after = window.grab().toImage()
    with without_focus(window, widget) as before:
        pass
    box = ringed(widget, window)
    perimeter = 2 * (box.width() + box.height())
    count = changed(before, after, band_around(box, after.rect()))
    if count >= _SHARE * perimeter:
        return None
    return f"{type(widget).__name__} {widget.accessibleName()!r}: {count} of {2 * perimeter} pixels"


def sight_of(widget: QWidget, window: QWidget) -> QRect:
    """The part of the window in which a widget can be seen."""
    sight = window.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent.parentWidget(), QScrollArea):
            sight &= place_of(parent, window)
        parent = parent.parentWidget()
    return sight


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into sight, as Tab would."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 40, 40)
        parent = parent.parentWidget()
    QApplication.processEvents()


def kind_of(widget: QWidget) -> str:
    """What a control is, and how it looks."""
    look = [getattr(widget, name, None) for name in ("_variant", "_size")]
    return " ".join([type(widget).__name__, *[str(one.value) for one in look if isinstance(one, Enum)]])


def is_whole_in_sight(widget: QWidget, window: QWidget) -> bool:
    """Whether a control can be seen with the ring around it."""
    scroll_to(widget)
    return sight_of(widget, window).contains(ringed(widget, window).adjusted(*[-_REACH] * 2, *[_REACH] * 2))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_ring_is_well_seen_around_every_kind_of_control(person: Person, scheme: Scheme) -> None:
    write_profile(person.paths.profile, speech=Speech.READER, scheme=scheme, figure_motion=FigureMotion.STILL)
    write_past(person.paths.profile)
    person.launch()
    person.window.resize(1120, 760)
    assert person.window.findChild(FocusRing) is not None
    there, looked_at = set(), set()
    faint: list[str] = []
    for place in places(person):
        person.window.resize(1120, _TALL_PX if place == "Report" else 760)
        hands.settle()
        had = QApplication.focusWidget()
        for widget in [widget for widget in shown(person.window) if takes_tab(widget)]:
            kind = kind_of(widget)
            there.add(kind)
            if kind not in looked_at and is_whole_in_sight(widget, person.window):
                looked_at.add(kind)
                problem = faint_ring(person, widget)
                if problem is not None:
                    faint.append(f"{place}: {problem}")
        if had is not None:
            had.setFocus(Qt.FocusReason.OtherFocusReason)
            hands.settle()
    assert there == looked_at
    assert not faint, "\n".join(faint)
