"""What becomes of an exercise that hurt: asked once, in plain words, and changed as easily as it was said."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import HurtQuestion
from backcare_desktop.core.routine_settings import NextTime
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard


class NextTimeChoice(Group):
    """One exercise and the ways on, all of the same weight. What is chosen is said in words below them.

    They are radio buttons to a screen reader. Before a routine none of them is chosen.
    """

    chosen = Signal(object)  #: a NextTime, or None for "Ask me then"

    def __init__(self, kit: Kit, question: HurtQuestion, *, afterwards: bool) -> None:
        super().__init__()
        self._kit = kit
        self._question = question
        self._afterwards = afterwards
        words, name = kit.words, question.exercise.words.name
        title = (
            words.t("Next time: {name}", name=name)
            if afterwards
            else words.t("{name} hurt last time.", name=name)
        )
        self.setAccessibleName(title)
        self.buttons = {answer: self._new_button(text, name) for answer, text in self._offered().items()}
        one_of(self, self.buttons.values())
        row = FlowLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        self._outcome = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(kit.theme, title, TypeRole.STRONG))
        column.addLayout(row)
        column.addWidget(self._outcome)
        if afterwards:
            self.buttons[None].setChecked(True)
        self._outcome.setText(self._said(None))
        for answer, button in self.buttons.items():
            button.toggled.connect(lambda on, answer=answer: self._on_toggled(answer, on=on))

    @property
    def outcome(self) -> str:
        """What is said about what is chosen."""
        return self._outcome.text()

    def choose(self, answer: NextTime | None) -> None:
        """Choose as if it had been pressed."""
        self.buttons[answer].setChecked(True)

    @property
    def answer(self) -> NextTime | None:
        """What is chosen."""
        return next((answer for answer, button in self.buttons.items() if button.isChecked()), None)

    @property
    def exercise_id(self) -> str:
        """The exercise that is asked about."""
        return self._question.exercise.id

    def _offered(self) -> dict[NextTime | None, str]:
        """Return what can be chosen, with the words for it."""
        words, easier = self._kit.words, self._question.easier
        offered: dict[NextTime | None, str] = {}
        if easier is not None:
            offered[NextTime.EASIER] = words.t("Easier: {name}", name=easier.words.name)
        if self._question.can_leave_out:
            offered[NextTime.LEAVE_OUT] = words.t("Leave it out")
        offered[NextTime.KEEP] = words.t("Keep it")
        if self._afterwards:
            offered[None] = words.t("Ask me then")
        return offered

    def _new_button(self, text: str, name: str) -> Button:
        button = Button(self._kit.theme, text, wraps=True)
        button.setCheckable(True)
        button.setAccessibleName(self._kit.words.t("{exercise}: {choice}", exercise=name, choice=text))
        return button

    def _on_toggled(self, answer: NextTime | None, *, on: bool) -> None:
        if on:
            self._outcome.setText(self._said(answer))
            self.chosen.emit(answer)

    def _said(self, answer: NextTime | None) -> str:
        words, easier = self._kit.words, self._question.easier
        match answer:
            case NextTime.EASIER if easier is not None:
                return words.t("{easier} takes its place from now on.", easier=easier.words.name)
            case NextTime.LEAVE_OUT:
                return words.t("It is left out from now on.")
            case NextTime.KEEP:
                return words.t("It stays as it is.")
        if self._afterwards:
            return words.t("You will be asked before you start.")
        return words.t("If you choose nothing, it stays as it is.")


class NextTimeChoices(QWidget):
    """A choice for every exercise that hurt; hidden where none did. Tab goes from the last to `followed_by`."""

    answered = Signal(str, object)  #: an exercise's id, and a NextTime, or None for "Ask me then"

    def __init__(self, kit: Kit, followed_by: QWidget, *, afterwards: bool) -> None:
        super().__init__()
        self._kit = kit
        self._followed_by = followed_by
        self._afterwards = afterwards
        self.choices: tuple[NextTimeChoice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)

    @property
    def titles(self) -> tuple[str, ...]:
        """What is asked about, a sentence each."""
        return tuple(choice.accessibleName() for choice in self.choices)

    def set_questions(self, questions: Sequence[HurtQuestion]) -> None:
        """Ask about other exercises; nothing is chosen."""
        for choice in self.choices:
            self._column.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self.choices = tuple(self._new_choice(question) for question in questions)
        # What is made later would stand behind everything else.
        order_keyboard([*self.choices, self._followed_by])

    def _new_choice(self, question: HurtQuestion) -> NextTimeChoice:
        choice = NextTimeChoice(self._kit, question, afterwards=self._afterwards)
        choice.chosen.connect(lambda answer: self.answered.emit(question.exercise.id, answer))
        self._column.addWidget(choice)
        return choice
