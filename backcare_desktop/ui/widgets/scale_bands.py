"""What the numbers of a pain scale are commonly called, small below them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.painting import smooth_painter
from backcare_desktop.ui.widgets.scale_numbers import NumberRows


def band_words(words: Words) -> dict[range, str]:
    """Return what numbers of pain are commonly called (physiotherapy.ca bands), for reference only."""
    return {
        range(1, 4): words.p("pain", "mild"),
        range(4, 7): words.p("pain", "moderate"),
        range(7, 11): words.p("pain", "severe"),
    }


class ScaleBands(QWidget):
    """A line under each band of numbers, with its word. Takes no height where the numbers break into rows.

    Screen readers find the words at the numbers, as their description.
    """

    def __init__(
        self, theme: Theme, words: Words, buttons: Sequence[QAbstractButton], numbers: NumberRows
    ) -> None:
        super().__init__()
        self._theme = theme
        self._bands = band_words(words)
        self._buttons = buttons
        self._numbers = numbers
        for band, word in self._bands.items():
            for number in band:
                buttons[number].setAccessibleDescription(word)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, or 0 where there is no room for them under their numbers."""
        if not self._numbers.is_one_row(width) or not self._fits():
            return 0
        return int(QFontMetricsF(self.font()).lineSpacing() + 2 * Space.XS) + 1

    def sizeHint(self) -> QSize:
        """Return the width of the numbers."""
        width = self._numbers.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it can be left out."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines and the words."""
        if not self.heightForWidth(self.width()):
            return
        painter = smooth_painter(self)
        colours = self._theme.colours
        for band, word in self._bands.items():
            box = self._span(band)
            left, right = box.left() + Space.XS, box.right() - Space.XS
            painter.setPen(colours.divider)
            painter.drawLine(left, Space.XS, right, Space.XS)
            painter.setPen(colours.text2)
            room = QRectF(box.left(), 2 * Space.XS, box.width(), self.height() - 2 * Space.XS)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, word)

    def _span(self, band: range) -> QRect:
        first, last = (self._buttons[number].geometry() for number in (band[0], band[-1]))
        return first.united(last).translated(-self.x(), 0)

    def _fits(self) -> bool:
        metrics = QFontMetricsF(self.font())
        one = self._numbers.sizeHint().width() / len(self._buttons)
        return all(metrics.horizontalAdvance(word) <= one * len(band) for band, word in self._bands.items())

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TypeRole.CAPTION))
        self.updateGeometry()
        self.update()
