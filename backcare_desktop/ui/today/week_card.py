"""What was done this week and in the last four: numbers that are never a judgement."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history import DayTotal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.today.week_strip import WeekStrip
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class WeekCard(Card):
    """Sessions and days of this week, and active days of the last 28."""

    def __init__(self, kit: Kit, today: date, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._week = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._active = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.XS)
        self._strip = WeekStrip(kit, today)
        column.addWidget(TextLabel(kit.theme, kit.words.t("This week"), TypeRole.TITLE))
        column.addSpacing(Space.S)
        column.addWidget(self._strip)
        column.addSpacing(Space.S)
        column.addWidget(self._week)
        column.addWidget(self._active)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """What the card says, line by line."""
        lines = [label.text() for label in (self._week, self._active) if not label.isHidden()]
        return "\n".join(lines)

    def show_nothing_yet(self, today: date) -> None:
        """Say what will stand here."""
        self._strip.show_days(frozenset(), today)
        self._week.setText(self._kit.words.t("Your first session will show here."))
        self._active.hide()

    def show_totals(self, week: list[DayTotal], active: int, today: date) -> None:
        """Show the days of this week on which something was done, and the active days of the last 28."""
        words = self._kit.words
        self._strip.show_days(frozenset(total.day for total in week), today)
        if week:
            sessions = sum(total.sessions for total in week)
            days = words.n("{n} day", "{n} days", len(week))
            self._week.setText(
                words.n("{n} session on {days}", "{n} sessions on {days}", sessions, days=days)
            )
        else:
            self._week.setText(words.t("Nothing yet this week."))
        self._active.setText(words.n("Last 28 days: {n} active day", "Last 28 days: {n} active days", active))
        self._active.show()
