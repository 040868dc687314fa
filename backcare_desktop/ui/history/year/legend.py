"""What the looks of the days mean."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.year_words import activity_levels, pain_levels
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.history.year.day_look import DayLook, DayPictures
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, Target, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class Swatch(QWidget):
    """A day as it looks, to stand beside the words that say what it means."""

    def __init__(self, kit: Kit, look: DayLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._look = look
        self._pictures = DayPictures(kit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size of a small day."""
        side = round(Target.FLOOR * self._kit.theme.text_scale)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the day."""
        painter = QPainter(self)
        side = self.sizeHint().width()
        painter.drawPixmap(QPointF(0, 0), self._pictures.picture(self._look, side, self.devicePixelRatioF()))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._pictures.forget()
        self.updateGeometry()
        self.update()


class Legend(Group):
    """The levels of one measure in order, and what else can be seen on a day."""

    def __init__(self, kit: Kit, measure: Measure, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(words.t("What the days show"), parent)
        self._kit = kit
        levels, others = FlowLayout(gap=Space.M, row_gap=Space.XS), FlowLayout(gap=Space.M, row_gap=Space.XS)
        number = kit.formats.number
        if measure is Measure.ACTIVITY:
            levels.addWidget(self._label(words.t("Minutes a day")))
            levels.addWidget(self._label(words.p("at the low end of a scale", "Less")))
            for level, text in enumerate(activity_levels(words, number), start=1):
                levels.addWidget(self._entry(DayLook(measure, level), text))
            levels.addWidget(self._label(words.p("at the high end of a scale", "More")))
            nothing = words.t("no session")
        else:
            levels.addWidget(self._label(words.t("Pain, 0 to 10")))
            for level, text in enumerate(pain_levels(words, number)):
                levels.addWidget(self._entry(DayLook(measure, level), text))
            nothing = words.t("nothing recorded")
        for look, text in (
            (DayLook(measure, None), nothing),
            (DayLook(measure, None, DayMark.REST), words.t("rest day")),
            (DayLook(measure, None, DayMark.SORE), words.t("sore day")),
            (DayLook(measure, None, is_today=True), words.t("today")),
        ):
            others.addWidget(self._entry(look, text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(levels)
        column.addLayout(others)

    def _entry(self, look: DayLook, text: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(Swatch(self._kit, look))
        row.addWidget(self._label(text))
        return entry

    def _label(self, text: str) -> TextLabel:
        return TextLabel(self._kit.theme, text, TypeRole.CAPTION, Tone.SECONDARY, wraps=False)
