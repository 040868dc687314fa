"""Lines of text of which there are more on one day than on another."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backcare_desktop.ui.theme.tokens import Space


class TextRow(QWidget):
    """A line with something beside its text."""

    def setText(self, text: str) -> None:
        """Say another text."""
        raise NotImplementedError


class Lines(QWidget):
    """Lines below each other. Those that were made once stay for later: to make one takes longer than to fill it."""

    def __init__(self, new_line: Callable[[], QLabel | TextRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new_line = new_line
        self._lines: list[QLabel | TextRow] = []
        self._count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self.hide()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show a line for each text; without any, take no room."""
        if len(texts) != self._count:
            self.hide()  # in sight, the page would be laid out anew for every line
            self._set_count(len(texts))
        for line, text in zip(self._lines, texts, strict=False):
            line.setText(text)
        self.setVisible(bool(texts))

    def _set_count(self, count: int) -> None:
        self._count = count
        for _ in range(len(self._lines), count):
            line = self._new_line()
            self._lines.append(line)
            self._column.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < count)
