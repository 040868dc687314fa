"""A choice that needs a line to explain it: a round box, a name and the line below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import HOVER_LAYER, Radius, Space, Target, TypeRole, mixed
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_WRAPPED = Qt.TextFlag.TextWordWrap.value


class OptionButton(BaseButton):
    """One of several below each other. A screen reader hears the line as the description of the choice."""

    def __init__(self, theme: Theme, text: str, note: str) -> None:
        super().__init__(theme)
        self._note = note
        self.setText(text)
        self.setAccessibleDescription(note)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def sizeHint(self) -> QSize:
        """Return the size of the name and the line, neither of them wrapped."""
        widest = max(
            self._metrics(TypeRole.STRONG).horizontalAdvance(self.text()),
            self._metrics(TypeRole.CAPTION).horizontalAdvance(self._note),
        )
        width = int(widest + self._before_words() + Space.S) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which no word is cut."""
        widest = max(
            self._metrics(role).horizontalAdvance(word)
            for role, text in ((TypeRole.STRONG, self.text()), (TypeRole.CAPTION, self._note))
            for word in text.split()
        )
        return QSize(int(widest + self._before_words() + Space.S) + 2, Target.DESK)

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and line when wrapped."""
        name, note = self._rooms(width)
        return max(int(Target.DESK), round(note.bottom() - name.top()) + 2 * Space.S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the round box, the name and the line."""
        colours = self._theme.colours
        painter = smooth_painter(self)
        if self.underMouse() and self.isEnabled():
            fill = mixed(colours.surface, colours.text, HOVER_LAYER)
            draw_box(painter, QRectF(self.rect()), Radius.FIELD, fill)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        name, note = self._rooms(self.width())
        side = self._circle_side()
        middle = name.top() + self._metrics(TypeRole.STRONG).lineSpacing() / 2
        circle = QRectF(Space.XS, middle - side / 2, side, side)
        if mirrored:
            for box in (name, note, circle):
                box.moveRight(self.width() - box.left())
        self._paint_circle(painter, circle)
        leading = (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft).value
        for role, room, text, colour in (
            (TypeRole.STRONG, name, self.text(), colours.text),
            (TypeRole.CAPTION, note, self._note, colours.text2),
        ):
            painter.setFont(self._theme.font(role))
            painter.setPen(colour if self.isEnabled() else colours.disabled)
            painter.drawText(room, leading | _WRAPPED, text)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        colours = self._theme.colours
        edge = colours.primary if self.isChecked() else colours.border
        draw_box(painter, circle, circle.height() / 2, colours.surface, edge, max(2, colours.outline_width))
        if self.isChecked():
            inset = circle.height() * 0.28
            dot = circle.adjusted(inset, inset, -inset, -inset)
            draw_box(painter, dot, dot.height() / 2, colours.primary)

    def _rooms(self, width: int) -> tuple[QRectF, QRectF]:
        """Return where the name and the line stand in a button of some width, written from left to right."""
        left = self._before_words()
        room = QRectF(left, Space.S, max(1.0, width - left - Space.S), 2**20)
        name = self._metrics(TypeRole.STRONG).boundingRect(room, _WRAPPED, self.text())
        room.setTop(name.bottom())
        note = self._metrics(TypeRole.CAPTION).boundingRect(room, _WRAPPED, self._note)
        for box in (name, note):
            box.setWidth(room.width())
        return name, note

    def _metrics(self, role: TypeRole) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(role))

    def _circle_side(self) -> float:
        return self._theme.icon_px()

    def _before_words(self) -> float:
        return Space.XS + self._circle_side() + Space.M
