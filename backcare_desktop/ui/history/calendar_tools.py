"""What stands above the calendar: how it is shown, and the ways to find and to take along."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.history.view_choice import measure_choice, view_choice
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout


class CalendarTools(QWidget):
    """The choices, in as many rows as they need. It makes the buttons too; the page places them."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, theme = kit.words, kit.theme
        self.views = view_choice(kit)
        self.measures = measure_choice(kit)
        self.find_button = Button(theme, words.p("calendar", "Find"), Variant.TEXT, IconName.SEARCH)
        self.report_button = Button(theme, words.p("calendar", "Report"), Variant.TEXT, IconName.REPORT)
        self.report_button.setAccessibleDescription(words.t("One page for your physiotherapist"))
        row = FlowLayout(self, gap=Space.XL)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.views)
        row.addWidget(self.measures)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What stands beside the title, in its order."""
        return (self.find_button, self.report_button)
