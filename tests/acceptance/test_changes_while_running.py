"""Statement 20: what the system changes while the app runs reaches every page that is there already."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QImage, QStyleHints
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from backcare_desktop.app.tour import hands
from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.theme import tokens
from tests.access.places import places, write_profile
from tests.end2end.person import Person

LARGER_PT = 18.0
#: Pictures of figures are drawn one in a turn.
TURNS = 20


def sizes(window: QWidget) -> dict[str, float]:
    """The point size of every label and button in sight, by what it says."""
    words = [widget for kind in (QLabel, QAbstractButton) for widget in window.findChildren(kind)]
    return {widget.text(): widget.font().pointSizeF() for widget in words if widget.isVisible() and widget.text()}


def spots(image: QImage) -> list[QColor]:
    """Every sixteenth pixel of a picture."""
    across, down = range(0, image.width(), 16), range(0, image.height(), 16)
    return [image.pixelColor(x, y) for x in across for y in down]


def test_a_larger_font_of_the_system_enlarges_every_word(
    person: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.launch()
    before = {place: sizes(person.window) for place in places(person)}
    person.leave()
    larger = QFont(QFontInfo(qapp.font()).family())
    larger.setPointSizeF(LARGER_PT)
    person.clock.advance(24 * 3600)
    write_profile(person.paths.profile)
    person.launch()
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: larger)
    qapp.sendEvent(person.window, QEvent(QEvent.Type.ThemeChange))  # as Qt tells of it
    small = []
    for place in places(person):
        for text, points in sizes(person.window).items():
            was = before[place].get(text)
            if was is not None and points <= was:
                small.append(f"{place}: {text!r} has {points}, had {was}")
    assert small == []


def test_a_system_that_turns_dark_leaves_no_light_page(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_profile(person.paths.profile, scheme=Scheme.SYSTEM)
    person.launch()
    assert person.running.kit.theme.colours == tokens.LIGHT
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # as Qt tells of it
    assert person.running.kit.theme.colours == tokens.DARK
    for place in places(person):
        hands.settle(TURNS)
        seen = spots(person.window.grab().toImage())
        assert seen.count(tokens.DARK.bg) > len(seen) / 10, place
        assert seen.count(tokens.LIGHT.bg) + seen.count(tokens.LIGHT.surface) < len(seen) / 500, place
