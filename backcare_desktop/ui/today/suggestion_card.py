"""The routine to do next, ready to start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.choosing import Reason, cover_item
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.routines.routine_words import (
    RoutineFacts,
    length_and_postures,
    needs_sentence,
    spoken_length,
)
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

if TYPE_CHECKING:
    from backcare_desktop.core.day_record import DayMark

_STACKED_PICTURE = QSize(0, 180)


class SuggestionCard(Card):
    """Picture, name and facts; Start, a gentler choice, and the way to all others."""

    start_requested = Signal(str)  #: a routine's id
    routines_requested = Signal()
    rest_requested = Signal(bool)  #: whether today is to be a rest day, or no longer

    def __init__(self, kit: Kit, facts: RoutineFacts, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._facts = facts
        self._gentle: RoutineFacts | None = None
        self._is_stacked = False
        self._welcomes_back = False
        words = kit.words
        cover = facts.routine.items[cover_item(facts.routine)].exercise
        self.plate = Plate(kit, cover, Corners.LEADING)
        self._why = TextLabel(kit.theme, "", tone=Tone.PRIMARY, role=TypeRole.STRONG)
        self._name = TextLabel(kit.theme, "", TypeRole.TITLE)
        self._goal = TextLabel(kit.theme)
        self._length = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._needs = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.start_button = Button(kit.theme, "", Variant.PRIMARY, IconName.PLAY)
        self.gentle_button = Button(kit.theme, "")
        self.rest_button = Button(kit.theme, words.t("Rest today"))
        self.rest_button.setCheckable(True)
        self.all_button = Button(kit.theme, words.t("All routines"), Variant.TEXT)
        self.start_button.clicked.connect(lambda: self.start_requested.emit(self._facts.routine.id))
        self.gentle_button.clicked.connect(self._on_gentle_clicked)
        self.rest_button.clicked.connect(self.rest_requested)
        self.all_button.clicked.connect(self.routines_requested)
        self._lay_out()

    @property
    def headline(self) -> str:
        """Why this one is suggested."""
        return self._why.text()

    @property
    def preferred_button(self) -> Button:
        """What is to have the keyboard: Start, or what the headline asks for."""
        return self.gentle_button if self.welcomes_back and self._gentle else self.start_button

    @property
    def welcomes_back(self) -> bool:
        """Whether the headline says so, and asks for something gentle."""
        return self._welcomes_back

    @property
    def facts(self) -> RoutineFacts:
        """What is suggested."""
        return self._facts

    def show_suggestion(
        self,
        facts: RoutineFacts,
        reason: Reason,
        gentle: RoutineFacts | None,
        mark: "DayMark | None" = None,
    ) -> None:
        """Suggest another routine, and a gentler one where there is one, on a day that may be marked."""
        before = self.preferred_button
        self._facts, self._gentle = facts, gentle
        self._welcomes_back = reason is Reason.WELCOME_BACK and mark is None
        words, routine = self._kit.words, facts.routine
        self.plate.set_exercise(routine.items[cover_item(routine)].exercise)
        self._why.setText(_headline(reason, words) if mark is None else _of_mark(mark, words))
        self.rest_button.setChecked(mark is not None and _is_rest(mark))
        self._name.setText(routine.words.name)
        self._goal.setText(routine.words.goal)
        self._length.setText(length_and_postures(facts, words))
        self._needs.setText(needs_sentence(facts, words))
        self.start_button.setText(words.t("Start {minutes} min", minutes=facts.minutes))
        self.start_button.setAccessibleName(
            words.t("Start {name}, {length}", name=routine.words.name, length=spoken_length(facts, words))
        )
        self.gentle_button.setVisible(gentle is not None)
        if gentle is not None:
            name, length = gentle.routine.words.name, spoken_length(gentle, words)
            self.gentle_button.setText(words.t("Gentle {minutes} min", minutes=gentle.minutes))
            self.gentle_button.setAccessibleName(
                words.t("Start gentle: {name}, {length}", name=name, length=length)
            )
        self._prefer(self.preferred_button, before)

    def set_stacked(self, *, stacked: bool) -> None:
        """Be one column with the buttons first, each as wide as the card: for small windows and large text."""
        if stacked is self._is_stacked:
            return
        self._is_stacked = stacked
        directions = QBoxLayout.Direction
        down, across = directions.TopToBottom, directions.LeftToRight
        self._row.setDirection(directions.BottomToTop if stacked else across)
        if stacked:
            self.plate.set_corners(Corners.ALL, _STACKED_PICTURE)
        else:
            self.plate.set_corners(Corners.LEADING)
        self._others.setDirection(down if stacked else across)
        self._text.removeWidget(self._buttons)
        self._text.insertWidget(2 if stacked else self._text.count(), self._buttons)

    def _prefer(self, chosen: Button, before: Button) -> None:
        """Let one button stand out, and have the keyboard from the one that stood out before."""
        for button in (self.start_button, self.gentle_button):
            button.set_variant(Variant.PRIMARY if button is chosen else Variant.SECONDARY)
        if chosen is not before and before.hasFocus():
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_gentle_clicked(self) -> None:
        if self._gentle is not None:
            self.start_requested.emit(self._gentle.routine.id)

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        self._others = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._others.setSpacing(Space.S)
        self._others.addWidget(self.gentle_button, 1)
        self._others.addWidget(self.rest_button, 1)
        self._others.addWidget(self.all_button, 1)
        column = QVBoxLayout(self._buttons)
        column.setContentsMargins(0, Space.M, 0, Space.XS)
        column.setSpacing(Space.S)
        column.addWidget(self.start_button)
        column.addLayout(self._others)
        self._text = QVBoxLayout()
        self._text.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._text.setSpacing(Space.XS)
        for label in (self._why, self._name, self._goal, self._length, self._needs):
            self._text.addWidget(label)
        self._text.addStretch(1)
        self._text.addWidget(self._buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.plate, 2)
        self._row.addLayout(self._text, 3)


def _headline(reason: Reason, words: Words) -> str:
    return {
        Reason.FIRST: words.t("A good first session"),
        Reason.WELCOME_BACK: words.t("Welcome back. Start gentle?"),
        Reason.MORNING: words.t("For the morning"),
        Reason.EVENING: words.t("For the evening"),
        Reason.NEXT: words.t("Next session"),
    }[reason]


# What follows is not needed for the first frame, which has no marks, and is imported when it is.


def _of_mark(mark: "DayMark", words: Words) -> str:
    from backcare_desktop.core.check_in_words import mark_sentence

    return mark_sentence(mark, words)


def _is_rest(mark: "DayMark") -> bool:
    from backcare_desktop.core.day_record import DayMark

    return mark is DayMark.REST
