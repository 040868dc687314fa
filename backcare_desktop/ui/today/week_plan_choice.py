"""How many days a week a person plans to practise."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.settings import LIMITS
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.labels import TextLabel


class WeekPlanChoice(QWidget):
    """A question and a number; 0 is no plan. Written as it changes."""

    def __init__(self, kit: Kit, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kit.words
        self.stepper = Stepper(
            kit.theme, words.t("Planned days a week"), words.t("Fewer days"), words.t("More days")
        )
        self.stepper.set_range(*LIMITS["week_target"])
        self.stepper.set_value(preferences.settings.week_target)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(kit.theme, words.t("On how many days a week do you plan to practise?")))
        column.addWidget(self.stepper)
        self.stepper.value_changed.connect(lambda days: preferences.change(week_target=days))
        preferences.settings_changed.connect(lambda settings: self.stepper.set_value(settings.week_target))
