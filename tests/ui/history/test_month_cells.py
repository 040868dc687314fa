"""What stands in a day of the month, and what it is filled by."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayCell, DayTotal, month_view
from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.ui.history.agenda import AgendaList
from backcare_desktop.ui.history.cell_lines import CellWords
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.month_model import AgendaModel, MonthModel
from backcare_desktop.ui.history.month_view import MonthGrid
from backcare_desktop.ui.kit import Kit

DAY = date(2026, 3, 12)
TODAY = date(2026, 3, 3)
WIDE, NARROW, TINY = 400.0, 62.0, 30.0


def cell(sessions: int = 0, minutes: int = 0, **told: Any) -> DayCell:
    return DayCell(DAY, in_month=True, is_today=False, total=DayTotal(DAY, sessions, minutes * 60.0, **told))


def lines(
    kit: Kit, shown: DayCell, width: float, measure: Measure = Measure.ACTIVITY, **how: bool
) -> list[str]:
    metrics = QFontMetricsF(kit.theme.font())
    return CellWords(kit).lines(shown, measure, metrics, width, **how)


@pytest.mark.parametrize(
    ("shown", "wide", "narrow", "tiny"),
    [
        (
            cell(1, 9, pain_before=4, pain_after=3, pain=4),
            ["9 min", "Pain 4 → 3"],
            ["9 min", "4 → 3"],
            ["9", "→ 3"],
        ),
        (cell(1, 9, pain_before=4, pain=4), ["9 min", "Pain 4 →"], ["9 min", "4 →"], ["9", "4 →"]),
        (cell(1, 9, pain_after=0, pain=0), ["9 min", "Pain → 0"], ["9 min", "→ 0"], ["9", "→ 0"]),
        (cell(pain=4), ["Pain 4"], ["Pain 4"], ["4"]),
        (cell(2, 21), ["21 min · 2 sessions"], ["21 min"], ["21"]),
        (cell(mark=DayMark.REST), [], [], []),
    ],
)
def test_words_are_shorter_where_a_day_is_narrow(
    kit: Kit, shown: DayCell, wide: list[str], narrow: list[str], tiny: list[str]
) -> None:
    assert lines(kit, shown, WIDE) == wide
    assert lines(kit, shown, NARROW) == narrow
    assert lines(kit, shown, TINY) == tiny


def test_the_arrow_points_the_way_the_script_is_read(kit: Kit) -> None:
    shown = cell(1, 9, pain_before=4, pain_after=3, pain=4)

    assert lines(kit, shown, WIDE, mirrored=True) == ["9 min", "Pain 4 ← 3"]
    assert lines(kit, shown, TINY, mirrored=True) == ["9", "← 3"]
    assert lines(kit, cell(pain_before=4, pain=4), TINY, mirrored=True) == ["4 ←"]


def test_by_pain_a_day_shows_its_number_alone(kit: Kit) -> None:
    assert lines(kit, cell(1, 9, pain_before=4, pain_after=3, pain=4), WIDE, Measure.PAIN) == ["4"]
    assert lines(kit, cell(pain=0), WIDE, Measure.PAIN) == ["0"]
    assert lines(kit, cell(1, 9), WIDE, Measure.PAIN) == []


class Month:
    """A grid with told days, painted."""

    def __init__(self, kit: Kit, totals: list[DayTotal]) -> None:
        self.model = MonthModel(kit)
        self.model.show_month(month_view(2026, 3, 0, totals, TODAY))
        self.grid = MonthGrid(kit, self.model)
        self.grid.resize(7 * 92, 580)
        self.grid.show()

    def box(self, day: int) -> QRect:
        return self.grid.visualRect(self.model.index_of(date(2026, 3, day))).adjusted(3, 3, -3, -3)

    def image(self) -> QImage:
        return self.grid.viewport().grab().toImage()

    def at(self, day: int, height_percent: int) -> QColor:
        box = self.box(day)
        return self.image().pixelColor(box.right() - 30, box.bottom() - box.height() * height_percent // 100)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("contrast", [Contrast.STANDARD, Contrast.MORE])
def test_days_fill_by_pain_in_fixed_levels(
    qtbot: QtBot, kit: Kit, scheme: Scheme, contrast: Contrast
) -> None:
    """Statement 27: 0 is an outline with its number, no answer is plain."""
    kit.theme.set_scheme(scheme)
    kit.theme.set_contrast(contrast)
    told = {2: 0, 3: 3, 4: 5, 5: 7, 6: 10}
    month = Month(kit, [DayTotal(date(2026, 3, day), 0, 0.0, pain=pain) for day, pain in told.items()])
    qtbot.addWidget(month.grid)
    month.grid.set_measure(Measure.PAIN)
    colours = kit.theme.colours

    for level, day in enumerate((3, 4, 5, 6), start=1):
        assert month.at(day, 12) == colours.pain.fills[level - 1]
        assert month.at(day, 25 * level + 10 if level < 4 else 85) == (
            colours.surface if level < 4 else colours.pain.fills[3]
        )
    assert {month.at(day, height).name() for day in (2, 7) for height in (12, 50)} == {colours.surface.name()}
    edges = [month.image().pixelColor(month.box(day).left(), month.box(day).center().y()) for day in (2, 7)]
    assert edges == [colours.border, colours.divider]
    month.grid.set_measure(Measure.ACTIVITY)
    assert month.at(6, 12) == colours.surface


@pytest.mark.parametrize("height_px", [390, 480, 580])
def test_the_pain_of_a_day_is_written_whatever_its_level(qtbot: QtBot, kit: Kit, height_px: int) -> None:
    told = {2: 2, 3: 3, 4: 4, 5: 5, 9: 6, 10: 7, 11: 8, 12: 9}
    month = Month(kit, [DayTotal(date(2026, 3, day), 0, 0.0, pain=pain) for day, pain in told.items()])
    qtbot.addWidget(month.grid)
    month.grid.resize(7 * 89, height_px)
    month.grid.set_measure(Measure.PAIN)
    image = month.image()

    def below_number(day: int) -> QImage:
        return image.copy(month.box(day).adjusted(4, 27, -30, -2))

    for one, other in ((2, 3), (4, 5), (9, 10), (11, 12)):
        assert below_number(one) != below_number(other)


def strip(month: Month, day: int) -> QImage:
    """What stands beside the number."""
    box = month.box(day)
    return month.image().copy(box.left() + 30, box.top() + 2, box.width() - 34, 22)


def test_marks_and_notes_are_seen_without_any_colour(qtbot: QtBot, kit: Kit) -> None:
    month = Month(
        kit,
        [
            DayTotal(date(2026, 3, 10), 0, 0.0, mark=DayMark.REST),
            DayTotal(date(2026, 3, 11), 0, 0.0, mark=DayMark.SORE),
            DayTotal(date(2026, 3, 13), 0, 0.0, has_note=True),
        ],
    )
    qtbot.addWidget(month.grid)

    rest, sore, plain = (strip(month, day).convertToFormat(QImage.Format.Format_Mono) for day in (10, 11, 12))
    assert rest != sore
    assert plain not in (rest, sore)
    colours = kit.theme.colours
    corners = [
        month.image().pixelColor(month.box(day).right() - 4, month.box(day).bottom() - 3) for day in (12, 13)
    ]
    assert corners == [colours.surface, colours.text]


def test_where_the_script_runs_from_right_to_left_a_day_is_mirrored(qtbot: QtBot, kit: Kit) -> None:
    month = Month(kit, [DayTotal(date(2026, 3, 13), 0, 0.0, has_note=True)])
    qtbot.addWidget(month.grid)
    month.grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    box = month.box(13)
    image = month.image()
    assert image.pixelColor(box.left() + 4, box.bottom() - 3) == kit.theme.colours.text
    assert image.pixelColor(box.right() - 4, box.bottom() - 3) == kit.theme.colours.surface


def test_the_list_has_every_day_with_anything_to_tell(qtbot: QtBot, kit: Kit) -> None:
    totals = [
        DayTotal(date(2026, 3, 2), 1, 540.0, pain_before=4, pain_after=3, pain=4, has_note=True),
        DayTotal(date(2026, 3, 10), 0, 0.0, mark=DayMark.SORE),
        DayTotal(date(2026, 3, 11), 0, 0.0, pain=0),
    ]
    model = AgendaModel(kit)
    model.show_month(month_view(2026, 3, 0, totals, TODAY))
    rows = AgendaList(kit, model)
    qtbot.addWidget(rows)
    rows.resize(500, 400)
    rows.show()

    told = [model.index(row).data(Qt.ItemDataRole.StatusTipRole) for row in range(model.rowCount())]
    assert told == ["Pain 0", "Sore day, looked after", "9 min · Pain 4 before, 3 after · Note"]
    for measure, full in (
        (Measure.ACTIVITY, kit.theme.colours.activity),
        (Measure.PAIN, kit.theme.colours.pain),
    ):
        rows.set_measure(measure)
        image = rows.viewport().grab().toImage()
        row = rows.visualRect(model.index(2))
        left = row.left() + 4 + 12 + kit.theme.icon_px() // 2
        column = {image.pixelColor(left, y).name() for y in range(row.top(), row.bottom())}
        assert full.fills[1].name() in column
