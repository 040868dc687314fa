"""Keeps what has the keyboard in sight, on a page that scrolls."""

from PySide6.QtCore import QMetaObject, QModelIndex, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from backcare_desktop.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Space
from backcare_desktop.ui.widgets.group import Group

#: What has the keyboard stands at least so far from the border of what is seen, in device-independent pixels.
_AROUND_FOCUS = FOCUS_GAP + FOCUS_WIDTH + Space.S


class KeyboardFollower(QObject):
    """Scrolls to where the keyboard goes, and stays with it while what is above grows, until somebody scrolls.

    The widget in the area is there already. What the mouse presses stays under the pointer.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        content = area.widget()
        assert content is not None
        self._area, self._content = area, content
        self._focused: QWidget | None = None  # has the keyboard, or had it when the window last did
        self._follows = False
        self._steps: QMetaObject.Connection | None = None  # through the list, table or text that has it
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._on_height_changed)
        bar.actionTriggered.connect(self._on_scrolled)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self._focused:
            return  # the window lost the keyboard, or has it back: what is seen stays
        if self._steps is not None:
            QObject.disconnect(self._steps)
        self._steps, self._follows = None, False
        self._focused = now if self._content.isAncestorOf(now) else None
        if self._focused is None:
            return
        if isinstance(now, QAbstractItemView):
            self._steps = now.selectionModel().currentChanged.connect(self._on_current_changed)
        elif isinstance(now, QPlainTextEdit | QLineEdit):
            self._steps = now.cursorPositionChanged.connect(self._on_stepped)
        # What the mouse pressed is in sight; moving it away from under the pointer would lose the click.
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._see_focused_once_placed()

    def _on_current_changed(self, _now: QModelIndex, before: QModelIndex) -> None:
        # Without one before, the list was filled anew, and nobody need have gone anywhere.
        if before.isValid() or self._follows:
            self._on_stepped()

    def _on_stepped(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._see_focused_once_placed()

    def _see_focused_once_placed(self) -> None:
        self._see_focused()
        QTimer.singleShot(0, self, self._see_focused)  # what was just shown has its place by then

    def _on_scrolled(self) -> None:
        """Somebody looks at something else: by wheel, bar or key, not by what is done here."""
        self._follows = False

    def _on_height_changed(self) -> None:
        """Stay with what has the keyboard while what is above it grows, unless somebody scrolled since."""
        if self._follows:
            self._see_focused()

    def _see_focused(self) -> None:
        """Scroll to what has the keyboard, along with its group; of what is too high, to where one reads on."""
        focused = QApplication.focusWidget()
        if focused is None or focused is not self._focused:
            return
        self._follows = True
        group = _group_around(focused)
        if group is not None and group is not self._content and group.height() <= self._highest:
            self._see(group, group.rect())
        if focused.height() <= self._highest:
            self._see(focused, focused.rect())
        elif isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
            self._see(focused.viewport(), focused.visualRect(focused.currentIndex()))
        elif isinstance(focused, QPlainTextEdit):
            self._see(focused.viewport(), focused.cursorRect())
        else:
            self._see(focused, QRect(0, 0, 1, self._highest))

    @property
    def _highest(self) -> int:
        """What is no higher than this can be seen as a whole, with the ring around it."""
        return self._area.viewport().height() - 2 * _AROUND_FOCUS

    def _see(self, widget: QWidget, part: QRect) -> None:
        """Scroll to a part of a widget; of what is too high, to its top."""
        for corner in (part.bottomLeft(), part.topLeft()):
            place = widget.mapTo(self._content, corner)
            self._area.ensureVisible(place.x(), place.y(), _AROUND_FOCUS, _AROUND_FOCUS)


def _group_around(widget: QWidget) -> Group | None:
    """Return what a widget is a part of, such as a scale with the words at its ends."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Group):
        parent = parent.parentWidget()
    return parent
