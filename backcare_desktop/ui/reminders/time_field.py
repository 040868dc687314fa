"""A time of day of the settings, written as the person's system writes it."""

from PySide6.QtCore import QLocale, QRectF, Qt, QTime
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.buttons import IconButton, Variant
from backcare_desktop.ui.widgets.fields import control_height
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_STEP_MIN = 15
_DAY_MIN = 24 * 60


class _Time(QTimeEdit):
    """The time between the two buttons. Typed, or changed with Up and Down, the hour and the minute each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        short = self.locale().timeFormat(QLocale.FormatType.ShortFormat)
        self.setDisplayFormat(short.replace(":ss", ""))  # the C locale alone has seconds there
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWrapping(True)
        self.setKeyboardTracking(False)  # a time half typed is no change
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page, it changes no time
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        for widget in (self, self.lineEdit()):
            widget.setPalette(palette)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimeField(QWidget):
    """[-] 18:00 [+] for a setting in minutes since midnight. The buttons go a quarter of an hour, round the clock."""

    def __init__(self, kit: Kit, preferences: Preferences, setting: str, name: str) -> None:
        super().__init__()
        self._theme = kit.theme
        self._preferences = preferences
        self._setting = setting
        words = kit.words
        self._time = _Time(self)
        self._time.setAccessibleName(name)
        n = _STEP_MIN
        earlier = IconButton(
            kit.theme,
            words.n("{n} minute earlier", "{n} minutes earlier", n),
            IconName.MINUS,
            Variant.SECONDARY,
        )
        later = IconButton(
            kit.theme, words.n("{n} minute later", "{n} minutes later", n), IconName.PLUS, Variant.SECONDARY
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for part in (earlier, self._time, later):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._time)
        earlier.clicked.connect(lambda: self._step(-_STEP_MIN))
        later.clicked.connect(lambda: self._step(_STEP_MIN))
        self._show(preferences.settings)
        self._time.timeChanged.connect(self._on_time_changed)
        preferences.settings_changed.connect(self._show)
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box around the time."""
        colours = self._theme.colours
        edge = colours.border if self.isEnabled() else colours.disabled
        box = QRectF(self._time.geometry())
        draw_box(smooth_painter(self), box, Radius.FIELD, colours.surface, edge, colours.outline_width)

    def _step(self, minutes: int) -> None:
        now = getattr(self._preferences.settings, self._setting)
        self._preferences.change(**{self._setting: (now + minutes) % _DAY_MIN})

    def _show(self, settings: Settings) -> None:
        hour, minute = divmod(getattr(settings, self._setting), 60)
        self._time.setTime(QTime(hour, minute))

    def _on_time_changed(self, time: QTime) -> None:
        self._preferences.change(**{self._setting: time.hour() * 60 + time.minute()})

    def _on_theme_changed(self) -> None:
        font = self._theme.font(TypeRole.STRONG, tabular=True)
        self._time.setFont(font)
        metrics = QFontMetricsF(font)
        locale, shown = self._time.locale(), self._time.displayFormat()
        texts = (locale.toString(QTime(hour, 58), shown) for hour in (0, 9, 10, 12, 20, 23))
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        self._time.setMinimumSize(round(widest) + 3 * Space.M, control_height(metrics))
        self.updateGeometry()
        self.update()
