"""A switch for a setting."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import HOVER_LAYER, Radius, Space, mixed
from backcare_desktop.ui.widgets.fields import control_height
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class Toggle(QCheckBox):
    """A switch with its words, on or off at once. On is filled, and its knob is ticked and at the far end."""

    def __init__(
        self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setChecked(checked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_theme_changed()
        theme.theme_changed.connect(self._on_theme_changed)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch on Return too, and leave the arrows to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a click is on it: the words count too."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the size of one line of words with the switch."""
        metrics = QFontMetricsF(self.font())
        return QSize(
            int(metrics.horizontalAdvance(self.text()) + self._before_words()) + 1, control_height(metrics)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which no word is cut."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(int(widest + self._before_words()) + 2, control_height(metrics))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words when wrapped beside the switch."""
        metrics = QFontMetricsF(self.font())
        room = QRectF(0, 0, max(1.0, width - self._before_words()), 2**20)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(control_height(metrics), round(words.height()) + 2 * Space.S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the switch and the words."""
        colours = self._theme.colours
        painter = smooth_painter(self)
        knob, mirrored = self._knob(), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        track = QRectF(Space.XS / 2, (self.height() - knob) / 2, knob * 1.8, knob)
        words = QRectF(self._before_words(), 0, self.width() - self._before_words(), self.height())
        if mirrored:
            track.moveRight(self.width() - Space.XS / 2)
            words.moveLeft(0)
        on = self.isChecked()
        edge = (colours.primary if on else colours.border) if self.isEnabled() else colours.disabled
        fill = edge if on else colours.surface
        if self.underMouse() and self.isEnabled():
            fill = mixed(fill, colours.on_primary if on else colours.text, HOVER_LAYER)
        draw_box(painter, track, knob / 2, fill, edge, max(1.5, colours.outline_width))
        self._draw_knob(painter, track, colours.surface if on else edge, edge)
        painter.setPen(colours.text if self.isEnabled() else colours.disabled)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = (Qt.AlignmentFlag.AlignVCenter | side).value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(words, flags, self.text())

    def _draw_knob(self, painter: QPainter, track: QRectF, fill: QColor, tick: QColor) -> None:
        inset = track.height() * 0.2
        knob = QRectF(track.left() + inset, track.top() + inset, track.height() - 2 * inset, 0)
        knob.setHeight(knob.width())
        if self.isChecked() is not (self.layoutDirection() is Qt.LayoutDirection.RightToLeft):
            knob.moveRight(track.right() - inset)
        draw_box(painter, knob, knob.width() / 2, fill)
        if self.isChecked():
            self._theme.icons.draw(painter, knob.adjusted(1, 1, -1, -1), IconName.CHECK, tick)

    def _knob(self) -> float:
        return self._theme.icon_px() * 1.25

    def _before_words(self) -> float:
        return self._knob() * 1.8 + Space.M

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        self.updateGeometry()
        self.update()
