"""A session that was deleted and can be put back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.day_record import DeletedSession
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.banner import Banner, BannerKind


class DeletedBar(QWidget):
    """Says what was deleted, and puts it back."""

    put_back_requested = Signal(str)  #: the session's id

    def __init__(self, kit: Kit, session: DeletedSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        title = words.t(
            "{time} · {routine}",
            time=kit.formats.time(session.started_at.time()),
            routine=session.routine_name,
        )
        text = words.t("Session deleted.\n{title}", title=title)
        banner = Banner(kit.theme, words, BannerKind.INFO, text)
        self.button = banner.add_action(words.t("Put back"))
        self.button.setAccessibleName(words.t("Put back {title}", title=title))
        self.button.clicked.connect(lambda: self.put_back_requested.emit(session.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.addWidget(banner)
