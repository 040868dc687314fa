"""How a routine becomes gentler."""

from dataclasses import replace

import pytest

from backcare_desktop.core.adjusting import adjusted
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.gentler import gentler
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.routine_settings import RoutineSettings
from backcare_desktop.core.session import Session, SessionHurt, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.fakes import START


def session(catalogue: Catalogue, routine_id: str, *hurt: str) -> Session:
    routine = catalogue.routine(routine_id)
    timeline = build_timeline(routine, Timing())
    end = Reading(600.0, START)
    done = session_of("s", routine, routine_to_json(routine), timeline, Progress(worked_s=500.0), START, end)
    hurts = tuple(SessionHurt(exercise_id, exercise_id, None, 1.0, None, None) for exercise_id in hurt)
    return replace(done, hurts=hurts)


def changed(catalogue: Catalogue, routine_id: str, *hurt: str) -> dict[str, str]:
    routine = catalogue.routine(routine_id)
    found = gentler(routine, session(catalogue, routine_id, *hurt), catalogue)
    return {one.exercise.id: one.easier.id for one in found}


def test_what_hurt_becomes_easier_and_nothing_else(catalogue: Catalogue) -> None:
    assert changed(catalogue, "big-three", "bird-dog") == {"bird-dog": "bird-dog-leg"}


def test_where_nothing_hurt_the_most_demanding_become_easier(catalogue: Catalogue) -> None:
    assert changed(catalogue, "big-three") == {
        "curl-up": "abdominal-brace",
        "side-plank-knees": "clamshell",
        "bird-dog": "bird-dog-leg",
    }


@pytest.mark.parametrize("routine_id", ["flare-up-day", "morning-loosener"])
def test_a_gentle_routine_stays_as_it_is(catalogue: Catalogue, routine_id: str) -> None:
    assert changed(catalogue, routine_id) == {}
    assert changed(catalogue, routine_id, "heel-slide") == {"heel-slide": "abdominal-brace"}


def test_the_answers_make_the_routine_so(catalogue: Catalogue) -> None:
    routine = catalogue.routine("big-three")
    settings = RoutineSettings()
    for one in gentler(routine, session(catalogue, "big-three"), catalogue):
        assert one.answer.session_id == "s"
        settings = settings.answered(one.answer)
    done = [item.exercise.id for item in adjusted(routine, settings, catalogue).items]
    assert set(done) >= {"abdominal-brace", "clamshell", "bird-dog-leg"}
    assert not set(done) & {"curl-up", "side-plank-knees", "bird-dog"}
