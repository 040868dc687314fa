"""Navigation, messages and the page that is open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.shell.navigation import Navigation, Place
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.page_stack import PageStack, focus_first

if TYPE_CHECKING:
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.widgets.banner import Banner
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.widgets.page import Page

    #: What the shell can show: it scrolls by itself, and lays out for a breakpoint.
    ShellPage = Page | RoutinesPage | HistoryPage


class Shell(QWidget):
    """Owns the navigation and shows one page. Lays out by the width that counts for the text size."""

    place_opened = Signal(object)  #: a Place, whoever asked for it
    retry_requested = Signal()  #: write again what could not be written

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
        self._messages = QVBoxLayout()
        self._trouble: Banner | None = None
        self._trouble_holder: QWidget | None = None
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._messages)
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
        self._messages.addWidget(card)

    def show_trouble(self, text: str) -> None:
        """Show what could not be written, with Try again, until it is written."""
        if self._trouble is None:
            self._trouble = self._new_trouble()
            self._trouble_holder = self._held(self._trouble)
        self._trouble.set_text(text)
        if self._trouble_holder is not None:
            self._trouble_holder.show()

    def clear_trouble(self) -> None:
        """Take the trouble away: it is written."""
        if self._trouble_holder is not None:
            self._trouble_holder.hide()

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

    def _new_trouble(self) -> "Banner":
        from backcare_desktop.ui.widgets.banner import Banner, BannerKind

        words = self._kit.words
        banner = Banner(self._kit.theme, words, BannerKind.ERROR, "")
        banner.add_action(words.t("Try again")).clicked.connect(self.retry_requested)
        return banner

    def _held(self, banner: "Banner") -> QWidget:
        """Return what holds a message above the page; a hidden one takes no room."""
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(Space.L, Space.M, Space.L, 0)
        box.addWidget(banner)
        self._messages.addWidget(holder)
        return holder
