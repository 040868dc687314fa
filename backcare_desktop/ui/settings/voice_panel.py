"""Which voice speaks, how fast and how loud, with a sentence to try."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.chooser import Chooser, Item
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Row
from backcare_desktop.ui.settings.voice_words import voice_items
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.voice.trouble import voice_trouble
from backcare_desktop.ui.voice.voice import EngineInfo, Voice
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_STEP_PERCENT = 10
#: The player counts its phrases upwards from 0; the end of this one concerns nobody.
_TRIAL = -1


class VoicePanel(QWidget):
    """Shows the engines and voices of this computer as soon as they are known."""

    def __init__(self, kit: Kit, preferences: Preferences, voice: Voice) -> None:
        super().__init__()
        self._kit = kit
        self._preferences = preferences
        self._voice = voice
        words, theme = kit.words, kit.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._engines = Chooser(theme, words.t("Speech engine"))
        self._voices = Chooser(theme, words.t("Which voice"))
        self._shown_engine: EngineInfo | None = None
        self._engine_box = self._add_chooser(words.t("Speech engine"), self._engines)
        self._voice_box = self._add_chooser(words.t("Which voice"), self._voices)
        percent = words.p("a number and its unit", "{value} %")
        self._rows = [
            self._add_number("voice_rate_percent", words.t("Speed of the voice"), percent),
            self._add_number("voice_volume_percent", words.t("Volume of the voice"), percent),
        ]
        self._try = Button(theme, words.t("Play the voice"), icon=IconName.VOLUME)
        self._column.addWidget(self._try, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = TextLabel(theme, tone=Tone.SECONDARY)
        self._column.addWidget(self._note)
        self._show_engines()
        self._engines.item_chosen.connect(self._on_engine_chosen)
        self._voices.item_chosen.connect(self._on_voice_chosen)
        self._try.clicked.connect(self._on_try_clicked)
        voice.engines_changed.connect(self._show_engines)
        voice.availability_changed.connect(self._show)
        preferences.settings_changed.connect(self._show)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the numbers below their labels, or beside them."""
        for row in self._rows:
            row.set_stacked(stacked=stacked)

    def _add_chooser(self, name: str, chooser: Chooser) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        label = TextLabel(self._kit.theme, name)
        label.setBuddy(chooser)
        column.addWidget(label)
        column.addWidget(chooser)
        self._column.addWidget(box)
        return box

    def _add_number(self, setting: str, name: str, pattern: str) -> Row:
        field = NumberField(
            self._kit, self._preferences, setting, name=name, pattern=pattern, step=_STEP_PERCENT
        )
        row = Row(self._kit.theme, name, "", field)
        self._column.addWidget(row)
        return row

    def _show_engines(self) -> None:
        engines = self._voice.engines
        best = Item("", self._kit.words.t("The best there is"))
        self._engines.set_items([best, *(Item(engine.id, engine.name) for engine in engines)])
        self._engine_box.setVisible(len(engines) > 1)
        self._show()

    def _show(self, _settings: Settings | None = None) -> None:
        settings, words = self._preferences.settings, self._kit.words
        self._engines.choose(settings.voice_engine)
        engine = self._engine_in_use()
        if engine is not self._shown_engine:
            self._shown_engine = engine
            self._voices.set_items(voice_items(engine.voices if engine else (), words))
        self._voices.choose(settings.voice_name)
        self._voice_box.setVisible(engine is not None)
        trouble = voice_trouble(self._voice.problem, words, on_linux=sys.platform.startswith("linux"))
        note = words.t("Sound is off.") if settings.muted and not trouble else trouble
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._try.setEnabled(not note)

    def _engine_in_use(self) -> EngineInfo | None:
        """Return the chosen engine, or the best, which is the first one whose voices are known."""
        engines = self._voice.engines
        chosen = self._preferences.settings.voice_engine
        by_choice = (engine for engine in engines if engine.id == chosen)
        with_voices = (engine for engine in engines if engine.voices)
        return next(by_choice, None) or next(with_voices, None)

    def _on_engine_chosen(self, engine_id: str) -> None:
        self._preferences.change(voice_engine=engine_id, voice_name="")

    def _on_voice_chosen(self, voice_id: str) -> None:
        engine = self._engine_in_use()
        # A voice belongs to an engine: which one is best may be different another day.
        chosen = engine.id if engine is not None and voice_id else self._preferences.settings.voice_engine
        self._preferences.change(voice_engine=chosen, voice_name=voice_id)

    def _on_try_clicked(self) -> None:
        self._voice.prepare()
        self._voice.say(_TRIAL, self._kit.words.t("Hold. Thirty seconds. Only as far as feels OK."))
