"""A reminder in the window: one sentence, and what may be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.reminders import Reminder
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


def reminder_sentence(words: Words) -> str:
    """Return what a reminder says, in the window and outside."""
    return words.t("Time for your exercises, if it suits you.")


class ReminderCard(Card):
    """Hidden until there is something to remind of. It takes no focus: someone may be at something else."""

    start_requested = Signal()
    later_requested = Signal()
    not_today_requested = Signal()
    time_change_requested = Signal()  #: another time of day would suit better

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        theme, words = kit.theme, kit.words
        self._sentence = reminder_sentence(words)
        self.setAccessibleName(words.t("Reminder"))
        self._later_note = TextLabel(
            theme, words.t("Later: once more, in an hour."), TypeRole.CAPTION, Tone.SECONDARY
        )
        self._question = TextLabel(theme, words.t("Would another time of day suit you better?"))
        start = Button(theme, words.t("Start"), Variant.PRIMARY, IconName.PLAY)
        self._later = Button(theme, words.t("Later"))
        not_today = Button(theme, words.t("Not today"))
        self._change_time = Button(theme, words.t("Change the time"), icon=IconName.CLOCK)
        for button, wish in (
            (start, self.start_requested),
            (self._later, self.later_requested),
            (not_today, self.not_today_requested),
            (self._change_time, self.time_change_requested),
        ):
            button.clicked.connect(wish)
        answers = FlowLayout()
        for button in (start, self._later, not_today):
            answers.addWidget(button)
        other_time = FlowLayout()
        other_time.addWidget(self._change_time)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(theme, self._sentence, TypeRole.STRONG))
        column.addLayout(answers)
        column.addWidget(self._later_note)
        column.addWidget(self._question)
        column.addLayout(other_time)
        self.hide()

    def show_reminder(self, reminder: Reminder) -> None:
        """Show itself with what this reminder offers, and have screen readers say so when they find the time."""
        for widget in (self._later, self._later_note):
            widget.setVisible(reminder.can_come_later)
        for widget in (self._question, self._change_time):
            widget.setVisible(reminder.asks_for_time)
        self.show()
        announce(self, self._sentence)
