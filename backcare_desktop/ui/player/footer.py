"""The player's buttons, large enough to be hit from the mat. What has no room in a row goes into "More"."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.player_states import Command
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.footer_plan import FAR, ROW, Plan, plan_for, row_px
from backcare_desktop.ui.player.key_button import KeyButton
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Variant
from backcare_desktop.ui.widgets.mirroring import visual_rect
from backcare_desktop.ui.widgets.painting import smooth_painter

#: What is possible as long as the stage is shown: one of these at least.
STAYS = frozenset({Command.PAUSE, Command.RESUME, Command.GO_ON})
_ICONS = {
    Command.BACK: IconName.PREVIOUS,
    Command.RESTART: IconName.RESTART,
    Command.SKIP: IconName.SKIP,
    Command.HURT: IconName.HAND,
}


def button_text(command: Command, words: Words) -> str:
    """Return the words on the button of a command."""
    return {
        Command.BACK: words.p("player", "Back"),
        Command.RESTART: words.p("player", "Restart"),
        Command.LESS_TIME: words.t("-15 s"),
        Command.ADD_TIME: words.t("+15 s"),
        Command.SKIP: words.p("player", "Skip"),
        Command.GO_ON: words.p("player", "Go on"),
        Command.HURT: words.t("This hurts"),
        Command.END: words.p("player", "End"),
    }[command]


def new_button(theme: Theme, command: Command, words: Words, parent: QWidget) -> KeyButton:
    """Return the player's button for a command other than Pause. The one for Go on may turn into Pause."""
    variant = Variant.HURT if command is Command.HURT else Variant.SECONDARY
    text = button_text(command, words)
    texts = (text, words.p("player", "Pause")) if command is Command.GO_ON else ()
    button = KeyButton(theme, text, "", variant, _ICONS.get(command), texts=texts, parent=parent)
    name = {
        Command.LESS_TIME: words.t("15 seconds less"),
        Command.ADD_TIME: words.t("15 seconds more"),
    }.get(command, text)
    button.setAccessibleName(name)
    return button


def show_second(button: KeyButton, allowed: frozenset[Command], words: Words, *, waiting: bool) -> None:
    """Let a button be Go on, or Pause while the first button is Go on."""
    button.setText(words.p("player", "Pause") if waiting else words.p("player", "Go on"))
    button.setAccessibleName(button.text())
    button.setEnabled((Command.PAUSE if waiting else Command.GO_ON) in allowed)


class Footer(QWidget):
    """A row of buttons, two rows where even three of them are too wide for one."""

    command_requested = Signal(object)  #: a Command
    pause_requested = Signal()  #: pause, or go on
    more_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = kit.theme, kit.words
        self._main = Command.PAUSE
        self._keys = {
            Command.PAUSE: kit.words.p("key", "Space"),
            Command.RESUME: kit.words.p("key", "Space"),
            Command.GO_ON: kit.words.p("key", "Enter"),
        }
        pause, go_on = kit.words.p("player", "Pause"), kit.words.p("player", "Go on")
        self.pause = KeyButton(
            kit.theme,
            pause,
            self._keys[Command.PAUSE],
            Variant.PRIMARY,
            IconName.PAUSE,
            texts=(pause, go_on),
            keys=tuple(self._keys.values()),
            takes_return=False,
            parent=self,
        )
        self.pause.clicked.connect(self._on_main_clicked)
        self.buttons: dict[Command, KeyButton] = {Command.PAUSE: self.pause}
        for command in ROW[1:]:
            button = new_button(kit.theme, command, kit.words, self)
            button.clicked.connect(lambda _checked=False, asked=command: self._on_clicked(asked))
            self.buttons[command] = button
        self.more = KeyButton(kit.theme, kit.words.p("player", "More"), "", parent=self)
        self.more.clicked.connect(self.more_requested)
        self._plan = self._planned(1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._set_tab_order()
        kit.theme.theme_changed.connect(self._on_theme_changed)

    @property
    def away(self) -> tuple[Command, ...]:
        """The commands that have no room here."""
        return self._plan.away

    def set_allowed(self, allowed: frozenset[Command], *, waiting: bool = False) -> None:
        """Switch off what is not possible now.

        The first button is Pause, Go on while paused, and Go on while a phase is `waiting` for the person:
        then Pause has the place that Go on has while something runs. Where nothing runs or could, the stage is about
        to go, and all stays as it is: a button that is switched off hands the keyboard on to the next.
        """
        if allowed.isdisjoint(STAYS):
            return
        second = self.buttons[Command.GO_ON]
        had_keyboard = second.hasFocus()
        self._main = Command.GO_ON if waiting else Command.PAUSE
        if Command.RESUME in allowed:
            self._main = Command.RESUME
        texts = {Command.PAUSE: self._words.p("player", "Pause")}
        self.pause.setText(texts.get(self._main, self._words.p("player", "Go on")))
        self.pause.set_key(self._keys[self._main])
        self._show_icons()
        self.pause.setEnabled(self._main in allowed)
        for command, button in self.buttons.items():
            if button not in (self.pause, second):
                button.setEnabled(command in allowed)
        show_second(second, allowed, self._words, waiting=waiting)
        self._show_buttons()
        if had_keyboard and not second.isVisible():
            self.pause.setFocus()  # or Qt would take it on to the next button, and Space would press that

    def sizeHint(self) -> QSize:
        """Return a size for a usual window."""
        return QSize(640, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the row adapts itself to any."""
        return QSize(1, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row or two."""
        rows = len(self._planned(width).rows)
        return rows * self.pause.sizeHint().height() + (rows - 1) * Space.M + 2 * Space.L

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in their places, which may take one row more at another width."""
        super().resizeEvent(event)
        self._place()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and the line above it."""
        colours = self._theme.colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), colours.surface)
        painter.fillRect(QRectF(0, 0, self.width(), colours.outline_width), colours.divider)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    def _planned(self, width: int) -> Plan:
        return plan_for(width, self._width_of)

    def _width_of(self, command: Command | None, *, key_shown: bool, icon_shown: bool, tight: bool) -> int:
        button = self.more if command is None else self.buttons[command]
        return button.width_with(key_shown=key_shown, icon_shown=icon_shown, tight=tight)

    def _place(self) -> None:
        plan = self._plan = self._planned(self.width())
        self.pause.set_key_shown(plan.key_shown)
        self._show_icons()
        for button in (*self.buttons.values(), self.more):
            button.set_tight(plan.tight)
        self._show_buttons()
        self.more.setVisible(bool(plan.away))
        height = self.pause.sizeHint().height()
        top = int(Space.L)
        for row in plan.rows:
            self._place_row(row, plan, top, height)
            top += height + Space.M

    def _show_buttons(self) -> None:
        """Show what has room. Go on comes and goes in a place of its own, so that nothing else moves."""
        for command, button in self.buttons.items():
            has_room = command not in self._plan.away
            button.setVisible(has_room and (command is not Command.GO_ON or button.isEnabled()))

    def _show_icons(self) -> None:
        pausing = self._main is Command.PAUSE
        icons = {**_ICONS, Command.PAUSE: IconName.PAUSE if pausing else IconName.PLAY}
        for command, button in self.buttons.items():
            button.set_icon_name(icons.get(command) if command in self._plan.icons else None)

    def _on_main_clicked(self) -> None:
        if self._main is Command.GO_ON:
            self.command_requested.emit(Command.GO_ON)
        else:
            self.pause_requested.emit()

    def _on_clicked(self, command: Command) -> None:
        is_pause = command is Command.GO_ON and self._main is Command.GO_ON
        self.command_requested.emit(Command.PAUSE if is_pause else command)

    def _place_row(self, row: Sequence[Command | None], plan: Plan, top: int, height: int) -> None:
        left, right = int(Space.L), self.width() - Space.L
        far = [each for each in row if each in FAR]
        for each in row:
            if far and each is far[0]:
                left = max(left, right - row_px(plan, far))
            button = self.more if each is None else self.buttons[each]
            box = QRect(QPoint(left, top), QSize(min(plan.widths[each], right - left), height))
            button.setGeometry(visual_rect(self.layoutDirection(), self.rect(), box))
            left += plan.widths[each] + Space.M

    def _set_tab_order(self) -> None:
        order = [self.buttons[each] for each in ROW if each not in FAR]
        order += [self.more, *(self.buttons[each] for each in FAR)]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
