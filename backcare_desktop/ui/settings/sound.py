"""Settings of sound: all of it, and the chimes."""

from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance

from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.sounds import Silence
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import Tone

_VOLUME_STEP_PERCENT = 10


class SoundSource(Protocol):
    """What can play a chime, and say why none can be heard."""

    availability_changed: SignalInstance

    @property
    def silence(self) -> Silence | None:
        """Why no chime can be heard, or None."""
        ...

    def play(self, sound: Sound) -> None:
        """Start a chime."""
        ...


class SoundSection(Section):
    """How it sounds, with a chime to try."""

    def __init__(self, kit: Kit, preferences: Preferences, chimes: SoundSource) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Sound"))
        self._words = words
        self._preferences = preferences
        self._chimes = chimes
        sound = words.t("Sound: chimes and voice")
        self.column.addWidget(SettingToggle(kit, preferences, "muted", sound, inverted=True))
        volume = NumberField(
            kit,
            preferences,
            "chime_volume_percent",
            name=words.t("Volume of the chimes"),
            pattern=words.p("a number and its unit", "{value} %"),
            step=_VOLUME_STEP_PERCENT,
        )
        self.add_row(words.t("Volume of the chimes"), volume)
        beat = words.t("A soft tap at each repetition")
        self.column.addWidget(SettingToggle(kit, preferences, "beat", beat))
        self._try = Button(kit.theme, words.t("Play the chime"), icon=IconName.VOLUME)
        self._try.clicked.connect(lambda: chimes.play(Sound.HOLD))
        self.column.addWidget(self._try, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = self.add_text("", Tone.SECONDARY)
        self._show()
        preferences.settings_changed.connect(self._show)
        chimes.availability_changed.connect(self._show)

    def _show(self, _settings: Settings | None = None) -> None:
        muted = self._preferences.settings.muted
        note = silence_sentence(self._chimes.silence, self._words)
        if muted and not note:
            note = self._words.t("Sound is off.")
        self._try.setEnabled(not note)
        self._note.setText(note)
        self._note.setVisible(bool(note))


def silence_sentence(silence: Silence | None, words: Words) -> str:
    """Return in words why no chime can be heard; nothing where they can."""
    if silence is None:
        return ""
    return {
        Silence.NO_SOUND_SYSTEM: words.t(
            "The sound system of this computer cannot be used. Cues are on screen."
        ),
        Silence.NO_OUTPUT: words.t("No speaker or headphones found. Cues are on screen."),
    }[silence]
