"""Where the data lies."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetricsF

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: A path may be broken after anything but a letter or digit, and after this many of those in a row.
_PIECE = 12
_BREAKS = re.compile(rf"([^\w])|(\w{{{_PIECE}}})")


class PathLabel(TextLabel):
    """A path, broken where the line ends."""

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__(theme, _BREAKS.sub("\\1\\2\u200b", str(path)), TypeRole.STRONG)
        self.setAccessibleName(str(path))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest piece."""
        widest = QFontMetricsF(self.font()).horizontalAdvance("W" * _PIECE)
        return QSize(int(widest), super().minimumSizeHint().height())


class DataSection(Section):
    """The file, and the way to its folder."""

    def __init__(self, kit: Kit, data_file: Path) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Your data"))
        self._words = words
        self._folder = data_file.parent
        self.add_text(words.t("Your sessions and settings are in one file on this computer:"))
        self.column.addWidget(PathLabel(kit.theme, data_file))
        self.add_text(words.t("Nothing leaves this computer. Backcare never uses a network."))
        button = Button(kit.theme, words.t("Open folder"), icon=IconName.FOLDER)
        button.clicked.connect(self._on_open_clicked)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = self.add_text("", Tone.WARNING)
        self._note.hide()

    def _on_open_clicked(self) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self._note.setText(self._words.t("No file manager answered. The folder is the one named above."))
        self._note.setVisible(not opened)
