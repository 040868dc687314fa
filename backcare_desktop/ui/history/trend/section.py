"""One part of the trend: a sentence, then its numbers as a chart or as a table."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.charts.chart import Chart
from backcare_desktop.ui.charts.chart_view import ChartView
from backcare_desktop.ui.history.trend.numbers import NumbersTable
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: Of two parts beside each other the lower one gives its spare height to its chart.
_CHART_STRETCH = 100


class Numbers(NamedTuple):
    """The rows of a table, newest first, each with the day it is about."""

    header: Sequence[str]
    rows: Sequence[tuple[date, Sequence[str]]]


class TrendSection(Card):
    """A title, a sentence that sums up, and a chart that can be turned into a table and back."""

    day_opened = Signal(object)  #: a date was chosen, in the chart or in the table

    def __init__(self, kit: Kit, title: str, chart_name: str, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self.setAccessibleName(title)
        self._kit = kit
        self._numbers: Callable[[], Numbers] | None = None
        self._chooser_place = QWidget()  # Tab goes through the parts in the order in which they were made
        self._chooser_place.hide()
        self._summary = TextLabel(kit.theme)
        self._more = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._as_table = Button(kit.theme, kit.words.t("Show as table"))
        self._as_table.setCheckable(True)
        self._as_table.setAccessibleName(kit.words.t("{title}: show as table", title=title))
        self._chart = ChartView(kit, chart_name)
        self._told = TextLabel(kit.theme, tone=Tone.SECONDARY)
        self._table = NumbersTable(kit, title)
        self._title = TextLabel(kit.theme, title, TypeRole.TITLE)
        self._lay_out()
        self._as_table.toggled.connect(lambda _on: self._show_numbers())
        self._chart.day_opened.connect(self.day_opened)
        self._chart.told_changed.connect(self._told.setText)
        self._table.day_opened.connect(self.day_opened)

    def _lay_out(self) -> None:
        head = FlowLayout(None, Space.L, Space.S)
        head.addWidget(self._title)
        head.addWidget(self._as_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self._chooser_place)
        column.addWidget(self._summary)
        column.addWidget(self._more)
        column.addSpacing(Space.S)
        column.addWidget(self._chart, _CHART_STRETCH)
        column.addWidget(self._told)
        column.addWidget(self._table)
        column.addStretch(1)

    def add_chooser(self, chooser: QWidget) -> None:
        """Put what chooses the matter of this part below its title, which is its label to screen readers."""
        self._title.setBuddy(chooser)
        row = QHBoxLayout(self._chooser_place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(chooser)
        row.addStretch(1)
        self._chooser_place.show()
        QWidget.setTabOrder(self._as_table, chooser)
        QWidget.setTabOrder(chooser, self._chart)

    def show_nothing(self, sentence: str) -> None:
        """Show a sentence in the place of a chart."""
        self._summary.setText(sentence)
        self._numbers = None
        self._more.hide()
        self._as_table.hide()
        self._show_numbers()

    def show_chart(self, chart: Chart, numbers: Callable[[], Numbers], summary: str, more: str = "") -> None:
        """Show a chart, or the same as a table, and what sums it up in one or two sentences."""
        self._numbers = numbers
        self._summary.setText(summary)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._as_table.show()
        self._chart.show_chart(chart)
        self._show_numbers()

    def _show_numbers(self) -> None:
        as_table = self._as_table.isChecked()
        there = self._numbers is not None
        if self._numbers is not None and as_table:
            self._table.show_rows(*self._numbers())
        self._chart.setVisible(there and not as_table)
        self._told.setVisible(there and not as_table)
        self._table.setVisible(there and as_table)
