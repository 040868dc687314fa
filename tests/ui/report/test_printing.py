"""The system's own dialog, and a device that cannot be printed on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QTimer
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.report.pdf import pdf_bytes
from backcare_desktop.ui.report.printing import SystemPrinting, print_report
from tests.ui.report.made import A4, LETTER, LookOf, report_of


def test_the_system_says_whether_it_has_a_printer() -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    assert SystemPrinting().has_printer() is bool(QPrinterInfo.availablePrinterNames())


def test_a_dialog_that_is_called_off_gives_no_printer(qtbot: QtBot) -> None:
    pytest.importorskip("PySide6.QtPrintSupport")
    titles: list[str] = []

    def call_off() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        titles.append(dialog.windowTitle())
        dialog.reject()

    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, call_off)
    assert SystemPrinting().ask(parent, "Print the report", A4) is None
    assert titles == ["Print the report"]


@pytest.mark.qt_log_level_fail("NO")
def test_a_device_that_is_busy_does_not_take_the_page(tmp_path: Path, look_of: LookOf) -> None:
    device = QPdfWriter(str(tmp_path / "busy.pdf"))
    painter = QPainter(device)
    assert not print_report(device, report_of(7, exercises=1, hurts=0, notes=None), look_of())
    painter.end()


def outline(content: bytes) -> QRectF:
    """Return where the words of the first page stand, in points."""
    qt_pdf = pytest.importorskip("PySide6.QtPdf")
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = qt_pdf.QPdfDocument()
    document.load(buffer)
    found = document.getAllText(0).boundingRectangle()
    document.close()
    return QRectF(found)


@pytest.mark.parametrize("size", [LETTER, A4], ids=["Letter", "A4"])
def test_the_paper_in_the_printer_decides_the_layout(
    size: QPageSize, tmp_path: Path, look_of: LookOf
) -> None:
    report = report_of(28, exercises=5, hurts=2, notes=None)
    device = QPdfWriter(str(tmp_path / "printed.pdf"))
    device.setPageSize(size)
    device.setPageMargins(QMarginsF())
    other = A4 if size == LETTER else LETTER
    assert print_report(device, report, look_of(size=other))
    del device
    printed = outline((tmp_path / "printed.pdf").read_bytes())
    wanted = outline(pdf_bytes(report, look_of(size=size)))
    assert printed.width() == pytest.approx(wanted.width(), abs=1)
    assert printed.height() == pytest.approx(wanted.height(), abs=1)
