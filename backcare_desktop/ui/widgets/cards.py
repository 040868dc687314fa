"""Cards: what belongs together, on a surface with round corners."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.painting import draw_box, layered, smooth_painter


class Card(Group):
    """A surface for a layout of the page's own. Leave the layout margins to it: set them with `Space`.

    Given an accessible name, it is a group to screen readers.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        theme.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        colours = self._theme.colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, Radius.CARD, colours.surface, colours.divider, colours.outline_width)


class ClickableCard(BaseButton):
    """A card that is one large button, with a layout of the page's own inside.

    `name` is what a screen reader says. Labels inside pass clicks on to it; buttons inside keep theirs.
    Checked means that it is the one shown beside the list.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.CARD

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, a little darker under the pointer, outlined while it is the chosen one."""
        colours = self._theme.colours
        fill = layered(self, colours.surface, colours.text)
        outline, width = colours.divider, float(colours.outline_width)
        if self.isChecked():
            outline, width = colours.primary, 2.0 + colours.outline_width / 2
        elif self.underMouse() and self.isEnabled():
            outline = colours.border
        draw_box(smooth_painter(self), QRectF(self.rect()), Radius.CARD, fill, outline, width)
