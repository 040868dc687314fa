"""All that a person says of one session, on cards, and the session that this comes to."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.history import minutes_of
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.core.session import Session
from backcare_desktop.core.session_editing import (
    Addition,
    Part,
    Problem,
    SessionChanges,
    added,
    edited,
    problems,
)
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.ui.history.form.answers_card import AnswersCard
from backcare_desktop.ui.history.form.exercises_card import ExercisesCard
from backcare_desktop.ui.history.form.note_card import NoteCard
from backcare_desktop.ui.history.form.row import FormRow
from backcare_desktop.ui.history.form.what_card import WhatCard
from backcare_desktop.ui.history.form.when_card import WhenCard
from backcare_desktop.ui.history.form.words import QUESTIONS, why_not
from backcare_desktop.ui.page_maker import PageMaker

#: What a walk begins with in the form, in minutes.
_USUAL_MIN = 30
#: A day that is over has no present moment to begin with.
_NOON = time(12)
_ROUND_MIN = 5


class FormFields(QObject):
    """Cards for the columns of a page. A subclass knows what is written down already."""

    order_changed = Signal()  #: something was made that the keyboard has to find in its place

    def __init__(
        self, maker: PageMaker, when: WhenCard, told: Mapping[Question, int | None], note: str
    ) -> None:
        super().__init__()
        self._maker = maker
        self._minutes_told = False
        self.when = when
        self.when.minutes_told.connect(self._on_minutes_told)
        self.answers = AnswersCard(maker.kit, told)
        self.note = NoteCard(maker.kit, note)

    @property
    def first_column(self) -> list[QWidget]:
        """The cards beside the scales, or before them: what can be said in a line."""
        return [self.when, self.note]

    @property
    def second_column(self) -> list[QWidget]:
        """The cards that need width."""
        return [self.answers]

    @property
    def session(self) -> Session:
        """What was said, as a session."""
        raise NotImplementedError

    @property
    def problems(self) -> dict[Part, Problem]:
        """Why it cannot be."""
        raise NotImplementedError

    @property
    def rows(self) -> dict[Part, FormRow]:
        """Where each part of a session is said, in the order in which it is asked."""
        still_to_come = self.when.date.value > self._maker.clock.read().wall.date()
        start = self.when.date_row if still_to_come else self.when.start_row
        return {Part.START: start, Part.LENGTH: self.when.minutes_row}

    @property
    def said(self) -> object:
        """Everything that was said, to tell whether it is different from before."""
        return (self.when.start, self.when.minutes.value, self.answers.told, self.note.text)

    def show_problems(self) -> bool:
        """Say what cannot be beside its field, give the keyboard to the first; return whether there was any."""
        found, rows, ended_at = self.problems, self.rows, self.session.ended_at
        for row in (self.when.date_row, *rows.values()):
            row.set_problem("")
        for part, problem in found.items():
            rows[part].set_problem(why_not(problem, ended_at, self._maker.kit))
        if found:
            rows[next(iter(found))].take_keyboard()
        return bool(found)

    def dispose(self) -> None:
        """Go, with all cards."""
        for card in (*self.first_column, *self.second_column):
            card.hide()
            card.deleteLater()
        self.deleteLater()

    def _on_minutes_told(self) -> None:
        self._minutes_told = True


class EditFields(FormFields):
    """What can be changed in a session that is written down."""

    def __init__(self, maker: PageMaker, record: SessionRecord) -> None:
        session = record.session
        self._before = session
        start = session.started_at.replace(tzinfo=None, second=0, microsecond=0)
        minutes = minutes_of(session.worked_s)
        when = WhenCard(maker.kit, start, minutes)
        super().__init__(maker, when, {one: record.answer(one) for one in QUESTIONS}, record.note)
        self._start_shown = when.start
        self.exercises = ExercisesCard(maker.kit, session) if session.steps else None
        if self.exercises is not None:
            self.exercises.changed.connect(self._on_exercises_changed)
            self.exercises.unfolded.connect(self.order_changed)

    @property
    def second_column(self) -> list[QWidget]:
        """The scales, and the exercises."""
        return [self.answers] if self.exercises is None else [self.answers, self.exercises]

    @property
    def session(self) -> Session:
        """The session with what was changed in it; what was not touched keeps its seconds."""
        start = self.when.start
        return edited(
            self._before,
            SessionChanges(
                None if start == self._start_shown else start,
                self.when.minutes.value * 60.0 if self._minutes_told else None,
                self.exercises.changes if self.exercises else (),
            ),
        )

    @property
    def problems(self) -> dict[Part, Problem]:
        """Why what was changed cannot be."""
        return problems(self.session, self._maker.clock.read().wall, self._before)

    @property
    def said(self) -> object:
        """All fields, and the exercises."""
        return (super().said, self.exercises.changes if self.exercises else ())

    def _on_exercises_changed(self) -> None:
        if not self._minutes_told:
            self.when.follow(minutes_of(self.session.worked_s))


class AddFields(FormFields):
    """What there is to say of something that was done without the app."""

    def __init__(self, maker: PageMaker, session_id: str, day: date) -> None:
        self._id = session_id
        super().__init__(maker, WhenCard(maker.kit, _likely_start(maker, day), _USUAL_MIN), {}, "")
        self.what = WhatCard(maker.kit, maker.catalogue)
        self.what.what_changed.connect(self._on_what_changed)

    @property
    def first_column(self) -> list[QWidget]:
        """What it was comes first."""
        return [self.what, *super().first_column]

    @property
    def session(self) -> Session:
        """The session as it would be written down."""
        addition = Addition(
            self.when.start,
            self.when.minutes.value * 60.0,
            self.what.name,
            self.what.routine,
            self._maker.preferences.settings.timing,
        )
        return added(self._id, addition, self._maker.clock.at(addition.start))

    @property
    def problems(self) -> dict[Part, Problem]:
        """Why it cannot be."""
        return problems(self.session, self._maker.clock.read().wall)

    @property
    def rows(self) -> dict[Part, FormRow]:
        """The name first."""
        return {Part.NAME: self.what.name_row, **super().rows}

    @property
    def said(self) -> object:
        """All fields, and what it was."""
        return (super().said, self.what.what, self.what.routine, self.what.name)

    def _on_what_changed(self) -> None:
        if self._minutes_told:
            return
        routine = self.what.routine
        timing = self._maker.preferences.settings.timing
        length_s = _USUAL_MIN * 60.0 if routine is None else build_timeline(routine, timing).total_s
        self.when.follow(minutes_of(length_s))


def _just_now(now: datetime) -> datetime:
    """Return a round time of day such that something of usual length is just over."""
    start = (now - timedelta(minutes=_USUAL_MIN)).replace(tzinfo=None, second=0, microsecond=0)
    return start - timedelta(minutes=start.minute % _ROUND_MIN)


def _likely_start(maker: PageMaker, day: date) -> datetime:
    just_now = _just_now(maker.clock.read().wall)
    return just_now if practice_day(just_now) == day else datetime.combine(day, _NOON)
