"""Icons: one for every name, in the colour asked for."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backcare_desktop.core.errors import ContentError
from backcare_desktop.ui import icons, resources
from backcare_desktop.ui.icons import IconName, Icons

pytestmark = pytest.mark.usefixtures("qapp")


def seen_colours(image: QImage) -> list[QColor]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def is_nearly(one: QColor, other: QColor) -> bool:
    """Blending rounds each channel by one."""
    parts = zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[arg-type]
    return all(abs(a - b) <= 2 for a, b in parts)


@pytest.mark.parametrize("name", IconName)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: IconName) -> None:
    plum = QColor("#75389A")
    seen = seen_colours(Icons().pixmap(name, plum, 48).toImage())
    assert seen
    assert all(is_nearly(colour, plum) for colour in seen)


def test_a_fine_screen_gets_a_finer_picture_of_the_same_size() -> None:
    pixmap = Icons().pixmap(IconName.PLAY, QColor("#000000"), 20, dpr=2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


def test_every_name_has_a_file_and_every_file_a_name() -> None:
    files = {path.stem for path in resources.find("icons").glob("*.svg")}
    assert files == {name.value for name in IconName}


def test_an_icon_without_a_file_is_reported_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(icons.resources, "_ROOTS", (tmp_path,))
    with pytest.raises(ContentError, match=r"icons/play\.svg"):
        Icons().pixmap(IconName.PLAY, QColor("#000000"), 20)


def test_a_picture_is_drawn_once_until_the_theme_changes(qtbot: QtBot) -> None:
    drawn = Icons()
    first = drawn.pixmap(IconName.PLAY, QColor("#000000"), 20)
    assert drawn.pixmap(IconName.PLAY, QColor("#000000"), 20) is first
    drawn.clear()
    assert drawn.pixmap(IconName.PLAY, QColor("#000000"), 20) is not first
