"""Keeps the settings, one row each, in the same file as everything else."""

import json

from backcare_desktop.core.settings import Settings, to_values
from backcare_desktop.store.data_file import DataFile
from backcare_desktop.store.quick_settings import ALL_SETTINGS, settings_of


class SettingsStore:
    """Reads and writes all settings at once. A row that no setting is known for stays as it is."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def load(self) -> Settings:
        """Return the settings; a value that cannot be used is its default. Raises StoreError."""
        with self._file.reading() as db:
            return settings_of(db.execute(ALL_SETTINGS))

    def save(self, settings: Settings) -> None:
        """Write the settings. Raises StoreError."""
        rows = [{"key": key, "value": json.dumps(value)} for key, value in to_values(settings).items()]
        with self._file.writing() as db:
            db.table("settings").insert_all(rows, replace=True)
