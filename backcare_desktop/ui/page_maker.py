"""Makes each page when it is first needed: the app opens with one of them and makes the rest afterwards."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.sounds import ChimePlayer

if TYPE_CHECKING:
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.player.page import PlayerPage
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.settings.page import SettingsPage
    from backcare_desktop.ui.today.page import TodayPage


@dataclass(frozen=True)
class PageMaker:
    """What pages are made of. Their modules are imported with them: before the first paint only one is."""

    kit: Kit
    catalogue: Catalogue
    journal: Journal
    preferences: Preferences
    day_watch: DayWatch
    chimes: ChimePlayer
    data_file: Path

    def today(self) -> "TodayPage":
        """Make the first page."""
        from backcare_desktop.ui.today.page import TodayPage

        return TodayPage(self.kit, self.catalogue, self.journal, self.day_watch, self.preferences)

    def routines(self) -> "RoutinesPage":
        """Make the page of all routines."""
        from backcare_desktop.ui.routines.page import RoutinesPage

        return RoutinesPage(self.kit, self.catalogue, self.journal, self.preferences)

    def history(self) -> "HistoryPage":
        """Make the calendar."""
        from backcare_desktop.ui.history.page import HistoryPage

        return HistoryPage(self.kit, self.catalogue, self.journal, self.day_watch)

    def settings(self) -> "SettingsPage":
        """Make the settings."""
        from backcare_desktop.ui.settings.page import SettingsPage

        return SettingsPage(self.kit, self.preferences, self.data_file, self.chimes)

    def player(self) -> "PlayerPage":
        """Make the player."""
        from backcare_desktop.ui.player.page import PlayerPage

        return PlayerPage(self.kit)
