"""What one looks for among the exercises: words, a part of the body, a position, what one has at hand."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.finding import Area, Search, Stance, Things
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import Chip, checked_members, chip_group, chips_for
from backcare_desktop.ui.widgets.fields import TextField
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


def area_words(words: Words) -> dict[Area, str]:
    """Return what the chips for the parts of the body say."""
    return {
        Area.NECK: words.t("Neck and shoulders"),
        Area.UPPER_BACK: words.t("Upper back"),
        Area.LOWER_BACK: words.t("Lower back"),
        Area.TRUNK: words.t("Trunk"),
        Area.HIPS: words.t("Hips"),
        Area.LEGS: words.t("Legs"),
        Area.WHOLE_BODY: words.t("Whole body"),
    }


def stance_words(words: Words) -> dict[Stance, str]:
    """Return what the chips for positions say."""
    return {
        Stance.LYING: words.t("Lying"),
        Stance.KNEELING: words.t("Kneeling"),
        Stance.SITTING: words.t("Sitting"),
        Stance.STANDING: words.t("Standing"),
    }


def things_words(words: Words) -> dict[Things, str]:
    """Return what the chips for things at hand say."""
    return {
        Things.NOTHING: words.t("Nothing"),
        Things.MAT: words.t("Mat"),
        Things.CHAIR_OR_WALL: words.t("Chair or wall"),
        Things.PILLOW_OR_TOWEL: words.t("Pillow or towel"),
        Things.SMALL_EQUIPMENT: words.t("Band, ball, roller or step"),
    }


class ExerciseFilters(QWidget):
    """A field and chips for the body; the other chips open below them when they are wanted."""

    search_changed = Signal(object)  #: the Search is another one now

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self._words = words
        self.field = _SearchField(kit.theme, words.t("Look for an exercise"))
        self.field.setPlaceholderText(words.t("Name, or part of the body"))
        self.more_button = Button(kit.theme, "", icon=IconName.CHEVRON_DOWN)
        self._areas = chips_for(kit.theme, area_words(words))
        self._stances = chips_for(kit.theme, stance_words(words))
        self._things = chips_for(kit.theme, things_words(words))
        self._more = QWidget()
        self._lay_out(kit)
        self._show_more(shown=False)
        self.more_button.clicked.connect(lambda: self._show_more(shown=self._more.isHidden()))
        self.field.textChanged.connect(self._on_changed)
        for chip in self._chips():
            chip.toggled.connect(self._on_changed)  # a screen reader switches a chip without a click

    @property
    def search(self) -> Search:
        """What is looked for."""
        return Search(
            self.field.text(),
            checked_members(self._areas),
            checked_members(self._stances),
            checked_members(self._things),
        )

    def clear(self) -> None:
        """Look for nothing."""
        for part in (*self._chips(), self.field):
            part.blockSignals(True)  # one change, told once
        for chip in self._chips():
            chip.setChecked(False)
        self.field.clear()
        for part in (*self._chips(), self.field):
            part.blockSignals(False)
        self._show_more(shown=not self._more.isHidden())
        self._on_changed()

    def focus(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chips(self) -> list[Chip]:
        return [*self._areas.values(), *self._stances.values(), *self._things.values()]

    def _on_changed(self) -> None:
        self.search_changed.emit(self.search)

    def _show_more(self, *, shown: bool) -> None:
        """Open or close the other chips; those that are on stay so, and the button tells of them."""
        self._more.setVisible(shown)
        self.more_button.set_icon_name(IconName.CHEVRON_UP if shown else IconName.CHEVRON_DOWN)
        words = self._words
        on = len(self.search.stances) + len(self.search.things)
        text = words.n("More filters, {n} on", "More filters, {n} on", on) if on else words.t("More filters")
        self.more_button.setText(words.t("Fewer filters") if shown else text)

    def _lay_out(self, kit: Kit) -> None:
        words = kit.words
        top = FlowLayout(gap=Space.M)
        top.addWidget(self.field)
        top.addWidget(self.more_button)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(Space.S)
        more.addWidget(_named_group(kit, words.t("Position"), self._stances.values()))
        more.addWidget(_named_group(kit, words.t("With what you have"), self._things.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(top)
        column.addWidget(chip_group(words.t("Part of the body"), self._areas.values()))
        column.addWidget(self._more)


class _SearchField(TextField):
    """A field in which there is room for what may be typed."""

    def sizeHint(self) -> QSize:
        """Return the size of the words that stand in the empty field."""
        hint = super().sizeHint()
        words = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        return hint.expandedTo(QSize(round(words) + 2 * Space.XL, 0))


def _named_group(kit: Kit, name: str, chips: Iterable[Chip]) -> QWidget:
    """Return chips with the name of their group above them: what they say alone would not be clear."""
    named = QWidget()
    column = QVBoxLayout(named)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    column.addWidget(TextLabel(kit.theme, name, TypeRole.CAPTION, Tone.SECONDARY))
    column.addWidget(chip_group(name, chips))
    return named
