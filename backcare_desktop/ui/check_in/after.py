"""How the back is after a session, beside how it was before; and what else can be told of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.check_in import Question
from backcare_desktop.ui.check_in.gentler_offer import GentlerOffer
from backcare_desktop.ui.check_in.note_line import NoteLine
from backcare_desktop.ui.check_in.scales import scale_for
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class AfterCheckIn(Card):
    """Pain before, the scale, and below it what is said when it is noticeably up."""

    told = Signal(object, object)  #: a Question, and 0 to 10 or None
    left = Signal()  #: the person is done with it: the keyboard may go on

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self.before: int | None = None  #: what was told before the session
        self._before_label = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.scale = scale_for(kit, Question.AFTER)
        self.scale.value_changed.connect(lambda value: self.told.emit(Question.AFTER, value))
        self.scale.answered.connect(self.left)
        self.scale.left_unanswered.connect(self.left)
        self.offer = GentlerOffer(kit)
        self.offer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for widget in (self._before_label, self.scale, self.offer):
            column.addWidget(widget)

    @property
    def before_text(self) -> str:
        """What is said about the pain before."""
        return self._before_label.text()

    def begin(self, before: int | None, *, asks: bool) -> None:
        """Ask about another session, or only show what was told before it."""
        self.before = before
        words = self._kit.words
        text = "" if before is None else words.t("Pain before: {number}", number=before)
        self._before_label.setText(text)
        self._before_label.setVisible(before is not None)
        self.scale.clear()
        self.scale.setVisible(asks)
        self.offer.hide()
        self.setVisible(asks or before is not None)


class MoreCheckIn(Card):
    """The worst moment, the effort and a note, for those who want to keep them."""

    told = Signal(object, object)  #: a Question, and 0 to 10 or None
    note_changed = Signal(str)
    left = Signal()  #: the person is done with the last of it

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        words = kit.words
        self.scales = {question: scale_for(kit, question) for question in (Question.WORST, Question.EFFORT)}
        self.note = NoteLine(kit)
        hint = TextLabel(kit.theme, words.t("If you like"), TypeRole.CAPTION, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(hint)
        for widget in (*self.scales.values(), self.note):
            column.addWidget(widget)
        for question, scale in self.scales.items():
            scale.value_changed.connect(lambda value, question=question: self.told.emit(question, value))
        worst, effort = self.scales[Question.WORST], self.scales[Question.EFFORT]
        for signal in (worst.answered, worst.left_unanswered):
            signal.connect(effort.focus_chosen)
        for signal in (effort.answered, effort.left_unanswered):
            signal.connect(self.note.field.setFocus)
        self.note.note_changed.connect(self.note_changed)
        self.note.left.connect(self.left)

    def begin(self) -> None:
        """Ask about another session."""
        for scale in self.scales.values():
            scale.clear()
        self.note.set_text("")

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.scales[Question.WORST].focus_chosen()
