"""The page on which a report is made: its time at one side, the sheet as it will be at the other."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop import __version__
from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.report import make_report
from backcare_desktop.core.report_text import paragraphs
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.report.handing_over import AskForPath, HandingOver, documents
from backcare_desktop.ui.report.options import ReportOptions
from backcare_desktop.ui.report.paper import paper_look, usual_paper
from backcare_desktop.ui.report.preview import SheetPreview
from backcare_desktop.ui.report.printing import Printing, SystemPrinting
from backcare_desktop.ui.report.reader import ReportReader, read_records
from backcare_desktop.ui.report.reading import ReportReading
from backcare_desktop.ui.report.sheet import lay_out
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.troubles import sentence_for
from backcare_desktop.ui.widgets.ask_path import ask_where_to_save
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of


class Shown(Enum):
    """How the report is shown."""

    SHEET = "sheet"
    TEXT = "text"


class ReportPage(BackPage):
    """Makes the report anew whenever something it tells of changes while the page is seen, or when it is seen next.

    `reader` gives what reads the data file, None while it is not open.
    """

    report_made = Signal(object)  #: the Report that is shown now

    def __init__(
        self,
        maker: PageMaker,
        reader: Callable[[], ReportReader | None],
        *,
        ask_for_path: AskForPath | None = None,
        printing: Printing | None = None,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        kit, words = maker.kit, maker.kit.words
        back = Button(kit.theme, words.t("History"), icon=IconName.BACK)
        back.setAccessibleName(words.t("Back to {place}", place=words.t("History")))
        super().__init__(kit.theme, words.t("For your physiotherapist"), back, parent)
        self._maker = maker
        self._reader = reader
        self._is_stale = True
        self._look = paper_look(words, kit.formats, usual_paper(locale or QLocale.system()))
        self.page.set_subtitle(
            words.t("One page of what you wrote down. It stays on this computer until you hand it on.")
        )
        self.options = ReportOptions(kit, maker.day_watch.today)
        self.handing_over = HandingOver(
            kit, self._look, printing or SystemPrinting(), ask_for_path or self._ask_for_path
        )
        self._trouble = Banner(kit.theme, words, BannerKind.ERROR, "")
        self._trouble.add_action(words.t("Try again")).clicked.connect(self._make)
        self._trouble.hide()
        self._shown = chips_for(
            kit.theme, {Shown.SHEET: words.t("As a page"), Shown.TEXT: words.t("As text")}
        )
        self.preview = SheetPreview(kit)
        self.reading = ReportReading(kit)
        self._lay_out()
        self._connect()

    def take_keyboard(self) -> None:
        """Give the keyboard to the choice of the time."""
        self.options.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the report if something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look anew next time: what was told of a file that was saved is old then."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window put aside is no other page
            self._is_stale = True

    def _lay_out(self) -> None:
        words = self._maker.kit.words
        one_of(self, self._shown.values())
        self._shown[Shown.SHEET].setChecked(True)
        self.reading.hide()
        choosing = self._new_column(2, Space.XL)
        choosing.addWidget(self.options)
        choosing.addWidget(self.handing_over)
        seen = self._new_column(3, Space.M)
        seen.addWidget(chip_group(words.t("How the report is shown"), self._shown.values()))
        seen.addWidget(self._trouble)
        seen.addWidget(self.preview)
        seen.addWidget(self.reading)

    def _new_column(self, share: int, spacing: int) -> QVBoxLayout:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        self.columns.addWidget(holder, share, Qt.AlignmentFlag.AlignTop)
        return column

    def _connect(self) -> None:
        maker = self._maker
        self.options.changed.connect(self._make)
        for chip in self._shown.values():
            chip.toggled.connect(self._on_shown_toggled)
        for signal in (
            maker.journal.opened,
            maker.journal.session_recorded,
            maker.diary.opened,
            maker.diary.changed,
        ):
            signal.connect(self._on_data_changed)
        maker.day_watch.day_changed.connect(self._on_day_changed)

    def _make(self) -> None:
        """Make the report and show it, or say why it cannot be made."""
        reader, words = self._reader(), self._maker.kit.words
        self._is_stale = False
        if reader is None:
            self._show_trouble(words.t("Your data file is not open yet."))
            return
        maker, options = self._maker, self.options
        period = options.period
        try:
            records = read_records(period, maker.journal, maker.diary, reader, with_notes=options.with_notes)
        except StoreError as error:
            self._show_trouble(sentence_for(error, words))
            return
        report = make_report(period, maker.day_watch.today, __version__, records)
        sheet = lay_out(report, self._look)
        told = paragraphs(sheet.text, words)
        self._trouble.hide()
        self.preview.show_sheet(sheet, "\n".join(paragraph.text for paragraph in told))
        self.reading.show_paragraphs(told)
        self.handing_over.set_report(report)
        self._show_chosen()
        self.report_made.emit(report)

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.set_text(sentence)
        self._trouble.show()
        self.preview.hide()
        self.reading.hide()
        self.handing_over.set_report(None)

    def _show_chosen(self) -> None:
        as_text = self._shown[Shown.TEXT].isChecked()
        self.reading.setVisible(as_text)
        self.preview.setVisible(not as_text)

    def _on_shown_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on and self._trouble.isHidden():
            self._show_chosen()

    def _on_data_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _on_day_changed(self) -> None:
        self.options.set_today(self._maker.day_watch.today)
        self._on_data_changed()

    def _ask_for_path(self, name: str) -> Path | None:
        words = self._maker.kit.words
        return ask_where_to_save(self, words.t("Save the report"), documents() / name, words.t("PDF (*.pdf)"))

    def _place(self) -> None:
        super()._place()
        beside = self.has_two_columns
        directions = QBoxLayout.Direction
        self.columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
