"""How an exercise is done, in words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.routine import RoutineItem
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.routines.pictures import Corners, PictureQueue, Plate
from backcare_desktop.ui.theme.tokens import Radius, Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

_PICTURE = QSize(0, 200)


class ExerciseText(QWidget):
    """Steps, breathing, what one feels, when to stop, cautions, variants, and where the dose comes from."""

    def __init__(
        self,
        kit: Kit,
        queue: PictureQueue,
        catalogue: Catalogue,
        item: RoutineItem,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self._column.setSpacing(Space.XS)
        exercise, words = item.exercise, kit.words
        told = exercise.words
        self._column.addWidget(Plate(kit, queue, exercise, Corners.ALL, Radius.CONTROL, fixed_size=_PICTURE))
        self._column.addSpacing(Space.S)
        self._add(told.key_cue, role=TypeRole.STRONG, tone=Tone.PRIMARY)
        for number, step in enumerate(told.steps, 1):
            self._add(words.t("{number}. {step}", number=number, step=step))
        self._add_part(words.t("Breathing"), told.breathing)
        self._add_part(words.t("What you feel"), told.should_feel)
        self._add_part(words.t("Stop if"), told.stop_if, Tone.HURT)
        self._add_cautions(catalogue, exercise)
        if exercise.easier is not None:
            self._add_part(words.t("Easier"), catalogue.exercise(exercise.easier).words.name)
        if exercise.harder is not None:
            self._add_part(words.t("Harder"), catalogue.exercise(exercise.harder).words.name)
        self._add_part(words.t("Where the dose comes from"), told.dose_source)

    def _add_cautions(self, catalogue: Catalogue, exercise: Exercise) -> None:
        words = self._kit.words
        for number, caution in enumerate(exercise.cautions):
            condition = catalogue.conditions[caution.condition]
            text = words.t("{condition}. {advice}", condition=condition, advice=caution.text)
            if number == 0:
                self._add_part(words.t("Take care with"), text)
            else:
                self._add(text)

    def _add_part(self, heading: str, text: str, tone: Tone = Tone.SECONDARY) -> None:
        self._column.addSpacing(Space.S)
        self._add(heading, role=TypeRole.CAPTION, tone=tone)
        self._add(text)

    def _add(self, text: str, role: TypeRole = TypeRole.BODY, tone: Tone = Tone.TEXT) -> None:
        self._column.addWidget(TextLabel(self._kit.theme, text, role, tone))
