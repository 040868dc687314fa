"""One of many, where buttons for all of them would fill the page: a list that opens."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, Target
from backcare_desktop.ui.widgets.fields import control_height
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, smooth_painter

_WRAPPED = Qt.TextFlag.TextWordWrap.value
_CHARACTERS = 30
_SHOWN_AT_ONCE = 8
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


class Item(NamedTuple):
    """Something to choose: what it is known by, and its name."""

    id: str
    name: str


class Chooser(QComboBox):
    """Shows the chosen name, and all of them when opened by click, Space, Return or F4.

    A combo box to screen readers. The arrow keys choose without opening it, letters jump to a name. A long
    name goes on in a second line, in the box and in the list.
    """

    item_chosen = Signal(str)  #: the id of what a person chose

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page, it chooses nothing
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self.setStyleSheet(
            "QComboBox { combobox-popup: 0; }"
        )  # a list that scrolls, not a menu as high as the screen
        view = QListView()
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(view)
        self.setItemDelegate(_Lines(self, theme))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.activated.connect(lambda index: self.item_chosen.emit(self.itemData(index)))
        self.currentIndexChanged.connect(self.updateGeometry)
        self._on_theme_changed()
        theme.theme_changed.connect(self._on_theme_changed)

    def set_items(self, items: Sequence[Item]) -> None:
        """Offer other things. Chosen is what was before, where it is among them, or else the first."""
        chosen = self.currentData()
        self.clear()
        for item in items:
            self.addItem(item.name, item.id)
        self.choose(chosen or "")

    def choose(self, item_id: str) -> None:
        """Show what is chosen: the first where there is no such thing."""
        self.setCurrentIndex(max(0, self.findData(item_id)))

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return Radius.FIELD

    def sizeHint(self) -> QSize:
        """Return a box for a name of middling length, high enough for the present one."""
        width = round(QFontMetricsF(self.font()).averageCharWidth() * _CHARACTERS + self._beside_name())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which no word is cut."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(word) for word in self.currentText().split()), default=0)
        return QSize(int(widest + self._beside_name()) + 2, control_height(metrics))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the present name when wrapped."""
        metrics = QFontMetricsF(self.font())
        return max(
            control_height(metrics),
            _height(metrics, self.currentText(), width - self._beside_name()) + 2 * Space.S,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Return too."""
        if event.key() in _RETURN:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the name and the arrow."""
        colours = self._theme.colours
        edge = colours.border if self.isEnabled() else colours.disabled
        content = colours.text if self.isEnabled() else colours.disabled
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, Radius.FIELD, colours.surface, edge, colours.outline_width)
        side = self._theme.icon_px()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = Space.M if mirrored else self.width() - Space.M - side
        arrow = QRectF(left, (self.height() - side) / 2, side, side)
        self._theme.icons.draw(painter, arrow, IconName.CHEVRON_DOWN, content)
        room = box.adjusted(Space.M, 0, -Space.M - side - Space.S, 0)
        if mirrored:
            room = box.adjusted(Space.M + side + Space.S, 0, -Space.M, 0)
        painter.setPen(content)
        leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = (Qt.AlignmentFlag.AlignVCenter | leading).value | _WRAPPED
        painter.drawText(room, flags, self.currentText())

    def _beside_name(self) -> float:
        return self._theme.icon_px() + 2 * Space.M + Space.S

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font())
        self.view().setFont(self._theme.font())
        self.updateGeometry()
        self.update()


class _Lines(QStyledItemDelegate):
    """Names in the open list, each as high as it needs and never lower than what is easily hit."""

    def __init__(self, chooser: Chooser, theme: Theme) -> None:
        super().__init__(chooser)
        self._chooser = chooser
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a name when wrapped at the width of the list."""
        width = self._chooser.view().viewport().width()
        metrics = QFontMetricsF(self._theme.font())
        words = _height(metrics, index.data(), width - self._beside_name()) + 2 * Space.S
        return QSize(width, max(int(Target.DESK), words))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a name: filled where the keyboard or the pointer is, ticked where it is the chosen one."""
        colours = self._theme.colours
        row = QRectF(option.rect)
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        fill, content = chosen_pair(colours) if is_here else (colours.surface, colours.text)
        painter.save()
        painter.fillRect(row, fill)
        mirrored = self._chooser.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = self._theme.icon_px()
        room = row.adjusted(Space.M, 0, Space.M - self._beside_name(), 0)
        tick = QRectF(room.right() + Space.S, row.center().y() - side / 2, side, side)
        leading = Qt.AlignmentFlag.AlignLeft
        if mirrored:
            leading = Qt.AlignmentFlag.AlignRight
            for box in (room, tick):
                box.moveRight(row.right() - (box.left() - row.left()))
        if index.row() == self._chooser.currentIndex():
            self._theme.icons.draw(painter, tick, IconName.CHECK, content)
        painter.setPen(content)
        painter.setFont(self._theme.font())
        painter.drawText(room, (Qt.AlignmentFlag.AlignVCenter | leading).value | _WRAPPED, index.data())
        painter.restore()

    def _beside_name(self) -> float:
        return self._theme.icon_px() + 2 * Space.M + Space.S


def _height(metrics: QFontMetricsF, text: str, width: float) -> int:
    room = QRectF(0, 0, max(1.0, width), 2**20)
    return round(metrics.boundingRect(room, _WRAPPED, text).height())
