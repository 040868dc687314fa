"""The edges of controls as they are painted, in every scheme: three to one against the page (statement 16)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Button, IconButton, Variant
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.fields import Stepper, TextField
from backcare_desktop.ui.widgets.toggle import Toggle
from tests.access.test_rings import contrast

_BORDERED: dict[str, Callable[[Theme], QWidget]] = {
    "primary button": lambda theme: Button(theme, "Start", Variant.PRIMARY),
    "button": lambda theme: Button(theme, "Skip"),
    "hurt button": lambda theme: Button(theme, "This hurts", Variant.HURT),
    "icon button": lambda theme: IconButton(theme, "More", IconName.PLUS, Variant.SECONDARY),
    "chip": lambda theme: Chip(theme, "Lying"),
    "chosen chip": lambda theme: Chip(theme, "Lying", checked=True),
    "field": lambda theme: TextField(theme, "Name"),
    "stepper": lambda theme: Stepper(theme, "Rest", "Less", "More"),
    "warning": lambda theme: Banner(theme, Words(), BannerKind.WARNING, "A sentence."),
    "error": lambda theme: Banner(theme, Words(), BannerKind.ERROR, "A sentence."),
}
#: How far within a control its edge may be.
_DEPTH = 6


@pytest.fixture(
    params=[
        (scheme, more)
        for scheme in (Scheme.LIGHT, Scheme.DARK)
        for more in (Contrast.STANDARD, Contrast.MORE)
    ]
)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    scheme, more = request.param
    return Theme(qapp, scheme, contrast=more)


def grabbed(qtbot: QtBot, control: QWidget) -> tuple[QImage, QColor, QRect]:
    """The control in the middle of a page, the page's colour, and where the control is."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(*[Space.XXL] * 4)
    column.addWidget(control)
    qtbot.addWidget(page)
    page.show()
    image = page.grab().toImage()
    return image, image.pixelColor(2, 2), control.geometry()


def sees_edge(image: QImage, page: QColor, x: int, y: int, step: tuple[int, int]) -> bool:
    """Whether one comes upon an edge on the way from a point at the rim of a control inwards."""
    points = [(x + step[0] * depth, y + step[1] * depth) for depth in range(_DEPTH)]
    return any(contrast(image.pixelColor(*point), page) >= 3 for point in points)


@pytest.mark.parametrize("name", _BORDERED)
def test_a_control_is_told_from_the_page_on_all_sides(qtbot: QtBot, theme: Theme, name: str) -> None:
    image, page, box = grabbed(qtbot, _BORDERED[name](theme))
    # Not the very middle: there may be a gap between the parts of a stepper.
    across, down = box.left() + box.width() // 5, box.center().y()
    assert sees_edge(image, page, box.left(), down, (1, 0))
    assert sees_edge(image, page, box.right(), down, (-1, 0))
    if name != "stepper":
        across = box.center().x()
    assert sees_edge(image, page, across, box.top(), (0, 1))
    assert sees_edge(image, page, across, box.bottom(), (0, -1))


@pytest.mark.parametrize("on", [False, True])
def test_a_switch_is_told_from_the_page(qtbot: QtBot, theme: Theme, on: bool) -> None:
    toggle = Toggle(theme, "Captions")
    toggle.setChecked(on)
    image, page, box = grabbed(qtbot, toggle)
    assert sees_edge(image, page, box.left(), box.center().y(), (1, 0))
