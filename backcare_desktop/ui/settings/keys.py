"""Settings of keys, and the list of all of them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.key_list import KeyGroup, key_groups
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter


class KeyCap(TextLabel):
    """The name of a key, in a box like the key itself."""

    def __init__(self, theme: Theme, key: str) -> None:
        native = QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.NativeText)
        super().__init__(theme, native, TypeRole.CAPTION, wraps=False)
        self._box_theme = theme
        self.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the name."""
        colours = self._box_theme.colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, Radius.FIELD, colours.surface2, colours.border, colours.outline_width)
        painter.end()
        super().paintEvent(event)


class KeysSection(Section):
    """Single letters on or off, and every key there is."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Keys"))
        self._kit = kit
        self._letter_keys = preferences.settings.letter_keys
        self._toggle = SettingToggle(kit, preferences, "letter_keys", words.t("Single-letter keys"))
        self.column.addWidget(self._toggle)
        self.add_text(words.t("Each of them has another key that does the same."), Tone.SECONDARY)
        self._list = self._new_list()
        self.column.addWidget(self._list)
        preferences.settings_changed.connect(self._on_settings_changed)

    def focus(self) -> None:
        """Give the keyboard to the first control."""
        self._toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.letter_keys is self._letter_keys:
            return
        self._letter_keys = settings.letter_keys
        old, self._list = self._list, self._new_list()
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()

    def _new_list(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for group in key_groups(self._kit.words, letter_keys=self._letter_keys):
            self._add_group(column, group)
        return box

    def _add_group(self, column: QVBoxLayout, group: KeyGroup) -> None:
        theme = self._kit.theme
        column.addSpacing(Space.S)
        column.addWidget(TextLabel(theme, group.place, TypeRole.STRONG))
        for entry in group.meanings:
            caps = QWidget()
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            caps.setSizePolicy(policy)
            flow = FlowLayout(caps, Space.XS, Space.XS)
            for key in entry.keys:
                flow.addWidget(KeyCap(theme, key))
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addWidget(caps, 2)
            row.addWidget(TextLabel(theme, entry.meaning), 3, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
