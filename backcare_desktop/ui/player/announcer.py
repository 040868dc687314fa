"""Tells screen readers what begins: one announcement a phase, and never the digits of a countdown."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.captions import caption, stage_title
from backcare_desktop.core.events import PhaseStarted
from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import Phase, PhaseKind, Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.core.words import Words

#: The sentence of these phases names the phase and the exercise by itself.
_WHOLE = (PhaseKind.GET_READY, PhaseKind.REST, PhaseKind.SWITCH, PhaseKind.DONE, PhaseKind.RELEASE)
_WITH_PHASE = (State.RUNNING, State.LEAD_IN, State.PAUSED)


class Announcer:
    """Watches the views that a page is given and speaks for `widget`."""

    def __init__(self, widget: QWidget, words: Words) -> None:
        self._widget = widget
        self._words = words
        self._said: tuple[Step, Phase] | None = None
        self._state = State.READY

    def forget(self) -> None:
        """Begin anew: another routine."""
        self._said = None
        self._state = State.READY

    def see(self, view: PlayerView) -> None:
        """Announce what is new in a view."""
        before, self._state = self._state, view.state
        if view.state is State.PAUSED and before is not State.PAUSED:
            self.say(self._words.t("Paused."))
        elif view.state in _WITH_PHASE and not self._has_said(view):
            self._said = (view.step, view.phase)
            self.say(phase_sentence(view, self._words))

    def _has_said(self, view: PlayerView) -> bool:
        return self._said is not None and self._said[0] is view.step and self._said[1] is view.phase

    def say(self, text: str) -> None:
        """Announce a sentence now."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))


def phase_sentence(view: PlayerView, words: Words) -> str:
    """Return what is announced when the view's phase begins: phase, name, side, how long, and how."""
    phase, step = view.phase, view.step
    how = caption(PhaseStarted(phase, step), words) or ""
    again = phase.repetition > 1
    if phase.kind in _WHOLE or (again and phase.kind is PhaseKind.MOVE):
        return how
    stage = stage_title(phase, view.side, step.exercise, words)
    if again:
        return words.n("{stage}. {n} second.", "{stage}. {n} seconds.", view.seconds_left, stage=stage)
    return words.n(
        "{stage}, {name}. {n} second. {how}",
        "{stage}, {name}. {n} seconds. {how}",
        view.seconds_left,
        stage=stage,
        name=step.exercise.words.name,
        how=how,
    )
