"""Shows where something lies."""

import re
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel

#: A path may be broken after anything but a letter or digit, and after this many of those in a row.
_PIECE = 12
_BREAKS = re.compile(rf"([^\w])|(\w{{{_PIECE}}})")


class PathLabel(TextLabel):
    """A path, broken where the line ends."""

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__(theme, "", TypeRole.STRONG)
        self.set_path(path)

    def set_path(self, path: Path) -> None:
        """Show another path."""
        self.setText(_BREAKS.sub("\\1\\2\u200b", str(path)))
        self.setAccessibleName(str(path))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest piece."""
        widest = QFontMetricsF(self.font()).horizontalAdvance("W" * _PIECE)
        return QSize(int(widest), super().minimumSizeHint().height())
