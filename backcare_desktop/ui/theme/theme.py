"""The theme in use: follows the system and the person's settings, and tells widgets when it changed."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPalette

from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.ui.icons import Icons
from backcare_desktop.ui.theme import system_contrast, tokens
from backcare_desktop.ui.theme.palette import qt_palette
from backcare_desktop.ui.theme.tokens import Colours, TypeRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


class Breakpoint(IntEnum):
    """How much room a page has for its text size; ordered, so `bp >= Breakpoint.MEDIUM` reads well."""

    COMPACT = 0
    MEDIUM = 1
    WIDE = 2


class Theme(QObject):
    """Colours, fonts, icons and breakpoints. Made once, before any widget, and handed to every widget.

    `app` gets Fusion, the palette and the font. `scheme`, `text_scale` and `contrast` are what the settings say.
    A contrast theme of Windows is used as it is, with its own palette, unless the person wants another contrast.
    """

    theme_changed = Signal()  #: colours or sizes are different now; repaint and measure again

    def __init__(
        self,
        app: "QApplication",
        scheme: Scheme = Scheme.SYSTEM,
        text_scale: float = 1.0,
        parent: QObject | None = None,
        contrast: Contrast = Contrast.SYSTEM,
    ) -> None:
        super().__init__(parent)
        self.icons = Icons()
        self._app = app
        self._scheme = scheme
        self._contrast = contrast
        self._text_scale = _within_limits(text_scale)
        self._base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._fonts: dict[tuple[TypeRole, bool], QFont] = {}
        self._icon_px: dict[TypeRole, int] = {}
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        self._ask_for_scheme()
        self._colours = self._colours_now()
        self._apply()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def colours(self) -> Colours:
        """The colours in use. Ask again after `theme_changed`."""
        return self._colours

    @property
    def scheme(self) -> Scheme:
        """What the person chose; `colours.is_dark` tells what that came to."""
        return self._scheme

    @property
    def contrast(self) -> Contrast:
        """What the person chose; `colours.fill_outline` tells whether that came to more contrast."""
        return self._contrast

    @property
    def text_scale(self) -> float:
        """The person's text size: 1.0 to 2.25."""
        return self._text_scale

    @property
    def base_pt(self) -> float:
        """Size of body text in points: the platform's or 12, whichever is larger, times the text scale."""
        return max(self._base.pointSizeF(), tokens.LEAST_BASE_PT) * self._text_scale

    def font(self, role: TypeRole = TypeRole.BODY, *, tabular: bool = False) -> QFont:
        """Return the font of a type role; `tabular` gives all digits the same width (clocks, counters)."""
        key = (role, tabular)
        if key not in self._fonts:
            style = tokens.TYPE[role]
            font = QFont(self._base)
            font.setPointSizeF(self.base_pt * style.factor)
            font.setWeight(style.weight)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def icon_px(self, role: TypeRole = TypeRole.BODY) -> int:
        """Return the side of an icon that stands beside text of `role`, in device-independent pixels."""
        if role not in self._icon_px:
            self._icon_px[role] = round(QFontMetricsF(self.font(role)).ascent() * 1.25)
        return self._icon_px[role]

    def effective_width(self, width_px: float) -> float:
        """Return a width in pixels as it counts for the layout: large text makes a window small."""
        return width_px / self._text_scale

    def breakpoint(self, width_px: float) -> Breakpoint:
        """Return the layout that fits a window of `width_px` at the present text size."""
        width = self.effective_width(width_px)
        if width < tokens.MEDIUM_FROM:
            return Breakpoint.COMPACT
        return Breakpoint.MEDIUM if width < tokens.WIDE_FROM else Breakpoint.WIDE

    def set_scheme(self, scheme: Scheme) -> None:
        """Use light, dark, or whatever the system uses."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._ask_for_scheme()
            self._on_system_changed()

    def set_contrast(self, contrast: Contrast) -> None:
        """Use more contrast, the usual one, or what the system asks for (as far as Qt tells: since 6.10)."""
        if contrast is not self._contrast:
            self._contrast = contrast
            self._on_system_changed()

    def set_text_scale(self, text_scale: float) -> None:
        """Use another text size; kept within 1.0 to 2.25."""
        text_scale = _within_limits(text_scale)
        if text_scale != self._text_scale:
            self._text_scale = text_scale
            self._apply()
            self.theme_changed.emit()

    def watch(self, window: "QWidget") -> None:
        """Follow the system's font while the app runs; Qt tells only top-level windows of its change."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See `watch`."""
        if event.type() == QEvent.Type.ThemeChange:
            self._on_system_changed()
        return super().eventFilter(watched, event)

    def _ask_for_scheme(self) -> None:
        # Qt passes this on to the window frame and to native dialogs.
        wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(wanted.get(self._scheme, Qt.ColorScheme.Unknown))

    def _colours_now(self) -> Colours:
        hints = self._app.styleHints()
        dark = self._scheme is Scheme.DARK
        if self._scheme is Scheme.SYSTEM:
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if self._has_system_palette():
            self._app.setPalette(QPalette())
            return system_contrast.colours_of(self._app.palette())
        if self._has_more_contrast():
            return tokens.HIGH_CONTRAST_DARK if dark else tokens.HIGH_CONTRAST_LIGHT
        return tokens.DARK if dark else tokens.LIGHT

    def _has_more_contrast(self) -> bool:
        if self._contrast is Contrast.SYSTEM:
            return system_contrast.is_wanted(self._app.styleHints())
        return self._contrast is Contrast.MORE

    def _has_system_palette(self) -> bool:
        follows = self._contrast is Contrast.SYSTEM and system_contrast.has_own_palette()
        return follows and self._has_more_contrast()

    def _on_system_changed(self) -> None:
        colours = self._colours_now()
        base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if colours != self._colours or base != self._base:
            self._colours, self._base = colours, base
            self._apply()
            self.theme_changed.emit()

    def _apply(self) -> None:
        self._fonts.clear()
        self._icon_px.clear()
        self.icons.clear()
        self._app.setPalette(QPalette() if self._has_system_palette() else qt_palette(self._colours))
        self._app.setFont(self.font())


def _within_limits(text_scale: float) -> float:
    return min(max(text_scale, 1.0), 2.25)
