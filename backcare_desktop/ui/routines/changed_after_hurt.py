"""What of a routine is done otherwise since it hurt, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import Adjustment
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ChangedAfterHurt(Card):
    """One line for each exercise; hidden where nothing was changed."""

    put_back_requested = Signal(str)  #: an exercise's id

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._changes: tuple[Adjustment, ...] = ()
        self._rows: list[QWidget] = []
        self.buttons: list[Button] = []  #: "Put back" for each exercise
        title = kit.words.t("Changed after it hurt")
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._column.setSpacing(Space.S)
        self._column.addWidget(TextLabel(kit.theme, title, TypeRole.CAPTION, Tone.SECONDARY))
        self.hide()

    def show_changes(self, changes: tuple[Adjustment, ...]) -> None:
        """Show other changes."""
        if changes == self._changes:
            return
        self._changes = changes
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self.buttons.clear()
        for change in changes:
            self._add_row(change)
        self.setVisible(bool(changes))

    def _add_row(self, change: Adjustment) -> None:
        words, name = self._kit.words, change.exercise.words.name
        said = words.t("{name} is left out.", name=name)
        if change.instead is not None:
            said = words.t("{name} is done as {other} instead.", name=name, other=change.instead.words.name)
        button = Button(self._kit.theme, words.t("Put back"))
        button.setAccessibleName(words.t("Put {name} back", name=name))
        button.clicked.connect(lambda: self.put_back_requested.emit(change.exercise.id))
        row = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.M)
        line.addWidget(TextLabel(self._kit.theme, said), 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(row)
        self._rows.append(row)
        self.buttons.append(button)
