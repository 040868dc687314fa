"""The file: one page, its words as text, its figures those of a plain count, and an older file never harmed."""

import errno
import os
import re
from pathlib import Path

import pytest

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.report import Period, make_report
from backcare_desktop.core.trend import Span
from backcare_desktop.core.words import PSEUDO
from backcare_desktop.store.report import ReportStore
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.report.pdf import pdf_bytes, save_pdf
from backcare_desktop.ui.report.reader import read_records
from tests.ui.report.made import LETTER, TODAY, LookOf, pdf_text, report_of


@pytest.mark.parametrize("language", ["en", PSEUDO])
def test_there_is_one_page_whatever_the_time(language: str, look_of: LookOf) -> None:
    for report in (
        report_of(1, exercises=0, hurts=0, notes=0),
        report_of(365, exercises=40, hurts=30, notes=60),
        report_of(7300, exercises=40, hurts=30, notes=60),
    ):
        pages, text = pdf_text(pdf_bytes(report, look_of(language)))
        assert pages == 1
        assert "1.2.3" in text


def test_the_words_stand_in_reading_order(look_of: LookOf) -> None:
    _, text = pdf_text(pdf_bytes(report_of(28, exercises=3, hurts=2, notes=1), look_of()))
    order = [
        "My back: exercise and pain",
        "Wednesday 4 February 2026 to Tuesday 3 March 2026 · 28 days",
        "It is not a medical record and holds no diagnosis.",
        "28 of 28",
        "Pain and effort, 0 to 10",
        "Pain before a session",
        "Exercises done on most days",
        "3 × 1 min 20 s on each side",
        "What hurt during exercise",
        "My notes",
        "Long drive.",
        "Space for the physiotherapist or doctor",
        "Backcare 1.2.3 · made on Tuesday 3 March 2026",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.usefixtures("history")
def test_its_figures_are_those_of_a_plain_count(maker: PageMaker, stores: Stores, look_of: LookOf) -> None:
    period = Period(Span.FOUR_WEEKS.first(TODAY), TODAY)
    reader = ReportStore(stores.file)
    records = read_records(period, maker.journal, maker.diary, reader, with_notes=True)
    _, text = pdf_text(pdf_bytes(make_report(period, TODAY, "1.2.3", records), look_of()))

    def asked(query: str) -> list[tuple[object, ...]]:
        return stores.file.db.execute(query, [period.first.isoformat(), period.last.isoformat()]).fetchall()

    [(days, sessions, seconds)] = asked(
        "SELECT count(DISTINCT day), count(*), sum(worked_s) FROM sessions WHERE day BETWEEN ? AND ?"
    )
    [(rests,)] = asked("SELECT count(*) FROM day_marks WHERE mark = 'rest' AND day BETWEEN ? AND ?")
    assert f"{days} of 28 Active days {sessions} Sessions {round(seconds / 60)} min Time in exercise" in text
    assert f"{rests} Rest days 0 Sore days" in text
    for question, name in (("before", "Pain before a session"), ("after", "Pain right after")):
        values = sorted(
            value
            for (value,) in asked(
                f"SELECT value FROM check_ins WHERE question = '{question}' AND day BETWEEN ? AND ?"
            )
        )
        low, high = values[0], values[-1]
        usual = f"{(low + high) // 2}" + "½" * ((low + high) % 2)
        assert f"{name} {usual} {low} to {high} {len(values)}" in text
    assert (
        "2 sessions compared before and after: 1 lower by 2 or more, 1 within 1, 0 higher by 2 or more."
        in text
    )
    assert "Side plank 2 × 30 s on each side 2 01/03/2026" in text
    assert "Side plank left 1 01/03/2026 6" in text
    assert "01/03/2026 Left hip tight." in text
    assert "Holiday" not in text


def test_it_says_what_made_it_and_carries_its_fonts(look_of: LookOf) -> None:
    content = pdf_bytes(report_of(28, exercises=3, hurts=2, notes=None), look_of(size=LETTER))
    assert "Backcare 1.2.3".encode("utf-16-be") in content
    assert re.search(rb"/MediaBox\s*\[0 0 612(\.0+)? 792(\.0+)?\]", content)
    fonts = len(re.findall(rb"/BaseFont", content))
    assert fonts
    assert len(re.findall(rb"/FontFile2?", content)) >= 1
    assert re.findall(rb"/Author \((.*?)\)", content) in (
        [],
        [b""],
        [b"\xfe\xff"],
    )  # no name that nobody gave


def test_a_file_of_that_name_is_replaced(tmp_path: Path, look_of: LookOf) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    save_pdf(path, report_of(7, exercises=1, hurts=0, notes=None), look_of())
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "trouble"),
    [(errno.ENOSPC, Trouble.FULL), (errno.EROFS, Trouble.READ_ONLY), (errno.EIO, Trouble.OTHER)],
)
def test_what_cannot_be_written_leaves_the_older_file_as_it_is(
    number: int, trouble: Trouble, tmp_path: Path, look_of: LookOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(StoreError) as raised:
        save_pdf(path, report_of(7, exercises=1, hurts=0, notes=None), look_of())
    assert (raised.value.trouble, raised.value.path) == (trouble, path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told_of(tmp_path: Path, look_of: LookOf) -> None:
    with pytest.raises(StoreError) as raised:
        save_pdf(tmp_path / "gone" / "report.pdf", report_of(7, exercises=1, hurts=0, notes=None), look_of())
    assert raised.value.trouble is Trouble.MISSING_FOLDER


def test_a_file_that_a_viewer_holds_is_told_of(
    tmp_path: Path, look_of: LookOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    class HeldError(PermissionError):
        winerror = 32

    def held(_self: Path, _target: Path) -> Path:
        raise HeldError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(StoreError) as raised:
        save_pdf(tmp_path / "report.pdf", report_of(7, exercises=1, hurts=0, notes=None), look_of())
    assert raised.value.trouble is Trouble.LOCKED
    assert list(tmp_path.iterdir()) == []
