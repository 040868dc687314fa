"""What could not be read or written, of everyone who has something to say about it, with the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import Banner, BannerKind


class TroubleBanner(QWidget):
    """One banner for all troubles, a sentence a line; it takes no room while there are none."""

    retry_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._sentences: dict[object, str] = {}
        self._banner = Banner(theme, words, BannerKind.ERROR, "")
        self._banner.add_action(words.t("Try again")).clicked.connect(self.retry_requested)
        folder = self._banner.add_action(words.t("Open data folder"))
        folder.set_icon_name(IconName.FOLDER)
        folder.clicked.connect(self.folder_requested)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.L, Space.M, Space.L, 0)
        box.addWidget(self._banner)

    def tell(self, source: object, sentence: str) -> None:
        """Show a sentence in the place of the one that `source` had."""
        self._sentences[source] = sentence
        self._show()

    def clear(self, source: object) -> None:
        """Take the sentence of `source` away; those of others stay."""
        self._sentences.pop(source, None)
        self._show()

    def _show(self) -> None:
        self._banner.set_text("\n".join(dict.fromkeys(self._sentences.values())))
        self.setVisible(bool(self._sentences))
