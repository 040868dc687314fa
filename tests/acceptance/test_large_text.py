"""Statement 19: at twice the text size in a window of 800x600 every page is whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from backcare_desktop.app.tour import hands
from backcare_desktop.app.tour.audit import clipped
from tests.access.places import places, write_past, write_profile
from tests.end2end.person import Person

PERCENT = 200
SIZE = (800, 600)
#: Small pictures are drawn one in a turn.
TURNS = 20


def sideways(window: QWidget) -> list[str]:
    """Return the pages that could be moved to the side."""
    bars = [area.horizontalScrollBar() for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [type(bar.parent()).__name__ for bar in bars if bar.maximum() > 0 and bar.isVisible()]


def looked_at(person: Person) -> list[str]:
    hands.settle(TURNS)
    assert (person.window.width(), person.window.height()) == SIZE, "the window itself has not grown"
    return [*clipped(person.window), *sideways(person.window)]


def test_on_every_page_nothing_is_cut_or_goes_sideways(person: Person) -> None:
    write_profile(person.paths.profile, text_scale_percent=PERCENT)
    write_past(person.paths.profile)
    person.launch()
    person.window.resize(*SIZE)
    problems = {place: found for place in places(person) if (found := looked_at(person))}
    assert problems == {}


def test_in_the_first_run_nothing_is_cut_or_goes_sideways(newcomer: Person) -> None:
    newcomer.launch()
    newcomer.running.preferences.change(text_scale_percent=PERCENT)
    newcomer.window.resize(*SIZE)
    for number in range(1, 5):
        assert newcomer.sees(f"Step {number} of 4")
        assert looked_at(newcomer) == []
        newcomer.press(Qt.Key.Key_Return)
    assert newcomer.sees("A good first session")
