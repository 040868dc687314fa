"""The ring around whatever has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Radius

_REACH = FOCUS_GAP + FOCUS_WIDTH
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
    QEvent.Type.ParentChange,
)
_POINTER = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
#: A key that is a shortcut comes as the second alone.
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class FocusRing(QWidget):
    """One per window (and per dialog): follows the focus, and draws outside the control it belongs to.

    Shown once a key was pressed in the window, and put away when the mouse is used; a field that takes text
    always has it. A control may say how round it is with `focus_radius()`, and which part of it is meant
    with `focus_rect()`. A control that shows the focus itself, cell by cell, sets `draws_own_focus = True`.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._window = window
        self._theme = theme
        self._by_keyboard = False
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 0.0
        self._box = QRect()  # the control and the ring around it, in the window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        self._watch_native_window()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        theme.theme_changed.connect(self.update)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around, or None while nothing in this window has the focus."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn whether keys or the mouse are used, and where the control went."""
        kind = event.type()
        if kind in _MOVES:
            if kind == QEvent.Type.Show and watched is self._window:
                self._watch_native_window()
            self._follow()
        elif isinstance(event, QKeyEvent) and kind in _KEYS:
            if event.key() not in _MODIFIERS:
                self._set_by_keyboard(by_keyboard=True)
        elif kind in _POINTER:
            self._set_by_keyboard(by_keyboard=False)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the gap and the ring."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self._box.translated(-self.pos()))
        for inset, width, colour in (
            (FOCUS_WIDTH + FOCUS_GAP / 2, FOCUS_GAP + 1, colours.bg),
            (FOCUS_WIDTH / 2, FOCUS_WIDTH, colours.focus),
        ):
            box = whole.adjusted(inset, inset, -inset, -inset)
            radius = min(self._radius + _REACH - inset, box.width() / 2, box.height() / 2)
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(box, radius, radius)

    def _watch_native_window(self) -> None:
        # Key and mouse presses reach the native window first, whatever widget then takes them.
        handle = self._window.windowHandle()
        if handle is not None:  # there is none until the window is first shown
            handle.installEventFilter(self)

    def _set_by_keyboard(self, *, by_keyboard: bool) -> None:
        if by_keyboard != self._by_keyboard:
            self._by_keyboard = by_keyboard
            self._watch_target()
            self._follow()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        window = self._window
        self._target = now if now is not None and now is not window and window.isAncestorOf(now) else None
        self._watch_target()
        self._follow()

    def _watch_target(self) -> None:
        """Watch the control, and once the ring shows also what it stands in: parents are slow to ask for."""
        for watched in self._watched:
            if isValid(watched):  # the focus also moves because a page is being deleted
                watched.removeEventFilter(self)
        self._watched.clear()
        widget = self._target
        shows = widget is not None and self._shows_for(widget)
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget() if shows else None

    def _follow(self) -> None:
        target = self._target
        if target is None or not self._is_wanted(target):
            self.hide()
            return
        own_rect = getattr(target, "focus_rect", None)
        own_radius = getattr(target, "focus_radius", None)
        rect = own_rect().toAlignedRect() if own_rect else target.rect()
        self._radius = own_radius() if own_radius else float(Radius.FIELD)
        window = self._window
        control = rect.translated(target.mapTo(window, QPoint(0, 0)))
        self._box = control.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        visible = self._box & _in_sight(target, window)
        if visible.isEmpty():
            self.hide()
            return
        self.setGeometry(visible)
        # Only the ring is this widget's, so that what changes inside the control never repaints it. Round
        # corners reach into the control by 0.3 of their radius.
        inset = _REACH + int(self._radius * 0.3) + 1
        inside = self._box.adjusted(inset, inset, -inset, -inset)
        self.setMask(QRegion(self.rect()) - QRegion(inside.translated(-visible.topLeft())))
        self.raise_()
        self.show()
        self.update()

    def _is_wanted(self, target: QWidget) -> bool:
        if getattr(target, "draws_own_focus", False) or not target.isVisible() or not target.isEnabled():
            return False
        return self._shows_for(target)

    def _shows_for(self, target: QWidget) -> bool:
        return self._by_keyboard or target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _in_sight(target: QWidget, window: QWidget) -> QRect:
    """Return the part of the window that the scroll areas around a control leave in sight."""
    sight = window.rect()
    widget = target.parentWidget()
    while widget is not None and widget is not window:
        parent = widget.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
            sight &= QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        widget = parent
    return sight
