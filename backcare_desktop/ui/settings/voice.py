"""Settings of the voice: who speaks, with which voice, and how much is said."""

from PySide6.QtGui import QShowEvent

from backcare_desktop.core.settings import CountAloud, Settings, Speech
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.choice import Choice
from backcare_desktop.ui.settings.option import OptionButton
from backcare_desktop.ui.settings.section import Row, Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.settings.voice_panel import VoicePanel
from backcare_desktop.ui.voice.voice import Voice
from backcare_desktop.ui.widgets.chips import chips_for


class VoiceSection(Section):
    """Who speaks; what belongs to a voice is there only while there is one, and so with the screen reader."""

    def __init__(self, kit: Kit, preferences: Preferences, voice: Voice) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Voice"))
        self._kit = kit
        self._preferences = preferences
        self._voice = voice
        self._add_speakers()
        self._panel = VoicePanel(kit, preferences, voice)
        self.column.addWidget(self._panel)
        self._count = self._add_count()
        steps = words.t("Read out how to do an exercise while I move into position")
        self._steps = SettingToggle(kit, preferences, "read_steps", steps)
        self.column.addWidget(self._steps)
        reminders = words.t("Tell my screen reader of half way and ten seconds left too")
        self._reminders = SettingToggle(kit, preferences, "announce_reminders", reminders)
        self.column.addWidget(self._reminders)
        self._show(preferences.settings)
        preferences.settings_changed.connect(self._show)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put controls below their labels, or beside them."""
        super().set_stacked(stacked=stacked)
        self._panel.set_stacked(stacked=stacked)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the voices, which take a moment to be known."""
        super().showEvent(event)
        self._prepare_voice(self._preferences.settings)

    def _add_speakers(self) -> None:
        words, theme = self._kit.words, self._kit.theme
        name = words.t("Who speaks")
        buttons = {
            Speech.VOICE: OptionButton(
                theme,
                words.t("Backcare's voice"),
                words.t("A voice of this computer says what comes next, which side, and for how long."),
            ),
            Speech.READER: OptionButton(
                theme,
                words.t("My screen reader"),
                words.t(
                    "It is told the same. Backcare's voice speaks only while another window is in front, "
                    "where the screen reader hears nothing of it."
                ),
            ),
            Speech.OFF: OptionButton(
                theme,
                words.t("Nobody: chimes and captions"),
                words.t("A chime tells that something changes, and the screen tells what."),
            ),
        }
        choice = Choice(self._kit, self._preferences, "speech", name, buttons, below_each_other=True)
        self.add_group(name).addWidget(choice)

    def _add_count(self) -> Row:
        words = self._kit.words
        name = words.t("Count aloud")
        texts = {
            CountAloud.OFF: words.p("count aloud", "Off"),
            CountAloud.FIFTH: words.p("count aloud", "Every fifth"),
            CountAloud.EACH: words.p("count aloud", "Each"),
        }
        chips = chips_for(self._kit.theme, texts)
        choice = Choice(self._kit, self._preferences, "count_aloud", name, chips)
        return self.add_row(name, choice, words.t("Which repetitions are counted."))

    def _show(self, settings: Settings) -> None:
        for part in (self._panel, self._count, self._steps):
            part.setVisible(settings.speech is not Speech.OFF)
        self._reminders.setVisible(settings.speech is Speech.READER)
        if self.isVisible():
            self._prepare_voice(settings)

    def _prepare_voice(self, settings: Settings) -> None:
        if settings.speech is not Speech.OFF:
            self._voice.prepare()
