"""What every page of the shell is built on."""

from PySide6.QtCore import QMetaObject, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import CONTENT_WIDTH, FOCUS_GAP, FOCUS_WIDTH, Space, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import only_what_is_new

_MARGIN = {Breakpoint.COMPACT: Space.L, Breakpoint.MEDIUM: Space.XXL, Breakpoint.WIDE: Space.XXXL}


def side_margin(layout: Breakpoint, width: int, max_width: int | None = CONTENT_WIDTH) -> int:
    """Return how far content stands from either side of a page; all in device-independent pixels."""
    margin = int(_MARGIN[layout])
    return margin if max_width is None else max(margin, (width - max_width) // 2)


class Page(QWidget):
    """A title, a line below it, actions beside it, and a body that scrolls up and down, never sideways.

    A page adds its widgets to `body` and its buttons to `header_actions`. Content is at most 1200 px wide and in the
    middle; `max_width` None lifts that (history grids). The shell calls `set_breakpoint` when the window's
    width or the text size crosses a border; a page that changes its layout extends that method.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        max_width: int | None = CONTENT_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._max_width = max_width
        self._breakpoint = Breakpoint.MEDIUM
        self._title = TextLabel(theme, title, TypeRole.HEADLINE)
        self._subtitle = TextLabel(theme, "", tone=Tone.SECONDARY)
        self._subtitle.hide()
        self.header_actions = FlowLayout()  #: buttons beside the title
        self.body = QVBoxLayout()  #: where the page puts its content
        self.body.setSpacing(Space.L)
        self._content = Group(title)
        only_what_is_new(self._content)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(Space.L)
        self._header = self._new_header()
        self._column.addLayout(self._header)
        self._column.addLayout(self.body, 1)
        self._scroll = self._new_scroll_area()
        self._seen_at: int | None = None  # where it was scrolled to for the keyboard
        self._steps: QMetaObject.Connection | None = None  # through the list or table that has the keyboard
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_height_changed)

    @property
    def breakpoint(self) -> Breakpoint:
        """The layout in use."""
        return self._breakpoint

    @property
    def scroll_area(self) -> QScrollArea:
        """What scrolls."""
        return self._scroll

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self._content.setAccessibleName(title)

    def set_subtitle(self, text: str) -> None:
        """Show a line below the title, or none for an empty text."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width. A page that overrides this calls it first."""
        self._breakpoint = value
        direction = QHBoxLayout.Direction
        compact = value is Breakpoint.COMPACT
        self._header.setDirection(direction.TopToBottom if compact else direction.LeftToRight)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        margin = int(_MARGIN[self._breakpoint])
        side = side_margin(self._breakpoint, self.width(), self._max_width)
        self._column.setContentsMargins(side, margin, side, margin)

    def _new_header(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        header = QHBoxLayout()
        header.setSpacing(Space.L)
        header.addLayout(words, 1)
        header.addLayout(self.header_actions)
        return header

    def _new_scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys work from whatever has the focus inside it
        area.setWidget(self._content)
        return area

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # What the mouse pressed is in sight; moving it away from under the pointer would lose the click.
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._seen_at = None
        if self._steps is not None:
            QObject.disconnect(self._steps)
            self._steps = None
        if now is None or not self._content.isAncestorOf(now):
            return
        if isinstance(now, QAbstractItemView):
            self._steps = now.selectionModel().currentChanged.connect(self._on_stepped)
        if not by_mouse:
            self._see_focused_once_placed()

    def _on_stepped(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._see_focused_once_placed()

    def _see_focused_once_placed(self) -> None:
        self._see_focused()
        QTimer.singleShot(0, self, self._see_focused)  # what was just shown has its place by then

    def _on_height_changed(self) -> None:
        """Stay with what has the keyboard while what is above it grows, unless somebody scrolled since."""
        if self._seen_at == self._scroll.verticalScrollBar().value():
            self._see_focused()

    def _see_focused(self) -> None:
        """Scroll to what has the keyboard, along with its group; of what is too high, to where one reads on."""
        self._scroll_to_focused()
        self._seen_at = self._scroll.verticalScrollBar().value()

    def _scroll_to_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._content.isAncestorOf(focused):
            return
        room = FOCUS_GAP + FOCUS_WIDTH + Space.S
        highest = self._scroll.viewport().height() - 2 * room
        group = _group_around(focused)
        if group is not None and group is not self._content and group.height() <= highest:
            self._scroll.ensureWidgetVisible(group, room, room)
        if focused.height() <= highest:
            self._scroll.ensureWidgetVisible(focused, room, room)
            return
        whole, part = focused, QRect(0, 0, 1, highest)
        if isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
            whole, part = focused.viewport(), focused.visualRect(focused.currentIndex())
        for corner in (part.bottomLeft(), part.topLeft()):
            place = whole.mapTo(self._content, corner)
            self._scroll.ensureVisible(place.x(), place.y(), room, room)


def _group_around(widget: QWidget) -> Group | None:
    """Return what a widget is a part of, such as a scale with the words at its ends."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Group):
        parent = parent.parentWidget()
    return parent
