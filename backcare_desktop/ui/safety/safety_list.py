"""The list of when to get medical help."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.safety.sentences import help_now, stop_when
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel
from backcare_desktop.ui.widgets.painting import smooth_painter


class SafetyList(QWidget):
    """Headings with their points; asked of everyone, answered by nobody."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        words = kit.words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        heading = words.t("When to get medical help")
        self._add(heading, TypeRole.STRONG)
        self._add(words.t("Do not exercise, and call your local emergency number, with any of these:"))
        self._add_points(help_now(words))
        self._column.addSpacing(Space.S)
        self._add(words.t("Stop a session at once, and get advice, with any of these:"))
        self._add_points(stop_when(words))
        self._column.addSpacing(Space.S)
        self._add(words.t("Serious causes of back pain are rare. If you are not sure, ask before you start."))
        self._add(
            words.t(
                "Ask a doctor or a physiotherapist first in pregnancy, after surgery, with heart trouble or after a fracture."
            )
        )

    def _add_points(self, points: tuple[str, ...]) -> None:
        for point in points:
            self._column.addWidget(_Point(self._kit.theme, point))

    def _add(self, text: str, role: TypeRole = TypeRole.BODY) -> None:
        self._column.addWidget(TextLabel(self._kit.theme, text, role))


class _Point(TextLabel):
    """A sentence with a bullet before it, which is painted: a screen reader would say each of them."""

    def __init__(self, theme: Theme, text: str) -> None:
        self._colours_of = theme
        super().__init__(theme, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bullet level with the first line, then the sentence."""
        super().paintEvent(event)
        side = self._bullet_room()
        radius = QFontMetricsF(self.font()).xHeight() / 3
        across = self.width() - side / 2 if self._is_mirrored else side / 2
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours_of.colours.text)
        painter.drawEllipse(QPointF(across, self.minimumSizeHint().height() / 2), radius, radius)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _bullet_room(self) -> int:
        return 2 * Space.S + round(QFontMetricsF(self.font()).averageCharWidth())

    def _on_theme_changed(self) -> None:
        room = self._bullet_room()
        self.setContentsMargins(0 if self._is_mirrored else room, 0, room if self._is_mirrored else 0, 0)
        super()._on_theme_changed()
