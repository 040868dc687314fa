"""Reports to paint, and what stands in for printers and for the dialog of the system."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.check_in import CheckIn, Question
from backcare_desktop.core.day_record import DayMark
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.report import (
    DoneExercise,
    Period,
    Records,
    Report,
    ToldHurt,
    ToldNote,
    make_report,
)
from backcare_desktop.ui.report.paper import PaperLook
from tests.fakes import START

TODAY = START.date()
A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
LookOf = Callable[..., PaperLook]


def report_of(
    days: int,
    *,
    exercises: int,
    hurts: int,
    notes: int | None,
    name: str = "Side plank",
    note: str = "Long drive.",
) -> Report:
    """A report with so much of everything, over a time that has an entry every day."""
    all_days = [TODAY - timedelta(days=number) for number in reversed(range(days))]
    check_ins = [
        CheckIn(
            f"{day}{q.value}",
            q,
            (day.toordinal() + i) % 8,
            datetime.combine(day, time(8), START.tzinfo),
            day,
            str(day),
        )
        for day in all_days
        for i, q in enumerate(Question)
    ]
    marks = (DayMark.REST, DayMark.SORE, None)
    sides = (Side.LEFT, Side.RIGHT, None)
    records = Records(
        [DayTotal(day, 1, 905.0, mark=marks[number % 3]) for number, day in enumerate(all_days)],
        check_ins,
        [DoneExercise(f"e{n}", f"{name} {n}", 99 - n, 3, 80, True, TODAY) for n in range(exercises)],
        [ToldHurt(TODAY, f"e{n}", f"{name} {n}", sides[n % 3], n % 11) for n in range(hurts)],
        None if notes is None else [ToldNote(TODAY, note)] * notes,
    )
    return make_report(Period(all_days[0], TODAY), TODAY, "1.2.3", records)


def pdf_text(content: bytes) -> tuple[int, str]:
    """Return how many pages a PDF has, and its text on one line."""
    qt_pdf = pytest.importorskip("PySide6.QtPdf")
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = qt_pdf.QPdfDocument()
    document.load(buffer)
    found = document.pageCount(), " ".join(document.getAllText(0).text().split())
    document.close()
    return found


class PaperTray:
    """Printers that print into a file, or none."""

    def __init__(self) -> None:
        self.device: QPagedPaintDevice | None = None
        self.is_there = True
        self.asked = 0

    def has_printer(self) -> bool:
        return self.is_there

    def ask(self, parent: QWidget, title: str, size: QPageSize) -> QPagedPaintDevice | None:
        self.asked += 1
        return self.device


class Places:
    """Where the person wants the file: the next of these places, or nowhere."""

    def __init__(self, folder: Path) -> None:
        self.folder: Path | None = folder
        self.names: list[str] = []

    def ask(self, name: str) -> Path | None:
        self.names.append(name)
        return None if self.folder is None else self.folder / name
