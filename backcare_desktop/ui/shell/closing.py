"""Asks before the window closes over something that is kept nowhere else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Variant


class ClosingQuestion(QWidget):
    """Stands above the page and blocks nothing: one may stay by going on with anything else, or with Escape."""

    close_requested = Signal()
    stay_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        banner = Banner(
            theme,
            words,
            BannerKind.WARNING,
            words.t(
                "Something you did is not saved, and it could not be kept in any folder. If Backcare closes now, "
                "it will not be in your history."
            ),
        )
        self._stay = banner.add_action(words.t("Stay"), Variant.PRIMARY)
        self._stay.clicked.connect(self.stay_requested)
        banner.add_action(words.t("Close anyway")).clicked.connect(self.close_requested)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.L, Space.M, Space.L, 0)
        box.addWidget(banner)

    def take_keyboard(self) -> None:
        """Take the keyboard to the way that costs nothing."""
        self._stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.stay_requested.emit()
        else:
            super().keyPressEvent(event)
