"""Where the question about the morning after a session stands, on the day it is asked."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.kit import Kit

if TYPE_CHECKING:
    from backcare_desktop.ui.today.morning_card import MorningCard


class MorningPlace(QWidget):
    """Takes no room on other days. What is being answered stays until one goes elsewhere or the day ends."""

    closed = Signal()  #: the person is done with it: the keyboard may go on

    def __init__(self, kit: Kit, diary: Diary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._diary = diary
        self._asked_on: date | None = None
        self.card: MorningCard | None = None  #: made when it is first needed
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def refresh(self, today: date, now: datetime) -> None:
        """Ask about the last session of the day before, unless that was answered or passed over."""
        if self.card is not None and self.card.session_id and self._asked_on == today:
            return
        session = self._diary.awaiting_morning(today - timedelta(days=1))
        if session is not None:
            self._asked_on = today
            self._made().ask_about(session, now.hour)
        self.setVisible(session is not None)

    def let_go(self) -> None:
        """What was answered before one went elsewhere is done with."""
        if self.card is not None:
            self.card.session_id = ""

    def _made(self) -> "MorningCard":
        from backcare_desktop.ui.today.morning_card import MorningCard

        if self.card is None:
            self.card = MorningCard(self._kit)
            self.card.told.connect(self._on_told)
            self.card.closed.connect(self._on_closed)
            self._column.addWidget(self.card)
        return self.card

    def _on_told(self, session_id: str, value: int | None) -> None:
        from backcare_desktop.core.check_in import Question

        self._diary.tell(Question.NEXT_MORNING, value, session_id)

    def _on_closed(self) -> None:
        self.closed.emit()
        self.hide()
