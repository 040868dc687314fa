"""The report on paper, through the system's own dialog. QtPrintSupport is loaded when somebody prints."""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.report import Report
from backcare_desktop.ui.report.paper import PaperLook
from backcare_desktop.ui.report.sheet import paint_report

#: Sheets that the report is laid out for; onto another one it is scaled.
_LAID_OUT_FOR = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)


class Printing(Protocol):
    """What the system has to print with."""

    def has_printer(self) -> bool:
        """Whether there is a printer."""
        ...

    def ask(self, parent: QWidget, title: str, size: QPageSize) -> QPagedPaintDevice | None:
        """Return the printer that was chosen, or None. Its coordinates are those of the whole sheet."""
        ...


class SystemPrinting:
    """The system's printers and its dialog."""

    def has_printer(self) -> bool:
        """Whether there is a printer."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return bool(QPrinterInfo.availablePrinterNames())

    def ask(self, parent: QWidget, title: str, size: QPageSize) -> QPagedPaintDevice | None:
        """Return the printer that was chosen, or None."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(size)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        accepted = dialog.exec()
        dialog.deleteLater()
        printer.setFullPage(True)  # after the dialog, which may have chosen another paper
        return printer if accepted else None


def print_report(device: QPagedPaintDevice, report: Report, look: PaperLook) -> bool:
    """Print the report on the paper that the device has; return whether the device took it."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    if layout.pageSize().id() in _LAID_OUT_FOR:
        look = look._replace(size=layout.pageSize())
    painter = QPainter()
    if not painter.begin(device):
        return False
    sheet = QRectF(layout.fullRectPixels(device.logicalDpiX()))
    paint_report(painter, sheet, report, look)
    return painter.end()
