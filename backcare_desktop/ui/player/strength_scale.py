"""How strong it was: eleven buttons from 0 to 10, none of them chosen beforehand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.keys import digit_of
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_HIGHEST = 10
_KEYS_OF_SCALE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class StrengthScale(Group):
    """Radio buttons in a group that is named by the question. Choosing the chosen number again takes it back.

    While it has the keyboard, digits choose, Left and Right go along the scale, Home and End to its ends,
    Del takes the answer back, Enter is done with it, and Esc leaves it unanswered.
    """

    answered = Signal()  #: Enter: the keyboard may go on
    left_unanswered = Signal()  #: Esc: nothing is chosen, and the keyboard may go on

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        asked = words.t("How strong was it? You need not say.")
        super().__init__(asked, parent)
        question = TextLabel(kit.theme, asked, TypeRole.STRONG)
        none = TextLabel(kit.theme, words.t("0 No pain"), TypeRole.CAPTION, Tone.SECONDARY, wraps=False)
        worst = TextLabel(
            kit.theme, words.t("10 Worst pain imaginable"), TypeRole.CAPTION, Tone.SECONDARY, wraps=False
        )
        self.buttons: list[Button] = []
        numbers = FlowLayout(gap=Space.XS, row_gap=Space.S)
        for strength in range(_HIGHEST + 1):
            button = _Number(kit, strength)
            button.toggled.connect(lambda on, chosen=strength: self._on_toggled(chosen, on=on))
            button.taken_back.connect(self.clear)
            self.buttons.append(button)
            numbers.addWidget(button)
        self._group = one_of(self, self.buttons)
        anchors = QHBoxLayout()
        anchors.addWidget(none)
        anchors.addStretch(1)
        anchors.addWidget(worst)
        self._numbers = numbers
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(question)
        column.addLayout(numbers)
        column.addLayout(anchors)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._content)
        outer.addStretch(0)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_theme_changed()
        self.clear()

    @property
    def strength(self) -> int | None:
        """What was chosen, 0 to 10, or None."""
        return next((i for i, button in enumerate(self.buttons) if button.isChecked()), None)

    def clear(self) -> None:
        """Choose nothing."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            self._group.setExclusive(False)  # or one of them has to stay chosen
            chosen.setChecked(False)
            self._group.setExclusive(True)
        self._set_tab_stop(next((i for i, button in enumerate(self.buttons) if button.hasFocus()), 0))

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the numbers."""
        return any(button.hasFocus() for button in self.buttons)

    def focus_chosen(self) -> None:
        """Take the keyboard, on the chosen number or the first."""
        self.buttons[self.strength or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key. Nothing of it reaches the panel, where digits choose something else."""
        at = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        to = None if at is None else self._reached(event, at)
        if to is not None:
            self._choose(to)
        elif at is not None and event.key() == Qt.Key.Key_Delete:
            self.clear()
            self.buttons[0].setFocus()
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(at)
            self.answered.emit()
        elif at is not None and event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left_unanswered.emit()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _reached(event: QKeyEvent, at: int) -> int | None:
        """Return the strength that a key leads to from the one `at` which the keyboard is, or None."""
        digit = digit_of(event)
        if digit is not None:
            return digit
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: _HIGHEST}
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps:
            return min(max(at + steps[key], 0), _HIGHEST)
        return ends.get(key)

    def _choose(self, strength: int) -> None:
        self.buttons[strength].setChecked(True)
        self.buttons[strength].setFocus()

    def _on_theme_changed(self) -> None:
        # The words at its ends stand under the first and the last number.
        self._content.setMaximumWidth(self._numbers.sizeHint().width())

    def _on_toggled(self, chosen: int, *, on: bool) -> None:
        if on:
            self._set_tab_stop(chosen)

    def _set_tab_stop(self, strength: int) -> None:
        # One stop for the whole scale; the arrows reach the others.
        for index, button in enumerate(self.buttons):
            only_click = Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == strength else only_click)


class _Number(Button):
    """One number, as wide as the widest of them. Return and the arrows belong to the scale: they never take back."""

    taken_back = Signal()  #: chosen though it was chosen already

    def __init__(self, kit: Kit, strength: int) -> None:
        super().__init__(kit.theme, kit.formats.number(strength))
        self.setCheckable(True)
        name = kit.words.t("Strength {number} of {highest}", number=strength, highest=_HIGHEST)
        self.setAccessibleName(name)
        self._was_chosen = False
        self.pressed.connect(self._on_pressed)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return and the arrows to the scale."""
        if event.key() in _KEYS_OF_SCALE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size that is easily hit from the mat."""
        return super().sizeHint().expandedTo(QSize(48, 56))

    def _on_pressed(self) -> None:
        self._was_chosen = self.isChecked()

    def _on_clicked(self) -> None:
        if self._was_chosen:
            self.taken_back.emit()

    def _padding(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = metrics.horizontalAdvance("10") + 2 * Space.M
        return (widest - metrics.horizontalAdvance(self.text())) / 2
