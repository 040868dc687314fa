"""When our own code fails: logged, kept, told, and never in a loop."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from backcare_desktop import __version__
from backcare_desktop.app.crash import CrashHandler, last_fault, report, start_log, watch_faults
from backcare_desktop.core.words import Words
from backcare_desktop.ui.crash_dialog import CrashDialog
from backcare_desktop.ui.theme.theme import Theme
from tests.press import press_button


def fail() -> None:
    raise RuntimeError("a fault of ours")


def failing() -> BaseException:
    with pytest.raises(RuntimeError) as raised:
        fail()
    return raised.value


@pytest.fixture
def log_file(tmp_path: Path):
    path = tmp_path / "backcare.log"
    logger = logging.getLogger("backcare")
    start_log(path)
    yield path
    for handler in list(logger.handlers):
        handler.close()
        logger.removeHandler(handler)


def test_it_is_logged_the_session_kept_and_the_person_told(log_file: Path):
    done: list[str] = []
    handler = CrashHandler(lambda: done.append("kept"), done.append)
    error = failing()
    handler.handle(type(error), error, None)
    assert done[0] == "kept"
    assert "a fault of ours" in done[1]
    assert "a fault of ours" in log_file.read_text()


def test_the_same_fault_is_shown_once(log_file: Path):
    shown: list[str] = []
    handler = CrashHandler(lambda: None, shown.append)
    error = failing()
    for _ in range(3):
        handler.handle(type(error), error, None)
    assert len(shown) == 1
    assert log_file.read_text().count("a fault of ours") >= 3


def test_a_fault_while_keeping_is_told_all_the_same(log_file: Path):
    error = failing()

    def cannot_keep() -> None:
        raise OSError("no room")

    told: list[str] = []
    handler = CrashHandler(cannot_keep, told.append)
    with pytest.raises(OSError, match="no room"):
        handler.handle(type(error), error, None)
    assert len(told) == 1


def test_stopping_by_keyboard_is_not_a_fault(capsys, log_file: Path):
    CrashHandler(lambda: None, pytest.fail).handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not log_file.exists()


def test_the_report_names_versions_and_nothing_of_the_person():
    text = report(failing())
    assert text.startswith(f"Backcare {__version__}, Python ")
    assert "RuntimeError: a fault of ours" in text


def test_a_crash_below_python_leaves_its_trace_for_the_next_start(tmp_path: Path):
    fault_file = tmp_path / "crash.log"
    assert last_fault(fault_file) == ""
    fault_file.write_text("Fatal Python error: Segmentation fault\n")
    assert "Segmentation" in last_fault(fault_file)
    with watch_faults(fault_file):
        assert last_fault(fault_file) == ""
    assert watch_faults(tmp_path / "no" / "folder") is None


def test_the_dialog_explains_and_copies(qtbot, qapp):
    theme = Theme(qapp)
    dialog = CrashDialog(theme, Words(), "the report")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "the report"
    press_button(qtbot, dialog, "Copy the report")
    assert qapp.clipboard().text() == "the report"
    press_button(qtbot, dialog, "Go on")
    assert not dialog.isVisible()
