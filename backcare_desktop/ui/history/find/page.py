"""Where a person looks for places in the history."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.history_query import Found, HistoryQuery
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.history.find.result_card import ResultCard
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.chooser import Chooser, Item
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: Typing is over when nothing came for so long; each letter alone would hold up the next.
_SETTLE_MS = 150
_AT_A_TIME = 25


class FindPage(BackPage):
    """A field, an exercise, "It hurt", and what is found: newest first, some at a time.

    What was looked for stays for the next time.
    """

    day_opened = Signal(object)  #: a date that was chosen

    def __init__(self, kit: Kit, diary: Diary, parent: QWidget | None = None) -> None:
        words, theme = kit.words, kit.theme
        back = Button(theme, words.t("Back to the calendar"), Variant.TEXT, IconName.BACK)
        super().__init__(theme, words.t("Find in your history"), back, parent)
        self._kit = kit
        self._diary = diary
        self._most = _AT_A_TIME
        self._asked = HistoryQuery()
        self._cards: list[ResultCard] = []
        self._opened: Found | None = None
        self.field = TextField(theme, words.t("Words in notes, routines and exercises"))
        self.field.setPlaceholderText(words.t("Word in a note or name"))
        self.exercise = Chooser(theme, words.t("Exercise"))
        self.hurt = Chip(theme, words.t("It hurt"))
        self._count = TextLabel(theme, tone=Tone.SECONDARY)
        self._results = QVBoxLayout()
        self._results.setSpacing(Space.M)
        self._more = Button(theme, words.t("Show more"), Variant.SECONDARY)
        self._lay_out()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self.field.textChanged.connect(self._settle.start)
        self.field.returnPressed.connect(self.look)
        self.exercise.item_chosen.connect(self.look)
        self.hurt.toggled.connect(self.look)
        self._more.clicked.connect(self._on_more_clicked)
        diary.changed.connect(self._on_history_changed)

    @property
    def query(self) -> HistoryQuery:
        """What is looked for."""
        return HistoryQuery(self.field.text(), self.exercise.currentData() or None, self.hurt.isChecked())

    def take_keyboard(self) -> None:
        """Put the keyboard into the field, with what stands there ready to be typed over."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def take_keyboard_again(self) -> None:
        """Put the keyboard on the place that was opened last; into the field where it is found no longer."""
        card = self._card_of(self._opened)
        if card is None:
            self.take_keyboard()
        else:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the exercises that were done, and look again: something may have changed."""
        super().showEvent(event)
        anything = Item("", self._kit.words.t("Any exercise"))
        done = [Item(exercise.id, exercise.name) for exercise in self._diary.exercises()]
        self.exercise.set_items([anything, *done])
        self.look()

    def look(self) -> None:
        """Show what is found now."""
        self._settle.stop()
        query = self.query
        if query != self._asked:
            self._asked, self._most = query, _AT_A_TIME
        found = self._diary.find(query, self._most + 1)
        old, self._cards = self._cards, [ResultCard(self._kit, place) for place in found[: self._most]]
        for card in old:
            self._results.removeWidget(card)
        for card in self._cards:
            card.clicked.connect(lambda _checked=False, place=card.found: self._open(place))
            self._results.addWidget(card)
            card.show()
        if self._cards:
            QWidget.setTabOrder(self._cards[-1], self._more)
        self._put_away(old)
        self._more.setVisible(len(found) > self._most)
        self._tell(len(found))

    def _put_away(self, cards: Sequence[ResultCard]) -> None:
        """Remove cards; the keyboard goes from one of them to the one that stands for the same place now."""
        focused = next((card.found for card in cards if card.hasFocus()), None)
        if focused is not None:
            (self._card_of(focused) or self.field).setFocus(Qt.FocusReason.OtherFocusReason)
        for card in cards:
            card.hide()
            card.deleteLater()

    def _card_of(self, place: Found | None) -> ResultCard | None:
        """Return the card of a place that was found, whatever is written there now."""
        if place is None:
            return None
        sought = place.session_id or place.day
        return next((one for one in self._cards if (one.found.session_id or one.found.day) == sought), None)

    def _open(self, place: Found) -> None:
        self._opened = place
        self.day_opened.emit(place.day)

    def _tell(self, count: int) -> None:
        words = self._kit.words
        if self._asked.is_empty:
            said = words.t("Type a word, choose an exercise, or ask for what hurt.")
        elif count > self._most:
            said = words.n("The newest {n} place.", "The newest {n} places.", self._most)
        elif count:
            said = words.n("{n} place found.", "{n} places found.", count)
        else:
            said = words.t("Nothing found. Try fewer words, or another exercise.")
        if said != self._count.text():
            self._count.setText(said)
            announce(self.field, said)

    def _on_more_clicked(self) -> None:
        first_new = len(self._cards)
        self._most += _AT_A_TIME
        self.look()
        self._cards[first_new].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_history_changed(self) -> None:
        if self.isVisible():
            self.look()

    def _lay_out(self) -> None:
        asked = FlowLayout(gap=Space.M, row_gap=Space.M)
        label = TextLabel(self._kit.theme, self._kit.words.t("Exercise"), wraps=False)
        label.setBuddy(self.exercise)  # on Linux the name of a list that opens is its value
        named = QWidget()  # they go on in the next row together
        pair = QHBoxLayout(named)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(Space.S)
        pair.addWidget(label)
        pair.addWidget(self.exercise, 1)
        for part in (self.field, named, self.hurt):
            asked.addWidget(part)
        body = self.page.body
        at = body.indexOf(self.columns)
        body.insertLayout(at, asked)
        body.insertWidget(at + 1, self._count)
        body.insertLayout(at + 2, self._results)
        body.insertWidget(at + 3, self._more, 0, Qt.AlignmentFlag.AlignLeft)
