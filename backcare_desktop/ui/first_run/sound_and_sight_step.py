"""Step 2: what can be heard and read where the exercises are done."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.first_run.reader_check import ReaderCheck
from backcare_desktop.ui.first_run.sight_check import SightCheck
from backcare_desktop.ui.first_run.sound_check import SoundCheck
from backcare_desktop.ui.first_run.step import Step
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.sound import SoundSource
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.voice.voice import Voice

#: From this width on, at text scale 1, sound and sight stand beside each other.
_BESIDE_FROM = 960
#: As much of the sample as a page with two columns asks for; it gets all that is left.
_LEAST_BLOCK_PX = 280
_MOST_BLOCK_PX = 560


class SoundAndSightStep(Step):
    """Sound, who reads (for people with a screen reader), and sight."""

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        preferences: Preferences,
        chimes: SoundSource,
        voice: Voice,
        reader_is_active: Callable[[], bool],
    ) -> None:
        super().__init__(kit, kit.words.t("Sound and sight"))
        self._kit = kit
        self._reader_is_active = reader_is_active
        self.sound = SoundCheck(kit, preferences, chimes, voice)
        self.reader = ReaderCheck(kit, preferences)
        self.sight = SightCheck(kit, catalogue, preferences)
        heard = QVBoxLayout()
        heard.setSpacing(Space.L)
        heard.addWidget(self.sound, 1)
        heard.addWidget(self.reader)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(Space.L)
        self._columns.addLayout(heard, 2)
        seen = QVBoxLayout()
        seen.addWidget(self.sight, 1)
        seen.addStretch(0)
        self._columns.addLayout(seen, 3)
        self.body.addLayout(self._columns, 1)
        self.sight.accepted.connect(self.settled)
        self.sight.changed.connect(self._show_block)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_keyboard_moved)

    def enter(self) -> None:
        """Look for a voice, and for a screen reader: it may have been started meanwhile."""
        self.reader.setVisible(self._reader_is_active())
        self.sound.prepare()

    def leave(self) -> None:
        """Be silent."""
        self.sound.be_silent()

    def place(self) -> None:
        """Lay out for the present size."""
        directions = QBoxLayout.Direction
        beside = self._kit.theme.effective_width(self.width()) >= _BESIDE_FROM
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        in_sight = self.height() - 2 * Space.S
        self.sight.fit_block(min(in_sight, _LEAST_BLOCK_PX if beside else _MOST_BLOCK_PX))
        # Beside a column that is higher than the window the sample keeps to the window all the same.
        title = self._title.sizeHint().height() + Space.S + 2 * Space.L
        self.sight.set_most_height(self.height() - title if beside else None)

    def _on_keyboard_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Here as in Page: what the mouse pressed stays under the pointer.
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not by_mouse and self.sight.block.isAncestorOf(now):
            self._show_block()

    def _show_block(self) -> None:
        """Bring the whole sample with its buttons into sight."""
        area, block = self.scroll_area, self.sight.block
        page = area.widget()
        if page is None:
            return
        top = block.mapTo(page, QPoint(0, 0)).y()
        bar, room = area.verticalScrollBar(), area.viewport().height()
        least, most = top + block.height() + Space.S - room, top - Space.S
        bar.setValue(max(min(bar.value(), most), min(least, most)))
