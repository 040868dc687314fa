"""A session that was cut off: go on with it, keep what was done, or let it go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history import minutes_of
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from backcare_desktop.core.draft import Draft


class ContinueCard(Card):
    """Says where it stopped; nothing is asked twice."""

    continue_requested = Signal()
    save_requested = Signal()
    discard_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent)
        self._kit = kit
        words = kit.words
        self._name = TextLabel(kit.theme, "", TypeRole.STRONG)
        self._text = TextLabel(kit.theme)
        self.continue_button = Button(kit.theme, words.t("Continue"), icon=IconName.PLAY)
        self.save_button = Button(kit.theme, words.t("Save what I did"))
        self.discard_button = Button(kit.theme, words.t("Discard"))
        self.continue_button.clicked.connect(self.continue_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.discard_button.clicked.connect(self.discard_requested)
        buttons = FlowLayout()
        for button in (self.continue_button, self.save_button, self.discard_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.XS)
        column.addWidget(self._name)
        column.addWidget(self._text)
        column.addSpacing(Space.S)
        column.addLayout(buttons)

    @property
    def text(self) -> str:
        """The sentence that says where it stopped."""
        return self._text.text()

    def show_draft(self, draft: "Draft") -> None:
        """Show another session that was cut off."""
        planned = minutes_of(draft.timeline.total_s)
        self._name.setText(draft.routine.words.name)
        self._text.setText(
            self._kit.words.t(
                "Continue? Stopped at {done} of {planned} min at {time}.",
                done=min(planned, minutes_of(draft.progress.worked_s)),
                planned=planned,
                time=self._kit.formats.time(draft.saved_at.time()),
            )
        )
