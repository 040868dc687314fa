"""The report as a PDF file: one page, text that can be selected and searched, fonts inside.

QPdfWriter (Qt 6.11) writes no structure tags; what is painted first is read first, from title to footer, and the page
offers the same words as plain text.
"""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPainter, QPdfWriter

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.report import Report
from backcare_desktop.ui.report.paper import PaperLook
from backcare_desktop.ui.report.sheet import lay_out

_RESOLUTION_DPI = 600
_BY_ERRNO = {
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Trouble.FULL,
    errno.ENOENT: Trouble.MISSING_FOLDER,
    errno.ENOTDIR: Trouble.MISSING_FOLDER,
}
#: What Windows says of a file that is open in a viewer.
_SHARING_VIOLATION = 32


def pdf_bytes(report: Report, look: PaperLook) -> bytes:
    """Return the report as the content of a PDF file."""
    sheet = lay_out(report, look)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(look.size)
    writer.setPageMargins(QMarginsF())
    writer.setResolution(_RESOLUTION_DPI)
    writer.setTitle(f"{sheet.text.title}, {sheet.text.period}")
    writer.setCreator(f"Backcare {report.version}")
    painter = QPainter(writer)
    sheet.paint(painter, QRectF(0, 0, writer.width(), writer.height()))
    painter.end()
    return bytes(buffer.data().data())


def save_pdf(path: Path, report: Report, look: PaperLook) -> None:
    """Write the report; a file of that name is replaced once the new one is whole. Raises StoreError."""
    content = pdf_bytes(report, look)
    part = path.with_name(f"{path.name}.part")
    try:
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoreError(_trouble(error), path, str(error)) from error


def _trouble(error: OSError) -> Trouble:
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return Trouble.LOCKED
    return _BY_ERRNO.get(error.errno or 0, Trouble.OTHER)
