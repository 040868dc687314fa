"""A switch for something laid over the figure, which is its entry in the legend too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.figure.overlays import Overlay, overlay_hint, overlay_name
from backcare_desktop.ui.figure.swatches import draw_swatch
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter
from backcare_desktop.ui.widgets.pill import PillButton

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.palette import FigurePalette


class OverlayToggle(PillButton):
    """A pill with a sample and a word; on is filled and ticked. Remembered among the settings."""

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        overlay: Overlay,
        palette: "Callable[[], FigurePalette | None]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, overlay_name(overlay, kit.words), parent)
        self._preferences = preferences
        self._overlay = overlay
        self._palette = palette
        hint = overlay_hint(overlay, kit.words)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self._show(preferences.settings)
        self.toggled.connect(self._on_toggled)
        preferences.settings_changed.connect(self._show)
        kit.pictures.look_changed.connect(self.update)

    def around_word(self) -> float:
        """Return how wide the sample, the place of the tick and the margins are."""
        return 2 * (self._theme.icon_px() + Space.S + Space.M)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the sample, the word, and the tick or an empty place for it."""
        painter = smooth_painter(self)
        content, outline = self._paint_pill(painter)
        side = self._theme.icon_px()
        palette = self._palette()
        if palette is not None:
            draw_swatch(painter, self._placed(Space.M, side, side), self._overlay.swatch, palette)
        painter.setPen(content)
        words = self._placed(Space.M + side + Space.S, self.width() - self.around_word(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        tick = self._placed(self.width() - Space.M - side, side, side)
        if self.isChecked():
            self._paint_tick(painter, tick, content)
        else:
            empty = tick.adjusted(side * 0.18, side * 0.18, -side * 0.18, -side * 0.18)
            draw_box(painter, empty, 2, None, outline, max(1, self._theme.colours.outline_width))

    def _show(self, settings: Settings) -> None:
        self.setChecked(getattr(settings, self._overlay.value))

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._preferences.change(**{self._overlay.value: on})
