"""The buttons that hand the report on, and what came of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcare_desktop.core.errors import StoreError
from backcare_desktop.core.report import Report
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.report.paper import PaperLook
from backcare_desktop.ui.report.pdf import save_pdf
from backcare_desktop.ui.report.printing import Printing, print_report
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.troubles import sentence_for
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

AskForPath = Callable[[str], Path | None]  #: takes the name that the file would have
OpenFile = Callable[[Path], bool]  #: returns whether a program took it


def documents() -> Path:
    """Return the folder in which people keep their papers."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()


def open_file(path: Path) -> bool:
    """Open a file in the program that the system has for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def default_name(made_on: date) -> str:
    """Return what the file is called if nobody says otherwise."""
    return f"backcare-report-{made_on.isoformat()}.pdf"


class HandingOver(QWidget):
    """Save as PDF and Print. What came of either stays below them until the next time."""

    def __init__(
        self,
        kit: Kit,
        look: PaperLook,
        printing: Printing,
        ask_for_path: AskForPath,
        opener: OpenFile = open_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._look = look
        self._printing = printing
        self._ask_for_path = ask_for_path
        self._opener = opener
        self._report: Report | None = None
        self._banner: Banner | None = None
        words = kit.words
        self.save_button = Button(kit.theme, words.t("Save as PDF"), Variant.PRIMARY, IconName.REPORT)
        self.print_button = Button(kit.theme, words.t("Print"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        row = FlowLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        self._column.addLayout(row)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.set_report(None)

    def set_report(self, report: Report | None) -> None:
        """Hand this one over from now on, or none; what was told of the one before goes."""
        self._report = report
        self._put_away()
        for button in (self.save_button, self.print_button):
            button.setEnabled(report is not None)

    def _on_save_clicked(self) -> None:
        if self._report is None:
            return
        path = self._ask_for_path(default_name(self._report.made_on))
        if path is not None:
            self._save(path)

    def _save(self, path: Path) -> None:
        words = self._kit.words
        assert self._report is not None
        try:
            save_pdf(path, self._report, self._look)
        except StoreError as error:
            self._show(
                BannerKind.ERROR,
                sentence_for(error, words),
                (words.t("Try again"), lambda: self._save(path)),
                (words.t("Choose another place"), self._on_save_clicked),
            )
            return
        saved = words.t("Saved as {file}.", file=path)
        self._show(BannerKind.INFO, saved, (words.t("Open it"), lambda: self._open(path)))

    def _open(self, path: Path) -> None:
        if not self._opener(path):
            words = self._kit.words
            self._show(
                BannerKind.INFO, words.t("No program for PDF answered. The file is {file}.", file=path)
            )

    def _on_print_clicked(self) -> None:
        if self._report is None:
            return
        words = self._kit.words
        if not self._printing.has_printer():
            self._offer_pdf(words.t("There is no printer on this computer. A PDF can be printed elsewhere."))
            return
        printer = self._printing.ask(self, words.t("Print the report"), self._look.size)
        if printer is None:
            return
        if print_report(printer, self._report, self._look):
            self._show(BannerKind.INFO, words.t("Handed to the printer."))
        else:
            self._offer_pdf(words.t("The printer did not take the page. A PDF can be printed elsewhere."))

    def _offer_pdf(self, sentence: str) -> None:
        instead = self._kit.words.t("Save as PDF instead")
        self._show(BannerKind.WARNING, sentence, (instead, self._on_save_clicked))

    def _show(self, kind: BannerKind, sentence: str, *actions: tuple[str, Callable[[], None]]) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = self._banner is not None and focused is not None and self._banner.isAncestorOf(focused)
        self._put_away()
        self._banner = Banner(self._kit.theme, self._kit.words, kind, sentence)
        for name, act in actions:
            self._banner.add_action(name).clicked.connect(act)
        self._column.addWidget(self._banner)
        self._banner.show()
        if had_keyboard:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def _put_away(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
