"""Where a section shows what is under way, how far it is, and what came of it."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.exchange.refusal import ImportRefusedError
from backcare_desktop.core.exchange.refusal_words import refusal_sentence
from backcare_desktop.core.words import Words
from backcare_desktop.ui.data.job import Work
from backcare_desktop.ui.data.quarters import Quarters
from backcare_desktop.ui.data.tasks import Task, Tasks
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.troubles import sentence_for
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import BaseButton, Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.progress_bar import ProgressBar

#: Work that is over before this is not spoken of where it holds up other buttons, in milliseconds.
_PATIENCE_MS = 400

Action = tuple[str, Callable[[], None]]  #: what a button says, and what it does
Why = Callable[[StoreError], str]


class WorkPanel(QWidget):
    """Takes no room until there is something to show. What came of the work stays until the next."""

    def __init__(self, kit: Kit, tasks: Tasks) -> None:
        super().__init__()
        self._kit = kit
        self._tasks = tasks
        self._task: Task | None = None
        self._banner: Banner | None = None
        self._held: list[tuple[QWidget, Callable[[], bool]]] = []
        self._starter: QWidget | None = None
        self._has_keyboard = False
        self._quarters = Quarters()
        theme, words = kit.theme, kit.words
        self._label = TextLabel(theme, "", tone=Tone.SECONDARY)
        self._bar = ProgressBar(theme, words.t("Progress"))
        self.cancel_button = Button(theme, words.t("Cancel"))
        self._waiting = TextLabel(theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._lay_out()
        self.cancel_button.clicked.connect(tasks.stop)
        tasks.began.connect(self._on_began)
        tasks.progressed.connect(self._on_progressed)
        tasks.ended.connect(self._on_ended)

    # -- what a section does with it --------------------------------------------------------------------

    def let_go(self, control: QWidget) -> None:
        """Hold a control no more: it is about to be deleted."""
        self._held = [held for held in self._held if held[0] is not control]

    def hold(self, control: QWidget, allowed: Callable[[], bool] = lambda: True) -> None:
        """Put a control out of use, with the reason, while anything is under way; `allowed` says if it is of use else."""
        self._held.append((control, allowed))
        control.setEnabled(allowed() and self._tasks.running is None)

    def refresh(self) -> None:
        """Ask again which controls are of use."""
        for control, allowed in self._held:
            control.setEnabled(allowed() and self._tasks.running is None)

    def run(
        self,
        name: str,
        work: Work,
        done: Callable[[Any], None],
        *,
        stopped: str,
        why: Why | None = None,
        ways_out: tuple[Action, ...] = (),
        closes_file: bool = False,
        opens_anew: bool = False,
    ) -> None:
        """Begin something, and show how far it is.

        `stopped` is said when it was cancelled; `why` finds the words for a trouble, and `ways_out` come after
        Try again.
        """

        def start() -> None:
            self.clear()
            self._task = task
            self._tasks.start(task)

        def failed(error: StoreError | ImportRefusedError) -> None:
            sentence = trouble_sentence(error, self._kit.words, why)
            self.tell(BannerKind.ERROR, sentence, (self._kit.words.t("Try again"), start), *ways_out)

        def stop() -> None:
            self.tell(BannerKind.INFO, stopped)

        task = Task(name, work, done, failed, stop, closes_file, opens_anew)
        start()

    def tell(self, kind: BannerKind, sentence: str, *actions: Action) -> None:
        """Show a sentence with buttons, and have it read out. The keyboard comes to the first of them after work."""
        self.clear()
        banner = self._banner = Banner(self._kit.theme, self._kit.words, kind, sentence)
        buttons = [self._add_action(banner, text, action) for text, action in actions]
        self._column.addWidget(banner)
        banner.show()
        self.show()
        for first, second in pairwise([self.cancel_button, *buttons]):
            QWidget.setTabOrder(first, second)  # else Tab came to them at the end of the page
        if self._has_keyboard and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._has_keyboard = False
        announce(self, sentence)

    def clear(self) -> None:
        """Take away what came of the work before."""
        banner, self._banner = self._banner, None
        if banner is not None:
            gone = set(banner.findChildren(BaseButton))
            self._held = [(control, allowed) for control, allowed in self._held if control not in gone]
            banner.hide()
            banner.deleteLater()
            self._take_no_room()

    @property
    def text(self) -> str:
        """What came of the work, empty while nothing is said."""
        return self._banner.text if self._banner is not None else ""

    # -- inside -----------------------------------------------------------------------------------------

    def _add_action(self, banner: Banner, text: str, action: Callable[[], None]) -> Button:
        button = banner.add_action(text)
        button.clicked.connect(lambda _checked: action())
        self.hold(button)
        return button

    def _on_began(self) -> None:
        running = self._tasks.running
        assert running is not None
        focused = QApplication.focusWidget()
        mine = running is self._task
        if mine:
            self._label.setText(running.name)
            self._bar.set_fraction(0)
            self._quarters.begin()
            self._progress.show()
            self.show()
            self._starter = focused
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, running.name)
        reason = self._kit.words.t("Not until this is done: {what}", what=running.name)
        for control, _ in self._held:
            control.setEnabled(False)
            control.setToolTip(reason)
        if not mine and self._held:
            self._waiting.setText(reason)
            self._patience.start()

    def _on_progressed(self, done: int, total: int) -> None:
        running = self._tasks.running
        if running is None or running is not self._task or not total:
            return
        fraction = done / total
        self._bar.set_fraction(fraction)
        words, percent = self._kit.words, self._kit.formats.number(int(fraction * 100))
        self._label.setText(words.t("{what}: {percent} %", what=running.name, percent=percent))
        if self._quarters.is_to_be_said(fraction):
            announce(self, self._label.text())

    def _on_ended(self) -> None:
        self._patience.stop()
        self._waiting.hide()
        for control, allowed in self._held:
            control.setEnabled(allowed())
            control.setToolTip("")
        if not self._progress.isHidden():
            self._has_keyboard = self.cancel_button.hasFocus()
            if self._has_keyboard and self._starter is not None:
                self._starter.setFocus(Qt.FocusReason.OtherFocusReason)
            self._starter = None
            self._progress.hide()
        self._take_no_room()

    def _show_waiting(self) -> None:
        self._waiting.show()
        self.show()

    def _take_no_room(self) -> None:
        """Be gone while there is nothing to show."""
        if self._banner is None and self._progress.isHidden() and self._waiting.isHidden():
            self.hide()

    def _lay_out(self) -> None:
        self._progress = QWidget()
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        box = QVBoxLayout(self._progress)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self._label)
        box.addLayout(row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._progress)
        self._column.addWidget(self._waiting)
        for part in (self._progress, self._waiting, self):
            part.hide()


def trouble_sentence(error: StoreError | ImportRefusedError, words: Words, why: Why | None = None) -> str:
    """Return what is the matter, and what can be done about it."""
    if isinstance(error, ImportRefusedError):
        return refusal_sentence(error, words)
    return why(error) if why is not None else sentence_for(error, words)
