"""Statement 20: what the system changes while the app runs reaches every page that is there already."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QImage, QStyleHints
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from backcare_desktop.app.tour import hands
from backcare_desktop.core.settings import Scheme
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.shell.navigation import Place
from backcare_desktop.ui.theme import tokens
from tests.access.places import write_profile
from tests.end2end.person import Person

LARGER_PT = 18.0
#: A caption that has to fit grows least; what does not follow does not grow at all.
LEAST_GROWTH = 1.15
#: Pictures of figures are drawn one in a turn.
TURNS = 20


def pages(person: Person) -> Iterator[str]:
    """Go to the four pages, a routine and its stage; all but the routine were made when the app started."""
    window = person.running.window
    for place in Place:
        window.shell.open(place)
        yield place.name
    window.shell.open(Place.ROUTINES)
    routines = window.shell.page(Place.ROUTINES)
    routines.open_routine("desk-break")  # type: ignore[attr-defined]
    yield "a routine"
    window.open_player("desk-break")
    yield "preflight"
    if person.running.driver.state is None:
        person.press(Qt.Key.Key_Return)
        person.follow_to(PhaseKind.HOLD)
    yield "stage"
    person.running.window.put_away()


def rooms(window: QWidget) -> dict[tuple[str, str], tuple[int, int]]:
    """How high the letters are and how many pixels are wanted, of every label and button by its kind and words.

    What paints itself may keep the font it was made with; what fits itself into a row may want less of it.
    """
    words = [widget for kind in (QLabel, QAbstractButton) for widget in window.findChildren(kind)]
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for widget in words:
        if widget.isVisible() and widget.text():
            name, hint = (type(widget).__name__, widget.text()), widget.sizeHint()
            now = widget.fontMetrics().height(), hint.width() * hint.height()
            found[name] = max(found.get(name, now), now)
    return found


def spots(image: QImage) -> list[QColor]:
    """Every sixteenth pixel of a picture."""
    across, down = range(0, image.width(), 16), range(0, image.height(), 16)
    return [image.pixelColor(x, y) for x in across for y in down]


def test_a_larger_font_of_the_system_enlarges_every_word(
    person: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.launch()
    before = {place: rooms(person.window) for place in pages(person)}
    larger = QFont(QFontInfo(qapp.font()).family())
    larger.setPointSizeF(LARGER_PT)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: larger)
    qapp.sendEvent(person.window, QEvent(QEvent.Type.ThemeChange))  # as Qt tells of it
    hands.settle()
    small, compared = [], 0
    for place in pages(person):
        for name, room in rooms(person.window).items():
            was = before[place].get(name)
            compared += was is not None
            if was is not None and all(
                now < LEAST_GROWTH * then for now, then in zip(room, was, strict=True)
            ):
                small.append(f"{place}: {name} wants {room}, wanted {was}")
    assert small == []
    assert compared > 200


def test_a_system_that_turns_dark_leaves_no_light_page(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_profile(person.paths.profile, scheme=Scheme.SYSTEM)
    person.launch()
    assert person.running.kit.theme.colours == tokens.LIGHT
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # as Qt tells of it
    assert person.running.kit.theme.colours == tokens.DARK
    for place in pages(person):
        hands.settle(TURNS)
        seen = spots(person.window.grab().toImage())
        assert seen.count(tokens.DARK.bg) > len(seen) / 10, place
        assert seen.count(tokens.LIGHT.bg) + seen.count(tokens.LIGHT.surface) < len(seen) / 500, place
