"""Lays a report out on one sheet, whatever the period: what there is no room for is counted instead of told.

Nothing is ever cut off at the edge. In the order of `PLANS` detail goes instead: lines to write on, notes and their
length, exercises and hurts at the end of their lists, height of the chart, the chart itself, the last notes.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from backcare_desktop.core.report import Report
from backcare_desktop.core.report_text import Limits, ReportText, Section
from backcare_desktop.core.report_words import report_text
from backcare_desktop.ui.report.blocks import BlankLines, Block, Chart, Facts, Gap, Header, Rule, Text
from backcare_desktop.ui.report.paper import (
    BODY,
    HEADING,
    MARGIN_PT,
    NOTE,
    PERIOD,
    TITLE,
    UNITS_PER_PT,
    PaperLook,
)
from backcare_desktop.ui.report.table_block import TableBlock

#: The chart takes what is left over up to this height, in points; lines to write on take the rest.
_TALLEST_CHART_PT = 150.0
_FIRST_COLUMN, _DAY_COLUMN = 0.36, 0.14


class Plan(NamedTuple):
    """How much of everything is shown."""

    chart_pt: float  #: 0 leaves it out
    lines: int  #: to write on, at the least
    limits: Limits


_FULL = Plan(120, 5, Limits(exercises=8, hurts=6, notes=12, note_characters=240))


def _plans() -> Iterator[Plan]:
    """Tell plans, each with a little less than the one before."""
    plan = _FULL
    yield plan
    for lines in (4, 3):
        yield (plan := plan._replace(lines=lines))
    for less in (
        {"notes": 9},
        {"notes": 7, "note_characters": 180},
        {"notes": 5},
        {"notes": 4, "exercises": 7},
        {"hurts": 5},
        {"exercises": 6},
        {"hurts": 4, "note_characters": 120},
        {"notes": 3},
        {"exercises": 5},
        {"notes": 2, "hurts": 3},
    ):
        yield (plan := plan._replace(limits=replace(plan.limits, **less)))
    for chart_pt in (110, 100):
        yield (plan := plan._replace(chart_pt=chart_pt, lines=2))
    for less in ({"exercises": 4}, {"hurts": 2}, {"notes": 1}):
        yield (plan := plan._replace(limits=replace(plan.limits, **less)))
    yield (plan := plan._replace(chart_pt=0))
    for less in ({"exercises": 3}, {"exercises": 2, "hurts": 1}):
        yield (plan := plan._replace(limits=replace(plan.limits, **less)))
    yield plan._replace(lines=1, limits=replace(plan.limits, notes=0))


PLANS = tuple(_plans())


class Sheet(NamedTuple):
    """A report laid out: blocks and where they stand, in units."""

    extent: QSizeF
    plan: Plan
    text: ReportText
    placed: tuple[tuple[Block, QRectF], ...]

    def paint(self, painter: QPainter, page: QRectF) -> None:
        """Paint it as large as `page`, in the painter's coordinates, has room for."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(page.width() / self.extent.width(), page.height() / self.extent.height())
        painter.translate(page.left() + (page.width() - self.extent.width() * scale) / 2, page.top())
        painter.scale(scale, scale)
        for block, room in self.placed:
            block.paint(painter, room)
        painter.restore()


def paint_report(painter: QPainter, page: QRectF, report: Report, look: PaperLook) -> None:
    """Paint a report on a whole sheet: `page` is the sheet with its blank edges, in the painter's coordinates."""
    lay_out(report, look).paint(painter, page)


def lay_out(report: Report, look: PaperLook) -> Sheet:
    """Return a report on one sheet, by the first of `PLANS` that fits."""
    margin = MARGIN_PT * UNITS_PER_PT
    room = QRectF(QPointF(0, 0), look.extent).adjusted(margin, margin, -margin, -margin)

    def made(plan: Plan) -> tuple[ReportText, list[Block]]:
        text = report_text(report, plan.limits, look.words, look.formats)
        return text, _blocks(report, text, plan, look)

    def fits(plan: Plan) -> bool:
        return sum(block.height(room.width()) for block in made(plan)[1]) <= room.height()

    plan = PLANS[bisect_left(PLANS[:-1], True, key=fits)]
    text, blocks = made(plan)
    return Sheet(look.extent, plan, text, tuple(_placed(blocks, room, look, report)))


def _blocks(report: Report, text: ReportText, plan: Plan, look: PaperLook) -> list[Block]:
    blocks: list[Block] = [
        Header(Text(look, text.title, TITLE), Text(look, text.name, NOTE)),
        Gap(1),
        Text(look, text.period, PERIOD),
        Gap(2),
        Text(look, text.statement, NOTE),
        Gap(4),
        Rule(),
        Gap(8),
        Facts(look, text.facts),
    ]
    blocks += _lines(text.practice_lines, look)
    blocks += _heading(text.pain.heading, look)
    if plan.chart_pt and report.trend.told:
        blocks += [Chart(look, report.trend, plan.chart_pt), Gap(2)]
    blocks += _body(_as_one(text.pain), look, frozenset({1, 2, 3, 4, 5}))
    for section, numeric in ((text.exercises, frozenset({2, 3})), (text.hurts, frozenset({2, 3, 4}))):
        blocks += [*_heading(section.heading, look), *_body(section, look, numeric)]
    if text.notes:
        blocks += [*_heading(text.notes.heading, look), *_notes(text.notes, look)]
    blocks += _heading(text.for_clinician, look)
    blocks += [BlankLines(plan.lines), Gap(6), Text(look, text.footer, NOTE)]
    return blocks


def _heading(text: str, look: PaperLook) -> list[Block]:
    return [Gap(9), Text(look, text, HEADING)]


def _lines(lines: tuple[str, ...], look: PaperLook) -> list[Block]:
    return [block for line in lines for block in (Gap(3), Text(look, line, BODY))]


def _as_one(section: Section) -> Section:
    """Return a section with its sentences in one paragraph, which saves lines."""
    return replace(section, lines=(" ".join(section.lines),))


def _body(section: Section, look: PaperLook, numeric: frozenset[int]) -> list[Block]:
    if section.table is None:
        return _lines(section.lines, look)
    return [TableBlock(look, section.table, _FIRST_COLUMN, numeric), *_lines(section.lines, look)]


def _notes(section: Section, look: PaperLook) -> list[Block]:
    if section.table is None:
        return _lines(section.lines, look)
    table = TableBlock(look, section.table, _DAY_COLUMN, most_lines=None)
    return [table, *_lines(section.lines, look)]


def _placed(blocks: list[Block], room: QRectF, look: PaperLook, report: Report) -> list[tuple[Block, QRectF]]:
    """Put the blocks below each other; what is left over goes to the chart, then to the lines to write on."""
    heights = [block.height(room.width()) for block in blocks]
    spare = max(0.0, room.height() - sum(heights))
    for index, block in enumerate(blocks):
        more = 0.0
        if isinstance(block, Chart):
            more = min(spare, max(0.0, _TALLEST_CHART_PT * UNITS_PER_PT - heights[index]))
            blocks[index] = Chart(look, report.trend, (heights[index] + more) / UNITS_PER_PT)
        elif isinstance(block, BlankLines):
            more = spare
        heights[index] += more
        spare -= more
    placed, top = [], room.top()
    for block, height in zip(blocks, heights, strict=True):
        placed.append((block, QRectF(room.left(), top, room.width(), height)))
        top += height
    return placed
