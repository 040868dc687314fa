"""Asks whether to stop here. The session stands still meanwhile, and what was done is kept either way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.key_button import KeyButton
from backcare_desktop.ui.player.scroll_column import ScrollColumn
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, ButtonSize, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_MOST_WIDTH_PX = 560


class EndPanel(ScrollColumn):
    """Save and end, or keep going. The keyboard is on the latter, so that Space goes on as always."""

    end_requested = Signal()
    resume_requested = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, _MOST_WIDTH_PX, parent)
        words, theme = kit.words, kit.theme
        self.keep_going = KeyButton(
            theme, words.t("Keep going"), words.p("key", "Space"), Variant.PRIMARY, IconName.PLAY
        )
        self.save_and_end = Button(theme, words.t("Save and end"), size=ButtonSize.PLAYER)
        self.keep_going.clicked.connect(self.resume_requested)
        self.save_and_end.clicked.connect(self.end_requested)
        question = words.t("Stop here for today?")
        kept = words.t("Paused. What you did so far counts and is kept.")
        self.set_name(f"{question} {kept}")
        self.column.addWidget(TextLabel(theme, question, TypeRole.HEADLINE))
        self.column.addWidget(TextLabel(theme, kept))
        buttons = FlowLayout(gap=Space.M, row_gap=Space.M)
        buttons.addWidget(self.keep_going)
        buttons.addWidget(self.save_and_end)
        self.column.addSpacing(Space.S)
        self.column.addLayout(buttons)
        hint = words.t("Esc closes this and stays paused.")
        self.column.addWidget(TextLabel(theme, hint, TypeRole.CAPTION, Tone.SECONDARY))

    def start(self) -> None:
        """Take the keyboard."""
        self.keep_going.setFocus()
