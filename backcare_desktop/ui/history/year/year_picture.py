"""The picture of a year: its days, and the names of its months and weekdays around them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from backcare_desktop.core.year import YearView
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.day_look import DayLook, DayPictures
from backcare_desktop.ui.history.year.year_geometry import YearGeometry
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole


class YearLook(NamedTuple):
    """What a year shows, where, and on how large a picture."""

    measure: Measure
    geometry: YearGeometry
    size: QSize  #: in device-independent pixels


def drawn_year(year: YearView | None, look: YearLook, pictures: DayPictures, kit: Kit, dpr: float) -> QPixmap:
    """Return the picture of a year for a screen of `dpr`; an empty one without a year."""
    size = look.size
    picture = QPixmap(max(1, round(size.width() * dpr)), max(1, round(size.height() * dpr)))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    if year is not None:
        painter = QPainter(picture)
        _draw_days(painter, year, look, pictures, dpr)
        painter.setFont(kit.theme.font(TypeRole.CAPTION))
        painter.setPen(kit.theme.colours.text2)
        _draw_months(painter, look.geometry, year, kit.formats)
        _draw_weekdays(painter, look.geometry, year, kit.formats)
        painter.end()
    return picture


def _draw_days(painter: QPainter, year: YearView, look: YearLook, pictures: DayPictures, dpr: float) -> None:
    geometry = look.geometry
    for week, days in enumerate(year.weeks):
        for weekday, cell in enumerate(days):
            if cell is not None:
                box = geometry.day_box(week, weekday)
                # On whole pixels of the screen, so that edges stay sharp at any scale.
                at = QPointF(round(box.x() * dpr) / dpr, round(box.y() * dpr) / dpr)
                painter.drawPixmap(at, pictures.picture(DayLook.of(cell, look.measure), geometry.cell, dpr))


def _draw_weekdays(painter: QPainter, geometry: YearGeometry, year: YearView, formats: Formats) -> None:
    """Draw the name of every weekday beside every strip, close to the days."""
    side = Qt.AlignmentFlag.AlignLeft if geometry.mirrored else Qt.AlignmentFlag.AlignRight
    for strip in range(len(geometry.strips)):
        for weekday in range(7):
            name = formats.weekday((year.first_weekday + weekday) % 7, short=True)
            box = geometry.weekday_box(strip, weekday)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, name)


def _draw_months(painter: QPainter, geometry: YearGeometry, year: YearView, formats: Formats) -> None:
    """Draw each month's name above the week of its first day, in the painter's font and colour.

    A strip that begins within a month says which, where there is room before the next name. A name that would
    reach beyond the edge moves back by a week at the most.
    """
    metrics = QFontMetricsF(painter.font())
    for strip in geometry.strips:
        limit = geometry.width
        for week, month in reversed(_names(year, strip)):
            text = formats.month_name(month, short=True)
            needed = int(metrics.horizontalAdvance(text)) + 1
            wanted = geometry.left_of(week)
            left = min(wanted, limit - needed)
            if left >= max(wanted - geometry.cell, geometry.left_of(strip.start)):
                box = geometry.month_box(strip.start, left, needed)
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
                limit = left - Space.XS


def _names(year: YearView, strip: range) -> list[tuple[int, int]]:
    """Return the weeks above which a name is wanted, and the months, in order."""
    names = [(week, number + 1) for number, week in enumerate(year.month_weeks) if week in strip]
    if not names or names[0][0] > strip.start:
        first = next(cell for cell in year.weeks[strip.start] if cell)
        names.insert(0, (strip.start, first.day.month))
    return names
