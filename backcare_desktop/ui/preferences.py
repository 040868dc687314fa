"""The settings in use: changed here, written through, and announced."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.settings import Settings, from_values, to_values
from backcare_desktop.core.words import Words
from backcare_desktop.ui.stores import SettingsKeeper
from backcare_desktop.ui.troubles import sentence_for


class Preferences(QObject):
    """Owns the current settings. What cannot be written still counts until the app ends."""

    settings_changed = Signal(object)  #: the Settings are different now
    write_failed = Signal(str)  #: a sentence that says why, and what to do
    write_recovered = Signal()  #: what could not be written is in the file now

    def __init__(self, settings: Settings, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._words = words
        self._keeper: SettingsKeeper | None = None
        self._has_unwritten = False
        self._early: dict[str, Any] = {}  # what was changed before the file was open

    @property
    def settings(self) -> Settings:
        """The current settings."""
        return self._settings

    @property
    def has_unwritten(self) -> bool:
        """Whether a change waits to be written."""
        return self._has_unwritten

    def attach(self, keeper: SettingsKeeper) -> None:
        """Begin to use the open data file; what was changed before that is changed in it now."""
        self._keeper = keeper
        try:
            stored = keeper.load()
        except StoreError as error:
            self._fail(error)
            return
        settings = replace(stored, **self._early)
        self._early = {}
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)
        if settings != stored:
            self._write()

    def detach(self) -> None:
        """Stop using the data file: it is about to be closed."""
        self._keeper = None

    def forget(self) -> None:
        """Let go of what waits to be written: everything was deleted."""
        self._early = {}
        if self._has_unwritten:
            self._has_unwritten = False
            self.write_recovered.emit()

    def change(self, **values: Any) -> None:
        """Change settings by name, kept within their limits, and write them."""
        unknown = values.keys() - to_values(self._settings).keys()
        if unknown:
            raise ValueError(f"no such setting: {', '.join(sorted(unknown))}")
        changed = from_values(to_values(replace(self._settings, **values)))
        if changed == self._settings:
            return
        self._settings = changed
        if self._keeper is None:
            self._early |= {name: getattr(changed, name) for name in values}
        self.settings_changed.emit(changed)
        self._write()

    def retry(self) -> None:
        """Write what could not be written before."""
        if self._has_unwritten:
            self._write()

    def _write(self) -> None:
        if self._keeper is None:
            return
        try:
            self._keeper.save(self._settings)
        except StoreError as error:
            self._fail(error)
            return
        if self._has_unwritten:
            self._has_unwritten = False
            self.write_recovered.emit()

    def _fail(self, error: StoreError) -> None:
        self._has_unwritten = True
        self.write_failed.emit(sentence_for(error, self._words))
