"""Every page, at usual size, in a small window and with large text: can it be heard, hit, and walked by keyboard?"""

import pytest

from backcare_desktop.core.settings import Speech
from tests.access import seen
from tests.access.places import places, tab_round, write_past, write_profile
from tests.end2end.person import Person

_CHECKS = (
    seen.unheard,
    seen.alike,
    seen.said_twice,
    seen.small_targets,
    seen.only_dragged,
    seen.dragged_items,
)


@pytest.mark.parametrize(
    ("size", "text_percent"),
    [((1120, 760), 100), ((640, 480), 100), ((800, 600), 200)],
    ids=["usual", "small", "large text"],
)
def test_every_page_can_be_heard_hit_and_walked(
    person: Person, size: tuple[int, int], text_percent: int
) -> None:
    """Statements 18, 19 and 22: large enough, all of it reached, by keyboard alone."""
    write_profile(person.paths.profile, speech=Speech.READER, text_scale_percent=text_percent)
    write_past(person.paths.profile)
    person.launch()
    person.window.resize(*size)
    problems: list[str] = []
    for place in places(person):
        found = [said for check in _CHECKS for said in check(person.window)]
        if text_percent == 100:
            found += seen.small_player_controls(person.window)
        walked = tab_round(person)
        found += seen.untouched(person.window, walked)
        found += seen.out_of_order(person.window, walked)
        problems += [f"{place}: {said}" for said in found]
    assert not problems, "\n".join(problems)
