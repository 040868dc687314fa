"""What stays in sight around the steps: where one is, and the way on, back and out."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.progress_bar import ProgressBar


class TopBar(QWidget):
    """The number of the step, what the keys do, and Skip all."""

    skip_all_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._number = TextLabel(kit.theme, "", TypeRole.STRONG)
        keys = kit.words.t("Enter goes on, Esc skips all")
        hint = TextLabel(kit.theme, keys, TypeRole.CAPTION, Tone.SECONDARY)
        self._bar = ProgressBar(kit.theme, kit.words.t("Steps done"))
        self.skip_all_button = Button(kit.theme, kit.words.t("Skip all"))
        self.skip_all_button.clicked.connect(self.skip_all_requested)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._number)
        said.addWidget(hint)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.XL)
        self._row.addLayout(said, 2)
        self._row.addWidget(self._bar, 3)
        self._row.addWidget(self.skip_all_button)

    def show_step(self, number: int, count: int) -> str:
        """Show which step it is, and return that in words."""
        sentence = self._words.t("Step {number} of {count}", number=number, count=count)
        self._number.setText(sentence)
        self._bar.set_fraction(number / count)
        return sentence

    def set_margins(self, side: int, *, compact: bool) -> None:
        """Stand `side` away from the edges; in a compact window the bar makes room for the words."""
        self._row.setContentsMargins(side, Space.M, side, Space.M)
        self._bar.setVisible(not compact)


class FootBar(QWidget):
    """Back, Skip this and Next."""

    back_requested = Signal()
    skip_requested = Signal()
    next_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = kit.theme, kit.words
        words = kit.words
        self.back_button = Button(kit.theme, words.p("steps", "Back"), icon=IconName.BACK)
        self.skip_button = Button(kit.theme, words.t("Skip this"), Variant.TEXT)
        self.next_button = Button(kit.theme, "", Variant.PRIMARY)
        self.back_button.clicked.connect(self.back_requested)
        self.skip_button.clicked.connect(self.skip_requested)
        self.next_button.clicked.connect(self.next_requested)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.S)
        self._row.addWidget(self.back_button)
        self._row.addStretch(1)
        self._row.addWidget(self.skip_button)
        self._row.addWidget(self.next_button)
        kit.theme.theme_changed.connect(self.update)

    def show_step(self, number: int, count: int) -> None:
        """Offer what there is to do on a step."""
        words = self._words
        self.back_button.setEnabled(number > 1)
        self.next_button.setText(words.p("steps", "Next") if number < count else words.p("steps", "Finish"))

    def set_margins(self, side: int) -> None:
        """Stand `side` away from the edges."""
        self._row.setContentsMargins(side, Space.M, side, Space.M)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, with a line above it."""
        colours, painter = self._theme.colours, QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        line = QRectF(0, 0, self.width(), colours.outline_width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(line, colours.divider)
