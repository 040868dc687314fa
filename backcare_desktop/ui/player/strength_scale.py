"""How strong it was: eleven buttons from 0 to 10, none of them chosen beforehand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_HIGHEST = 10


class StrengthScale(QWidget):
    """Choosing the chosen number again takes it back. Left and right go along the scale."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        question = TextLabel(kit.theme, words.t("How strong was it? You need not say."), TypeRole.STRONG)
        none = TextLabel(kit.theme, words.t("0 No pain"), TypeRole.CAPTION, Tone.SECONDARY, wraps=False)
        worst = TextLabel(
            kit.theme, words.t("10 Worst pain imaginable"), TypeRole.CAPTION, Tone.SECONDARY, wraps=False
        )
        self.buttons: list[Button] = []
        numbers = FlowLayout(gap=Space.XS, row_gap=Space.S)
        for strength in range(_HIGHEST + 1):
            button = _Number(kit, strength)
            button.clicked.connect(lambda _checked=False, chosen=strength: self._on_clicked(chosen))
            self.buttons.append(button)
            numbers.addWidget(button)
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
        for button in self.buttons:
            button.setChecked(False)
        self._set_tab_stop(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the scale."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        if not step or at is None:
            super().keyPressEvent(event)
            return
        to = min(max(at + step, 0), _HIGHEST)
        self._set_tab_stop(to)
        self.buttons[to].setFocus()

    def _on_theme_changed(self) -> None:
        # The words at its ends stand under the first and the last number.
        self._content.setMaximumWidth(self._numbers.sizeHint().width())

    def _on_clicked(self, chosen: int) -> None:
        for strength, button in enumerate(self.buttons):
            if strength != chosen:
                button.setChecked(False)
        self._set_tab_stop(chosen)

    def _set_tab_stop(self, strength: int) -> None:
        # One stop for the whole scale; the arrows reach the others.
        for index, button in enumerate(self.buttons):
            only_click = Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == strength else only_click)


class _Number(Button):
    """One number, as wide as the widest of them."""

    def __init__(self, kit: Kit, strength: int) -> None:
        super().__init__(kit.theme, kit.formats.number(strength))
        self.setCheckable(True)
        name = kit.words.t("Strength {number} of {highest}", number=strength, highest=_HIGHEST)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return a size that is easily hit from the mat."""
        return super().sizeHint().expandedTo(QSize(48, 56))

    def _padding(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = metrics.horizontalAdvance("10") + 2 * Space.M
        return (widest - metrics.horizontalAdvance(self.text())) / 2
