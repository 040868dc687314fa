"""The first run: four steps that fill the window, each of which can be skipped."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.first_run.about_step import AboutStep
from backcare_desktop.ui.first_run.bars import FootBar, TopBar
from backcare_desktop.ui.first_run.reminder_step import ReminderStep
from backcare_desktop.ui.first_run.sound_and_sight_step import SoundAndSightStep
from backcare_desktop.ui.first_run.starting_step import StartingStep
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.sound import SoundSource
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.voice.voice import Voice
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.page import side_margin

if TYPE_CHECKING:
    from backcare_desktop.ui.first_run.step import Step

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstRun(QWidget):
    """Ends with exactly one of its three signals; `welcome_seen` is written before it is sent.

    Every choice is written when it is made. Enter goes on and Esc skips all, wherever the keyboard is, unless
    what has it makes its own use of Enter, as a button does.
    """

    finished = Signal()  #: gone through or skipped: on to the app
    start_requested = Signal(str)  #: a routine's id: on to the player
    routines_requested = Signal()  #: on to all routines

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        preferences: Preferences,
        chimes: SoundSource,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        reader_is_active: Callable[[], bool] = QAccessible.isActive,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._preferences = preferences
        self.top_bar = TopBar(kit)
        self.sound_and_sight = SoundAndSightStep(kit, catalogue, preferences, chimes, voice, reader_is_active)
        self.starting = StartingStep(kit, catalogue, preferences.settings)
        self.steps: tuple[Step, ...] = (
            AboutStep(kit, catalogue),
            self.sound_and_sight,
            self.starting,
            ReminderStep(kit, catalogue, preferences),
        )
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
        self.foot_bar = FootBar(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot_bar)
        self._connect()
        self._show(0)

    @property
    def number(self) -> int:
        """Which step is shown, from 1 on."""
        return self._stack.currentIndex() + 1

    def start(self) -> None:
        """Show the first step; Next has the keyboard, the first control there is on it."""
        self._open(0)
        self.foot_bar.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another size."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, and scroll with the arrows and page keys, where nothing else takes them."""
        if event.key() in _RETURN:
            if not event.isAutoRepeat():
                self._go_on()
        elif not self.steps[self.number - 1].scroll_by_key(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.top_bar.skip_all_requested.connect(self._finish)
        self.foot_bar.back_requested.connect(self._go_back)
        self.foot_bar.skip_requested.connect(self._go_on)
        self.foot_bar.next_requested.connect(self._go_on)
        self.starting.start_requested.connect(self._on_start_requested)
        self.starting.routines_requested.connect(self._on_routines_requested)
        for step in self.steps:
            step.settled.connect(self.foot_bar.next_button.setFocus)
        self._kit.theme.theme_changed.connect(self._place)
        for key, slot in (
            (Qt.Key.Key_Escape, self._finish),
            (Qt.Modifier.ALT | Qt.Key.Key_Left, self._go_back),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _go_on(self) -> None:
        if self.number < len(self.steps):
            self._open(self.number)
        else:
            self._finish()

    def _go_back(self) -> None:
        if self.number > 1:
            self._open(self.number - 2)

    def _open(self, index: int) -> None:
        self.steps[self.number - 1].leave()
        sentence = self._show(index)
        step = self.steps[index]
        step.enter()
        step.take_keyboard()
        announce(self, self._kit.words.t("{step}: {title}", step=sentence, title=step.title))

    def _show(self, index: int) -> str:
        self._stack.setCurrentIndex(index)
        self.foot_bar.show_step(index + 1, len(self.steps))
        return self.top_bar.show_step(index + 1, len(self.steps))

    def _finish(self) -> None:
        self._end()
        self.finished.emit()

    def _on_start_requested(self, routine_id: str) -> None:
        self._end()
        self.start_requested.emit(routine_id)

    def _on_routines_requested(self) -> None:
        self._end()
        self.routines_requested.emit()

    def _end(self) -> None:
        self.steps[self.number - 1].leave()
        self._preferences.change(welcome_seen=True)

    def _place(self) -> None:
        breakpoint_now = self._kit.theme.breakpoint(self.width())
        side = side_margin(breakpoint_now, self.width())
        self.top_bar.set_margins(side, compact=breakpoint_now is Breakpoint.COMPACT)
        self.foot_bar.set_margins(side)
        for step in self.steps:
            step.set_breakpoint(breakpoint_now)
