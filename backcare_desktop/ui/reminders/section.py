"""Settings of reminders."""

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.reminders.setting_time import SettingTime
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.widgets.labels import Tone


class RemindersSection(Section):
    """Whether and when, and in words what this computer can do."""

    def __init__(self, kit: Kit, preferences: Preferences, tray_available: bool) -> None:  # noqa: FBT001
        words = kit.words
        super().__init__(kit.theme, words.t("Reminders"))
        self.column.addWidget(SettingToggle(kit, preferences, "reminder", words.t("Remind me once a day")))
        time = words.t("Time of the reminder")
        self._time = SettingTime(kit, preferences, "reminder_minute", time)
        self.add_row(time, self._time, words.t("None comes on a day on which you have done a routine."))
        self.add_text(words.t("Backcare can remind you only while it is running."), Tone.SECONDARY)
        if tray_available:
            where = words.t(
                "While you use another program, this computer shows the reminder as a message of its own."
            )
        else:
            where = words.t(
                "This computer has no place for messages of Backcare, so you see the reminder in its window. "
                "The window stays where you left it; closing it ends Backcare."
            )
        self.add_text(where, Tone.SECONDARY)
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self._time.setEnabled(settings.reminder)
