"""A routine as it is about to be done: with what was remembered about it, and what is asked before and after."""

from dataclasses import dataclass

from backcare_desktop.core.adjusting import HurtQuestion, adjusted, questions, questions_after
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.gentler import Gentler, gentler
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_copy import routine_from_json
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Settings, Timing
from backcare_desktop.core.timeline import Timeline, build_timeline
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from backcare_desktop.ui.speech.sounding import Volumes


@dataclass(frozen=True)
class Prepared:
    """What stands ready to be started."""

    routine: Routine  #: as it will be done
    timing: Timing
    asked: tuple[HurtQuestion, ...] = ()  #: about what hurt last time

    @property
    def timeline(self) -> Timeline:
        """Its timeline."""
        return build_timeline(self.routine, self.timing)


class Preparation:
    """Prepares routines by what was remembered about them."""

    def __init__(self, catalogue: Catalogue, journal: Journal, remembered: RoutinePreferences) -> None:
        self._catalogue = catalogue
        self._journal = journal
        self._remembered = remembered

    def prepare(self, routine: Routine, settings: Settings) -> Prepared:
        """Return a routine of the catalogue as it is done now."""
        known = self._remembered.of(routine.id)
        hurts = self._journal.latest_hurts(routine.id)
        return Prepared(
            adjusted(routine, known, self._catalogue),
            self._remembered.timing_for(routine.id, settings),
            questions(routine, hurts, known, self._catalogue),
        )

    def start(self, prepared: Prepared) -> None:
        """Remember that it was started: what was asked and not answered stays as it is."""
        self._remembered.pass_over(prepared.routine.id, prepared.asked)

    def answered(
        self, routine: Routine, settings: Settings, before: Prepared, exercise_id: str, answer: NextTime
    ) -> Prepared:
        """Return the routine after an answer; what was asked stays, so that the answer can be changed."""
        question = next(asked for asked in before.asked if asked.exercise.id == exercise_id)
        self._remembered.answer(routine.id, question.answered(answer))
        now = self.prepare(routine, settings)
        return Prepared(now.routine, now.timing, before.asked)

    def questions_after(self, session: Session) -> tuple[HurtQuestion, ...]:
        """Return what is asked about what hurt in a session."""
        if not session.hurts:
            return ()
        return questions_after(routine_from_json(session.routine_copy), session, self._catalogue)

    def answer_after(self, session: Session, exercise_id: str, answer: NextTime | None) -> None:
        """Remember an answer given after a session; None asks again next time."""
        if answer is None:
            self._remembered.take_back(session.routine_id, exercise_id, session.id)
        else:
            self._remembered.answer(session.routine_id, HurtAnswer(exercise_id, answer, session.id))

    def gentler(self, session: Session) -> tuple[Gentler, ...]:
        """Return what would make the routine of a session gentler, as it was done."""
        return gentler(routine_from_json(session.routine_copy), session, self._catalogue)

    def volumes(self, routine: Routine | None, settings: Settings) -> Volumes:
        """Return how loud a routine is, or anything else."""
        if routine is None:
            return Volumes(settings.chime_volume_percent, settings.voice_volume_percent)
        return Volumes(
            self._remembered.chime_volume_for(routine.id, settings),
            self._remembered.voice_volume_for(routine.id, settings),
        )

    def change_volumes(self, routine: Routine | None, preferences: Preferences, change_percent: int) -> None:
        """Make everything louder or softer where it is set: for this routine, or for all."""
        now = self.volumes(routine, preferences.settings)
        known = RoutineSettings() if routine is None else self._remembered.of(routine.id)
        for name, percent, own in (
            ("chime_volume_percent", now.chimes_percent, known.chime_volume_percent),
            ("voice_volume_percent", now.voice_percent, known.voice_volume_percent),
        ):
            change = {name: percent + change_percent}
            if routine is None or own is None:
                preferences.change(**change)
            else:
                self._remembered.change(routine.id, **change)
