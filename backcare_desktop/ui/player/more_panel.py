"""The buttons that have no room in the footer, as large as the others, in a card above it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from backcare_desktop.core.player_states import Command
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.footer import STAYS, new_button, show_second
from backcare_desktop.ui.player.footer_plan import ROW
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.cards import Card

_ALWAYS_IN_FOOTER = (Command.PAUSE, Command.SKIP, Command.HURT)


class MorePanel(Card):
    """Lies over the stage while it is open. It is no menu: the player's keys go on working."""

    command_requested = Signal(object)  #: a Command

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.theme, parent)
        self._words = kit.words
        self._is_waiting = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._grid.setSpacing(Space.M)
        self.buttons = {
            command: new_button(kit.theme, command, kit.words, self)
            for command in ROW
            if command not in _ALWAYS_IN_FOOTER
        }
        for command, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, asked=command: self._on_clicked(asked))
        self.hide()

    def set_allowed(self, allowed: frozenset[Command], *, waiting: bool = False) -> None:
        """Switch off what is not possible now. While a phase is `waiting`, Pause is here and not Go on."""
        if allowed.isdisjoint(STAYS):
            return
        self._is_waiting = waiting
        had_keyboard, second = self.has_focus, self.buttons[Command.GO_ON]
        for command, button in self.buttons.items():
            if button is not second:
                button.setEnabled(command in allowed)
        show_second(second, allowed, self._words, waiting=waiting)
        if had_keyboard and not self.has_focus:
            self.focus_first()

    def open_with(self, commands: tuple[Command, ...], area: QRect) -> None:
        """Show the buttons of `commands` at the lower end of `area`."""
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
        shown = [self.buttons[command] for command in commands]
        wide = max(button.sizeHint().width() for button in shown)
        most = max(1, (area.width() - 4 * Space.L) // (wide + Space.M))
        rows = -(-len(shown) // most)
        columns = -(-len(shown) // rows)
        for index, button in enumerate(shown):
            self._grid.addWidget(button, index // columns, index % columns)
            button.show()
        size = self._grid.sizeHint()
        left = area.left() + (area.width() - size.width()) // 2
        top = area.bottom() - size.height() - Space.S
        self.setGeometry(QRect(left, max(area.top(), top), size.width(), size.height()))
        self.raise_()
        self.show()

    def _on_clicked(self, command: Command) -> None:
        is_pause = command is Command.GO_ON and self._is_waiting
        self.command_requested.emit(Command.PAUSE if is_pause else command)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on one of the buttons."""
        return any(button.hasFocus() for button in self.buttons.values())

    def focus_first(self) -> None:
        """Put the keyboard on the first button that can be used."""
        for button in self.buttons.values():
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                return
