"""Every page of the app, and how a person gets there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.app.paths import Paths
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.store.stores import open_stores
from backcare_desktop.ui.routines.card import RoutineCard
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from tests.end2end.person import CTRL, Person
from tests.fakes import START

Key = Qt.Key
_MOST_TABS = 150


def write_profile(profile: Path, **values: Any) -> None:
    """Write settings into the profile of somebody who has read the welcome and needs no sound."""
    profile.mkdir(exist_ok=True)
    stores = open_stores(Paths(profile).data_file, START)
    stores.settings.save(replace(Settings(), welcome_seen=True, muted=True, **values))
    stores.close()


def places(person: Person) -> Iterator[str]:
    """Go to one page after another, and tell the name of each."""
    yield "Today"
    person.press(Key.Key_2, CTRL)
    yield "Routines"
    person.press(Key.Key_F, CTRL)
    for chip in ("Over 15 min", "Sitting"):
        person.click(chip)
    yield "Routines, none of which fits"
    person.click("Clear filters")
    _open(person, RoutineCard, "Desk break")
    yield "A routine"
    _open(person, ExerciseRow, "3. Neck side stretch")
    yield "An exercise"
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.click("Single exercises")
    yield "Exercises"
    person.click("More filters")
    yield "Exercises, all filters"
    person.click("Whole routines")
    person.press(Key.Key_Comma, CTRL)
    yield "Settings"
    yield from _player(person)
    person.press(Key.Key_4, CTRL)
    yield "History"
    person.click("Grid")
    person.tab_to("Month")
    yield "History, as a grid"
    person.press(Key.Key_Return)
    yield "History, a day"
    person.press(Key.Key_Escape)
    person.click("List")
    yield "History, as a list"
    person.press(Key.Key_1, CTRL)
    yield "Today, after a session"


def _player(person: Person) -> Iterator[str]:
    person.app.window.open_player("desk-break")  # type: ignore[union-attr]
    person.press(Key.Key_Shift)
    yield "Preflight"
    person.press(Key.Key_Return)
    person.follow_to(PhaseKind.HOLD)
    yield "Stage"
    person.press(Key.Key_Space)
    yield "Stage, paused"
    person.press(Key.Key_Escape)
    yield "End panel"
    person.click("Keep going")
    person.wait(10)
    person.press(Key.Key_F8)
    yield "Hurt panel"
    person.click("Rest here, I will say when")
    person.press(Key.Key_Escape)
    person.click("Save and end")
    yield "Summary"
    person.click("Finish")


def _open(person: Person, kind: type[QWidget], name: str) -> None:
    found = [one for one in person.window.findChildren(kind) if one.isVisible()]
    person.click_at(next(one for one in found if one.accessibleName().startswith(name)))


def tab_round(person: Person) -> list[QWidget]:
    """Press Tab until the keyboard has come round; returns where it came by, and leaves it where it was."""
    start = QApplication.focusWidget()
    person.press(Key.Key_Tab)
    first = QApplication.focusWidget()
    walked: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and (now is not first or not walked):
        assert now not in walked, f"Tab is trapped at {now.accessibleName()!r}"
        assert len(walked) < _MOST_TABS, "Tab never comes round"
        walked.append(now)
        person.press(Key.Key_Tab)
    if start is not None:
        start.setFocus(Qt.FocusReason.OtherFocusReason)
    return walked
