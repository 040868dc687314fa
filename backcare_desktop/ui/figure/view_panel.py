"""In the player: one small button beside the figure, and the panel it opens to turn the figure."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.figure.controls import OverlayToggles, ViewButtons
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.viewpoint import STEP_DEG, Viewpoint
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import BaseButton, IconButton, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: Plain arrows, Home and Space belong to the player; with Ctrl they turn the figure.
_KEYS = {
    "Ctrl+Left": (-STEP_DEG, 0.0),
    "Ctrl+Right": (STEP_DEG, 0.0),
    "Ctrl+Up": (0.0, STEP_DEG),
    "Ctrl+Down": (0.0, -STEP_DEG),
}
_RESET_KEY = "Ctrl+Home"
#: Widest at usual text size: two overlays beside each other.
_MOST_WIDTH = 360
#: Less height than this is not taken from the figure for the overlays: they are in the settings too.
_LEAST_FIGURE_PX = 150


def install_turn_keys(viewpoint: Viewpoint, place: QWidget) -> None:
    """Let Ctrl with the arrows and Home turn a figure from anywhere in the window, while `place` is in sight."""
    for keys, (right_deg, up_deg) in _KEYS.items():
        shortcut = QShortcut(QKeySequence(keys), place)
        shortcut.activated.connect(lambda right=right_deg, up=up_deg: viewpoint.by(right, up))
    QShortcut(QKeySequence(_RESET_KEY), place).activated.connect(viewpoint.reset)


class ViewPanel(Card):
    """Turns the figure and chooses what is laid over it. It is no menu: the player's keys go on working."""

    closed = Signal()

    def __init__(self, kit: Kit, view: FigureView, parent: QWidget) -> None:
        super().__init__(kit.theme, parent)
        self._kit, self._view = kit, view
        self._toggles: OverlayToggles | None = None
        words = kit.words
        self.setAccessibleName(words.t("View of the figure"))
        self.close_button = IconButton(
            kit.theme, words.t("Close"), IconName.CLOSE, Variant.SECONDARY, parent=self
        )
        self.close_button.clicked.connect(self.closed)
        self._buttons = ViewButtons(kit, view.viewpoint, self.close_button, self, small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self._buttons)
        self._take_tab_focus_only()
        self.hide()

    def offer_overlays(self, preferences: Preferences) -> None:
        """Let what is laid over the figure be chosen here too, where there is room."""
        self._toggles = OverlayToggles(self._kit, preferences, self._view, self)
        self._column.addWidget(self._toggles)
        self._take_tab_focus_only()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        return any(button.hasFocus() for button in self.findChildren(BaseButton))

    def focus_first(self) -> None:
        """Put the keyboard on the first button that turns."""
        self._buttons.turns[0].setFocus(Qt.FocusReason.TabFocusReason)

    def place(self, area: QRect) -> None:
        """Stand in the lower corner of `area` where reading begins, and leave the figure what it needs."""
        width = min(round(_MOST_WIDTH * self._kit.theme.text_scale), area.width())
        if self._toggles is not None:
            self._toggles.show()
            self._toggles.setVisible(area.height() - self._column.heightForWidth(width) >= _LEAST_FIGURE_PX)
        row = self._buttons.sizeHint().width() + 2 * Space.M
        if self._toggles is None or self._toggles.isHidden():
            width = min(width, row)
        height = min(self._column.heightForWidth(width), area.height())
        box = QRect(area.left(), area.bottom() + 1 - height, width, height)
        self.setGeometry(visual_rect(self.layoutDirection(), area, box))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; the player hears of it too, and pauses."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.ignore()

    def _take_tab_focus_only(self) -> None:
        # A click leaves the focus on Pause, as with the other buttons of the player.
        for button in self.findChildren(BaseButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
