"""Statements 14 and 15: how large the words are on the stage of the real window, in every step of every routine."""

from dataclasses import replace
from math import atan, degrees

import pytest

from backcare_desktop.app.tour import hands
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words
from backcare_desktop.ui.player import type_fit
from backcare_desktop.ui.player.stage import Stage
from backcare_desktop.ui.player.stage_words import widest_words
from backcare_desktop.ui.sounds import ChimePlayer
from tests.access.places import write_profile
from tests.end2end.person import Person

#: A screen of 24 inches with 1920 by 1080 pixels.
PIXEL_MM = 0.277
#: Arcs are a hair smaller where a font size is rounded.
HAIR = 0.01


def arc(em_px: float, stage: Stage, distance_mm: float) -> float:
    """Under how many minutes of arc the capitals of a font are seen."""
    return degrees(atan(em_px * stage.measure.cap_per_em * PIXEL_MM / distance_mm)) * 60


@pytest.mark.parametrize(("size", "distance_cm"), [((1120, 760), 200), ((1920, 1080), 300)])
def test_every_step_of_every_routine_is_read_from_the_mat(
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    distance_cm: int,
) -> None:
    write_profile(person.paths.profile, stage_distance_cm=distance_cm)
    monkeypatch.setattr(
        ChimePlayer, "prepare", lambda _chimes: None
    )  # there are speakers: no banner takes room
    monkeypatch.setattr(type_fit, "mm_per_px", lambda _dpi: PIXEL_MM)
    person.launch()
    person.window.resize(*size)
    small: list[str] = []
    for plan in person.running.catalogue.routines:
        person.running.window.open_player(plan.id)
        hands.settle()
        host = person.running.window.host
        views: list[object] = []
        host.driver.view_changed.connect(views.append)
        host.page.preflight.start_requested.emit()
        hands.settle()
        assert (person.window.width(), person.window.height()) == size
        small += [f"{plan.id}: {said}" for said in too_small(person, views[-1], distance_cm * 10.0)]
        person.running.window.put_away()
    assert small == []


def too_small(person: Person, view: object, distance_mm: float) -> list[str]:
    """Go through the steps of the routine that runs, and tell of words that are too small or cut."""
    stage = person.running.window.host.page.stage
    player = person.running.driver._player
    assert player is not None
    found = []
    for step in player.run.timeline.steps:
        phase = next(one for one in step.phases if one.kind in (PhaseKind.HOLD, PhaseKind.REPETITIONS))
        stage.set_view(replace(view, step=step, phase=phase, side=phase.side))  # type: ignore[type-var]
        assert stage.sizes is not None
        digits, name = (arc(em_px, stage, distance_mm) for em_px in (stage.sizes.digits, stage.sizes.name))
        if digits < 40 - HAIR or name < 20 - HAIR:
            found.append(f"{step.exercise.id}: digits {digits:.1f}, name {name:.1f}")
        for text in widest_words(step, None, Words()):
            lines = type_fit.break_lines(text, stage.sizes, stage.room, stage.measure)
            whole = "".join(lines.name).replace(" ", "") == text.name.replace(" ", "")
            if not (lines.fits and whole):
                found.append(f"{step.exercise.id}: {text.name!r} is cut")
    return found
