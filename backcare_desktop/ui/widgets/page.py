"""What every page of the shell is built on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import CONTENT_WIDTH, Space, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.keyboard_follower import KeyboardFollower
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
        KeyboardFollower(self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

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
