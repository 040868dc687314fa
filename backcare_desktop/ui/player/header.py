"""The line above the stage: how far one is, how long is left, and what can be switched on and off."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backcare_desktop.core.captions import left_text
from backcare_desktop.core.timeline import Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, IconButton
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import smooth_painter
from backcare_desktop.ui.widgets.progress_bar import ProgressBar


class Header(QWidget):
    """Told by `set_view`, `set_muted`, `set_captions_shown`; asks through its signals."""

    captions_requested = Signal()
    mute_requested = Signal()
    full_screen_requested = Signal()
    undo_skip_requested = Signal()
    keyboard_left = Signal()  #: the button that had the keyboard is gone

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = kit.theme, kit.words
        words = kit.words
        self.place = TextLabel(kit.theme, "", TypeRole.STRONG, wraps=False, tabular=True)
        self.name = TextLabel(kit.theme, "", tone=Tone.SECONDARY, wraps=False)
        self.bar = ProgressBar(kit.theme, words.t("How much of the routine is done"))
        self.skipped = TextLabel(kit.theme, "", wraps=False)
        self.undo = Button(kit.theme, words.p("player", "Undo skip"))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self.undo_skip_requested)
        self._skipped: Step | None = None
        self.left = TextLabel(kit.theme, "", tone=Tone.SECONDARY, wraps=False, tabular=True)
        # With a fixed name no second of it is read out.
        self.left.setAccessibleName(words.t("Time left in the routine"))
        self.captions = IconButton(kit.theme, words.t("Hide captions"), IconName.CAPTIONS)
        self.sound = IconButton(kit.theme, words.t("Turn sound off"), IconName.VOLUME)
        self.full_screen = IconButton(kit.theme, words.t("Full screen"), IconName.FULL_SCREEN)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.L)
        for widget in (self.place, self.name):
            row.addWidget(widget)
        row.addWidget(self.bar, 1)
        row.addWidget(self.skipped)
        row.addWidget(self.undo)
        row.addStretch(0)
        row.addWidget(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.XS)
        for button, asked in (
            (self.captions, self.captions_requested),
            (self.sound, self.mute_requested),
            (self.full_screen, self.full_screen_requested),
        ):
            # A click leaves the focus on Pause, as with the other buttons of the player.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(asked)
            buttons.addWidget(button)
        row.addLayout(buttons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    def set_routine_name(self, name: str) -> None:
        """Show what is being done."""
        self.name.setText(name)
        self._choose_parts()

    def set_view(self, view: PlayerView) -> None:
        """Show how far a view is; only what changed is touched."""
        words = self._words
        place = words.t("{number} of {count}", number=view.item_number, count=view.item_count)
        left = words.t("{time} left", time=left_text(view.total_left_s))
        if view.skipped is not self._skipped:
            self._show_skipped(view.skipped)
        if self.place.text() != place:
            self.place.setText(place)
            self.place.setAccessibleName(
                words.t("Exercise {number} of {count}", number=view.item_number, count=view.item_count)
            )
        if self.left.text() != left:
            self.left.setText(left)
            self.bar.set_fraction(view.total_fraction)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a setter
        """Show whether chimes are silent."""
        self.sound.set_icon_name(IconName.MUTED if muted else IconName.VOLUME)
        self.sound.set_name(self._words.t("Turn sound on") if muted else self._words.t("Turn sound off"))

    def set_captions_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show whether captions are on."""
        self.captions.set_icon_name(IconName.CAPTIONS if shown else IconName.CAPTIONS_OFF)
        self.captions.set_name(self._words.t("Hide captions") if shown else self._words.t("Show captions"))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: what has no room is left out, the least needed first."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        full = self.window().isFullScreen()
        self.full_screen.set_icon_name(IconName.LEAVE_FULL_SCREEN if full else IconName.FULL_SCREEN)
        self.full_screen.set_name(
            self._words.t("Leave full screen") if full else self._words.t("Full screen")
        )
        self._choose_parts()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line below."""
        colours = self._theme.colours
        height = float(colours.outline_width)
        line = QRectF(0, self.height() - height, self.width(), height)
        smooth_painter(self).fillRect(line, colours.divider)

    def _on_theme_changed(self) -> None:
        self._choose_parts()
        self.update()

    def _show_skipped(self, step: Step | None) -> None:
        """Say what was skipped and offer it again, in the place of the bar; the height stays as it is."""
        self._skipped = step
        if step is not None:
            self.skipped.setText(self._words.t("Skipped {name}.", name=step.exercise.words.name))
        had_keyboard = self.undo.hasFocus()
        self._choose_parts()
        if had_keyboard and step is None:
            self.keyboard_left.emit()

    def _choose_parts(self) -> None:
        """Show the bar, then the name, as far as there is room beside what is always shown."""
        buttons = 3 * self.sound.sizeHint().width() + 2 * Space.XS
        room = self.width() - buttons - self.place.sizeHint().width() - Space.L - Space.S - 4 * Space.L
        left = self.left.sizeHint().width()
        bar = self.bar.minimumSizeHint().width()
        undo = self.undo.sizeHint().width()
        skipping = self._skipped is not None
        self.left.setVisible(not skipping or room >= left + undo)
        room -= left
        self.undo.setVisible(skipping)
        self.skipped.setVisible(skipping and room >= undo + self.skipped.sizeHint().width() + Space.L)
        self.bar.setVisible(not skipping and room >= bar)
        wide = self._theme.breakpoint(self.width()) >= Breakpoint.MEDIUM
        with_name = 3 * bar + self.name.sizeHint().width()
        self.name.setVisible(not skipping and wide and room >= with_name)
