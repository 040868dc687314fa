"""Makes each page when it is first needed: the app opens with one of them and makes the rest afterwards."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Clock
from backcare_desktop.ui.data.keeping import DataKeeping
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.diary import Diary
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.first_run.page import FirstRun
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.player.host import PlayerHost
    from backcare_desktop.ui.player.page import PlayerPage
    from backcare_desktop.ui.reminders.reminders import Reminders
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.settings.page import SettingsPage
    from backcare_desktop.ui.settings.section import Section
    from backcare_desktop.ui.speech.sounding import Sounding
    from backcare_desktop.ui.today.page import TodayPage
    from backcare_desktop.ui.voice.voice import Voice


class PageMaker(NamedTuple):
    """What pages are made of. Their modules are imported with them: before the first paint only one is."""

    kit: Kit
    catalogue: Catalogue
    journal: Journal
    diary: Diary
    preferences: Preferences
    remembered: RoutinePreferences
    day_watch: DayWatch
    clock: Clock
    keeping: DataKeeping
    new_voice: "Callable[[QObject], Voice]"

    def first_run(self, sounding: "Sounding") -> "FirstRun":
        """Make what a newcomer is led through."""
        from backcare_desktop.ui.first_run.page import FirstRun

        return FirstRun(self.kit, self.catalogue, self.preferences, sounding.chimes, sounding.voice)

    def today(self) -> "TodayPage":
        """Make the first page."""
        from backcare_desktop.ui.today.page import TodayPage

        return TodayPage(self)

    def routines(self) -> "RoutinesPage":
        """Make the page of all routines."""
        from backcare_desktop.ui.routines.page import RoutinesPage

        return RoutinesPage(self.kit, self.catalogue, self.journal, self.preferences, self.remembered)

    def history(self) -> "HistoryPage":
        """Make the calendar."""
        from backcare_desktop.ui.history.page import HistoryPage

        return HistoryPage(self)

    def settings(self, sounding: "Sounding") -> "SettingsPage":
        """Make the settings."""
        from backcare_desktop.ui.reminders.section import RemindersSection
        from backcare_desktop.ui.reminders.tray import tray_available
        from backcare_desktop.ui.settings.page import SettingsPage

        reminders = RemindersSection(self.kit, self.preferences, tray_available())
        chimes, voice = sounding.chimes, sounding.voice

        def about_data(page: "QWidget") -> "Sequence[Section]":
            from backcare_desktop.ui.data.sections import data_sections  # some megabytes, for those who look

            return data_sections(self, page)

        return SettingsPage(
            self.kit, self.preferences, self.catalogue, about_data, chimes, voice, [reminders]
        )

    def reminders(self, is_busy: Callable[[], bool], parent: QObject) -> "Reminders":
        """Make what reminds of exercises, if the person wants that."""
        from PySide6.QtGui import QIcon

        from backcare_desktop.ui import resources
        from backcare_desktop.ui.reminders.reminders import Reminders

        icon = QIcon(str(resources.find("icon", "backcare.svg")))
        return Reminders(self.kit, self.clock, self.preferences, self.journal, icon, is_busy, parent)

    def host(self, parent: QObject) -> "PlayerHost":
        """Make what leads through a routine: sound, driver and, when it is needed, the player's page."""
        from backcare_desktop.ui.player.host import PlayerHost
        from backcare_desktop.ui.player_driver import PlayerDriver
        from backcare_desktop.ui.speech.sounding import Sounding

        words = self.kit.words
        sounding = Sounding.of(self.new_voice(parent), self.clock, words, parent)
        driver = PlayerDriver(self.clock, self.journal, self.catalogue, sounding.teller, words, parent)
        return PlayerHost(self, driver, sounding, parent)

    def player(self) -> "PlayerPage":
        """Make the player."""
        from backcare_desktop.ui.player.page import PlayerPage

        return PlayerPage(self.kit)
