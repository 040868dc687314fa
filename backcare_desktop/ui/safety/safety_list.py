"""The list of when to get medical help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.safety.sentences import help_now, stop_when
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel


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
            row = QHBoxLayout()
            row.setContentsMargins(Space.S, 0, 0, 0)
            row.setSpacing(Space.S)
            bullet = TextLabel(self._kit.theme, "•", wraps=False)
            row.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(self._kit.theme, point), 1)
            self._column.addLayout(row)

    def _add(self, text: str, role: TypeRole = TypeRole.BODY) -> None:
        self._column.addWidget(TextLabel(self._kit.theme, text, role))
