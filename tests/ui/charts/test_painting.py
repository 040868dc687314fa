"""What is on a chart: on a screen, on paper, in colours and in grey."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.practice import DayDose
from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.core.trend import PainTrend, WeekMinutes, pain_trend
from backcare_desktop.core.words import Words
from backcare_desktop.ui.charts.bar_chart import Bars, bar_frame, dose_bars, draw_bars, week_bars
from backcare_desktop.ui.charts.frame import Frame
from backcare_desktop.ui.charts.look import ChartLook, chart_look, print_look
from backcare_desktop.ui.charts.marks import Sign, draw_signs
from backcare_desktop.ui.charts.pain_chart import draw_pain_chart, pain_frame, pain_legend
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.kit import Kit

TODAY = date(2026, 3, 3)
FIRST = TODAY - timedelta(days=27)
WORDS, FORMATS = Words(), Formats(QLocale("en_GB"))
ROOM = QRectF(0, 0, 700, 300)


def told(question: Question, value: int, days_ago: int) -> CheckIn:
    day = TODAY - timedelta(days=days_ago)
    at = datetime.combine(day, time(8), UTC)
    return CheckIn(f"{day}{question}", question, value, at, day, None)


def trend_of(*check_ins: CheckIn, mark: DayMark | None = None) -> PainTrend:
    marks = [DayTotal(TODAY - timedelta(days=3), 0, 0.0, mark=mark)]
    return pain_trend(check_ins, marks, FIRST, TODAY)


@pytest.fixture
def look(qapp: QApplication) -> ChartLook:
    font = QFont(qapp.font())
    font.setPointSizeF(10)
    return print_look(font)


def painted(draw: Callable[[QPainter], None], look: ChartLook, size: QSizeF | None = None) -> QImage:
    size = size or ROOM.size()
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(look.surface)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def pain_picture(trend: PainTrend, look: ChartLook, chosen: date | None = None) -> QImage:
    return painted(lambda p: draw_pain_chart(p, ROOM, trend, look, WORDS, FORMATS, chosen), look)


def pain_frame_of(trend: PainTrend, look: ChartLook) -> Frame:
    return pain_frame(ROOM, trend, QFontMetricsF(look.font), WORDS, FORMATS, mirrored=False)


def ink(image: QImage, place: QPointF) -> int:
    """How dark the darkest spot is around a place."""
    x, y = round(place.x()), round(place.y())
    spots = [QColor(image.pixel(x + dx, y + dy)).lightness() for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return 255 - min(spots)


# -- pain -----------------------------------------------------------------------------------------------


def test_the_scale_is_the_whole_of_it_whatever_was_told(look: ChartLook) -> None:
    low = pain_frame_of(trend_of(told(Question.NOW, 1, 3)), look)
    assert low.top_value == 10
    assert low.y_of(0) == low.plot.bottom()
    assert low.y_of(10) == low.plot.top()


def test_before_is_open_and_after_is_filled(look: ChartLook) -> None:
    image = painted(lambda p: draw_signs(p, Sign.BEFORE, [QPointF(50, 50)], 20, look), look)
    assert ink(image, QPointF(50, 50)) == 0
    assert ink(image, QPointF(41.5, 50)) > 150
    image = painted(lambda p: draw_signs(p, Sign.AFTER, [QPointF(50, 50)], 20, look), look)
    assert ink(image, QPointF(50, 50)) > 150
    assert ink(image, QPointF(41.5, 50)) == 0


def test_no_two_signs_look_alike_without_colours(look: ChartLook) -> None:
    pictures = [
        painted(lambda p, sign=sign: draw_signs(p, sign, [QPointF(50, 50)], 20, look), look).convertToFormat(
            QImage.Format.Format_Mono
        )
        for sign in Sign
    ]
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])
    blank = painted(lambda _: None, look).convertToFormat(QImage.Format.Format_Mono)
    assert blank not in pictures


def test_the_line_is_where_seven_days_have_answers_and_nowhere_else(look: ChartLook) -> None:
    trend = trend_of(
        told(Question.BEFORE, 5, 25),
        told(Question.AFTER, 5, 25),
        told(Question.BEFORE, 5, 2),
        told(Question.AFTER, 5, 2),
    )
    image, frame = pain_picture(trend, look), pain_frame_of(trend, look)

    def at(days_ago: float) -> int:
        day = TODAY - timedelta(days=int(days_ago))
        return ink(image, QPointF(frame.days.middle_of(day), frame.y_of(5)))

    assert at(22) > 100
    assert at(0) > 100
    assert [at(days_ago) for days_ago in range(18, 3, -1)] == [0] * 15


def test_a_day_without_an_answer_has_no_sign(look: ChartLook) -> None:
    trend = trend_of(told(Question.BEFORE, 7, 5))
    image, frame = pain_picture(trend, look), pain_frame_of(trend, look)
    heights = [frame.y_of(value + 0.5) for value in range(9)]
    day = frame.days.middle_of(TODAY - timedelta(days=15))
    assert [ink(image, QPointF(day, y)) for y in heights] == [0] * 9


@pytest.mark.parametrize(
    ("trend", "legend"),
    [
        (trend_of(told(Question.BEFORE, 4, 1)), ["before a session"]),
        (
            trend_of(told(Question.BEFORE, 4, 1), told(Question.AFTER, 3, 1), mark=DayMark.REST),
            ["before a session", "after a session", "middle of the last 7 days", "rest day"],
        ),
        (
            trend_of(told(Question.NOW, 4, 1), mark=DayMark.SORE),
            ["at another time", "sore day"],
        ),
    ],
)
def test_the_legend_has_a_word_for_what_is_there(trend: PainTrend, legend: list[str]) -> None:
    assert [entry.text for entry in pain_legend(trend, WORDS)] == legend


@pytest.mark.parametrize("mark", DayMark)
def test_what_a_day_was_stands_at_the_axis(look: ChartLook, mark: DayMark) -> None:
    trend = trend_of(told(Question.NOW, 4, 1), mark=mark)
    image, frame = pain_picture(trend, look), pain_frame_of(trend, look)
    below = frame.plot.bottom() + frame.em * 0.45
    xs = [frame.days.middle_of(TODAY - timedelta(days=3)) + dx for dx in range(-6, 7)]
    assert max(ink(image, QPointF(x, below)) for x in xs) > 100


def test_the_chosen_day_has_a_ring(look: ChartLook) -> None:
    trend = trend_of(told(Question.NOW, 4, 10))
    assert pain_picture(trend, look) != pain_picture(trend, look, TODAY - timedelta(days=10))


# -- bars -----------------------------------------------------------------------------------------------


def weeks(*minutes: int) -> list[WeekMinutes]:
    start = date(2026, 1, 5)
    last = len(minutes) - 1
    return [
        WeekMinutes(start + timedelta(weeks=n), m * 60.0, min(m, 3), n == last) for n, m in enumerate(minutes)
    ]


def bars_picture(bars: Bars, look: ChartLook) -> tuple[QImage, Frame]:
    image = painted(lambda p: draw_bars(p, ROOM, bars, look, WORDS, FORMATS), look)
    return image, bar_frame(ROOM, bars, QFontMetricsF(look.font), mirrored=False)


def test_a_week_is_a_bar_as_high_as_its_minutes(look: ChartLook) -> None:
    image, frame = bars_picture(week_bars(weeks(40, 20, 0), WORDS, FORMATS), look)
    x = frame.column(date(2026, 1, 5), 7).center().x()
    assert ink(image, QPointF(x, frame.y_of(38))) > 60
    second = frame.column(date(2026, 1, 12), 7).center().x()
    assert ink(image, QPointF(second, frame.y_of(15))) > 60
    assert ink(image, QPointF(second, frame.y_of(36))) == 0


def test_a_week_of_nothing_and_the_one_that_runs_are_open(look: ChartLook) -> None:
    image, frame = bars_picture(week_bars(weeks(40, 0, 20), WORDS, FORMATS), look)
    quiet = frame.column(date(2026, 1, 12), 7).center().x()
    assert ink(image, QPointF(quiet, frame.y_of(0) - frame.em * 0.22)) > 60
    assert ink(image, QPointF(quiet, frame.y_of(15))) == 0
    running = frame.column(date(2026, 1, 19), 7).center().x()
    assert ink(image, QPointF(running, frame.y_of(12))) == 0
    assert ink(image, QPointF(running, frame.y_of(20))) > 60


def test_what_hurt_is_marked_above_its_day(look: ChartLook) -> None:
    day = TODAY - timedelta(days=10)
    plain = dose_bars([DayDose(day, 60, 2, 0), DayDose(TODAY, 120, 2, 0)], FIRST, TODAY, WORDS)
    hurting = dose_bars([DayDose(day, 60, 2, 1), DayDose(TODAY, 120, 2, 0)], FIRST, TODAY, WORDS)
    image, frame = bars_picture(hurting, look)
    box = QRectF(0, 0, frame.em, frame.em).translated(
        frame.days.middle_of(day) - frame.em / 2, frame.y_of(60) - frame.em * 1.05
    )
    spots = [
        ink(image, QPointF(box.left() + dx, box.top() + dy))
        for dx in range(int(box.width()))
        for dy in range(int(box.height()))
    ]
    assert max(spots) > 150
    assert bars_picture(plain, look)[0] != image


def test_bars_of_nothing_at_all_can_be_drawn(look: ChartLook) -> None:
    bars_picture(week_bars(weeks(0, 0), WORDS, FORMATS), look)
    bars_picture(dose_bars([], FIRST, TODAY, WORDS), look)


# -- looks and devices ----------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("contrast", [Contrast.STANDARD, Contrast.MORE])
def test_everything_that_carries_meaning_is_three_to_one_on_its_ground(
    kit: Kit, scheme: Scheme, contrast: Contrast
) -> None:
    kit.theme.set_scheme(scheme)
    kit.theme.set_contrast(contrast)
    look = chart_look(kit.theme)
    for colour in (look.before, look.after, look.middle, look.bar, look.hurt, look.chosen, look.axis):
        assert contrast_ratio(colour, look.surface) >= 3, colour.name()
    for colour in (look.text, look.text2):
        assert contrast_ratio(colour, look.surface) >= 4.5, colour.name()


def contrast_ratio(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_paper_has_no_colours(look: ChartLook) -> None:
    trend = trend_of(told(Question.BEFORE, 4, 1), told(Question.AFTER, 3, 1), mark=DayMark.SORE)
    for image in (
        pain_picture(trend, look),
        bars_picture(week_bars(weeks(40, 0, 20), WORDS, FORMATS), look)[0],
        bars_picture(dose_bars([DayDose(TODAY, 60, 1, 1)], FIRST, TODAY, WORDS), look)[0],
    ):
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(image.format())
        assert image == grey


def test_larger_labels_make_everything_larger(look: ChartLook) -> None:
    large = QFont(look.font)
    large.setPointSizeF(20)
    trend = trend_of(told(Question.NOW, 4, 1))
    small_frame = pain_frame_of(trend, look)
    large_frame = pain_frame_of(trend, look._replace(font=large))
    assert large_frame.em == pytest.approx(2 * small_frame.em, rel=0.1)
    assert large_frame.plot.left() > 1.7 * small_frame.plot.left()


def test_it_is_drawn_on_paper_in_its_resolution(look: ChartLook, tmp_path: Path) -> None:
    trend = trend_of(told(Question.BEFORE, 4, 1), told(Question.AFTER, 3, 1))
    path = tmp_path / "chart.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(600)
    painter = QPainter(writer)
    room = QRectF(0, 0, writer.width(), writer.height() / 4)
    draw_pain_chart(painter, room, trend, look, WORDS, FORMATS)
    frame = pain_frame(room, trend, QFontMetricsF(look.font, writer), WORDS, FORMATS, mirrored=False)
    draw_bars(painter, room, week_bars(weeks(40, 20), WORDS, FORMATS), look, WORDS, FORMATS)
    painter.end()
    assert frame.em > 5 * QFontMetricsF(look.font).height()
    assert path.read_bytes().startswith(b"%PDF")
