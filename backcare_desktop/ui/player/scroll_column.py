"""A column of words and buttons that scrolls up and down where it is higher than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Space
from backcare_desktop.ui.widgets.group import Group


class ScrollColumn(QScrollArea):
    """Fill `column`. It is in the middle and at most `most_width_px` wide at usual text size, None for any.

    Given a name with `set_name`, what is in it is a group to screen readers.
    """

    def __init__(self, theme: Theme, most_width_px: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_width_px = most_width_px
        self._content = Group()
        self._outer = QVBoxLayout(self._content)
        self.column = QVBoxLayout()  #: where the content goes
        self.column.setSpacing(Space.L)
        self._outer.addStretch(1)
        self._outer.addLayout(self.column)
        self._outer.addStretch(2)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)
        self._set_margins()
        theme.theme_changed.connect(self._set_margins)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def set_name(self, name: str) -> None:
        """Have a screen reader say this on the way in."""
        self._content.setAccessibleName(name)

    def height_for(self, width: int) -> int:
        """Return the height at which nothing has to be scrolled, with what is shown by now."""
        self._outer.activate()  # or it goes on with what was shown before
        margins = self._outer.contentsMargins()
        inner = width - margins.left() - margins.right()
        # Qt rounds the two by themselves, and takes the larger one.
        height = max(self.column.heightForWidth(inner), self.column.minimumSize().height())
        return height + margins.top() + margins.bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        side = int(Space.L)
        if self._most_width_px is not None:
            most = round(self._most_width_px * self._theme.text_scale)
            side = max(side, (self.viewport().width() - most) // 2)
        self._outer.setContentsMargins(side, Space.L, side, Space.L)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not by_mouse and self._content.isAncestorOf(now):
            self._see_focused()
            QTimer.singleShot(0, self, self._see_focused)  # what was just shown has its place by then

    def _see_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            room = FOCUS_GAP + FOCUS_WIDTH + Space.S
            self.ensureWidgetVisible(self._whole_of(focused, room), room, room)
            self.ensureWidgetVisible(focused, room, room)

    def _whole_of(self, widget: QWidget, room_px: int) -> QWidget:
        """Return the largest group around a widget that can be seen whole: a scale with what its ends mean."""
        whole = widget
        parent = widget.parentWidget()
        while parent is not None and parent is not self._content:
            if isinstance(parent, Group) and parent.height() + 2 * room_px <= self.viewport().height():
                whole = parent
            parent = parent.parentWidget()
        return whole
