"""The copies there are, one of which can be chosen."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from backcare_desktop.core.copies import Copy, CopyKind
from backcare_desktop.core.copies_words import copy_reason
from backcare_desktop.ui.data.work_panel import WorkPanel
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.option import OptionButton
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.group import Group

#: So many of the newest are shown; the others come when they are asked for.
_FIRST = 5


class CopyList(Group):
    """Radio buttons below each other, newest first: Tab comes to the chosen one, arrows choose another."""

    chosen = Signal(object)  #: a Copy

    def __init__(self, kit: Kit, panel: WorkPanel, computer: str) -> None:
        super().__init__(kit.words.t("Copies, newest first"))
        self._kit = kit
        self._panel = panel
        self._computer = computer
        self._copies: list[Copy] = []
        self._buttons: dict[Path, OptionButton] = {}
        self._is_whole = False
        self._group = QButtonGroup(self)
        self._place = QWidget(self)  # never shown: it keeps the place of the buttons in the order of Tab
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place.hide()
        self._more = Button(kit.theme, "", Variant.TEXT)
        self._more.clicked.connect(self._on_more_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.hide()

    @property
    def chosen_path(self) -> Path | None:
        """The file of the copy that is chosen."""
        return next((path for path, button in self._buttons.items() if button.isChecked()), None)

    def set_copies(self, copies: Sequence[Copy]) -> None:
        """Show these; the chosen one stays so if it is among them."""
        if list(copies) == self._copies:
            return
        self._copies = list(copies)
        chosen = self.chosen_path
        self._show()
        if chosen in self._buttons:
            self._check(self._buttons[chosen])

    def choose_none(self) -> None:
        """Leave all of them unchosen."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def name_of(self, copy: Copy) -> str:
        """Return the day of a daily copy, and the moment of any other one."""
        formats = self._kit.formats
        if copy.kind is CopyKind.DAILY:
            return formats.long_date(copy.day, with_year=True)
        return self._kit.words.t(
            "{day}, {time}",
            day=formats.long_date(copy.made_at.date(), with_year=True),
            time=formats.time(copy.made_at.time()),
        )

    def _show(self) -> None:
        had_keyboard = any(button.hasFocus() for button in self._buttons.values())
        for button in self._buttons.values():
            self._panel.let_go(button)
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        shown = self._copies if self._is_whole else self._copies[:_FIRST]
        self._buttons = {copy.path: self._new_button(copy) for copy in shown}
        for number, button in enumerate(self._buttons.values()):
            self._column.insertWidget(number, button)
            button.show()
        self._order_keyboard()
        left = len(self._copies) - len(shown)
        self._more.setText(self._kit.words.n("Show {n} older copy", "Show {n} older copies", left))
        self._more.setVisible(bool(left))
        if had_keyboard and self._buttons:
            next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_keyboard(self) -> None:
        """Let Tab come to the new buttons where the old ones were, and not at the end of the page."""
        for first, second in pairwise([self._place, *self._buttons.values()]):
            QWidget.setTabOrder(first, second)

    def _new_button(self, copy: Copy) -> OptionButton:
        words = self._kit.words
        note = words.t(
            "{why} · {size}",
            why=copy_reason(copy, self._computer, words),
            size=self._kit.formats.size(copy.size_bytes),
        )
        button = OptionButton(self._kit.theme, self.name_of(copy), note)
        self._group.addButton(button)
        self._panel.hold(button)
        button.toggled.connect(lambda on, copy=copy: self.chosen.emit(copy) if on else None)
        return button

    def _check(self, button: OptionButton) -> None:
        button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(False)

    def _on_more_clicked(self) -> None:
        first_new = len(self._buttons)
        chosen = self.chosen_path
        self._is_whole = True
        self._show()
        if chosen in self._buttons:
            self._check(self._buttons[chosen])
        list(self._buttons.values())[first_new].setFocus(Qt.FocusReason.OtherFocusReason)
