"""What the system is asked for: a file, a folder, a place to write to, and a window that shows a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.ask_path import ask_where_to_save, ask_which_file, ask_which_folder


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager; return whether one answered."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Dialogs(NamedTuple):
    """The dialogs of the system; other ones can stand in for them."""

    where_to_save: Callable[[QWidget | None, str, Path, str], Path | None] = ask_where_to_save
    which_file: Callable[[QWidget | None, str, Path, str], Path | None] = ask_which_file
    which_folder: Callable[[QWidget | None, str, Path], Path | None] = ask_which_folder
    open_folder: Callable[[Path], bool] = open_folder


def documents() -> Path:
    """Return the folder in which people keep their papers."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
