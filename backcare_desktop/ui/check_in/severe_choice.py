"""What follows severe pain before a session: three ways on of the same weight, and when to get medical help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.check_in.equal_row import EqualRow
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.safety.safety_list import SafetyList
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel


class SevereChoice(Group):
    """Nothing waits for a choice, and nothing alarms."""

    gentle_requested = Signal()
    rest_requested = Signal()
    carry_on_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kit = kit
        self._list: SafetyList | None = None
        theme, words = kit.theme, kit.words
        self._sentence = TextLabel(theme)
        self.gentle_button = Button(theme, words.t("The gentle set"))
        self.rest_button = Button(theme, words.t("Rest today"))
        self.carry_on_button = Button(theme, words.t("Carry on"))
        self.help_link = Button(theme, words.t("When to get medical help"), Variant.TEXT, wraps=True)
        self.gentle_button.clicked.connect(self.gentle_requested)
        self.rest_button.clicked.connect(self.rest_requested)
        self.carry_on_button.clicked.connect(self.carry_on_requested)
        self.help_link.clicked.connect(self._on_help_clicked)
        row = EqualRow()
        for button in (self.gentle_button, self.rest_button, self.carry_on_button):
            row.addWidget(button)
        link = FlowLayout()
        link.addWidget(self.help_link)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self._sentence)
        self._column.addLayout(row)
        self._column.addLayout(link)
        self.set_gentle_offered(offered=True)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def set_gentle_offered(self, *, offered: bool) -> None:
        """Offer the gentle set, or not: it is what is about to be started."""
        words = self._kit.words
        self.gentle_button.setVisible(offered)
        self._sentence.setText(
            words.t("You can do the gentle set, rest today, or carry on.")
            if offered
            else words.t("This is the gentle set. You can rest today, or carry on.")
        )
        self.setAccessibleName(self._sentence.text())

    def _on_help_clicked(self) -> None:
        if self._list is None:
            self._list = SafetyList(self._kit)
            self._column.addWidget(self._list)
            self._list.show()
        else:
            self._list.setVisible(self._list.isHidden())
        words = self._kit.words
        closed = self._list.isHidden()
        self.help_link.setText(words.t("When to get medical help") if closed else words.t("Close this list"))
