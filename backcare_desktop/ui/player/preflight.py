"""Before a routine begins: what it needs, how long it takes, how it starts, and Start."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import HurtQuestion
from backcare_desktop.core.captions import position_sentence
from backcare_desktop.core.history import minutes_of
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.timeline import Timeline
from backcare_desktop.ui.check_in.before import BeforeCheckIn
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.next_time import NextTimeChoices
from backcare_desktop.ui.player.scroll_column import ScrollColumn
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, ButtonSize, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard

_WORDS_PX = 660
#: So that a scale stands in one row beside the picture in a window of the usual size.
_WORDS_SHARE = 0.61
#: In a window that is lower than this at usual text size, the name is smaller.
_LOW_PX = 620
_LEAST_WORDS_PX = 320
_LEAST_PICTURE_PX = 200


class Preflight(Group):
    """Untimed. Start has the keyboard; who hears of it hears first what would be started: the name of the group."""

    start_requested = Signal()
    answered = Signal(str, object)  #: the id of an exercise that hurt, and a NextTime
    closed = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._told = ""
        words, theme = kit.words, kit.theme
        self.figure = FigureView(kit, self)
        # Nothing here turns it but a hand that drags, and Tab leads to what can be done.
        self.figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.name = TextLabel(theme, "", TypeRole.DISPLAY)
        self.length = TextLabel(theme, "", tone=Tone.SECONDARY)
        self.needs = TextLabel(theme)
        self.position = TextLabel(theme)
        self.first = TextLabel(theme)
        self.start_button = Button(
            theme, words.p("player", "Start"), Variant.PRIMARY, IconName.PLAY, ButtonSize.PLAYER
        )
        self.leave_button = Button(theme, words.t("Not now"), size=ButtonSize.PLAYER)
        self.start_button.clicked.connect(self.start_requested)
        self.leave_button.clicked.connect(self.closed)
        self.next_time = NextTimeChoices(kit, self.start_button, afterwards=False)
        self.next_time.answered.connect(self.answered)
        self._questions = Card(theme)
        questions = self._questions_column = QVBoxLayout(self._questions)
        questions.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        questions.addWidget(self.next_time)
        self._questions.hide()
        self._scroll = ScrollColumn(theme, None, self)
        column = self._scroll.column
        column.setSpacing(Space.M)
        for label in (self.name, self.length):
            column.addWidget(label)
        column.addSpacing(Space.S)
        self.before = BeforeCheckIn(kit)
        self.before.left.connect(self.start_button.setFocus)
        self.before.unfolded.connect(self._on_unfolded)
        column.addWidget(self._questions)
        column.addWidget(self.before)
        column.addWidget(self._new_facts())
        self._buttons = QWidget(self)
        buttons = self._row = FlowLayout(self._buttons, gap=Space.M, row_gap=Space.M)
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.leave_button)
        hint = words.t("Space pauses and goes on. Esc stops at any time.")
        self._hint = TextLabel(theme, hint, TypeRole.CAPTION, Tone.SECONDARY, parent=self)
        theme.theme_changed.connect(self._place)

    def set_routine(self, routine: Routine, timeline: Timeline, needs: Sequence[str]) -> None:
        """Tell about a routine. `needs` are the names of what it takes."""
        words = self._kit.words
        first = routine.items[0].exercise
        length = words.n("{n} minute", "{n} minutes", minutes_of(timeline.total_s))
        exercises = words.n("{n} exercise", "{n} exercises", len(routine.items))
        needed = ", ".join(needs) or words.t("Nothing")
        self.name.setText(routine.words.name)
        self.length.setText(words.t("{length} · {exercises}", length=length, exercises=exercises))
        self.needs.setText(needed)
        self._told = words.t(
            "{name}. {length}, {exercises}. You will need: {things}.",
            name=routine.words.name,
            length=length,
            exercises=exercises,
            things=needed,
        )
        self._tell()
        self.position.setText(position_sentence(first.position, words))
        self.first.setText(first.words.name)
        self.figure.show_exercise(first, timeline.steps[0].side)
        self.figure.set_reach(0.0)
        self._place()

    def set_questions(self, questions: Sequence[HurtQuestion]) -> None:
        """Ask what becomes of exercises that hurt. Start waits for no answer."""
        self.next_time.set_questions(questions)
        order_keyboard([self.next_time, self.before, self.start_button, self.leave_button])
        self._questions.setVisible(bool(questions))
        self._questions_column.activate()  # or it is placed by the height of the questions before
        self._tell()
        self._place()

    def start(self) -> None:
        """Take the keyboard."""
        self._scroll.verticalScrollBar().setValue(0)
        self.start_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture beside the words, where both have room."""
        super().resizeEvent(event)
        self._place()

    def _on_unfolded(self) -> None:
        self._place()
        if not self.before.severe.isHidden():
            QTimer.singleShot(0, self, self._see_ways_on)  # they have their place by then

    def _see_ways_on(self) -> None:
        self._scroll.ensureWidgetVisible(self.before.severe, 0, int(Space.S))

    def _new_facts(self) -> Card:
        """Return a card of what is needed, and how it begins."""
        words, theme = self._kit.words, self._kit.theme
        facts = Card(theme)
        rows = QVBoxLayout(facts)
        rows.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        rows.setSpacing(Space.M)
        for title, label in (
            (words.t("You will need"), self.needs),
            (words.t("To begin"), self.position),
            (words.t("First exercise"), self.first),
        ):
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(TextLabel(theme, title, TypeRole.CAPTION, Tone.SECONDARY))
            label.set_role(TypeRole.TITLE)
            row.addWidget(label)
            rows.addLayout(row)
        return facts

    def _tell(self) -> None:
        self.setAccessibleName(" ".join((self._told, *self.next_time.titles)))

    def _place(self) -> None:
        """Put the words, the buttons and the hint below each other, in the middle; the words may scroll."""
        margin = int(Space.XL)
        words_width, picture_width = self._widths(self.width() - 2 * margin)
        compact = self._kit.theme.breakpoint(self.width()) is Breakpoint.COMPACT
        asks = bool(self.next_time.choices) or self.before.is_open
        low = compact or self.height() < _LOW_PX * self._kit.theme.text_scale
        # A question has to be in sight before it can be passed over.
        small = TypeRole.TITLE if asks else TypeRole.HEADLINE
        self.name.set_role(small if low else TypeRole.DISPLAY)
        self._hint.setVisible(not (low and asks))
        left = margin + picture_width + (margin if picture_width else 0)
        inner = words_width - 2 * Space.L
        hint_height = 0 if self._hint.isHidden() else self._hint.heightForWidth(inner)
        buttons_height = self._row.heightForWidth(inner)
        below = buttons_height + hint_height + 2 * Space.L
        room = self.height() - below - Space.S
        self.before.set_folded(folded=False)
        needed = self._scroll.height_for(words_width)
        if needed > room:
            self.before.set_folded(folded=True)
            needed = self._scroll.height_for(words_width)
        words_height = min(needed, room)
        top = max(0, (self.height() - words_height - below) * 2 // 5)
        box = QRect(left, top, words_width, max(1, words_height))
        self._scroll.setGeometry(box)
        top = box.bottom() + Space.S
        self._buttons.setGeometry(QRect(left + Space.L, top, inner, buttons_height))
        top += buttons_height + Space.M
        self._hint.setGeometry(QRect(left + Space.L, top, inner, hint_height))
        self.figure.setVisible(picture_width > 0)
        picture = QRect(margin, margin, picture_width, self.height() - 2 * margin)
        if picture.isValid():
            self.figure.setGeometry(picture)

    def _widths(self, width: int) -> tuple[int, int]:
        """Return the width of the words and of the picture, which is 0 where there is no room for one."""
        wide = round(min(_WORDS_PX * self._kit.theme.text_scale, width * _WORDS_SHARE))
        picture = width - wide - Space.XL
        if wide >= _LEAST_WORDS_PX * self._kit.theme.text_scale and picture >= _LEAST_PICTURE_PX:
            return wide, picture
        return width, 0
