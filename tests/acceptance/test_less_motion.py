"""Statement 36: where somebody wants less motion, nothing in the app moves by itself."""

import re
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QObject
from PySide6.QtWidgets import QApplication

import backcare_desktop
from backcare_desktop.app.tour import hands
from backcare_desktop.core.settings import FigureMotion
from backcare_desktop.ui.figure.glide import Glide
from backcare_desktop.ui.figure.preview_loop import PreviewLoop
from tests.access.places import places, write_past, write_profile
from tests.end2end.person import Person

ANIMATIONS = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsEffect", "QMovie"}


def running(person: Person) -> list[QObject]:
    """Every animation of Qt's that runs, in the window, in the application and in its style."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    roots = [person.window, app, app.style()]
    found = {one for root in roots for one in root.findChildren(QAbstractAnimation)}
    return [one for one in found if one.state() == QAbstractAnimation.State.Running]


def moving(person: Person) -> list[QObject]:
    """Every figure that is being moved."""
    loops = [loop for loop in person.window.findChildren(PreviewLoop) if loop.is_running]
    return [*loops, *[glide for glide in person.window.findChildren(Glide) if glide.is_moving]]


def test_nothing_is_animated_on_any_page(person: Person) -> None:
    write_profile(person.paths.profile, figure_motion=FigureMotion.STILL)
    write_past(person.paths.profile)
    person.launch()
    for place in places(person):
        hands.settle()
        assert (place, running(person), moving(person)) == (place, [], [])


def test_figures_move_for_whoever_wants_that_so_that_this_can_be_seen(person: Person) -> None:
    write_profile(person.paths.profile, figure_motion=FigureMotion.MOVING)
    person.launch()
    assert any(moving(person) for _ in places(person))


def test_no_module_animates_a_property() -> None:
    """Statement 36: what is not there needs no switch."""
    used = {
        name
        for path in Path(backcare_desktop.__file__).parent.rglob("*.py")
        for name in re.findall(r"\bQ[A-Z]\w+", path.read_text(encoding="utf-8"))
    }
    assert used & ANIMATIONS == set()
    assert "QTimer" in used, "the search itself would find one"
