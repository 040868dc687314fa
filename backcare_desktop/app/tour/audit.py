"""Looks at a screen for words that are cut off, and for words that went round the translation door."""

import re

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from backcare_desktop.core.words import PSEUDO
from backcare_desktop.ui.data.path_label import PathLabel
from backcare_desktop.ui.settings.key_rows import KeyCap

#: Words that are the same in every language: numbers, dates and times come from the locale.
_NUMBERS = re.compile(r"^[\d\s:.,/+\-–·•%]*$")
_DATE = re.compile(r"^\w+day \d+ \w+( \d{4})?( · \d\d:\d\d)?$|^\w+ \d{4}$|^[A-Z][a-z]$")
_KEY = re.compile(r"^(Ctrl|Alt|Shift)\+\S+$")
_MARK = "⟦"


def clipped(window: QWidget) -> list[str]:
    """Return what is cut off: words with less room than they need, or that stand where nobody can see them."""
    problems = []
    for area in window.findChildren(QScrollArea):
        content, room = area.widget(), area.viewport().width()
        if area.isVisible() and content is not None and content.width() > room:
            name = type(area.parentWidget()).__name__
            problems.append(f"wider than its page: {name} ({content.width()} of {room})")
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        words = widget.text() or widget.accessibleName()
        if widget.text() and (lacking := _missing_room(widget)):
            problems.append(f"cut off: {words!r} ({type(widget).__name__}, {lacking})")
        elif not _can_be_seen(widget, window):
            problems.append(f"out of sight: {words!r} ({type(widget).__name__})")
    return problems


def _missing_room(widget: QWidget) -> str:
    """Return the size a widget has and the one its words need, or nothing where it has enough."""
    if widget.hasHeightForWidth():
        needed_w, needed_h = 0, widget.heightForWidth(widget.width())
    else:
        hint = widget.minimumSizeHint()
        needed_w, needed_h = hint.width(), hint.height()
    if widget.width() >= needed_w and widget.height() >= needed_h:
        return ""
    return f"{widget.width()}x{widget.height()} of {needed_w}x{needed_h}"


def _can_be_seen(widget: QWidget, window: QWidget) -> bool:
    """Return whether the whole widget is in the window, or in something that scrolls up and down to it."""
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            sight = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
            return box.left() >= sight.left() - 1 and box.right() <= sight.right() + 1
        parent = parent.parentWidget()
    return window.rect().adjusted(-1, -1, 1, 1).contains(box)


def untranslated(window: QWidget, language: str) -> list[str]:
    """Return words that did not pass the translation door; only the pseudo-language can tell."""
    if language != PSEUDO:
        return []
    problems = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, KeyCap | PathLabel):
            continue  # the names of keys are Qt's, a path is the computer's
        shown = [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            shown.append(widget.text())
        bypassed = [text for text in shown if text and _MARK not in text and not _is_from_elsewhere(text)]
        problems += [f"not translated: {text!r} ({type(widget).__name__})" for text in bypassed]
    return problems


def _is_from_elsewhere(text: str) -> bool:
    """Return whether no translator writes a text: a number, a key, or a date, which the locale writes."""
    return bool(_NUMBERS.match(text) or _DATE.match(text) or _KEY.match(text))
