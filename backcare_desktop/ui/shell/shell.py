"""Navigation, messages and the page that is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.shell.message_area import MessageArea
from backcare_desktop.ui.shell.navigation import Navigation, Place
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.page_stack import PageStack
from backcare_desktop.ui.widgets.tab_order import focus_first

if TYPE_CHECKING:
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.shell.closing import ClosingQuestion
    from backcare_desktop.ui.shell.trouble_banner import TroubleBanner
    from backcare_desktop.ui.widgets.banner import Banner
    from backcare_desktop.ui.widgets.page import Page

    #: What the shell can show: it scrolls by itself, and lays out for a breakpoint.
    ShellPage = Page | RoutinesPage | HistoryPage


class Shell(QWidget):
    """Owns the navigation and shows one page. Lays out by the width that counts for the text size."""

    place_opened = Signal(object)  #: a Place, whoever asked for it
    retry_requested = Signal()  #: write again what could not be written
    folder_requested = Signal()  #: show the folder of the data file
    close_requested = Signal()  #: close, though something is kept nowhere

    def __init__(
        self, kit: Kit, new_page: Callable[[Place], "ShellPage"], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._new_page = new_page
        self._pages: dict[Place, ShellPage] = {}
        self._navigation = Navigation(kit.theme, kit.words)
        self._navigation.place_chosen.connect(self.open)
        self._stack = PageStack()
        self._messages = MessageArea()
        self._trouble: TroubleBanner | None = None
        self._closing: ClosingQuestion | None = None
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._messages)
        column.addWidget(self._stack, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._navigation)
        self._row.addLayout(column, 1)
        self._breakpoint = kit.theme.breakpoint(self.width())
        self._lay_out()
        kit.theme.theme_changed.connect(self._check_breakpoint)

    @property
    def place(self) -> Place:
        """The page that is open."""
        return next(place for place, page in self._pages.items() if page is self._stack.currentWidget())

    def page(self, place: Place) -> "ShellPage":
        """Return a page, made now if it was not needed before."""
        if place not in self._pages:
            page = self._new_page(place)
            page.set_breakpoint(self._breakpoint)
            self._pages[place] = page
            self._stack.addWidget(page)
        return self._pages[place]

    def open(self, place: Place) -> None:
        """Open a page."""
        self._stack.setCurrentWidget(self.page(place))
        self._navigation.set_place(place)
        self.place_opened.emit(place)

    def say(self, text: str) -> None:
        """Show a message that the person can put away, above the page."""
        from backcare_desktop.ui.widgets.banner import Banner, BannerKind

        banner = Banner(self._kit.theme, self._kit.words, BannerKind.INFO, text, dismissable=True)
        banner.dismissed.connect(self._held(banner).deleteLater)

    def place_above(self, card: QWidget) -> None:
        """Give a card that shows and hides itself a place above the page."""
        self._messages.add(card)

    def show_trouble(self, text: str, source: object = None) -> None:
        """Show what could not be read or written, with Try again, until `clear_trouble` of the same source."""
        if self._trouble is None:
            from backcare_desktop.ui.shell.trouble_banner import TroubleBanner

            self._trouble = TroubleBanner(self._kit.theme, self._kit.words)
            self._trouble.retry_requested.connect(self.retry_requested)
            self._trouble.folder_requested.connect(self.folder_requested)
            self._messages.add(self._trouble)
        self._trouble.tell(source, text)

    def clear_trouble(self, source: object = None) -> None:
        """Take the trouble of a source away: it is written. Those of others stay."""
        if self._trouble is not None:
            self._trouble.clear(source)

    def ask_whether_to_close(self) -> None:
        """Say that something is kept nowhere, and offer to stay or to close."""
        if self._closing is None:
            from backcare_desktop.ui.shell.closing import ClosingQuestion

            self._closing = ClosingQuestion(self._kit.theme, self._kit.words)
            self._closing.close_requested.connect(self.close_requested)
            self._closing.stay_requested.connect(self.withdraw_question)
            self._messages.add(self._closing, first=True)
        self._closing.show()
        self._messages.bring_into_sight(self._closing)
        self._closing.take_keyboard()

    def withdraw_question(self) -> None:
        """Take the question whether to close away, if it is there."""
        if self._closing is not None and self._closing.isVisible():
            self.focus_page()
            self._closing.hide()

    def focus_next_region(self) -> None:
        """Move the keyboard between the navigation and the page."""
        focused = QApplication.focusWidget()
        if focused is not None and self._navigation.isAncestorOf(focused):
            self.focus_page()
        else:
            self._navigation.focus()

    def focus_page(self) -> None:
        """Give the keyboard to the first thing of the open page."""
        focus_first(self._pages[self.place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again when the width crosses a border."""
        super().resizeEvent(event)
        self._messages.set_room(self.height())
        self._check_breakpoint()

    def _check_breakpoint(self) -> None:
        now = self._kit.theme.breakpoint(self.width())
        if now is not self._breakpoint:
            self._breakpoint = now
            self._lay_out()

    def _lay_out(self) -> None:
        compact = self._breakpoint is Breakpoint.COMPACT
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.BottomToTop if compact else directions.LeftToRight)
        self._navigation.set_breakpoint(self._breakpoint)
        for page in self._pages.values():
            page.set_breakpoint(self._breakpoint)

    def _held(self, banner: "Banner") -> QWidget:
        """Return what holds a message above the page; a hidden one takes no room."""
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(Space.L, Space.M, Space.L, 0)
        box.addWidget(banner)
        self._messages.add(holder)
        return holder
