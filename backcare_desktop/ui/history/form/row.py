"""A field of the form with its name above it, and below it what there is to say about what was entered."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class FormRow(QWidget):
    """`mark_wrong` outlines the field, where it can be outlined."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, mark_wrong: Callable[[bool], None] | None = None
    ) -> None:
        super().__init__()
        self._control = control
        self._mark_wrong = mark_wrong
        name = TextLabel(theme, label, TypeRole.STRONG)
        name.setBuddy(control)
        self._hint = TextLabel(theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self._problem = TextLabel(theme, "", tone=Tone.ERROR)
        fixed = control.sizePolicy().horizontalPolicy() is control.sizePolicy().Policy.Fixed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(name)
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        self.set_hint("")
        self.set_problem("")

    def set_hint(self, text: str) -> None:
        """Say what was entered in other words, or nothing."""
        self._say(self._hint, text)

    def set_problem(self, text: str) -> None:
        """Say why what was entered cannot be, or nothing."""
        self._say(self._problem, text)
        if self._mark_wrong is not None:
            self._mark_wrong(bool(text))

    def take_keyboard(self) -> None:
        """Give the keyboard to the field."""
        self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, label: TextLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        said = " ".join(part.text() for part in (self._problem, self._hint) if part.text())
        (self._control.focusProxy() or self._control).setAccessibleDescription(said)
