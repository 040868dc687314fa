"""A switch for something laid over the figure, which is its entry in the legend too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.figure.overlays import Overlay, overlay_hint, overlay_name
from backcare_desktop.ui.figure.swatches import draw_swatch
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space, Target, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.painting import chosen_pair, draw_box, layered, smooth_painter

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.palette import FigurePalette

_INSET = 2


class OverlayToggle(BaseButton):
    """A pill with a sample and a word; on is filled and ticked. Remembered among the settings."""

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        overlay: Overlay,
        palette: "Callable[[], FigurePalette | None]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, parent)
        self._preferences = preferences
        self._overlay = overlay
        self._palette = palette
        self.setText(overlay_name(overlay, kit.words))
        hint = overlay_hint(overlay, kit.words)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show(preferences.settings)
        self.clicked.connect(self._on_clicked)
        preferences.settings_changed.connect(self._show)
        kit.pictures.look_changed.connect(self.update)
        self._on_theme_changed()

    def focus_rect(self) -> QRectF:
        """The pill, which the focus ring is drawn around."""
        return QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)

    def focus_radius(self) -> float:
        """How round the focus ring is."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """Return the size with the tick, so that nothing moves when it is switched."""
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * (self._side() + Space.S + Space.M)
        height = max(Target.DESK, round(metrics.lineSpacing() + 2 * (Space.S + _INSET)))
        return QSize(int(width) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the sample, the word, and the tick or an empty place for it."""
        colours = self._theme.colours
        on = self.isChecked()
        fill, content = chosen_pair(colours) if on else (colours.surface, colours.text)
        outline = colours.on_container if on else colours.border
        painter = smooth_painter(self)
        pill, side = self.focus_rect(), self._side()
        width = max(colours.outline_width, 1.5 if on else 1)
        draw_box(painter, pill, pill.height() / 2, layered(self, fill, content), outline, width)
        palette = self._palette()
        if palette is not None:
            draw_swatch(painter, self._box(Space.M, side), self._overlay.swatch, palette)
        words = self._box(Space.M + side + Space.S, self.width() - 2 * (Space.M + side + Space.S))
        painter.setPen(content)
        painter.drawText(
            QRectF(words.left(), 0, words.width(), self.height()), Qt.AlignmentFlag.AlignCenter, self.text()
        )
        tick = self._box(self.width() - Space.M - side, side)
        if on:
            self._theme.icons.draw(painter, tick, IconName.CHECK, content)
        else:
            empty = tick.adjusted(side * 0.18, side * 0.18, -side * 0.18, -side * 0.18)
            draw_box(painter, empty, 2, None, outline, max(1, colours.outline_width))

    def _box(self, left: float, width: float) -> QRectF:
        """Return a box as high as the icons, mirrored where the script runs from right to left."""
        side = self._side()
        box = QRectF(left, (self.height() - side) / 2, width, side)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        return box

    def _side(self) -> float:
        return self._theme.icon_px()

    def _show(self, settings: Settings) -> None:
        self.setChecked(getattr(settings, self._overlay.value))

    def _on_clicked(self) -> None:
        self._preferences.change(**{self._overlay.value: self.isChecked()})

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TypeRole.BODY))
        super()._on_theme_changed()
