"""What a day looks like, and what is never counted."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from backcare_desktop.app.tour import hands
from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.ui.history.agenda import AgendaList
from backcare_desktop.ui.history.month_view import MonthGrid
from backcare_desktop.ui.shell.navigation import Place
from tests.acceptance.sessions import session_on
from tests.access.places import write_profile
from tests.end2end.person import Person
from tests.translation.extract import stored_template

MARCH = date(2026, 3, 31)
#: The minutes of a day of each level, and of none.
LEVELS = {0: 0, 1: 3, 2: 7, 3: 15, 4: 30}
#: The days of March on which they were done; the 12th is a Thursday without a session.
DAYS = {level: date(2026, 3, 10 + 2 * level) for level in LEVELS if level}
EMPTY = date(2026, 3, 10)
#: Greys closer than this are one grey to many eyes.
APART = 20


def at_the_end_of_march(person: Person) -> MonthGrid:
    """Open the calendar on the last day of March, with a day of each level behind it."""
    person.clock.advance((MARCH - date(2026, 3, 3)).total_seconds())
    person.launch()
    for level, day in DAYS.items():
        person.running.journal.record(session_on(person.running.catalogue, day, LEVELS[level]))
    person.running.window.shell.open(Place.HISTORY)
    hands.settle()
    grid = person.window.findChild(MonthGrid)
    assert isinstance(grid, MonthGrid)
    return grid


def cell(grid: MonthGrid, day: date) -> tuple[QImage, QRect]:
    """The picture of a month, and where a day is in it."""
    return grid.viewport().grab().toImage(), grid.visualRect(grid.model().index_of(day))


# -- 28: a day without a session ------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("contrast", [Contrast.STANDARD, Contrast.MORE])
def test_a_day_without_a_session_is_an_empty_box(person: Person, scheme: Scheme, contrast: Contrast) -> None:
    """Statement 28: below its number there is nothing, and around it a hairline."""
    write_profile(person.paths.profile, scheme=scheme, contrast=contrast)
    grid = at_the_end_of_march(person)
    colours = person.running.kit.theme.colours
    image, box = cell(grid, EMPTY)
    inside = box.adjusted(7, box.height() // 2, -7, -7)
    assert colours_in(image, inside) == {colours.surface.name()}
    edge = QRect(box.left(), inside.top(), 7, inside.height())
    allowed = (colours.bg, colours.surface, colours.divider)
    assert all(is_between(QColor(name), allowed) for name in colours_in(image, edge))
    assert colours.divider.name() in colours_in(image, edge) or contrast is Contrast.MORE


def colours_in(image: QImage, box: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def is_between(colour: QColor, others: tuple[QColor, ...]) -> bool:
    """Whether a colour is one of several or mixed of them, as the rim of a line is."""
    return all(
        min(channel(one) for one in others) - 1 <= channel(colour) <= max(channel(one) for one in others) + 1
        for channel in (QColor.red, QColor.green, QColor.blue)
    )


# -- 27: without colour ---------------------------------------------------------------------------------


def greys(image: QImage, box: QRect) -> list[int]:
    """Every second pixel of a part of a picture, as light as it is without colour."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    across, down = range(box.left(), box.right(), 2), range(box.top(), box.bottom(), 2)
    return [grey.pixelColor(x, y).red() for x in across for y in down]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_levels_of_a_day_differ_without_colour(person: Person, scheme: Scheme) -> None:
    """Statement 27: between any two of them a tenth of the cell or more is lighter or darker."""
    write_profile(person.paths.profile, scheme=scheme)
    grid = at_the_end_of_march(person)
    found = {level: greys(*cell(grid, day)) for level, day in {0: EMPTY, **DAYS}.items()}
    for one, other in combinations(found, 2):
        pairs = zip(found[one], found[other], strict=True)
        differing = sum(abs(grey - another) >= APART for grey, another in pairs)
        assert differing >= len(found[one]) / 10, (one, other)


def test_phases_differ_without_colour(person: Person) -> None:
    """Statement 27: by their words and icons, in grey."""
    person.launch()
    person.running.window.open_player("desk-break")
    person.press(Qt.Key.Key_Return)
    stage = person.running.window.host.page.stage
    pictures, words = {}, {}
    for kind in (PhaseKind.GET_READY, PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE, PhaseKind.REST):
        person.follow_to(kind)
        image = stage.title.grab().toImage()
        pictures[kind], words[kind] = greys(image, image.rect()), stage.words
    for one, other in combinations(pictures, 2):
        assert pictures[one] != pictures[other], (one, other)
        assert words[one].phase != words[other].phase
        assert words[one].icon is not words[other].icon


# -- 30: nothing is counted that can be broken ----------------------------------------------------------


def texts(person: Person) -> Iterator[str]:
    """Every text of the four pages, but for the days of the calendar and the list of them."""
    for place in Place:
        person.running.window.shell.open(place)
        hands.settle()
        page = person.running.window.shell.page(place)
        for widget in page.findChildren(QWidget):
            if isinstance(widget, AgendaList):
                continue
            shown = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            if widget.isVisible():
                yield from (shown, widget.accessibleName(), widget.accessibleDescription())


def test_it_makes_no_difference_whether_days_follow_each_other(person: Person) -> None:
    """Statement 30: four days in a row read like four days far apart."""
    last = date(2026, 2, 27)
    seen = []
    for apart in (1, 7):
        days = [last - timedelta(days=apart * number) for number in range(4)]
        profile = person.paths.profile / str(apart)
        profile.mkdir()
        write_profile(profile)
        other = Person(person._qtbot, person._qapp, profile, person.clock)
        other.launch()
        for day in days:
            other.running.journal.record(session_on(other.running.catalogue, day, 9))
        assert other.sees("Last 28 days: 4 active days")
        seen.append([text for text in texts(other) if "/" not in text])  # paths are those of the profile
        other.leave()
    assert seen[0] == seen[1]


def test_no_sentence_speaks_of_days_in_a_row() -> None:
    """Statement 30: in the words of the app."""
    counted = re.compile(r"\b(in a row|consecutive|streaks?|running days|every day for)\b", re.IGNORECASE)
    messages = [message.id for message in stored_template()]
    found = [one for one in messages if counted.search(one if isinstance(one, str) else " ".join(one))]
    assert len(messages) > 100
    assert found == []
