"""How the back is before a routine: asked, never required, and above what follows from severe pain."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.check_in import SEVERE, Question
from backcare_desktop.ui.check_in.scales import scale_for
from backcare_desktop.ui.check_in.severe_choice import SevereChoice
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class BeforeCheckIn(Group):
    """The scale; where it would push what is needed out of sight, it waits behind its question."""

    left = Signal()  #: the person is done with it: the keyboard may go on
    said = Signal(str)  #: a sentence that appeared
    unfolded = Signal()  #: more is shown than before

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        theme, words = kit.theme, kit.words
        self.scale = scale_for(kit, Question.BEFORE)
        self.ask_button = Button(theme, self.scale.question, wraps=True)
        self._explains = self._folded = self._opened = False
        explanation = words.t("Choose the number that fits this moment best, or just start.")
        self._explanation = TextLabel(theme, explanation, TypeRole.CAPTION, Tone.SECONDARY)
        self.severe = SevereChoice(kit)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        ask = FlowLayout()
        ask.addWidget(self.ask_button)
        column.addLayout(ask)
        column.addWidget(self.scale)
        column.addWidget(self._explanation)
        column.addWidget(self.severe)
        self.ask_button.clicked.connect(self._on_ask_clicked)
        self.scale.value_changed.connect(self._on_value_changed)
        self.scale.answered.connect(self._on_answered)
        self.scale.left_unanswered.connect(self.left)
        self.severe.carry_on_requested.connect(self._on_carry_on_requested)
        self.begin(explains=False, gentle_offered=True)

    @property
    def value(self) -> int | None:
        """What was answered, 0 to 10, or None."""
        return self.scale.value

    @property
    def is_open(self) -> bool:
        """Whether somebody wants to answer, or has answered."""
        return self._opened or self.value is not None

    def begin(self, *, explains: bool, gentle_offered: bool) -> None:
        """Ask anew; `explains` says what the numbers mean, for somebody who has not met them."""
        self.scale.clear()
        self._opened = False
        self._explains = explains
        self.severe.set_gentle_offered(offered=gentle_offered)
        self.severe.hide()
        self._show()

    def carry_over(self, value: int | None) -> None:
        """Show an answer that was given a moment ago, before another routine was chosen."""
        self.scale.set_value(value)
        self._show()

    def set_folded(self, *, folded: bool) -> None:
        """Put the scale behind its question, unless somebody is at it or answered."""
        if not (folded and self.scale.has_keyboard):
            self._folded = folded
            self._show()

    def _show(self) -> None:
        folded = self._folded and not self.is_open
        self.scale.setVisible(not folded)
        self.ask_button.setVisible(folded)
        self._explanation.setVisible(self._explains and not folded and self.severe.isHidden())
        self._column.activate()  # or whoever asks for its height hears of what was shown before

    def _on_ask_clicked(self) -> None:
        self._opened = True
        self._show()
        self.unfolded.emit()
        self.scale.focus_chosen()

    def _on_value_changed(self, value: int | None) -> None:
        self._opened = True
        severe = value is not None and value >= SEVERE
        if severe is not self.severe.isHidden():
            return
        self.severe.setVisible(severe)
        self._show()
        self.unfolded.emit()
        if severe:
            self.said.emit(self.severe.sentence)

    def _on_answered(self) -> None:
        """Enter: on to the ways on where there are any, else to what comes after."""
        if self.severe.isHidden():
            self.left.emit()
        elif not self.severe.gentle_button.isHidden():
            self.severe.gentle_button.setFocus()
        else:
            self.severe.rest_button.setFocus()

    def _on_carry_on_requested(self) -> None:
        self.severe.hide()
        self._show()
        self.unfolded.emit()
        self.left.emit()
