"""The dialogs for a place: what was chosen, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.widgets.ask_path import ask_where_to_save, ask_which_file, ask_which_folder

Answer = Callable[[Callable[[QFileDialog], None]], list[QFileDialog]]


@pytest.fixture
def answer(qtbot: QtBot) -> Answer:
    """Does something with the dialog that comes up next."""

    def later(act: Callable[[QFileDialog], None]) -> list[QFileDialog]:
        met: list[QFileDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            met.append(dialog)
            act(dialog)

        QTimer.singleShot(0, look)
        return met

    return later


def name_of(dialog: QFileDialog) -> str:
    return Path(dialog.selectedFiles()[0]).name


def test_a_name_is_suggested_and_may_be_kept(answer: Answer, tmp_path: Path) -> None:
    names: list[str] = []
    answer(lambda dialog: (names.append(name_of(dialog)), dialog.accept()))
    chosen = ask_where_to_save(None, "Save the report", tmp_path / "report.pdf", "PDF (*.pdf)")
    assert names == ["report.pdf"]
    assert chosen == tmp_path / "report.pdf"


def test_another_name_gets_the_ending(answer: Answer, tmp_path: Path) -> None:
    answer(lambda dialog: (dialog.selectFile("mine"), dialog.accept()))
    chosen = ask_where_to_save(None, "Save the report", tmp_path / "report.pdf", "PDF (*.pdf)")
    assert chosen == tmp_path / "mine.pdf"


def test_a_file_that_is_there_is_chosen(answer: Answer, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")
    answer(lambda dialog: (dialog.selectFile("old.json"), dialog.accept()))
    assert ask_which_file(None, "Bring in", tmp_path, "JSON (*.json)") == tmp_path / "old.json"


def test_a_folder_is_chosen(answer: Answer, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    answer(lambda dialog: (dialog.selectFile("copies"), dialog.accept()))
    assert ask_which_folder(None, "Where copies go", tmp_path) == tmp_path / "copies"


def test_who_thinks_better_of_it_has_chosen_nothing(answer: Answer, tmp_path: Path) -> None:
    for ask in (
        lambda: ask_where_to_save(None, "Save", tmp_path / "report.pdf", "PDF (*.pdf)"),
        lambda: ask_which_file(None, "Open", tmp_path, "PDF (*.pdf)"),
        lambda: ask_which_folder(None, "Folder", tmp_path),
    ):
        answer(QFileDialog.reject)
        assert ask() is None
