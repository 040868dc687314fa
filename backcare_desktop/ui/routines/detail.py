"""One routine: what it is for, and every exercise with its dose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.exercise_row import ExerciseRow
from backcare_desktop.ui.routines.moving_plate import Spotlight
from backcare_desktop.ui.routines.routine_about import RoutineAbout
from backcare_desktop.ui.routines.routine_words import RoutineFacts, last_done_words, spoken_length, summary
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import CONTENT_WIDTH, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.page import Page

#: From this page width on, at text scale 1, what it is for stands beside the exercises.
_TWO_COLUMNS_FROM = 800
#: Below this width, at text scale 1, the buttons of the bar stand above each other.
_ONE_ROW_FROM = 360


class RoutineDetail(QWidget):
    """A bar with Back and Start that stays, and the page below it that scrolls."""

    closed = Signal()  #: Back was wished for, by button or key
    start_requested = Signal(str)  #: the routine's id
    exercise_requested = Signal(int)  #: the number of one of the rows, from 0

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        facts: RoutineFacts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        words, routine = kit.words, facts.routine
        self.back_button = Button(kit.theme, words.t("Routines"), icon=IconName.BACK)
        self.back_button.setAccessibleName(words.t("Back to routines"))
        self.back_button.clicked.connect(self.closed)
        self.start_button = Button(kit.theme, "", Variant.PRIMARY, IconName.PLAY)
        self.start_button.clicked.connect(lambda: self.start_requested.emit(routine.id))
        self._summary = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._last_done = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.about = RoutineAbout(kit, facts)
        spotlight = Spotlight(self)
        self.rows = [
            ExerciseRow(kit, spotlight, number, item) for number, item in enumerate(routine.items, 1)
        ]
        for index, row in enumerate(self.rows):
            row.clicked.connect(lambda _checked=False, index=index: self.exercise_requested.emit(index))
        self.page = Page(kit.theme, routine.words.name)
        self.page.set_subtitle(routine.words.goal)
        self._lay_out(catalogue)
        self.show_facts(facts)
        kit.theme.theme_changed.connect(self._place)
        for keys in (Qt.Key.Key_Escape, Qt.Modifier.ALT | Qt.Key.Key_Left, Qt.Key.Key_Back):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.closed)

    def show_facts(self, facts: RoutineFacts) -> None:
        """Show another length or day; the routine stays."""
        self.facts = facts
        words, name = self._kit.words, facts.routine.words.name
        self.start_button.setText(words.t("Start {minutes} min", minutes=facts.minutes))
        length = spoken_length(facts, words)
        self.start_button.setAccessibleName(words.t("Start {name}, {length}", name=name, length=length))
        self._summary.setText(summary(facts, words))
        if facts.last_done is not None:
            self._last_done.setText(last_done_words(facts.last_done, self._kit))
        self._last_done.setVisible(facts.last_done is not None)

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Lay out for another width."""
        self.page.set_breakpoint(value)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what it is for beside the exercises, or above them."""
        super().resizeEvent(event)
        self._place()

    def _lay_out(self, catalogue: Catalogue) -> None:
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(Space.S)
        self._bar.addWidget(self.back_button)
        self._bar.addStretch(1)
        self._bar.addWidget(self.start_button)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(Space.XL)
        self._columns.addWidget(self.about, 2, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._new_steps(catalogue), 3)
        self.page.body.addLayout(self._columns)
        self.page.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._bar)
        outer.addWidget(self.page, 1)

    def _new_steps(self, catalogue: Catalogue) -> QVBoxLayout:
        """Return the rows, with the position said wherever it changes."""
        steps = QVBoxLayout()
        steps.setSpacing(Space.S)
        steps.addWidget(self._summary)
        steps.addWidget(self._last_done)
        position = None
        for row in self.rows:
            if row.item.exercise.position is not position:
                position = row.item.exercise.position
                steps.addSpacing(Space.S)
                label = catalogue.positions[position]
                steps.addWidget(TextLabel(self._kit.theme, label, TypeRole.CAPTION, Tone.SECONDARY))
            steps.addWidget(row)
        steps.addStretch(1)
        return steps

    def _place(self) -> None:
        directions = QBoxLayout.Direction
        width = self._kit.theme.effective_width(self.width())
        wide = width >= _TWO_COLUMNS_FROM
        # One column begins with the exercises; what the routine is for is above them in a line already.
        self._columns.setDirection(directions.LeftToRight if wide else directions.BottomToTop)
        self._bar.setDirection(directions.LeftToRight if width >= _ONE_ROW_FROM else directions.TopToBottom)
        margin = {
            Breakpoint.COMPACT: Space.L,
            Breakpoint.MEDIUM: Space.XXL,
            Breakpoint.WIDE: Space.XXXL,
        }[self.page.breakpoint]
        side = max(int(margin), (self.width() - CONTENT_WIDTH) // 2)
        self._bar.setContentsMargins(side, Space.L, side, Space.S)
