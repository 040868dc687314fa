"""How strong it was, of something that hurt in an exercise."""

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.pain_scale import Measure, PainScale


class StrengthScale(PainScale):
    """The scale of "This hurts"."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        words = kit.words
        super().__init__(
            kit,
            words.t("How strong was it? You need not say."),
            words.t("No pain"),
            words.t("Worst pain imaginable"),
            parent,
            measure=Measure.STRENGTH,
        )

    @property
    def strength(self) -> int | None:
        """What was chosen, 0 to 10, or None."""
        return self.value
