"""Makes each page when it is first needed: the app opens with one of them and makes the rest afterwards."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Clock
from backcare_desktop.ui.day_watch import DayWatch
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from backcare_desktop.ui.history.page import HistoryPage
    from backcare_desktop.ui.player.host import PlayerHost
    from backcare_desktop.ui.player.page import PlayerPage
    from backcare_desktop.ui.routines.page import RoutinesPage
    from backcare_desktop.ui.settings.page import SettingsPage
    from backcare_desktop.ui.sounds import ChimePlayer
    from backcare_desktop.ui.today.page import TodayPage


class PageMaker(NamedTuple):
    """What pages are made of. Their modules are imported with them: before the first paint only one is."""

    kit: Kit
    catalogue: Catalogue
    journal: Journal
    preferences: Preferences
    day_watch: DayWatch
    clock: Clock
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

    def settings(self, chimes: "ChimePlayer") -> "SettingsPage":
        """Make the settings."""
        from backcare_desktop.ui.settings.page import SettingsPage

        return SettingsPage(self.kit, self.preferences, self.catalogue, self.data_file, chimes)

    def host(self, parent: QObject) -> "PlayerHost":
        """Make what leads through a routine: chimes, driver and, when it is needed, the player's page."""
        from backcare_desktop.ui.player.host import PlayerHost
        from backcare_desktop.ui.player_driver import PlayerDriver
        from backcare_desktop.ui.sounds import ChimePlayer

        chimes = ChimePlayer(parent)
        driver = PlayerDriver(self.clock, self.journal, self.catalogue, chimes, self.kit.words, parent)
        return PlayerHost(self, driver, chimes, parent)

    def player(self) -> "PlayerPage":
        """Make the player."""
        from backcare_desktop.ui.player.page import PlayerPage

        return PlayerPage(self.kit)
