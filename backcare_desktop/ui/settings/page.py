"""The settings page: all sections below each other, every change written at once."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.about import AboutSection
from backcare_desktop.ui.settings.figure import FigureSection
from backcare_desktop.ui.settings.keys import KeysSection
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.sight import SightSection
from backcare_desktop.ui.settings.sound import SoundSection, SoundSource
from backcare_desktop.ui.settings.timing import TimingSection
from backcare_desktop.ui.settings.voice import VoiceSection
from backcare_desktop.ui.theme.theme import Breakpoint
from backcare_desktop.ui.voice.voice import Voice
from backcare_desktop.ui.widgets.page import Page

#: Wider than this, a label and its control stand too far apart to be read as one.
_WIDTH = 760


class SettingsPage(Page):
    """Its sections are made when it is first opened, because they would hold up the start of the app.

    `extra_sections` are brought along by other parts of the app, and come after the timing; `data_sections` makes
    those about all data for this page.
    """

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        catalogue: Catalogue,
        data_sections: Callable[[QWidget], Sequence[Section]],
        chimes: SoundSource,
        voice: Voice,
        extra_sections: Sequence[Section] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, kit.words.t("Settings"), max_width=_WIDTH, parent=parent)
        self._kit = kit
        self._preferences = preferences
        self._catalogue = catalogue
        self._data_sections = data_sections
        self._chimes = chimes
        self._voice = voice
        self._extra_sections = extra_sections
        self._sections: tuple[Section, ...] = ()

    def show_keys(self) -> None:
        """Bring the list of keys into sight."""
        self._build()
        keys = next(section for section in self._sections if isinstance(section, KeysSection))
        keys.focus()
        self.scroll_area.verticalScrollBar().setValue(keys.y())

    def set_breakpoint(self, value: Breakpoint) -> None:
        """Put controls below their labels where there is little room beside them."""
        super().set_breakpoint(value)
        for section in self._sections:
            section.set_stacked(stacked=value is Breakpoint.COMPACT)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the sections."""
        self._build()
        super().showEvent(event)

    def _build(self) -> None:
        if self._sections:
            return
        kit, preferences = self._kit, self._preferences
        self._sections = (
            SightSection(kit, preferences),
            FigureSection(kit, preferences, self._catalogue),
            SoundSection(kit, preferences, self._chimes),
            VoiceSection(kit, preferences, self._voice),
            TimingSection(kit, preferences),
            *self._extra_sections,
            KeysSection(kit, preferences),
            *self._data_sections(self),
            AboutSection(kit),
        )
        for section in self._sections:
            self.body.addWidget(section)
            section.show()  # at once, not at the next turn: the keyboard comes to the first of them now
        self.body.addStretch(1)
        self.set_breakpoint(self.breakpoint)
