"""A choice that stands below others: words that may wrap, the key that chooses it, and perhaps a picture."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.key_button import KeyButton
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.painting import smooth_painter

#: The room of a picture, in device-independent pixels.
_PICTURE = QSize(140, 88)


class ChoiceButton(KeyButton):
    """With a picture it is high enough for it; the picture stands where the words end."""

    def __init__(self, kit: Kit, text: str, key: str) -> None:
        self._kit = kit
        self._pictured: Exercise | None = None
        super().__init__(kit.theme, text, key, wraps=True)
        kit.pictures.thumbnail_ready.connect(self._on_thumbnail_ready)
        kit.pictures.look_changed.connect(self.update)

    @property
    def pictured(self) -> Exercise | None:
        """The exercise whose picture it shows."""
        return self._pictured

    def set_picture(self, exercise: Exercise | None) -> None:
        """Show the picture of an exercise, or none."""
        if exercise is not self._pictured:
            self._pictured = exercise
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the picture as soon as it is drawn."""
        super().paintEvent(event)
        if self._pictured is None:
            return
        dpr = self.devicePixelRatioF()
        picture = self._kit.pictures.request_thumbnail(self._pictured, None, _PICTURE, dpr)
        if picture is not None:
            left = self.width() - _PICTURE.width() - Space.M
            top = (self.height() - _PICTURE.height()) / 2
            box = self._visual(QRectF(left, top, _PICTURE.width(), _PICTURE.height()))
            smooth_painter(self).drawPixmap(box, picture, QRectF(picture.rect()))

    def _on_thumbnail_ready(self, exercise_id: str, _side: Side | None) -> None:
        if self._pictured is not None and exercise_id == self._pictured.id:
            self.update()

    def _beside_words(self) -> float:
        return super()._beside_words() + (_PICTURE.width() if self._pictured else 0)

    def _height(self, lines: int) -> int:
        least = _PICTURE.height() + Space.S if self._pictured else 0
        return max(least, super()._height(lines))
