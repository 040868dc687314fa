"""Step 4: a reminder, for whoever wants one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.choosing import cover_item
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.first_run.starting_points import gentle_start
from backcare_desktop.ui.first_run.step import Step
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.setting_time import SettingTime
from backcare_desktop.ui.routines.pictures import Corners, Plate
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: From this width on, at text scale 1, there is room for a picture beside the card.
_PICTURE_FROM = 860
_LEAST_PICTURE = QSize(0, 260)


class ReminderStep(Step):
    """Off unless switched on."""

    def __init__(self, kit: Kit, catalogue: Catalogue, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit, words.t("A reminder, if you like"))
        self._kit = kit
        self.toggle = SettingToggle(kit, preferences, "reminder", words.t("Remind me once a day"))
        self.time = SettingTime(kit, preferences, "reminder_minute", words.t("Time of the reminder"))
        routine = gentle_start(catalogue.routines, preferences.settings.timing)
        cover = routine.items[cover_item(routine)].exercise
        self._picture = Plate(kit, cover, Corners.ALL, fixed_size=_LEAST_PICTURE)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(Space.L)
        row.addWidget(self._new_card(), 3)
        row.addWidget(self._picture, 2)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._on_settings_changed(preferences.settings)
        preferences.settings_changed.connect(self._on_settings_changed)

    def _new_card(self) -> Card:
        theme, words = self._kit.theme, self._kit.words
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(self.toggle)
        column.addWidget(TextLabel(theme, words.t("Time of the reminder")))
        column.addWidget(self.time, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(theme, words.t("Backcare can remind you only while it is running.")))
        later = words.t("It is one quiet message. Settings can change or end it.")
        column.addWidget(TextLabel(theme, later, tone=Tone.SECONDARY))
        column.addStretch(1)
        return card

    def place(self) -> None:
        """Lay out for the present size."""
        self._picture.setVisible(self._kit.theme.effective_width(self.width()) >= _PICTURE_FROM)

    def _on_settings_changed(self, settings: Settings) -> None:
        self.time.setEnabled(settings.reminder)
