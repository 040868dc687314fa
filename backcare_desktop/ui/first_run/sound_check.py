"""What can be heard: a chime and a spoken cue to try, and what follows from the answer."""

import sys

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from backcare_desktop.core.cues import Sound
from backcare_desktop.core.settings import Settings, Speech
from backcare_desktop.ui.first_run.caption import SpokenCaption
from backcare_desktop.ui.first_run.sound_words import (
    Heard,
    cue_sentence,
    heard_words,
    is_ready,
    result_sentence,
    voice_sentence,
)
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.sound import SoundSource, silence_sentence
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.voice.voice import Voice
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.chips import chip_group, chips_for
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class SoundCheck(Card):
    """Two buttons that sound, and one question."""

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        chimes: SoundSource,
        voice: Voice,
        platform: str = sys.platform,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit.theme, parent)
        self._kit, self._words = kit, kit.words
        self._preferences = preferences
        self._chimes, self._voice = chimes, voice
        self._platform = platform
        self._spoken = 0  # the number of the last phrase
        words = kit.words
        self.chime_button = Button(kit.theme, words.t("Play the chime"), icon=IconName.VOLUME)
        self.voice_button = Button(kit.theme, words.t("Play the voice"), icon=IconName.CAPTIONS)
        self.caption = SpokenCaption(kit)
        self._chime_note = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self._voice_note = TextLabel(kit.theme, "", tone=Tone.SECONDARY)
        self.answers = chips_for(kit.theme, heard_words(words))
        self._result = TextLabel(kit.theme)
        self._result.hide()
        self._lay_out()
        self._connect()
        self._show_notes()

    def prepare(self) -> None:
        """Have the voice looked for, in the background."""
        self._voice.prepare()
        self._show_notes()

    def be_silent(self) -> None:
        """Cut off what is being spoken."""
        if self.caption.text:
            self._voice.stop()
            self.caption.show_text("")

    def _lay_out(self) -> None:
        words, theme = self._words, self._kit.theme
        tries = FlowLayout()
        tries.addWidget(self.chime_button)
        tries.addWidget(self.voice_button)
        question = words.t("What did you hear?")
        group = QButtonGroup(self)
        for chip in self.answers.values():
            chip.setAutoExclusive(True)
            chip.setAccessibleName(words.t("{setting}: {choice}", setting=question, choice=chip.text()))
            group.addButton(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(tries)
        column.addWidget(self.caption)
        column.addWidget(self._chime_note)
        column.addWidget(self._voice_note)
        column.addWidget(TextLabel(theme, question, TypeRole.STRONG))
        column.addWidget(chip_group(question, self.answers.values()))
        column.addWidget(self._result)
        column.addStretch(1)

    def _connect(self) -> None:
        self.chime_button.clicked.connect(lambda: self._chimes.play(Sound.HOLD))
        self.voice_button.clicked.connect(self._on_voice_clicked)
        for heard, chip in self.answers.items():
            chip.toggled.connect(lambda on, heard=heard: self._on_answered(heard, on=on))
        self._chimes.availability_changed.connect(self._show_notes)
        self._voice.availability_changed.connect(self._show_notes)
        self._voice.engines_changed.connect(self._show_notes)
        self._voice.finished.connect(self._on_finished)
        self._preferences.settings_changed.connect(self._on_settings_changed)

    def _on_voice_clicked(self) -> None:
        self._spoken += 1
        sentence = cue_sentence(self._words)
        self.caption.show_text(sentence)
        self._voice.say(self._spoken, sentence)

    def _on_finished(self, number: int) -> None:
        if number == self._spoken:
            self.caption.show_text("")

    def _on_answered(self, heard: Heard, *, on: bool) -> None:
        if not on:
            return
        speech = self._preferences.settings.speech
        if heard is Heard.CHIME and speech is Speech.VOICE:
            self._preferences.change(speech=Speech.OFF, captions=True)
        elif heard in (Heard.BOTH, Heard.VOICE) and speech is Speech.OFF:
            self._preferences.change(speech=Speech.VOICE)
        elif heard is Heard.NEITHER:
            self._preferences.change(captions=True)
        sentence = result_sentence(heard, self._words)
        self._result.setText(sentence)
        self._result.show()
        announce(self, sentence)

    def _on_settings_changed(self, _settings: Settings) -> None:
        self._show_notes()

    def _show_notes(self) -> None:
        muted = self._preferences.settings.muted
        chime = silence_sentence(self._chimes.silence, self._words)
        if muted and not chime:
            chime = self._words.t("Sound is off. Ctrl+M turns it on.")
        self.chime_button.setEnabled(not chime)
        self.voice_button.setEnabled(is_ready(self._voice))
        self.caption.setVisible(is_ready(self._voice))
        voice = voice_sentence(self._voice, self._platform, self._words)
        for label, note in ((self._chime_note, chime), (self._voice_note, voice)):
            if note and note != label.text() and label.isVisible():
                announce(self, note)
            label.setText(note)
            label.setVisible(bool(note))
