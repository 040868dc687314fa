"""Keeps what is remembered for each routine, one row each."""

from backcare_desktop.core.routine_settings import (
    RoutineSettings,
    routine_settings_from_json,
    routine_settings_to_json,
)
from backcare_desktop.store.data_file import DataFile


class RoutineSettingsStore:
    """Reads the settings of all routines at once, and writes those of one."""

    def __init__(self, file: DataFile) -> None:
        self._file = file

    def load(self) -> dict[str, RoutineSettings]:
        """Return the settings by routine id; a value that cannot be used is its default. Raises StoreError."""
        with self._file.reading() as db:
            rows = db.execute("SELECT routine_id, body FROM routine_settings").fetchall()
        return {routine_id: routine_settings_from_json(body) for routine_id, body in rows}

    def save(self, routine_id: str, settings: RoutineSettings) -> None:
        """Write the settings of a routine. Raises StoreError."""
        row = {"routine_id": routine_id, "body": routine_settings_to_json(settings)}
        with self._file.writing() as db:
            db.table("routine_settings").insert(row, replace=True)
