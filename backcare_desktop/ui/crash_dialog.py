"""Tells that something went wrong in the app itself, and lets the person copy what to send."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from backcare_desktop.core.words import Words
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.theme.theme import Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.focus_ring import FocusRing
from backcare_desktop.ui.widgets.labels import TextLabel


class CrashDialog(QDialog):
    """Explains, shows the report, copies it. Closing it goes on with the app."""

    def __init__(self, theme: Theme, words: Words, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(words.t("Something went wrong"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(TextLabel(theme, words.t("Something went wrong in Backcare"), TypeRole.TITLE))
        column.addWidget(
            TextLabel(
                theme,
                words.t(
                    "Your sessions are safe. You can go on; if it happens again, start the app anew. "
                    "The text below helps us mend it. It says nothing about you or your sessions, "
                    "and it is not sent anywhere."
                ),
            )
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(words.t("Report"))
        text.setTabChangesFocus(True)
        column.addWidget(text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self._copy = Button(theme, words.t("Copy the report"), Variant.SECONDARY, IconName.COPY)
        self._copied = words.t("Copied")
        self._copy.clicked.connect(self._on_copy_clicked)
        close = Button(theme, words.t("Go on"), Variant.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(self._copy)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(640, 480)
        self._ring = FocusRing(self, theme)
        close.setFocus()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self._copied)
