"""The tour goes the same way as a newcomer."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from backcare_desktop.app.tour.walk_first_run import going_through_the_first_run
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from tests.ui.first_run.conftest import FirstStart

if TYPE_CHECKING:
    from backcare_desktop.app.composition import App


def test_every_step_of_the_tour_shows_what_it_has_to(
    first_start: FirstStart, kit: Kit, preferences: Preferences
) -> None:
    person = first_start.open()
    person.page.finished.connect(person.page.top_bar.hide)  # as the window puts the page away
    app = cast("App", SimpleNamespace(window=person.page, kit=kit, preferences=preferences))
    for step in going_through_the_first_run(app):
        step.act()
        assert step.check(), step.name
    assert person.ended == [("finished",)]
    person.page.close()
