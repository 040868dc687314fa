"""What the colours and shapes on the figure mean, for those overlays that have several."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.overlays import Overlay, overlay_name, shades
from backcare_desktop.ui.figure.swatches import Swatch, draw_swatch
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import smooth_painter


class LegendEntry(TextLabel):
    """A sample and a word."""

    def __init__(self, kit: Kit, view: FigureView, swatch: Swatch, text: str) -> None:
        self._swatch = swatch
        self._view = view
        self._icon_theme = kit.theme
        super().__init__(kit.theme, text, TypeRole.CAPTION, Tone.SECONDARY, wraps=False)
        kit.pictures.look_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sample, then the word."""
        palette = self._view.palette_of_figure
        if palette is not None:
            side = self._side()
            rect = self.rect()
            left = rect.width() - side if self.isRightToLeft() else 0
            box = QRectF(left, (rect.height() - side) / 2, side, side)
            painter = smooth_painter(self)
            draw_swatch(painter, box, self._swatch, palette)
            painter.end()
        super().paintEvent(event)

    def _side(self) -> int:
        return self._icon_theme.icon_px(TypeRole.CAPTION)

    def _on_theme_changed(self) -> None:
        room = self._side() + Space.S
        mirrored = self.isRightToLeft()
        self.setContentsMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)
        super()._on_theme_changed()


class Legend(QWidget):
    """One row for each overlay that has several colours, while it is switched on."""

    def __init__(
        self, kit: Kit, preferences: Preferences, view: FigureView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.rows: dict[Overlay, QWidget] = {}
        for overlay in Overlay:
            entries = shades(overlay, kit.words)
            if entries:
                row = Group(overlay_name(overlay, kit.words))
                flow = FlowLayout(row, Space.L, Space.XS)
                for swatch, text in entries:
                    flow.addWidget(LegendEntry(kit, view, swatch, text))
                grow_in_height(row)
                column.addWidget(row)
                self.rows[overlay] = row
        grow_in_height(self)
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        for overlay, row in self.rows.items():
            row.setVisible(getattr(settings, overlay.value))


def grow_in_height(widget: QWidget) -> None:
    """Let a widget be as high as its content is at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
