"""What is shown above the page while a damaged data file is read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.data.quarters import Quarters
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.progress_bar import ProgressBar


class MendingCard(QWidget):
    """Hidden until it begins. It takes no focus: someone may be at something else meanwhile."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._quarters = Quarters()
        theme, words = kit.theme, kit.words
        self._what = words.t("Your data file is damaged. Reading what can be read of your history…")
        self._meanwhile = words.t(
            "You can go on meanwhile; it is saved after this. Closing leaves the file as it is."
        )
        self._percent = TextLabel(theme, "", tone=Tone.SECONDARY)
        self._bar = ProgressBar(theme, words.t("Progress"))
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(theme, self._what, TypeRole.STRONG))
        column.addWidget(self._percent)
        column.addWidget(self._bar)
        column.addWidget(TextLabel(theme, self._meanwhile, TypeRole.CAPTION, Tone.SECONDARY))
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.L, Space.M, Space.L, 0)
        box.addWidget(card)
        self.hide()

    def begin(self) -> None:
        """Show that the reading begins, and have it read out."""
        self._quarters.begin()
        self._show(0.0)
        self.show()
        announce(self, f"{self._what} {self._meanwhile}")

    def show_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` parts are read."""
        fraction = done / total
        self._show(fraction)
        if self._quarters.is_to_be_said(fraction):
            announce(self, self._percent.text())

    def _show(self, fraction: float) -> None:
        percent = self._kit.formats.number(int(fraction * 100))
        self._percent.setText(self._kit.words.t("{percent} % of the file is read", percent=percent))
        self._bar.set_fraction(fraction)
