"""The exercises of a session, folded away until somebody wants to change them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.exercise_editing import ExerciseChange
from backcare_desktop.core.session import Session
from backcare_desktop.ui.history.form.card import FormCard
from backcare_desktop.ui.history.form.exercise_row import ExerciseRow
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.tab_order import order_keyboard


class ExercisesCard(FormCard):
    """A button, and behind it a row for each exercise. What was changed counts when it is folded again, too."""

    changed = Signal()
    unfolded = Signal()  #: the rows are there now, behind everything older in the order of the keyboard

    def __init__(self, kit: Kit, session: Session) -> None:
        words = kit.words
        super().__init__(kit, words.t("Exercises"))
        self._kit = kit
        self._session = session
        self._box: QWidget | None = None
        self.rows: list[ExerciseRow] = []
        done, n = session.exercises_done, session.exercise_count
        summary = words.n("{done} of {n} exercise done", "{done} of {n} exercises done", n, done=done)
        self.column.addWidget(TextLabel(kit.theme, summary, tone=Tone.SECONDARY))
        self.toggle = Button(kit.theme, "", Variant.SECONDARY)
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self.column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_toggle()

    @property
    def changes(self) -> tuple[ExerciseChange, ...]:
        """What a person says otherwise than it is written down."""
        found = (row.change for row in self.rows)
        return tuple(change for change in found if change is not None)

    def _on_toggle_clicked(self) -> None:
        if self._box is None:
            self._box = self._new_rows()
            self.column.addWidget(self._box)
            self._box.show()
            order_keyboard([self.toggle, *self.rows])
            self.unfolded.emit()
        else:
            self._box.setVisible(self._box.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        words = self._kit.words
        is_open = self._box is not None and not self._box.isHidden()
        self.toggle.set_icon_name(IconName.CHEVRON_UP if is_open else IconName.CHEVRON_DOWN)
        self.toggle.setText(words.t("Fold the exercises") if is_open else words.t("Change the exercises"))

    def _new_rows(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XL)
        for steps in self._session.by_exercise:
            hurts = [hurt for hurt in self._session.hurts if hurt.exercise_id == steps[0].exercise_id]
            row = ExerciseRow(self._kit, steps, hurts)
            row.changed.connect(self.changed)
            self.rows.append(row)
            column.addWidget(row)
        return box
