"""The way between the pages: a rail, a sidebar or a bar at the bottom, always with words."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.painting import draw_box, layered, smooth_painter


class Place(Enum):
    """A page that the navigation leads to."""

    TODAY = "today"
    ROUTINES = "routines"
    HISTORY = "history"
    SETTINGS = "settings"


_ICONS = {
    Place.TODAY: IconName.TODAY,
    Place.ROUTINES: IconName.ROUTINES,
    Place.HISTORY: IconName.HISTORY,
    Place.SETTINGS: IconName.SETTINGS,
}


def place_name(place: Place, words: Words) -> str:
    """Return what a page is called."""
    return {
        Place.TODAY: words.t("Today"),
        Place.ROUTINES: words.t("Routines"),
        Place.HISTORY: words.t("History"),
        Place.SETTINGS: words.t("Settings"),
    }[place]


class NavigationButton(BaseButton):
    """One page: an icon with its word below it, or beside it where there is room."""

    def __init__(self, theme: Theme, words: Words, place: Place) -> None:
        super().__init__(theme)
        self._place = place
        self._beside = False
        self._hint: QSize | None = None  # layouts ask over and over
        self.setText(place_name(place, words))
        self.setCheckable(True)
        self.setAutoExclusive(True)  # screen readers take it for one of several
        self._on_theme_changed()

    def set_beside(self, *, beside: bool) -> None:
        """Put the word beside the icon, or below it."""
        self._beside = beside
        self._hint = None
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._hint = None
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size at which the word is whole."""
        if self._hint is None:
            self._hint = self._measured()
        return self._hint

    def _measured(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        word, icon = metrics.horizontalAdvance(self.text()), self._icon_side()
        if self._beside:
            height = max(metrics.lineSpacing(), icon) + 2 * Space.M
            return QSize(int(word + icon + 4 * Space.M), int(height))
        return QSize(int(max(word, icon) + 2 * Space.S) + 1, int(icon + metrics.lineSpacing() + 3 * Space.S))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the word is whole."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon and the word; the page that is open stands on a tinted box, in bold."""
        colours = self._theme.colours
        chosen = self.isChecked()
        content = colours.on_container if chosen else colours.text2
        fill = layered(self, colours.container if chosen else colours.surface2, content)
        painter = smooth_painter(self)
        outline = colours.border if chosen and colours.fill_outline else None
        draw_box(painter, QRectF(self.rect()), Radius.CONTROL, fill, outline, colours.outline_width)
        font = self._theme.font(TypeRole.CAPTION)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(content)
        side = self._icon_side()
        if self._beside:
            box = QRectF(Space.M, (self.height() - side) / 2, side, side)
            room = QRectF(self.rect()).adjusted(side + 2 * Space.M, 0, -Space.S, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        else:
            box = QRectF((self.width() - side) / 2, Space.S, side, side)
            room = QRectF(self.rect()).adjusted(0, side + Space.S, 0, -Space.XS)
            flags = Qt.AlignmentFlag.AlignCenter
        self._theme.icons.draw(painter, box, _ICONS[self._place], content)
        painter.drawText(room, flags, self.text())

    def _icon_side(self) -> int:
        return self._theme.icon_px(TypeRole.BODY)

    def _on_theme_changed(self) -> None:
        font = self._theme.font(TypeRole.CAPTION)
        font.setBold(True)  # measured bold, so that nothing moves when it is chosen
        self.setFont(font)
        super()._on_theme_changed()


class Navigation(Group):
    """All pages in reading order. Arrow keys move among them, as in any group of which one is chosen."""

    place_chosen = Signal(object)  #: a Place, when the person chose it

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.t("Pages"), parent)
        self._theme = theme
        self._place: Place | None = None
        self._group = QButtonGroup(self)
        self._buttons = {place: NavigationButton(theme, words, place) for place in Place}
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._space = QWidget(self)  # between the pages and the settings
        for place, button in self._buttons.items():
            self._group.addButton(button)
            # A screen reader switches a button on without a click.
            button.toggled.connect(lambda on, place=place: self._on_toggled(place, on=on))
        self.set_breakpoint(Breakpoint.MEDIUM)
        theme.theme_changed.connect(self.update)

    def set_place(self, place: Place) -> None:
        """Mark the page that is open."""
        self._place = place
        self._buttons[place].setChecked(True)

    def focus(self) -> None:
        """Give the keyboard to the page that is open."""
        button = self._group.checkedButton() or self._buttons[Place.TODAY]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Be a bar at the bottom, a rail or a sidebar."""
        for widget in (self._space, *self._buttons.values()):
            self._layout.removeWidget(widget)
        bar = value is Breakpoint.COMPACT
        self._space.setVisible(not bar)
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if bar else directions.TopToBottom)
        self._layout.setContentsMargins(Space.S, Space.S if bar else Space.L, Space.S, Space.S)
        self._layout.setSpacing(Space.S)
        for place, button in self._buttons.items():
            if place is Place.SETTINGS and not bar:
                self._layout.addWidget(self._space, 1)
            button.set_beside(beside=value is Breakpoint.WIDE)
            self._layout.addWidget(button, 1 if bar else 0)
        self.setMinimumWidth(220 if value is Breakpoint.WIDE else 0 if bar else 88)

    def _on_toggled(self, place: Place, *, on: bool) -> None:
        if on and place is not self._place:
            self.place_chosen.emit(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plate that the buttons stand on."""
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), self._theme.colours.surface2)
