"""How the back is right now, for those who want to note it without a session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard

if TYPE_CHECKING:
    from backcare_desktop.ui.widgets.pain_scale import PainScale


class NowEntry(QWidget):
    """A link that opens the scale in its place; opened again it changes the answer, until one has been elsewhere."""

    told = Signal(str, object)  #: the id of the answer, and 0 to 10, or None when it was taken back
    opened = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._card: Card | None = None
        self._scale: PainScale | None = None
        self._id = ""
        self.link = Button(
            kit.theme, kit.words.t("Note how your back is"), Variant.TEXT, IconName.PLUS, wraps=True
        )
        self.link.clicked.connect(self.open)
        self._noted = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._noted.setContentsMargins(Space.M, 0, 0, 0)
        self._noted.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._noted)

    @property
    def scale(self) -> "PainScale | None":
        """The scale, while it is open."""
        return self._scale if self._card is not None and not self._card.isHidden() else None

    def open(self) -> None:
        """Ask."""
        from uuid import uuid4

        if self._card is None:
            self._card = self._new_card()
            self._column.insertWidget(0, self._card)
            order_keyboard([self.link, self._card])
        self._id = self._id or uuid4().hex
        self._card.show()
        if self._scale is not None:
            self._show_value(self._scale.value)
            self._scale.focus_chosen()
        self.link.hide()
        self._noted.hide()
        self.opened.emit()

    def renew(self) -> None:
        """Ask for another answer from now on."""
        self.close_scale()
        self._id = ""
        if self._scale is not None:
            self._scale.clear()
            self._show_value(None)
            self._noted.hide()

    def close_scale(self) -> None:
        """Put the scale away; what was told stays, and is said."""
        if self._card is None or self._card.isHidden():
            return
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self._card.isAncestorOf(focused)
        self.link.show()
        if had_keyboard:
            self.link.setFocus()
        self._card.hide()
        self._noted.setVisible(bool(self._noted.text()))

    def _new_card(self) -> Card:
        from backcare_desktop.core.check_in import Question
        from backcare_desktop.ui.check_in.scales import scale_for

        card = Card(self._kit.theme)
        self._scale = scale_for(self._kit, Question.NOW)
        self._scale.value_changed.connect(self._on_value_changed)
        self._scale.answered.connect(self.close_scale)
        self._scale.left_unanswered.connect(self.close_scale)
        self.done_button = Button(self._kit.theme, "")
        self.done_button.clicked.connect(self.close_scale)
        row = FlowLayout()
        row.addWidget(self.done_button)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._scale)
        column.addLayout(row)
        return card

    def _on_value_changed(self, value: int | None) -> None:
        self._show_value(value)
        self.told.emit(self._id, value)

    def _show_value(self, value: int | None) -> None:
        from backcare_desktop.core.check_in_words import noted_sentence

        words = self._kit.words
        self._noted.setText("" if value is None else noted_sentence(value, words))
        self.link.setText(words.t("Note how your back is") if value is None else words.t("Change the number"))
        self.done_button.setText(words.t("Not now") if value is None else words.t("Done"))
