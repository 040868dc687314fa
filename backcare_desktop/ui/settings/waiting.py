"""Which steps wait for the person: all of them, none, or some."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import WAITS, Settings
from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.toggle import Toggle


class WaitToggles(QWidget):
    """A switch for all steps, which says in words what is on, and one for each kind of step."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        super().__init__()
        self._words = kit.words
        self._preferences = preferences
        self._names = wait_names(kit.words)
        self._all = Toggle(kit.theme, kit.words.t("Wait for me at every step"))
        self._state = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        each = QVBoxLayout()
        each.setContentsMargins(Space.XXL, 0, 0, 0)
        each.setSpacing(Space.XS)
        each.addWidget(self._state)
        for setting, name in self._names.items():
            each.addWidget(SettingToggle(kit, preferences, setting, name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._all)
        column.addLayout(each)
        self._show(preferences.settings)
        self._all.toggled.connect(self._on_toggled)
        preferences.settings_changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        waiting = [name for setting, name in self._names.items() if getattr(settings, setting)]
        self._all.setChecked(_waits_everywhere(settings))
        state = self._words.t("Off: every step goes on by itself.")
        if self._all.isChecked():
            state = self._words.t("On: every step waits.")
        elif waiting:
            state = self._words.t("On at some steps: {steps}.", steps=", ".join(waiting))
        self._state.setText(state)
        self._all.setAccessibleDescription(state)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        if on is not _waits_everywhere(self._preferences.settings):  # or it only shows what is set
            self._preferences.change(**dict.fromkeys(WAITS, on))


def _waits_everywhere(settings: Settings) -> bool:
    return all(getattr(settings, setting) for setting in WAITS)


def wait_names(words: Words) -> dict[str, str]:
    """Return the settings that make a step wait, in the order of a routine, with the names of those steps."""
    return {
        "wait_get_ready": words.p("step that waits", "Get ready"),
        "wait_move": words.p("step that waits", "Move into position"),
        "wait_hold": words.p("step that waits", "Hold"),
        "wait_repetitions": words.p("step that waits", "Repetitions"),
        "wait_release": words.p("step that waits", "Release"),
        "wait_switch": words.p("step that waits", "Switch sides"),
        "wait_rest": words.p("step that waits", "Rest"),
    }
