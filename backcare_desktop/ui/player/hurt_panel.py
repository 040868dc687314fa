"""What follows "This hurts": everything stands still, and four ways on. No timer runs here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QStackedWidget, QWidget

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.choice_button import ChoiceButton
from backcare_desktop.ui.player.scroll_column import ScrollColumn
from backcare_desktop.ui.player.strength_scale import StrengthScale
from backcare_desktop.ui.safety.safety_list import SafetyList
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: The choices in the order of their keys, 1 to 4.
CHOICES = (HurtChoice.EASIER, HurtChoice.SKIP, HurtChoice.REST, HurtChoice.END)
_MOST_WIDTH_PX = 1100


class HurtPanel(QStackedWidget):
    """The choices with the scale below, and behind them the page about medical help."""

    choice_requested = Signal(object, object)  #: a HurtChoice, and a strength of 0 to 10 or None

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._easier: Exercise | None = None
        self.scale = StrengthScale(kit)
        self.scale.answered.connect(self._on_scale_done)
        self.scale.left_unanswered.connect(self._on_scale_done)
        self.ask_strength = Button(kit.theme, kit.words.t("How strong was it?"))
        self.ask_strength.clicked.connect(self._on_ask_strength)
        self.help_link = Button(kit.theme, kit.words.t("When to get medical help"), Variant.TEXT)
        self.help_link.clicked.connect(self.open_help)
        self.no_easier = TextLabel(
            kit.theme, kit.words.t("There is no easier version of this one."), tone=Tone.SECONDARY
        )
        self.choices = {choice: self._new_choice(number, choice) for number, choice in enumerate(CHOICES, 1)}
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.M)
        self._columns = 0
        self._offered: list[HurtChoice] = []
        self._pages = (self._new_choices_page(), self._new_help_page())
        for page in self._pages:
            self.addWidget(page)
        self.set_easier(None)
        self._lay_out(2)
        kit.theme.theme_changed.connect(self._choose_columns)

    def set_easier(self, exercise: Exercise | None) -> None:
        """Offer an easier exercise, or say that there is none."""
        self._easier = exercise
        self._show_picture()
        button = self.choices[HurtChoice.EASIER]
        if exercise is not None:
            name = exercise.words.name
            button.setText(self._kit.words.t("Try the easier version: {name}", name=name))
        if self._columns:
            self._lay_out(self._columns)
        button.setVisible(exercise is not None)
        self.no_easier.setVisible(exercise is None)

    def start(self) -> None:
        """Show the choices anew: nothing chosen, the keyboard on Skip."""
        self.scale.clear()
        self._fold_scale(folded=not self._is_wide)
        self.setCurrentIndex(0)
        self._pages[0].verticalScrollBar().setValue(0)
        self.choices[HurtChoice.SKIP].setFocus()

    def choose(self, number: int) -> bool:
        """Choose by number, 1 to 4; returns whether there is such a choice."""
        if self.currentIndex() != 0 or not 1 <= number <= len(CHOICES):
            return False
        choice = CHOICES[number - 1]
        if choice is HurtChoice.EASIER and self._easier is None:
            return False
        self._on_chosen(choice)
        return True

    def open_help(self) -> None:
        """Show when to get medical help."""
        self.setCurrentIndex(1)
        self._pages[1].verticalScrollBar().setValue(0)
        self.back_from_help.setFocus()

    def close_help(self) -> bool:
        """Go back to the choices; returns whether the help was open."""
        if self.currentIndex() == 0:
            return False
        self.setCurrentIndex(0)
        self.help_link.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the choices where there is little room beside each other."""
        super().resizeEvent(event)
        self._choose_columns()

    def _on_chosen(self, choice: HurtChoice) -> None:
        self.choice_requested.emit(choice, self.scale.strength)

    @property
    def _is_wide(self) -> bool:
        return self._kit.theme.breakpoint(self.width()) >= Breakpoint.MEDIUM

    def _on_ask_strength(self) -> None:
        self._fold_scale(folded=False)
        self.scale.focus_chosen()

    def _on_scale_done(self) -> None:
        self.choices[HurtChoice.SKIP].setFocus()

    def _fold_scale(self, *, folded: bool) -> None:
        """Put the scale behind its question, where it would push the choices out of sight."""
        self.scale.setVisible(not folded)
        self.ask_strength.setVisible(folded)

    def _show_picture(self) -> None:
        self.choices[HurtChoice.EASIER].set_picture(self._easier if self._columns > 1 else None)

    def _choose_columns(self) -> None:
        wide = self._is_wide
        self._fold_scale(folded=not wide and self.scale.strength is None and not self.scale.has_keyboard)
        self._stopped.set_role(TypeRole.HEADLINE if wide else TypeRole.TITLE)
        self._no_hurry.setVisible(wide)
        self._lay_out(2 if wide else 1)

    def _lay_out(self, columns: int) -> None:
        offered = [
            choice for choice in CHOICES if self._easier is not None or choice is not HurtChoice.EASIER
        ]
        if (columns, offered) == (self._columns, self._offered):
            return
        self._columns, self._offered = columns, offered
        self._show_picture()
        for button in self.choices.values():
            self._grid.removeWidget(button)
        place = 0
        for choice in offered:
            # Three choices in two columns: the first takes the whole row, so that no place stays empty.
            span = columns if place == 0 and len(offered) % columns else 1
            self._grid.addWidget(self.choices[choice], place // columns, place % columns, 1, span)
            place += span
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _new_choice(self, number: int, choice: HurtChoice) -> ChoiceButton:
        words = self._kit.words
        text = {
            HurtChoice.EASIER: words.t("Try the easier version"),
            HurtChoice.SKIP: words.t("Skip this exercise"),
            HurtChoice.REST: words.t("Rest here, I will say when"),
            HurtChoice.END: words.t("End for today"),
        }[choice]
        button = ChoiceButton(self._kit, text, self._kit.formats.number(number))
        button.clicked.connect(lambda: self._on_chosen(choice))
        return button

    def _new_choices_page(self) -> ScrollColumn:
        words, theme = self._kit.words, self._kit.theme
        page = ScrollColumn(theme, _MOST_WIDTH_PX)
        stopped = words.t("Stopped. Come out of it slowly.")
        self._stopped = TextLabel(theme, stopped, TypeRole.HEADLINE, Tone.HURT)
        self._no_hurry = TextLabel(theme, words.t("No hurry. Nothing runs on while you choose."))
        page.column.addWidget(self._stopped)
        page.column.addWidget(self._no_hurry)
        # Now, so that Tab goes through them in this order, and then to what follows.
        for button in self.choices.values():
            button.setParent(page.widget())
        page.column.addLayout(self._grid)
        page.column.addWidget(self.no_easier)
        page.column.addSpacing(Space.M)
        page.column.addLayout(_row(self.ask_strength))
        page.column.addWidget(self.scale)
        page.column.addLayout(_row(self.help_link))
        return page

    def _new_help_page(self) -> ScrollColumn:
        words, theme = self._kit.words, self._kit.theme
        page = ScrollColumn(theme, _MOST_WIDTH_PX)
        self.back_from_help = Button(theme, words.t("Back to the choices"))
        self.back_from_help.clicked.connect(self.close_help)
        page.column.addLayout(_row(self.back_from_help))
        page.column.addWidget(SafetyList(self._kit))
        return page


def _row(widget: QWidget) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.addWidget(widget)
    row.addStretch(1)
    return row
