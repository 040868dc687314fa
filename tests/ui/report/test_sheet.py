"""Whatever there is to tell fits on one sheet, can be read in grey, and looks the same in every theme."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from pytestqt.qtbot import QtBot

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.report import Report
from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.core.words import PSEUDO
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.report import paper
from backcare_desktop.ui.report.blocks import Chart
from backcare_desktop.ui.report.paper import MARGIN_PT, PaperLook, usual_paper
from backcare_desktop.ui.report.sheet import PLANS, lay_out, paint_report
from tests.ui.report.made import A4, LETTER, LookOf, report_of

PX_PER_PT = 1.5
ENDLESS = "Standing-sideways-with-the-longest-name-that-anybody-ever-gave-to-an-exercise " * 4
UNBROKEN = "x" * 4000

REPORTS = {
    "nothing": report_of(28, exercises=0, hurts=0, notes=None),
    "a day": report_of(1, exercises=1, hurts=1, notes=1),
    "a month": report_of(28, exercises=12, hurts=3, notes=None),
    "a year": report_of(365, exercises=40, hurts=30, notes=60),
    "long names": report_of(90, exercises=20, hurts=20, notes=9, name=ENDLESS, note=ENDLESS * 9),
    "unbroken words": report_of(90, exercises=20, hurts=20, notes=9, name=UNBROKEN, note=UNBROKEN),
}


def painted(report: Report, look: PaperLook) -> QImage:
    size = look.size.sizePoints() * PX_PER_PT
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_report(painter, QRectF(image.rect()), report, look)
    painter.end()
    return image


def is_blank(image: QImage) -> bool:
    white = QImage(image.size(), image.format())
    white.fill(Qt.GlobalColor.white)
    return image == white


@pytest.mark.parametrize("language", ["en", PSEUDO])
@pytest.mark.parametrize("size", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("name", REPORTS)
def test_it_fits_on_one_sheet(name: str, size: QPageSize, language: str, look_of: LookOf) -> None:
    look = look_of(language, size)
    sheet = lay_out(REPORTS[name], look)
    margin = MARGIN_PT * paper.UNITS_PER_PT
    inner = QRectF(0, 0, sheet.extent.width(), sheet.extent.height()).adjusted(
        margin, margin, -margin, -margin
    )
    rooms = [room for _, room in sheet.placed]
    assert all(inner.adjusted(-1, -1, 1, 1).contains(room) for room in rooms)
    for block, room in sheet.placed:
        assert block.height(room.width()) <= room.height() + 1
    assert all(above.bottom() <= below.top() + 1 for above, below in pairwise(rooms))


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_painted_over_the_edge(name: str, look_of: LookOf) -> None:
    image = painted(REPORTS[name], look_of(size=LETTER))
    edge = int(MARGIN_PT * PX_PER_PT) - 3
    width, height = image.width(), image.height()
    assert not is_blank(image)
    for part in (
        image.copy(0, 0, width, edge),
        image.copy(0, height - edge, width, edge),
        image.copy(0, 0, edge, height),
        image.copy(width - edge, 0, edge, height),
    ):
        assert is_blank(part)


def test_with_little_to_tell_nothing_is_left_out(look_of: LookOf) -> None:
    assert lay_out(REPORTS["nothing"], look_of()).plan == PLANS[0]
    assert lay_out(report_of(28, exercises=4, hurts=2, notes=2), look_of()).plan.limits == PLANS[0].limits


def test_every_plan_tells_less_than_the_one_before() -> None:
    amounts = [(plan.chart_pt, plan.lines, *vars(plan.limits).values()) for plan in PLANS]
    for before, after in pairwise(amounts):
        assert all(less <= more for less, more in zip(after, before, strict=True))
        assert before != after


def test_it_tells_as_much_as_has_room(look_of: LookOf) -> None:
    sheet = lay_out(REPORTS["a year"], look_of())
    assert sheet.plan != PLANS[-1]
    assert sheet.plan.chart_pt > 0
    assert sheet.plan.limits.exercises >= 4


def test_no_text_is_small() -> None:
    styles = [style for style in vars(paper).values() if isinstance(style, paper.Style)]
    assert len(styles) >= 6
    assert min(style.size_pt for style in styles) >= 9.5


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grey(colour: QColor) -> QColor:
    level = round(0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue())
    return QColor(level, level, level)


def test_all_text_can_be_read_where_there_is_no_colour() -> None:
    for ink in (paper.INK, paper.INK_2, paper.ACCENT):
        for ground in (QColor("white"), paper.BAND):
            assert contrast(grey(ink), grey(ground)) >= 4.5
    assert contrast(grey(paper.RULE), QColor("white")) >= 3


def test_the_chart_and_all_that_is_told_is_grey_already_but_for_headings(look_of: LookOf) -> None:
    image = painted(REPORTS["a month"], look_of())
    colourful = set()
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            colour = image.pixelColor(x, y)
            if max(colour.getRgb()[:3]) - min(colour.getRgb()[:3]) > 40:
                colourful.add(y)
    text = lay_out(REPORTS["a month"], look_of())
    headings = [room for block, room in text.placed if getattr(block, "_style", None) == paper.HEADING]
    scale = PX_PER_PT / paper.UNITS_PER_PT
    assert colourful
    assert all(
        any(room.top() * scale - 2 <= y <= room.bottom() * scale + 2 for room in headings) for y in colourful
    )


def test_the_theme_does_not_change_the_paper(kit: Kit, look_of: LookOf, qtbot: QtBot) -> None:
    kit.theme.set_scheme(Scheme.LIGHT)
    light = painted(REPORTS["a month"], look_of())
    kit.theme.set_scheme(Scheme.DARK)
    kit.theme.set_contrast(Contrast.MORE)
    kit.theme.set_text_scale(2.0)
    assert painted(REPORTS["a month"], look_of()) == light


def test_lines_break_alike_at_any_size(look_of: LookOf) -> None:
    look = look_of()
    assert lay_out(REPORTS["a year"], look).plan == lay_out(REPORTS["a year"], look).plan
    small = QImage(200, 283, QImage.Format.Format_RGB32)
    small.fill(Qt.GlobalColor.white)
    painter = QPainter(small)
    paint_report(painter, QRectF(small.rect()), REPORTS["a year"], look)
    painter.end()
    large = painted(REPORTS["a year"], look).scaled(
        small.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    unlike = sum(
        abs(small.pixelColor(x, y).lightness() - large.pixelColor(x, y).lightness()) > 110
        for x in range(0, 200, 2)
        for y in range(0, 283, 2)
    )
    assert unlike < 100 * 142 * 0.02


@pytest.mark.parametrize(
    ("locale", "size"),
    [("en_GB", A4), ("de_DE", A4), ("en_US", LETTER), ("fr_CA", LETTER), ("es_MX", LETTER)],
)
def test_the_sheet_is_the_one_that_printers_have(locale: str, size: QPageSize) -> None:
    assert usual_paper(QLocale(locale)) == size


def test_a_long_time_is_told_by_a_line_and_a_short_one_by_each_answer(look_of: LookOf) -> None:
    def chart(report: Report) -> Chart:
        [found] = [block for block, _ in lay_out(report, look_of()).placed if isinstance(block, Chart)]
        return found

    short, long = (
        chart(report_of(100, exercises=1, hurts=0, notes=None)),
        chart(report_of(101, exercises=1, hurts=0, notes=None)),
    )
    assert len(short._trend.told) == 100
    assert long._trend.told == ()
    assert len(long._trend.middles) == 101
    assert {day.mark for day in long._trend.days} == {DayMark.REST, DayMark.SORE}
