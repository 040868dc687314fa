"""The filters: chips for length, position and goal."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.choosing import MIDDLE_LENGTH_MINUTES, Choice, Goal, Length
from backcare_desktop.core.exercise import Posture
from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.chips import Chip, checked_members, chip_group, chips_for, one_of
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

_Member = TypeVar("_Member", bound=Enum)


def length_words(words: Words) -> dict[Length, str]:
    """Return what the length chips say."""
    shortest, longest = MIDDLE_LENGTH_MINUTES
    return {
        Length.ANY: words.t("Any length"),
        Length.SHORT: words.t("Under {minutes} min", minutes=shortest),
        Length.MIDDLE: words.t("{from_minutes}–{to_minutes} min", from_minutes=shortest, to_minutes=longest),
        Length.LONG: words.t("Over {minutes} min", minutes=longest),
    }


def posture_words(words: Words) -> dict[Posture, str]:
    """Return what the position chips say."""
    return {
        Posture.LYING: words.t("Lying"),
        Posture.SITTING: words.t("Sitting"),
        Posture.STANDING: words.t("Standing"),
    }


def goal_words(words: Words) -> dict[Goal, str]:
    """Return what the goal chips say."""
    return {
        Goal.LOOSEN: words.t("Loosen up"),
        Goal.STRENGTHEN: words.t("Strengthen"),
        Goal.SETTLE: words.t("Settle down"),
    }


def choice_in_words(choice: Choice, words: Words) -> str:
    """Return what is asked for, "Under 10 min, Sitting or Standing"; nothing for an open choice."""
    parts = []
    if choice.length is not Length.ANY:
        parts.append(length_words(words)[choice.length])
    parts += _any_of(choice.postures, posture_words(words), words)
    parts += _any_of(choice.goals, goal_words(words), words)
    return ", ".join(parts)


def _any_of(asked: frozenset[_Member], labels: Mapping[_Member, str], words: Words) -> list[str]:
    text = ""
    for member, label in labels.items():
        if member in asked:
            text = words.t("{one} or {other}", one=text, other=label) if text else label
    return [text] if text else []


class FilterBar(QWidget):
    """Chips in three groups: one length out of four, any number of positions and of goals."""

    choice_changed = Signal(object)  #: the Choice is another one now

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self._lengths = chips_for(kit.theme, length_words(words))
        self._postures = chips_for(kit.theme, posture_words(words))
        self._goals = chips_for(kit.theme, goal_words(words))
        self._postures[Posture.LYING].setToolTip(words.t("On a mat or a bed"))
        self._postures[Posture.SITTING].setToolTip(words.t("On a chair, nothing on the floor"))
        self._postures[Posture.STANDING].setToolTip(words.t("On your feet, nothing on the floor"))
        for chip in self._postures.values():
            chip.setAccessibleDescription(chip.toolTip())
        one_of(self, self._lengths.values())
        self._lengths[Length.ANY].setChecked(True)
        row = FlowLayout(self, gap=Space.XL)
        row.addWidget(chip_group(words.t("Length"), self._lengths.values()))
        row.addWidget(chip_group(words.t("Position"), self._postures.values()))
        row.addWidget(chip_group(words.t("Goal"), self._goals.values()))
        self._told = self.choice
        for chip in self._all():
            chip.toggled.connect(self._tell)  # a screen reader switches a chip without a click

    @property
    def choice(self) -> Choice:
        """What is asked for."""
        return Choice(
            next(length for length, chip in self._lengths.items() if chip.isChecked()),
            checked_members(self._postures),
            checked_members(self._goals),
        )

    def clear(self) -> None:
        """Ask for nothing."""
        for chip in self._all():
            chip.blockSignals(True)  # one change, told once
            chip.setChecked(chip is self._lengths[Length.ANY])
            chip.blockSignals(False)
        self._tell()

    def focus(self) -> None:
        """Give the keyboard to the chosen length, the first of the chips."""
        self._lengths[self.choice.length].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _all(self) -> list[Chip]:
        return [*self._lengths.values(), *self._postures.values(), *self._goals.values()]

    def _tell(self) -> None:
        choice = self.choice
        if choice != self._told:  # of two lengths one goes on and one goes off
            self._told = choice
            self.choice_changed.emit(choice)
