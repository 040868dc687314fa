"""When to stop, and what somebody with a condition does about an exercise."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Caution, CautionAction, Exercise
from backcare_desktop.core.words import Words
from backcare_desktop.ui.exercise.parts import Mark, PartCard, marked_line
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import draw_box, smooth_painter

_ICONS = {
    CautionAction.AVOID: IconName.CLOSE,
    CautionAction.MODIFY: IconName.SWITCH_SIDE,
    CautionAction.CAUTION: IconName.INFO,
}


class StopCard(Card):
    """When to stop: outlined like the button that says that it hurts, with the same hand."""

    def __init__(self, kit: Kit, exercise: Exercise) -> None:
        super().__init__(kit.theme)
        heading = kit.words.t("Stop if")
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        mark = Mark(kit.theme, IconName.HAND, Tone.HURT)
        title = TextLabel(kit.theme, heading, TypeRole.STRONG, Tone.HURT)
        column.addLayout(marked_line(mark, title, TextLabel(kit.theme, exercise.words.stop_if)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and its outline."""
        colours = self._theme.colours
        box = QRectF(self.rect())
        draw_box(smooth_painter(self), box, Radius.CARD, colours.surface, colours.hurt, 2)


class CautionsCard(PartCard):
    """Conditions, gathered by what each of them asks for: leaving out comes first."""

    def __init__(self, kit: Kit, catalogue: Catalogue, exercise: Exercise) -> None:
        super().__init__(kit.theme, kit.words.t("If you have one of these"))
        self._kit = kit
        self._conditions = catalogue.conditions
        for action, heading in _action_words(kit.words).items():
            cautions = [caution for caution in exercise.cautions if caution.action is action]
            if cautions:
                self._add_group(action, heading, cautions)

    def _add_group(self, action: CautionAction, heading: str, cautions: list[Caution]) -> None:
        theme = self._kit.theme
        self.column.addSpacing(Space.XS)
        labels = [TextLabel(theme, heading, TypeRole.STRONG, Tone.WARNING)]
        for caution in cautions:
            condition = TextLabel(theme, self._conditions[caution.condition])
            condition.setContentsMargins(0, Space.S, 0, 0)
            labels += [condition, TextLabel(theme, caution.text, tone=Tone.SECONDARY)]
        self.column.addLayout(marked_line(Mark(theme, _ICONS[action], Tone.WARNING), *labels))


def _action_words(words: Words) -> dict[CautionAction, str]:
    return {
        CautionAction.AVOID: words.t("Leave this one out"),
        CautionAction.MODIFY: words.t("Do it in another way"),
        CautionAction.CAUTION: words.t("Take extra care"),
    }
