"""What the player is made of: its screens, and what stands around them. Which of it is shown, and where."""

from enum import Enum

from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.caption_line import CaptionLine
from backcare_desktop.ui.player.end_panel import EndPanel
from backcare_desktop.ui.player.footer import Footer
from backcare_desktop.ui.player.header import Header
from backcare_desktop.ui.player.hurt_panel import HurtPanel
from backcare_desktop.ui.player.more_panel import MorePanel
from backcare_desktop.ui.player.notices import Notices
from backcare_desktop.ui.player.preflight import Preflight
from backcare_desktop.ui.player.stage import Stage
from backcare_desktop.ui.player.summary import Summary
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.widgets.page_stack import PageStack


class Screen(Enum):
    """What fills the page."""

    PREFLIGHT = "preflight"
    STAGE = "stage"
    HURT = "hurt"
    END = "end"
    SUMMARY = "summary"


class Parts(QWidget):
    """The screens, of which one is shown, with header, captions and buttons around it as it needs them."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._screen = Screen.PREFLIGHT
        self._captions_shown = True
        self._caption_asked_for = False
        self.header = Header(kit)
        self.notices = Notices(kit)
        self.preflight = Preflight(kit)
        self.stage = Stage(kit)
        self.hurt_panel = HurtPanel(kit)
        self.end_panel = EndPanel(kit)
        self.summary = Summary(kit)
        self.caption = CaptionLine(kit.theme)
        self.footer = Footer(kit)
        self._stack = PageStack()
        self._stack.setMinimumHeight(1)  # a screen that is not shown asks for no room
        self._by_screen: dict[Screen, Preflight | Stage | HurtPanel | EndPanel | Summary] = {
            Screen.PREFLIGHT: self.preflight,
            Screen.STAGE: self.stage,
            Screen.HURT: self.hurt_panel,
            Screen.END: self.end_panel,
            Screen.SUMMARY: self.summary,
        }
        for widget in self._by_screen.values():
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        column.addWidget(self.caption)
        column.addWidget(self.footer)
        self.more = MorePanel(kit, self)
        self.footer.more_requested.connect(self._on_more_requested)
        self.header.keyboard_left.connect(self.footer.pause.setFocus)
        kit.theme.theme_changed.connect(self._on_size_changed)
        self._show_around()

    @property
    def screen_shown(self) -> Screen:
        """What fills the page."""
        return self._screen

    def open_screen(self, screen: Screen, *, anew: bool = False) -> None:
        """Show a screen and give it the keyboard; nothing happens if it is shown already, unless `anew`."""
        if screen is self._screen and not anew:
            return
        self._screen = screen
        shown = self._by_screen[screen]
        if isinstance(shown, Stage):
            self.footer.show()
            self._stack.turn_to(shown, self.footer.pause.setFocus)
        else:
            self._stack.turn_to(shown, shown.start)
        self.close_more()
        self._show_around()

    def show_caption(self, text: str, *, asked_for: bool = False) -> None:
        """Show a sentence; one that was asked for is shown even while captions are off."""
        self._caption_asked_for = asked_for
        self.caption.setText(text)
        self._show_around()

    def show_captions(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show captions from now on, or leave them out."""
        self._captions_shown = shown
        self.header.set_captions_shown(shown)
        self._show_around()

    def fit_captions(self) -> None:
        """Choose the size of the captions for the sentences that may come."""
        around = self.header.sizeHint().height() + self.footer.heightForWidth(self.width())
        self.caption.fit(self.width(), self.height(), max(1, self.height() - around))

    def close_more(self) -> None:
        """Put "More" away, and the keyboard back on Pause."""
        if self.more.isVisible():
            had_focus = self.more.has_focus
            self.more.hide()
            if had_focus:
                self.footer.pause.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close "More": a click beside it."""
        self.close_more()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close "More": its buttons may have room below now."""
        super().resizeEvent(event)
        self.close_more()
        self._on_size_changed()

    def _on_size_changed(self) -> None:
        self.fit_captions()
        self._show_around()

    def _on_more_requested(self) -> None:
        if self.more.isVisible():
            self.close_more()
            return
        by_keyboard = self.footer.more.hasFocus()
        self.more.open_with(self.footer.away, self._stack.geometry())
        if by_keyboard:
            self.more.focus_first()

    def _show_around(self) -> None:
        """Show what belongs around the screen."""
        playing = self._screen is Screen.STAGE
        roomy = self._kit.theme.breakpoint(self.width()) >= Breakpoint.MEDIUM
        self.header.setVisible(playing or (roomy and self._screen in (Screen.HURT, Screen.END)))
        self.footer.setVisible(playing)
        self.notices.set_brief(brief=playing and not roomy)
        self.caption.setVisible(playing and (self._captions_shown or self._caption_asked_for))
