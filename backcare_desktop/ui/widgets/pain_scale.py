"""A question that is answered by a number: eleven buttons from 0 to 10, none of them chosen beforehand."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.check_in import HIGHEST
from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.chips import one_of
from backcare_desktop.ui.widgets.digits import digit_of
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.scale_bands import ScaleBands
from backcare_desktop.ui.widgets.scale_numbers import NumberButton, NumberRows


class Measure(Enum):
    """What the numbers of a scale stand for; screen readers say it with each of them."""

    PAIN = "pain"
    STRENGTH = "strength"  #: of what hurt in an exercise
    EFFORT = "effort"


class PainScale(Group):
    """Radio buttons in a group that is named by the question. Choosing the chosen number again takes it back.

    While it has the keyboard, digits choose, Left and Right go along the scale, Home and End to its ends,
    Del takes the answer back, Enter is done with it, and Esc leaves it unanswered. It is one stop for Tab.
    `none_word` and `most_word` are what its ends mean.
    """

    value_changed = Signal(object)  #: what a person chose, 0 to 10, or None when it was taken back
    answered = Signal()  #: Enter: the keyboard may go on
    left_unanswered = Signal()  #: Esc: nothing is chosen, and the keyboard may go on

    def __init__(
        self,
        kit: Kit,
        question: str,
        none_word: str,
        most_word: str,
        parent: QWidget | None = None,
        *,
        measure: Measure = Measure.PAIN,
    ) -> None:
        super().__init__(question, parent)
        self._question = TextLabel(kit.theme, question, TypeRole.STRONG)
        self.buttons: list[NumberButton] = []
        self._numbers = NumberRows()
        for number in range(HIGHEST + 1):
            button = NumberButton(kit, number, _name(measure, number, kit.words))
            button.toggled.connect(lambda on, chosen=number: self._on_toggled(chosen, on=on))
            button.taken_back.connect(self._take_back)
            self.buttons.append(button)
            self._numbers.addWidget(button)
        self._group = one_of(self, self.buttons)
        self._tells = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._question)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addLayout(self._numbers)
        if measure is Measure.PAIN:
            named.addWidget(ScaleBands(kit.theme, kit.words, self.buttons, self._numbers))
        column.addLayout(named)
        self._ends = _ends(kit, none_word, most_word)
        column.addWidget(self._ends)
        kit.theme.theme_changed.connect(self._fit_ends)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fit_ends()
        self.clear()

    @property
    def question(self) -> str:
        """What is asked."""
        return self._question.text()

    def set_question(self, question: str) -> None:
        """Ask otherwise."""
        self._question.setText(question)
        self.setAccessibleName(question)

    @property
    def value(self) -> int | None:
        """What is chosen, 0 to 10, or None."""
        return next((i for i, button in enumerate(self.buttons) if button.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        """Show an answer that was given before, or None; tells nobody."""
        self._tells = False
        if value is not None:
            self.buttons[value].setChecked(True)
        elif (chosen := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)  # or one of them has to stay chosen
            chosen.setChecked(False)
            self._group.setExclusive(True)
        self._tells = True
        at = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self._set_tab_stop(at if value is None else value)

    def clear(self) -> None:
        """Choose nothing; tells nobody."""
        self.set_value(None)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the numbers."""
        return any(button.hasFocus() for button in self.buttons)

    def focus_chosen(self) -> None:
        """Take the keyboard, on the chosen number or the first."""
        self.buttons[self.value or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key. Nothing of it reaches what is around, where digits may choose something else."""
        at = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        to = None if at is None else _reached(event, at)
        if to is not None:
            self._choose(to)
        elif at is not None and event.key() == Qt.Key.Key_Delete:
            self._take_back()
            self.buttons[0].setFocus()
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(at)
            self.answered.emit()
        elif at is not None and event.key() == Qt.Key.Key_Escape:
            self._take_back()
            self.left_unanswered.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        self.buttons[number].setChecked(True)
        self.buttons[number].setFocus()

    def _take_back(self) -> None:
        if self.value is not None:
            self.clear()
            self.value_changed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words at its ends under the first and the last number of a row."""
        super().resizeEvent(event)
        self._fit_ends()

    def _fit_ends(self) -> None:
        self._ends.setMaximumWidth(max(self._numbers.row_width(self.width()), self._ends.sizeHint().width()))

    def _on_toggled(self, chosen: int, *, on: bool) -> None:
        if on:
            self._set_tab_stop(chosen)
            if self._tells:
                self.value_changed.emit(chosen)

    def _set_tab_stop(self, number: int) -> None:
        # One stop for the whole scale; the arrows reach the others.
        for index, button in enumerate(self.buttons):
            only_click = Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == number else only_click)


def _reached(event: QKeyEvent, at: int) -> int | None:
    """Return the number that a key leads to from the one `at` which the keyboard is, or None."""
    digit = digit_of(event)
    if digit is not None:
        return digit
    key = Qt.Key(event.key())
    steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
    if key in steps:
        return min(max(at + steps[key], 0), HIGHEST)
    return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: HIGHEST}.get(key)


def _ends(kit: Kit, none_word: str, most_word: str) -> QWidget:
    """Return what the first and the last number mean."""
    ends = QWidget()
    row = QHBoxLayout(ends)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.M)
    for number, meaning in ((0, none_word), (HIGHEST, most_word)):
        text = kit.words.t("{number} {meaning}", number=number, meaning=meaning)
        row.addWidget(TextLabel(kit.theme, text, TypeRole.CAPTION, Tone.SECONDARY))
    row.insertStretch(1, 1)
    return ends


def _name(measure: Measure, number: int, words: Words) -> str:
    return {
        Measure.PAIN: words.t("Pain {number} of {highest}", number=number, highest=HIGHEST),
        Measure.STRENGTH: words.t("Strength {number} of {highest}", number=number, highest=HIGHEST),
        Measure.EFFORT: words.t("Effort {number} of {highest}", number=number, highest=HIGHEST),
    }[measure]
