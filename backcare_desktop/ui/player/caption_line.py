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
#: Sizes to try, and the share of the page's height that captions take as a rule.
_ROLES = (TypeRole.PLAYER_LABEL, TypeRole.BODY, TypeRole.CAPTION)
_USUAL_SHARE = 0.15
#: Where the stage is small captions shrink in such steps, and take up to this share of what the two have.
_STEP, _MOST_OF_ROOM = 0.9, 0.36


class CaptionLine(TextLabel):
    """Keeps its height while a routine runs, so that the stage above never changes its size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._covered = ""
        self._rulers: tuple[TextLabel, ...] = ()
        self._shrunk: tuple[int, tuple[float, ...]] | None = None  # a width, and the sizes to try at it
        super().__init__(theme, "", _ROLES[0], parent=parent)
        self.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.S)
        self.setAlignment(_ALIGNMENT)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rulers = tuple(self._new_ruler() for _ in range(_RULERS))

    def set_sentences(self, sentences: Iterable[str]) -> None:
        """Tell which sentences may come; the longest of them decide the height."""
        longest = sorted(set(sentences), key=len)[-_RULERS:]
        for place, ruler in enumerate(self._rulers):
            ruler.setText(longest[place] if place < len(longest) else "")
        self.updateGeometry()

    def fit(self, width_px: int, height_px: int, room_px: int) -> None:
        """Take the largest size at which the longest sentence leaves enough to the stage.

        `height_px` is the page's height, `room_px` what stage and captions have of it together. Where not even
        the app's smallest size fits, the size chosen by the person gives way: as far as that of a person who
        chose none, and no word is ever cut.
        """
        self._shrunk = None
        for role in _ROLES:
            for label in self._labels:
                label.set_role(role)
            if self._highest(width_px) <= height_px * _USUAL_SHARE:
                return
        usual_pt = size_pt = self.font().pointSizeF()
        sizes = [size_pt]
        while (
            self._highest(width_px) > room_px * _MOST_OF_ROOM and size_pt > usual_pt / self._theme.text_scale
        ):
            size_pt = max(usual_pt / self._theme.text_scale, size_pt * _STEP)
            sizes.append(size_pt)
            for ruler in self._rulers:
                _set_size(ruler, size_pt)
        self._shrunk = (width_px, tuple(sizes))
        self._fit_sentence()

    def setText(self, text: str) -> None:
        """Show another sentence: a short one larger than the long ones that had to shrink."""
        super().setText(text)
        self._fit_sentence()

    def _fit_sentence(self) -> None:
        if self._shrunk is not None:
            width, sizes = self._shrunk
            room = self._highest(width)
            for size_pt in sizes:
                _set_size(self, size_pt)
                if super().heightForWidth(width) <= room:
                    break

    def _highest(self, width: int) -> int:
        """Return the height of the longest sentence that may come."""
        return max((ruler.heightForWidth(width) for ruler in self._rulers), default=0)

    def _new_ruler(self) -> TextLabel:
        ruler = TextLabel(self._theme, "", self._role, parent=self)
        ruler.setContentsMargins(self.contentsMargins())
        ruler.setAlignment(_ALIGNMENT)
        ruler.hide()
        return ruler

    @property
    def _labels(self) -> tuple[TextLabel, ...]:
        return (self, *self._rulers)

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
        return max(super().heightForWidth(width), self._highest(width))

    def minimumSizeHint(self) -> QSize:
        """Return a small size: it wraps, and its height comes from the width that it gets."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence, unless the stage shows it."""
        if not self.is_covered:
            super().paintEvent(event)


def _set_size(label: TextLabel, size_pt: float) -> None:
    font = label.font()
    font.setPointSizeF(size_pt)
    label.setFont(font)
