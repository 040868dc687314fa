"""The messages at the top of the player: what is worth knowing, and what could not be saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import Banner, BannerKind


class Notices(QWidget):
    """Takes no room while there is nothing to say."""

    retry_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Banner(kit.theme, kit.words, BannerKind.INFO, "", dismissable=True)
        self.trouble = Banner(kit.theme, kit.words, BannerKind.ERROR, "")
        self.retry = self.trouble.add_action(kit.words.t("Try again"))
        self.retry.clicked.connect(self.retry_requested)
        self._wanted = False
        self._brief = False
        self.notice.dismissed.connect(lambda: self.set_notice(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.trouble)
        column.addWidget(self.notice)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for banner in (self.notice, self.trouble, self):
            banner.hide()  # before it has a parent: shown now, it would be a window of its own for a moment

    def set_notice(self, text: str | None) -> None:
        """Say something worth knowing, or nothing."""
        self.notice.set_text(text or "")
        self._wanted = bool(text)
        self._fit()

    def set_trouble(self, text: str | None) -> None:
        """Say what could not be saved, with a way to try again, or nothing."""
        self.trouble.set_text(text or "")
        self.trouble.setVisible(bool(text))
        self._fit()

    def set_brief(self, *, brief: bool) -> None:
        """Leave out what is only worth knowing, where the stage needs the room; it was read before Start."""
        self._brief = brief
        self._fit()

    def _fit(self) -> None:
        self.notice.setVisible(self._wanted and not self._brief)
        self.setVisible(not self.notice.isHidden() or not self.trouble.isHidden())
