"""Every key on a sheet over the window, from wherever it was asked for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.key_list import KeyGroup, key_groups
from backcare_desktop.ui.settings.key_rows import KeyTable
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.page import side_margin

#: From this width on, at text scale 1, there are two columns.
_TWO_COLUMNS_FROM = 960
_STEP_SHARE = 0.9
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question)
_SCROLLING = {
    Qt.Key.Key_Down: (1, 0.0),
    Qt.Key.Key_Up: (-1, 0.0),
    Qt.Key.Key_PageDown: (0, _STEP_SHARE),
    Qt.Key.Key_PageUp: (0, -_STEP_SHARE),
}


class KeySheet(QWidget):
    """Covers its parent until closed by its button, Esc, F1 or Ctrl+?; then it is gone, and the keyboard is back.

    Make it anew for each showing. Keys that mean something to what it covers do nothing meanwhile; those that
    work everywhere do, and when one of them takes the keyboard elsewhere, the sheet goes too.
    """

    closed = Signal()

    def __init__(self, kit: Kit, parent: QWidget, *, letter_keys: bool) -> None:
        super().__init__(parent)
        self._kit = kit
        self._before: QWidget | None = None
        self.setAccessibleName(kit.words.t("Keys"))
        self._close = Button(kit.theme, kit.words.t("Close"), icon=IconName.CLOSE)
        self._close.clicked.connect(self.close_sheet)
        self._header = QHBoxLayout()
        self._header.addWidget(TextLabel(kit.theme, kit.words.t("Keys"), TypeRole.HEADLINE), 1)
        self._header.addWidget(self._close)
        self._content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._columns.setSpacing(Space.L)
        self._fill(key_groups(kit.words, letter_keys=letter_keys))
        self._scroll = self._new_scroll_area()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._header)
        outer.addWidget(self._scroll, 1)
        kit.theme.theme_changed.connect(self._place)
        self.hide()

    def open(self) -> None:
        """Cover the parent and take the keyboard."""
        parent = self.parentWidget()
        assert parent is not None
        self._before = QApplication.focusWidget()
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.ShortcutFocusReason)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def close_sheet(self) -> None:
        """Go away and give the keyboard back to what had it."""
        before, self._before = self._before, None
        self._go()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that close the sheet from opening another one."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, or scroll; every other key ends here."""
        if _closes(event):
            self.close_sheet()
            return
        bar = self._scroll.verticalScrollBar()
        key = Qt.Key(event.key())
        if key in _SCROLLING:
            lines, pages = _SCROLLING[key]
            step = lines * round(self._kit.theme.icon_px() * 2) + round(pages * bar.pageStep())
            bar.setValue(bar.value() + step)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Stay: there is one control, and what is covered is out of reach."""
        self._close.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the places beside each other where that leaves room for both."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below."""
        QPainter(self).fillRect(self.rect(), self._kit.theme.colours.bg)

    def _fill(self, groups: tuple[KeyGroup, ...]) -> None:
        """Share the places out between two columns of about the same length, in reading order."""
        total = sum(len(group.meanings) + 1 for group in groups)
        columns = [QVBoxLayout(), QVBoxLayout()]
        so_far = 0
        for group in groups:
            size = len(group.meanings) + 1
            card = Card(self._kit.theme)
            inside = QVBoxLayout(card)
            inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
            inside.addWidget(KeyTable(self._kit.theme, group))
            columns[0 if so_far + size / 2 <= total / 2 else 1].addWidget(card)
            so_far += size
        for column in columns:
            column.setSpacing(Space.L)
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    def _new_scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys work from the button
        area.setWidget(self._content)
        return area

    def _place(self) -> None:
        theme = self._kit.theme
        side = side_margin(theme.breakpoint(self.width()), self.width())
        self._header.setContentsMargins(side, Space.L, side, Space.M)
        self._columns.setContentsMargins(side, Space.XS, side, Space.XL)
        wide = theme.effective_width(self.width()) >= _TWO_COLUMNS_FROM
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self._go()

    def _go(self) -> None:
        if self.isHidden():
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.disconnect(self._on_focus_changed)
        self.hide()
        self.closed.emit()
        self.deleteLater()


def _closes(event: QKeyEvent) -> bool:
    """Return whether a key press closes the sheet: Esc, F1, or a question mark, with or without Ctrl."""
    return event.key() in _CLOSING
