"""What was done this week and in the last four: numbers that are never a judgement."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history import DayTotal, active_days, week_span
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.today.week_strip import WeekStrip
from backcare_desktop.ui.troubles import shut_sentence
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard

if TYPE_CHECKING:
    from backcare_desktop.ui.today.week_plan_choice import WeekPlanChoice


class WeekCard(Card):
    """The days of this week against the plan, if there is one, active days of the last 28, and all sessions.

    The plan is a number of days a week, set here.
    """

    def __init__(
        self, kit: Kit, preferences: Preferences, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        self._preferences = preferences
        self._week = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._active = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._so_far = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.plan_button = Button(kit.theme, "", Variant.TEXT)
        self.plan: WeekPlanChoice | None = None  #: made when it is first opened
        self._strip = WeekStrip(kit, today)
        self._lay_out()
        self._name_plan_button()
        self.plan_button.clicked.connect(self._on_plan_clicked)
        preferences.settings_changed.connect(self._name_plan_button)

    @property
    def text(self) -> str:
        """What the card says, line by line."""
        lines = [label.text() for label in (self._week, self._active, self._so_far) if not label.isHidden()]
        return "\n".join(lines)

    def show_nothing_yet(self, today: date, *, is_shut: bool = False) -> None:
        """Say what will stand here, or that the data file `is_shut`."""
        words = self._kit.words
        self._strip.show_week((), today)
        self._week.setText(shut_sentence(words) if is_shut else words.t("Your first session will show here."))
        self._active.hide()
        self._so_far.hide()

    def show_totals(self, totals: Sequence[DayTotal], sessions_ever: int, today: date) -> None:
        """Show this week and the last 28 days, out of the totals of both."""
        # Not before the first frame, which has no totals.
        from backcare_desktop.core.week_plan import so_far_sentence, week_plan, week_sentence

        words = self._kit.words
        first, last = week_span(today, self._kit.formats.first_weekday)
        week = [total for total in totals if first <= total.day <= last]
        self._strip.show_week(week, today)
        plan = week_plan(week, self._preferences.settings.week_target)
        self._week.setText(week_sentence(plan, sum(total.sessions for total in week), words))
        active = active_days(totals, today)
        self._active.setText(words.n("Last 28 days: {n} active day", "Last 28 days: {n} active days", active))
        self._so_far.setText(so_far_sentence(sessions_ever, words))
        self._active.show()
        self._so_far.show()

    def _on_plan_clicked(self) -> None:
        if self.plan is None:
            from backcare_desktop.ui.today.week_plan_choice import WeekPlanChoice

            self.plan = WeekPlanChoice(self._kit, self._preferences)
            self._column.insertWidget(self._column.indexOf(self.plan_button), self.plan)
            order_keyboard([self.plan, self.plan_button])
            self.plan.show()
        else:
            self.plan.setVisible(self.plan.isHidden())
        self._name_plan_button()

    def _name_plan_button(self) -> None:
        words, has_plan = self._kit.words, bool(self._preferences.settings.week_target)
        text = words.t("Change the plan") if has_plan else words.t("Plan the week")
        is_open = self.plan is not None and not self.plan.isHidden()
        self.plan_button.setText(words.p("plan of the week", "Done") if is_open else text)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(self._kit.theme, self._kit.words.t("This week"), TypeRole.TITLE))
        column.addSpacing(Space.S)
        column.addWidget(self._strip)
        column.addSpacing(Space.S)
        for label in (self._week, self._active, self._so_far):
            column.addWidget(label)
        column.addWidget(self.plan_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
