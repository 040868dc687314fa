"""What the settings page is made of: cards with a heading, and rows of a label and a control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class Row(QWidget):
    """A label, perhaps with a line that explains it, and a control at the right or below."""

    def __init__(self, theme: Theme, label: str, note: str, control: QWidget) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        self._label = TextLabel(theme, label)
        self._label.setBuddy(control)
        words.addWidget(self._label)
        if note:
            words.addWidget(TextLabel(theme, note, TypeRole.CAPTION, Tone.SECONDARY))
        self._control = control
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.L)
        self._line.addLayout(words, 1)
        self._line.addWidget(control)
        self.set_stacked(stacked=False)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the control below the words, or beside them."""
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._line.setSpacing(Space.S if stacked else Space.L)
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._control, side)


class Section(Card):
    """A heading and what belongs below it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self._rows: list[Row] = []
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)  #: where rows and sentences go
        self.column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self.column.setSpacing(Space.L)
        self.column.addWidget(TextLabel(theme, title, TypeRole.TITLE))

    def add_row(self, label: str, control: QWidget, note: str = "") -> Row:
        """Add a labelled control and return the row."""
        row = Row(self._theme, label, note, control)
        self._rows.append(row)
        self.column.addWidget(row)
        return row

    def add_group(self, name: str, note: str = "") -> QVBoxLayout:
        """Add a name, perhaps with a line that explains it, and return where what belongs to it goes."""
        box = QVBoxLayout()
        box.setSpacing(Space.S)
        box.addWidget(TextLabel(self._theme, name, TypeRole.STRONG))
        if note:
            box.addWidget(TextLabel(self._theme, note, TypeRole.CAPTION, Tone.SECONDARY))
        self.column.addLayout(box)
        return box

    def add_text(self, text: str, tone: Tone = Tone.TEXT) -> TextLabel:
        """Add a sentence and return it."""
        label = TextLabel(self._theme, text, tone=tone)
        self.column.addWidget(label)
        return label

    def set_stacked(self, *, stacked: bool) -> None:
        """Put controls below their labels, or beside them."""
        for row in self._rows:
            row.set_stacked(stacked=stacked)
