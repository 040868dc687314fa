"""What is said when pain is noticeably up after a session, and what can be done about the next time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel


class GentlerOffer(Group):
    """A sentence and one button: make it gentler, and after that take it back."""

    gentler_requested = Signal()
    undo_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        words = kit.words
        self._sentence = TextLabel(kit.theme)
        self.gentler_button = Button(kit.theme, words.t("Make it gentler"))
        self.undo_button = Button(kit.theme, words.t("Undo"))
        self.gentler_button.clicked.connect(self.gentler_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        row = FlowLayout()
        row.addWidget(self.gentler_button)
        row.addWidget(self.undo_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._sentence)
        column.addLayout(row)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def offer(self, sentence: str, *, possible: bool) -> None:
        """Say that it is up; offer to make the next time gentler if that is possible."""
        self._show(sentence, gentler=possible, undo=False)

    def tell_done(self, sentence: str) -> None:
        """Say what was changed. The keyboard goes to Undo, because the button it was on is gone."""
        had_keyboard = self.gentler_button.hasFocus()
        self._show(sentence, gentler=False, undo=True)
        if had_keyboard:
            self.undo_button.setFocus()

    def tell_undone(self, sentence: str) -> None:
        """Offer it again."""
        had_keyboard = self.undo_button.hasFocus()
        self._show(sentence, gentler=True, undo=False)
        if had_keyboard:
            self.gentler_button.setFocus()

    def _show(self, sentence: str, *, gentler: bool, undo: bool) -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        # What is shown comes first, or the keyboard would fall off what is hidden.
        for button, shown in sorted(
            ((self.gentler_button, gentler), (self.undo_button, undo)), key=lambda pair: not pair[1]
        ):
            button.setVisible(shown)
