"""How the back is on the morning after a session, asked once, on that day alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import morning_question, noted_sentence
from backcare_desktop.ui.check_in.scales import scale_for
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

if TYPE_CHECKING:
    from backcare_desktop.core.session import Session

#: From this hour on the morning is spoken of as over.
_MORNING_OVER_HOUR = 12


class MorningCard(Card):
    """Stays while one is at it, so that an answer can be changed; gone once the keyboard or the person leaves."""

    told = Signal(str, object)  #: a session's id, and 0 to 10, or None for "Not now"
    closed = Signal()  #: the person is done with it

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self.session_id = ""  #: what it asks about, empty for nothing
        self.scale = scale_for(kit, Question.NEXT_MORNING)
        self._noted = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._noted.hide()
        self.done_button = Button(kit.theme, kit.words.t("Not now"))
        self.scale.value_changed.connect(self._on_value_changed)
        self.scale.answered.connect(self._close)
        self.scale.left_unanswered.connect(self._on_not_now)
        self.done_button.clicked.connect(self._on_done_clicked)
        row = FlowLayout(gap=Space.M)
        row.addWidget(self.done_button)
        row.addWidget(self._noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.scale)
        column.addLayout(row)

    def ask_about(self, session: "Session", hour: int) -> None:
        """Ask about a session of the day before, at an hour (0 to 23) of today."""
        is_over = hour >= _MORNING_OVER_HOUR
        self.scale.set_question(morning_question(session.routine_name, self._kit.words, is_over=is_over))
        if session.id != self.session_id:
            self.session_id = session.id
            self.scale.clear()
            self._show_value(None)

    def _on_value_changed(self, value: int | None) -> None:
        self._show_value(value)
        self.told.emit(self.session_id, value)

    def _show_value(self, value: int | None) -> None:
        words = self._kit.words
        self._noted.setText("" if value is None else noted_sentence(value, words))
        self._noted.setVisible(value is not None)
        self.done_button.setText(words.t("Not now") if value is None else words.t("Done"))

    def _on_done_clicked(self) -> None:
        if self.scale.value is None:
            self._on_not_now()
        else:
            self._close()

    def _on_not_now(self) -> None:
        self.told.emit(self.session_id, None)
        self._close()

    def _close(self) -> None:
        self.session_id = ""
        self.closed.emit()
