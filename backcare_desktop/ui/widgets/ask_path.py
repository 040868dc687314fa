"""The system's own dialogs for a place on this computer. None means that the person thought better of it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget | None, title: str, suggested: Path, name_filter: str) -> Path | None:
    """Return where to write a file; asks before one is replaced, and adds the ending of `suggested` to a name.

    `name_filter` is as in "PDF (*.pdf)".
    """
    dialog = QFileDialog(parent, title, str(suggested.parent), name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    return _asked(dialog)


def ask_which_file(parent: QWidget | None, title: str, folder: Path, name_filter: str) -> Path | None:
    """Return a file that is there; the dialog opens in `folder`."""
    dialog = QFileDialog(parent, title, str(folder), name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_which_folder(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Return a folder that is there, or was made in the dialog."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _asked(dialog)


def _asked(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec()
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None
