"""What is said, to be read: one place above the buttons, as high as the longest sentence of the routine."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel

_ALIGNMENT = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
#: The longest in characters need not be the widest, so a few of them are measured.
_RULERS = 3
#: Sizes to try, and the share of the page's height that captions may take.
_ROLES = (TypeRole.PLAYER_LABEL, TypeRole.BODY, TypeRole.CAPTION)
_MOST_SHARE = 0.15


class CaptionLine(TextLabel):
    """Keeps its height while a routine runs, so that the stage above never changes its size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._covered = ""
        self._rulers: list[TextLabel] = []
        super().__init__(theme, "", _ROLES[0], parent=parent)
        self.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.S)
        self.setAlignment(_ALIGNMENT)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_sentences(self, sentences: Iterable[str]) -> None:
        """Tell which sentences may come; the longest of them decide the height."""
        for ruler in self._rulers:
            ruler.deleteLater()
        self._rulers.clear()
        for sentence in sorted(set(sentences), key=len)[-_RULERS:]:
            ruler = TextLabel(self._theme, sentence, self._role, parent=self)
            ruler.setContentsMargins(self.contentsMargins())
            ruler.setAlignment(_ALIGNMENT)
            ruler.hide()
            self._rulers.append(ruler)
        self.updateGeometry()

    def fit(self, width_px: int, height_px: int) -> None:
        """Take the largest size at which the longest sentence leaves enough of a page to the stage."""
        for role in _ROLES:
            for label in (self, *self._rulers):
                label.set_role(role)
            if self.heightForWidth(width_px) <= height_px * _MOST_SHARE:
                break

    def set_covered(self, cue: str) -> None:
        """Draw nothing while the caption is the cue that stands in large letters on the stage anyway."""
        if cue != self._covered:
            self._covered = cue
            self.update()

    @property
    def is_covered(self) -> bool:
        """Whether the caption stands on the stage and is not drawn twice."""
        return bool(self.text()) and self.text() == self._covered

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest sentence that may come."""
        heights = [ruler.heightForWidth(width) for ruler in self._rulers]
        return max(super().heightForWidth(width), *heights, 0)

    def minimumSizeHint(self) -> QSize:
        """Return a small width: it wraps."""
        return QSize(1, self.heightForWidth(max(1, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence, unless the stage shows it."""
        if not self.is_covered:
            super().paintEvent(event)
