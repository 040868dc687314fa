"""When to get medical help, at the foot of the page, whenever it is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.safety.safety_list import SafetyList
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class HelpSection(QWidget):
    """A link that opens the list below itself, and closes it again."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._list: Card | None = None
        words = kit.words
        self.link = Button(
            kit.theme, words.t("When to get medical help"), Variant.TEXT, IconName.INFO, wraps=True
        )
        self.link.clicked.connect(self._on_link_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        note = words.t(
            "Backcare does not replace care. The pictures and poses were not reviewed by a physiotherapist."
        )
        self._note = TextLabel(kit.theme, note, TypeRole.CAPTION, Tone.SECONDARY)
        self._note.setContentsMargins(Space.M, 0, 0, 0)
        self._column.addWidget(self._note)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and not self._list.isHidden()

    def _on_link_clicked(self) -> None:
        if self._list is None:
            self._list = Card(self._kit.theme)
            inside = QVBoxLayout(self._list)
            inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
            inside.addWidget(SafetyList(self._kit))
            self._column.insertWidget(1, self._list)
            self._list.show()
        else:
            self._list.setVisible(not self.is_open)
        words = self._kit.words
        opened = words.t("Close this list")
        self.link.setText(opened if self.is_open else words.t("When to get medical help"))
