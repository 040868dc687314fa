"""After a routine: how long it was, what was done, and how to get up."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.adjusting import HurtQuestion
from backcare_desktop.core.exercise import Position, Posture
from backcare_desktop.core.routine import posture
from backcare_desktop.core.session import Session
from backcare_desktop.ui.check_in.after import AfterCheckIn, MoreCheckIn
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.next_time import NextTimeChoices
from backcare_desktop.ui.player.scroll_column import ScrollColumn
from backcare_desktop.ui.player.summary_words import summary_words
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, ButtonSize, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard

_MOST_WIDTH_PX = 760


class Summary(Group):
    """Finish has the keyboard and stays in sight. How it ended is the name of the group, unless it was told already."""

    answered = Signal(
        str, object
    )  #: the id of an exercise that hurt, and a NextTime, or None for "ask me then"
    closed = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._told: tuple[str, ...] = ()
        words, theme = kit.words, kit.theme
        self.headline = TextLabel(theme, "", TypeRole.DISPLAY)
        self.advice = TextLabel(theme, "", TypeRole.TITLE, Tone.SECONDARY)
        self.record = TextLabel(theme, "")
        self.finish = Button(
            theme, words.p("player", "Finish"), Variant.PRIMARY, IconName.CHECK, ButtonSize.PLAYER
        )
        self.finish.clicked.connect(self.closed)
        self._card = Card(theme)
        self._groups = QVBoxLayout(self._card)
        self._told_groups: list[QWidget] = []
        self._groups.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._groups.setSpacing(Space.L)
        self._scroll = ScrollColumn(theme, _MOST_WIDTH_PX)
        self.next_time = NextTimeChoices(kit, self.finish, afterwards=True)
        self.next_time.answered.connect(self.answered)
        self._questions = Card(theme)
        questions = QVBoxLayout(self._questions)
        questions.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        questions.addWidget(self.next_time)
        self.after = AfterCheckIn(kit)
        self.more = MoreCheckIn(kit)
        for part in (
            self.headline,
            self.advice,
            self.record,
            self.after,
            self._questions,
            self._card,
            self.more,
        ):
            self._scroll.column.addWidget(part)
        for part in (self.after, self.more):
            part.left.connect(self.finish.setFocus)
        row = QHBoxLayout()
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        row.addStretch(1)
        row.addWidget(self.finish)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, 1)
        column.addLayout(row)
        theme.theme_changed.connect(self._fit_headline)

    @property
    def text(self) -> str:
        """Everything that is said, line by line."""
        labels = self._scroll.findChildren(TextLabel)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def show_session(self, session: Session, position: Position, *, recorded: bool) -> None:
        """Tell about a session that ended in `position`."""
        words = self._kit.words
        said = summary_words(session, words)
        self.headline.setText(said.headline)
        self.advice.setText(
            words.t("Take your time: roll to your side, then sit up.")
            if posture(position) is Posture.LYING
            else words.t("Take your time before you go on with your day.")
        )
        self.record.setText("" if recorded else self._not_recorded(session))
        self.record.setVisible(not recorded)
        # The end of a whole routine is a cue, and said as such.
        whole = (words.t("Summary"),)
        self._told = whole if session.completed else (self.headline.text(), self.advice.text())
        if not recorded:
            self._told += (self.record.text(),)
        self._clear()
        for title, lines, tone in (
            (words.p("summary", "Done"), said.done, Tone.PRIMARY),
            (words.p("summary", "Done in part"), said.partly, Tone.PRIMARY),
            (words.p("summary", "Skipped"), said.skipped, Tone.SECONDARY),
            (words.p("summary", "It hurt"), said.hurt, Tone.HURT),
        ):
            if lines:
                self._add_group(title, lines, tone)
        self._card.setVisible(bool(self._told_groups))
        self.set_check_in(None, asks=False)
        self.set_questions(())

    def set_check_in(self, before: int | None, *, asks: bool) -> None:
        """Ask how the back is now, and more; or show only what was told before. Finish waits for no answer."""
        self.after.begin(before, asks=asks)
        self.more.begin()
        self.more.setVisible(asks)

    def set_questions(self, questions: Sequence[HurtQuestion]) -> None:
        """Ask what becomes of the exercises that hurt in the session shown; Finish waits for no answer."""
        self.next_time.set_questions(questions)
        order_keyboard([self.after, self.next_time, self.more, self.finish])
        self._questions.setVisible(bool(questions))
        self.setAccessibleName(" ".join((*self._told, *self.next_time.titles)))

    def start(self) -> None:
        """Take the keyboard."""
        self._scroll.verticalScrollBar().setValue(0)
        self.finish.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more room below the headline in a small window."""
        super().resizeEvent(event)
        self._fit_headline()

    def _fit_headline(self) -> None:
        compact = self._kit.theme.breakpoint(self.width()) is Breakpoint.COMPACT
        self.headline.set_role(TypeRole.HEADLINE if compact else TypeRole.DISPLAY)

    def _not_recorded(self, session: Session) -> str:
        if session.worth_recording:
            return self._kit.words.t("Not written down yet.")
        return self._kit.words.t("Under 15 seconds, so not written down.")

    def _clear(self) -> None:
        for group in self._told_groups:
            self._groups.removeWidget(group)
            group.hide()
            group.setParent(None)
            group.deleteLater()
        self._told_groups.clear()

    def _add_group(self, title: str, lines: tuple[str, ...], tone: Tone) -> None:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(self._kit.theme, title, TypeRole.STRONG, tone))
        for line in lines:
            column.addWidget(TextLabel(self._kit.theme, line))
        self._groups.addWidget(group)
        self._told_groups.append(group)
