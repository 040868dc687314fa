"""The pictures of exercises and what they are called for whoever cannot see them."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side, Sides
from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.figure_view import FigureView

SIZE = QSize(160, 120)


def drawn(pixmap: QPixmap) -> int:
    """How many pixels of a small picture are not clear."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return sum(
        image.pixelColor(x, y).alpha() > 0
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def test_every_exercise_has_a_picture_and_a_sentence_for_each_side(qtbot, kit: Kit, catalogue: Catalogue):
    for exercise in catalogue.exercises.values():
        assert drawn(kit.pictures.thumbnail(exercise, None, SIZE, 1.0)) > 40, exercise.id
        sides = [None] if exercise.dose.sides is Sides.BILATERAL else list(Side)
        for side in sides:
            for reach in (0.0, 0.5, 1.0):
                assert kit.pictures.description(exercise, side, reach).endswith("."), exercise.id


def test_the_other_side_is_another_picture_with_other_words(kit: Kit, catalogue: Catalogue):
    stretch = catalogue.exercise("knee-to-chest")
    left, right = (kit.pictures.thumbnail(stretch, side, SIZE, 1.0).toImage() for side in Side)
    assert left != right
    told = [kit.pictures.description(stretch, side, 1.0) for side in Side]
    assert "left" in told[0]
    assert "right" in told[1]


def test_a_small_picture_is_drawn_once_and_again_in_another_look(kit: Kit, catalogue: Catalogue):
    bridge = catalogue.exercise("bridge")
    first = kit.pictures.thumbnail(bridge, None, SIZE, 1.0)
    assert kit.pictures.thumbnail(bridge, None, SIZE, 1.0) is first
    kit.theme.set_scheme(Scheme.DARK)
    dark = kit.pictures.thumbnail(bridge, None, SIZE, 1.0)
    assert dark.toImage() != first.toImage()
    kit.pictures.set_spine_shown(False)
    assert kit.pictures.thumbnail(bridge, None, SIZE, 1.0).toImage() != dark.toImage()


@pytest.fixture
def view(qtbot, kit: Kit, catalogue: Catalogue) -> FigureView:
    view = FigureView(kit)
    qtbot.addWidget(view)
    view.resize(320, 240)
    view.show_exercise(catalogue.exercise("bridge"), None)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_figure_moves_and_says_where_it_is(view: FigureView):
    up = view.grab().toImage()
    assert "lifted" in view.accessibleName().lower() or "up" in view.accessibleName().lower()
    view.set_reach(0.0)
    assert view.grab().toImage() != up


def test_a_figure_that_holds_still_is_not_painted_again(qtbot, view: FigureView, monkeypatch):
    painted = []
    monkeypatch.setattr(view, "update", lambda: painted.append(1))
    view.set_reach(1.0)
    view.show_exercise(view._exercise, None)
    view.set_reach(1.0 - 1 / 1000)
    assert not painted
    view.set_reach(0.5)
    assert painted
