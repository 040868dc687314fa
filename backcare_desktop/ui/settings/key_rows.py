"""Keys and what they do, as rows of a table: in the settings and on the sheet of keys."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.ui.settings.key_list import KeyGroup, KeyMeaning
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class KeyCap(TextLabel):
    """The name of a key, in a box like the key itself."""

    def __init__(self, theme: Theme, key: str) -> None:
        native = QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.NativeText)
        # On keyboards the key that Qt calls "Toggle Media Play/Pause" has the two signs on it and no more.
        super().__init__(theme, native.removeprefix("Toggle "), TypeRole.CAPTION, wraps=False)
        self._box_theme = theme
        self.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the name."""
        colours = self._box_theme.colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, Radius.FIELD, colours.surface2, colours.border, colours.outline_width)
        painter.end()
        super().paintEvent(event)


class KeyTable(QWidget):
    """The keys of one place, below the name of it."""

    def __init__(self, theme: Theme, group: KeyGroup) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(theme, group.place, TypeRole.STRONG))
        for entry in group.meanings:
            column.addLayout(_row(theme, entry))


def _row(theme: Theme, entry: KeyMeaning) -> QHBoxLayout:
    caps = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    caps.setSizePolicy(policy)
    flow = FlowLayout(caps, Space.XS, Space.XS)
    if entry.is_row:
        flow.addWidget(KeyCap(theme, entry.keys[0]))
        flow.addWidget(TextLabel(theme, "\u2013", TypeRole.CAPTION, wraps=False))
        flow.addWidget(KeyCap(theme, entry.keys[-1]))
    else:
        for key in entry.keys:
            flow.addWidget(KeyCap(theme, key))
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(caps, 2)
    row.addWidget(TextLabel(theme, entry.meaning), 3, Qt.AlignmentFlag.AlignVCenter)
    return row
