"""One exercise of a session: how it was left, for how long, and whether it hurt."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.check_in_words import ends
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.exercise_editing import ExerciseChange
from backcare_desktop.core.session import Outcome, SessionHurt, SessionStep, outcome_of
from backcare_desktop.ui.history.form.hurt_side import HurtSide
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.chips import chip_group, chips_for, one_of
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.pain_scale import Measure, PainScale
from backcare_desktop.ui.widgets.tab_order import order_keyboard
from backcare_desktop.ui.widgets.toggle import Toggle

_MOST_S = 3600
_STEP_S = 5


class ExerciseRow(Group):
    """Begins with what is written down. Seconds are those of a side, all its sets together."""

    changed = Signal()

    def __init__(self, kit: Kit, steps: Sequence[SessionStep], hurts: Sequence[SessionHurt]) -> None:
        super().__init__(steps[0].exercise_name)
        self._kit = kit
        self._id = steps[0].exercise_id
        words = kit.words
        self._sides = tuple(dict.fromkeys(step.side for step in steps))
        self._planned_s = {
            side: _sum(step.planned_s for step in steps if step.side is side) for side in self._sides
        }
        self._done_s = {
            side: _sum(step.done_s for step in steps if step.side is side) for side in self._sides
        }
        self._outcome = outcome_of(steps)
        self._hurt = bool(hurts)
        self._hurt_sides = frozenset(hurt.side for hurt in hurts if hurt.side is not None)
        self._strength = hurts[-1].strength if hurts else None
        self.chips = chips_for(
            kit.theme,
            {
                Outcome.DONE: words.p("an exercise of a session", "Done"),
                Outcome.PARTIAL: words.p("an exercise of a session", "In part"),
                Outcome.SKIPPED: words.p("an exercise of a session", "Skipped"),
            },
        )
        one_of(self, self.chips.values())
        self.seconds = {side: self._new_seconds(side) for side in self._sides}
        self.hurt = Toggle(kit.theme, words.t("It hurt"))
        self.hurt_side = HurtSide(kit, self._hurt_sides) if any(self._sides) else None
        question = words.t("How strong was it? You need not say.")
        self.strength = PainScale(kit, question, *ends(Question.WORST, words), measure=Measure.STRENGTH)
        self._lay_out(steps[0].exercise_name)
        self._show_written_down()
        for outcome, chip in self.chips.items():
            chip.toggled.connect(lambda on, chosen=outcome: self._on_chosen(chosen, on=on))
        for stepper in self.seconds.values():
            stepper.value_changed.connect(lambda _: self.changed.emit())
        self.hurt.toggled.connect(self._on_hurt_toggled)
        self.strength.value_changed.connect(lambda _: self.changed.emit())

    @property
    def change(self) -> ExerciseChange | None:
        """What a person says otherwise than it is written down, if anything."""
        outcome = next((outcome for outcome, chip in self.chips.items() if chip.isChecked()), None)
        shown = {side: stepper.value for side, stepper in self.seconds.items()}
        as_shown = {side: round(self._done_s[side]) for side in self._sides}
        dose_changed = outcome is not None and (
            outcome is not self._outcome or (outcome is not Outcome.SKIPPED and shown != as_shown)
        )
        hurt = self.hurt.isChecked()
        strength = self.strength.value if hurt else None
        sides = self.hurt_side.sides if hurt and self.hurt_side is not None else self._hurt_sides
        sides_changed = sides != self._hurt_sides
        hurt_changed = sides_changed or (hurt, strength) != (self._hurt, self._strength)
        if not dose_changed and not hurt_changed:
            return None
        return ExerciseChange(
            self._id,
            outcome if dose_changed else None,
            {side: self._exact(side, seconds) for side, seconds in shown.items()} if dose_changed else {},
            hurt if hurt_changed else None,
            strength,
            sides if sides_changed else None,
        )

    def _exact(self, side: Side | None, seconds: int) -> float:
        """Return the seconds of a side; what was not touched loses no fraction."""
        for exact in (self._done_s[side], self._planned_s[side]):
            if seconds == round(exact):
                return exact
        return float(seconds)

    def _on_chosen(self, outcome: Outcome, *, on: bool) -> None:
        if not on:
            return
        for side, stepper in self.seconds.items():
            stepper.set_value(round(self._likely(side, outcome)))
        self._show_parts()
        self.changed.emit()

    def _likely(self, side: Side | None, outcome: Outcome) -> float:
        """Return where a side begins when the exercise was left otherwise than it is written down."""
        done, planned = self._done_s[side], self._planned_s[side]
        if outcome is self._outcome:
            return done
        if outcome is Outcome.DONE:
            return max(done, planned)
        return done if 0 < done < planned else planned / 2

    def _on_hurt_toggled(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_written_down(self) -> None:
        for side, stepper in self.seconds.items():
            stepper.set_value(round(self._done_s[side]))
        if self._outcome in self.chips:
            self.chips[self._outcome].setChecked(True)
            for chip in self.chips.values():
                if not chip.isChecked():  # Tab comes to the chosen one; Qt sees to that from then on
                    chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hurt.setChecked(self._hurt)
        self.strength.set_value(self._strength)
        self._show_parts()

    def _show_parts(self) -> None:
        took_time = any(self.chips[one].isChecked() for one in (Outcome.DONE, Outcome.PARTIAL))
        for stepper in self.seconds.values():
            stepper.setVisible(took_time)
        self.strength.setVisible(self.hurt.isChecked())
        if self.hurt_side is not None:
            self.hurt_side.setVisible(self.hurt.isChecked())

    # -- layout ------------------------------------------------------------------------------------------

    def _new_seconds(self, side: Side | None) -> Stepper:
        words = self._kit.words
        name, pattern = {
            None: (words.t("Seconds"), words.p("a number and its unit", "{value} s")),
            Side.LEFT: (words.t("Seconds on the left"), words.p("a number and its unit", "Left {value} s")),
            Side.RIGHT: (
                words.t("Seconds on the right"),
                words.p("a number and its unit", "Right {value} s"),
            ),
        }[side]
        less, more = words.t("Less: {setting}", setting=name), words.t("More: {setting}", setting=name)
        stepper = Stepper(self._kit.theme, name, less, more)
        stepper.set_range(0, max(_MOST_S, ceil(self._done_s[side]), ceil(self._planned_s[side])), _STEP_S)
        stepper.set_pattern(*pattern.split("{value}"))
        return stepper

    def _lay_out(self, name: str) -> None:
        theme, words = self._kit.theme, self._kit.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(TextLabel(theme, name, TypeRole.STRONG))
        if self._outcome is Outcome.NOT_REACHED:
            column.addWidget(TextLabel(theme, words.t("Not reached"), TypeRole.CAPTION, Tone.SECONDARY))
        chips = chip_group(words.t("How {exercise} was left", exercise=name), self.chips.values())
        column.addWidget(chips)
        line = FlowLayout(gap=Space.L)
        for part in (*self.seconds.values(), self.hurt):
            line.addWidget(part)
        column.addLayout(line)
        told = [self.strength] if self.hurt_side is None else [self.hurt_side, self.strength]
        for part in told:
            column.addWidget(part)
        order_keyboard([chips, *self.seconds.values(), self.hurt, *told])


def _sum(seconds: Iterable[float]) -> float:
    return float(sum(seconds))
