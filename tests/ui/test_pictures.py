"""The pictures of exercises: when they come, when they are drawn again, and what they are called in words."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.core.look import Build, Clothes, HairColour, Look, Skin
from backcare_desktop.core.settings import FigureMotion, Scheme, Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.pictures.pictures import Pictures
from backcare_desktop.ui.pictures.thumbnails import KEPT_BYTES, Thumbnail, Thumbnails
from backcare_desktop.ui.theme import tokens

SIZE = QSize(160, 120)


@pytest.fixture(autouse=True)
def _drawn_once() -> None:
    """Draw every picture anew."""


def drawn(pixmap: QPixmap) -> int:
    """How many pixels of a small picture are not clear."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return sum(
        image.pixelColor(x, y).alpha() > 0
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def waited_for(
    pictures: Pictures, exercise: Exercise, side: Side | None = None, size: QSize = SIZE, dpr: float = 1.0
) -> QPixmap:
    """The small picture, once its turn has come."""
    pictures.request_thumbnail(exercise, side, size, dpr)
    while not pictures.is_idle:
        QApplication.processEvents()
    picture = pictures.request_thumbnail(exercise, side, size, dpr)
    assert picture is not None
    return picture


def sides_of(exercise: Exercise) -> list[Side | None]:
    return [None] if exercise.dose.sides is Sides.BILATERAL else list(Side)


# -- what is drawn and told -----------------------------------------------------------------------------


def test_every_exercise_has_a_picture_and_a_sentence_for_each_still_of_each_side(
    kit: Kit, catalogue: Catalogue
):
    for exercise in catalogue.exercises.values():
        assert drawn(waited_for(kit.pictures, exercise, sides_of(exercise)[0])) > 40, exercise.id
        for side in sides_of(exercise):
            reaches = kit.pictures.still_reaches(exercise, side)
            for reach in (0.0, *reaches, 1.0):
                assert kit.pictures.description(exercise, side, reach).endswith("."), exercise.id


def test_the_other_side_is_another_picture_with_other_words(kit: Kit, catalogue: Catalogue):
    stretch = catalogue.exercise("knee-to-chest")
    left, right = (waited_for(kit.pictures, stretch, side).toImage() for side in Side)
    assert left != right
    told = [kit.pictures.description(stretch, side, 1.0) for side in Side]
    assert "left" in told[0]
    assert "right" in told[1]


def test_a_pose_is_told_by_the_still_it_is_nearest_to(kit: Kit, catalogue: Catalogue):
    bridge = catalogue.exercise("bridge")
    first, *_, last = kit.pictures.still_reaches(bridge, None)
    assert kit.pictures.description(bridge, None, first + 0.01) == kit.pictures.description(bridge, None, 0.0)
    assert kit.pictures.description(bridge, None, last - 0.01) == kit.pictures.description(bridge, None, 1.0)


def test_an_exercise_without_a_motion_is_named(kit: Kit, catalogue: Catalogue):
    stranger = replace(catalogue.exercise("bridge"), id="handstand")
    with pytest.raises(ContentError, match="handstand"):
        kit.pictures.scene(stranger, None, 1.0)


# -- when ---------------------------------------------------------------------------------------------


def test_asking_never_draws_and_each_turn_of_the_event_loop_draws_one(kit: Kit, catalogue: Catalogue):
    asked = list(catalogue.exercises.values())[:4]
    ready: list[str] = []
    kit.pictures.thumbnail_ready.connect(lambda exercise_id, _side: ready.append(exercise_id))

    assert [kit.pictures.request_thumbnail(each, None, SIZE, 1.0) for each in asked] == [None] * 4
    counts = [0]
    while not kit.pictures.is_idle:
        QApplication.processEvents()
        counts.append(len(ready))

    assert max(after - before for before, after in pairwise(counts)) == 1
    assert ready == [each.id for each in asked]
    assert None not in [kit.pictures.request_thumbnail(each, None, SIZE, 1.0) for each in asked]


def test_what_is_seen_now_comes_before_what_was_seen_earlier(kit: Kit, catalogue: Catalogue):
    *earlier, now = list(catalogue.exercises.values())[:4]
    ready: list[str] = []
    kit.pictures.thumbnail_ready.connect(lambda exercise_id, _side: ready.append(exercise_id))
    for each in earlier:
        kit.pictures.request_thumbnail(each, None, SIZE, 1.0)
    while not ready:
        QApplication.processEvents()

    kit.pictures.request_thumbnail(now, None, SIZE, 1.0)
    kit.pictures.request_thumbnail(earlier[2], None, SIZE, 1.0)  # still in sight
    while not kit.pictures.is_idle:
        QApplication.processEvents()

    assert ready == [earlier[0].id, now.id, earlier[2].id, earlier[1].id]


def test_at_rest_nothing_runs(kit: Kit, catalogue: Catalogue):
    waited_for(kit.pictures, catalogue.exercise("bridge"))
    assert not kit.pictures._thumbnails._timer.isActive()


# -- how long they are kept --------------------------------------------------------------------------


def test_a_picture_is_kept_for_each_size_and_pixel_ratio(kit: Kit, catalogue: Catalogue):
    bridge = catalogue.exercise("bridge")
    first = waited_for(kit.pictures, bridge)
    fine = waited_for(kit.pictures, bridge, dpr=2.0)
    small = waited_for(kit.pictures, bridge, size=QSize(80, 60))

    assert (fine.width(), fine.deviceIndependentSize().toSize()) == (320, SIZE)
    assert small.size() == QSize(80, 60)
    assert kit.pictures.request_thumbnail(bridge, None, SIZE, 1.0) is first
    kit.theme.set_text_scale(2.0)
    assert kit.pictures.request_thumbnail(bridge, None, SIZE, 1.0) is first


@pytest.mark.parametrize(
    "changed",
    [
        Settings(show_spine=False),
        Settings(figure_skin=Skin.TONE_6),
        Settings(figure_hair_colour=HairColour.GREY),
        Settings(figure_clothes=Clothes.RUST),
        Settings(figure_build=Build.FULL),
    ],
)
def test_another_look_is_another_picture(kit: Kit, catalogue: Catalogue, changed: Settings):
    bridge = catalogue.exercise("bridge")
    before = waited_for(kit.pictures, bridge).toImage()
    told: list[int] = []
    kit.pictures.look_changed.connect(lambda: told.append(1))

    kit.pictures.follow(changed)

    assert told == [1]
    assert kit.pictures.request_thumbnail(bridge, None, SIZE, 1.0) is None
    assert waited_for(kit.pictures, bridge).toImage() != before
    kit.pictures.follow(replace(changed, muted=True))
    assert told == [1]


def test_light_dark_and_high_contrast_are_other_pictures(kit: Kit, catalogue: Catalogue):
    bridge = catalogue.exercise("bridge")
    pictures = [waited_for(kit.pictures, bridge).toImage()]
    kit.theme.set_scheme(Scheme.DARK)
    pictures.append(waited_for(kit.pictures, bridge).toImage())
    for colours in (tokens.HIGH_CONTRAST_LIGHT, tokens.HIGH_CONTRAST_DARK):
        kit.theme._colours = colours  # the offscreen platform has no such preference
        kit.theme.theme_changed.emit()
        pictures.append(waited_for(kit.pictures, bridge).toImage())

    assert all(a != b for index, a in enumerate(pictures) for b in pictures[:index])


def test_pictures_that_wait_in_an_old_look_are_not_drawn(kit: Kit, catalogue: Catalogue):
    ready: list[str] = []
    kit.pictures.thumbnail_ready.connect(lambda exercise_id, _side: ready.append(exercise_id))
    kit.pictures.request_thumbnail(catalogue.exercise("bridge"), None, SIZE, 1.0)

    kit.theme.set_scheme(Scheme.DARK)

    assert kit.pictures.is_idle
    QApplication.processEvents()
    assert not ready


def test_only_so_much_is_kept_and_what_was_not_asked_for_the_longest_goes_first(
    qapp: QGuiApplication, catalogue: Catalogue
):
    """Sixteen of these fill the bound."""
    bridge = catalogue.exercise("bridge")
    side = round((KEPT_BYTES / 16 / 4) ** 0.5)
    thumbnails = Thumbnails(lambda wanted: QPixmap(1, 1))
    all_wanted = [Thumbnail(str(number), None, side, side, 1.0, bridge) for number in range(17)]
    for number, wanted in enumerate(all_wanted):
        thumbnails.request(wanted)
        while not thumbnails.is_idle:
            qapp.processEvents()
        if number == 15:
            assert thumbnails.request(all_wanted[0]) is not None  # seen again

    assert thumbnails.kept_bytes <= KEPT_BYTES
    assert thumbnails.request(all_wanted[0]) is not None
    assert thumbnails.request(all_wanted[16]) is not None
    assert thumbnails.request(all_wanted[1]) is None
    thumbnails.deleteLater()


# -- looks and movement ------------------------------------------------------------------------------


def test_colours_of_any_look_can_be_shown_beside_the_chosen_one(kit: Kit):
    light, deep = (kit.pictures.palette(Look(skin=skin)).skin for skin in (Skin.TONE_1, Skin.TONE_6))
    assert light.lightness() > deep.lightness()
    kit.pictures.follow(Settings(figure_skin=Skin.TONE_6))
    assert kit.pictures.palette().skin == deep


def test_figures_stand_still_where_that_is_chosen_and_say_when_it_changes(kit: Kit):
    told: list[bool] = []
    kit.pictures.motion_changed.connect(lambda: told.append(kit.pictures.are_still))

    for motion in (FigureMotion.STILL, FigureMotion.STILL, FigureMotion.MOVING, FigureMotion.SYSTEM):
        kit.pictures.follow(Settings(figure_motion=motion))

    assert told == [True, False, False]
