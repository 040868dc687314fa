"""Looks at a screen for words that are cut off, and for words that went round the translation door."""

import re

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from backcare_desktop.core.words import PSEUDO
from backcare_desktop.ui.settings.data import PathLabel
from backcare_desktop.ui.settings.keys import KeyCap

#: Words that are the same in every language: numbers, dates and times come from the locale.
_NUMBERS = re.compile(r"^[\d\s:.,/+\-–·•%]*$")
_MARK = "⟦"


def clipped(window: QWidget) -> list[str]:
    """Return what is cut off: labels and buttons with less room than their words need."""
    problems = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if widget.hasHeightForWidth():
            needed_w, needed_h = 0, widget.heightForWidth(widget.width())
        else:
            hint = widget.minimumSizeHint()
            needed_w, needed_h = hint.width(), hint.height()
        if widget.width() < needed_w or widget.height() < needed_h:
            room = f"{widget.width()}x{widget.height()} of {needed_w}x{needed_h}"
            problems.append(f"cut off: {widget.text()!r} ({type(widget).__name__}, {room})")
        elif _reaches_out(widget):
            problems.append(f"outside its parent: {widget.text()!r} ({type(widget).__name__})")
    return problems


def _reaches_out(widget: QWidget) -> bool:
    """Return whether a widget sticks out at the side of the page it stands on; nothing scrolls sideways."""
    parent = widget.parentWidget()
    return parent is not None and (widget.x() < 0 or widget.geometry().right() > parent.rect().right() + 1)


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
    """Return whether no translator writes a text: a number, or a date, which the locale writes."""
    date = re.match(r"^\w+day \d+ \w+( \d{4})?$|^\w+ \d{4}$|^[A-Z][a-z]$", text)
    return bool(_NUMBERS.match(text) or date)
