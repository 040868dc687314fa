"""The real catalogue: complete, linked, inside its ranges, and safe where the source article was not."""

from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.core.catalogue import Catalogue, CatalogueTexts, parse_catalogue
from backcare_desktop.core.exercise import CautionAction, Kind, Position, Sides
from backcare_desktop.core.words import PSEUDO, Words

ARTICLE_EXERCISES = {
    "1a": {"shoulder-rolls"},
    "1b": {"neck-side-stretch"},
    "1c": {"hamstring-stretch-supine"},
    "1d": {"back-extension-elbows", "back-extension-press-up"},
    "1e": {"hip-twist-supine", "hip-twist-standing"},
    "2a": {"neutral-spine"},
    "2b": {"leg-raise"},
    "2c": {"ball-bridge"},
    "2d": {"aerobic-walk"},
    "2e": {"pelvic-tilt"},
    "3a": {"lower-trunk-rotation"},
    "3b": {"seated-lower-trunk-rotation"},
}
EXERCISE_IDS = [
    line.split('"')[3]
    for line in (Path(__file__).parents[2] / "resources/catalogue/exercises.json")
    .read_text(encoding="utf-8")
    .splitlines()
    if line.startswith('      "id"')
]


def test_the_whole_catalogue_is_there(catalogue: Catalogue) -> None:
    assert len(catalogue.exercises) == 58
    assert [routine.id for routine in catalogue.routines] == [
        "morning-loosener",
        "desk-break",
        "neutral-spine-basics",
        "full-spine-stretch",
        "lumbar-stabilisation",
        "big-three",
        "strength-back-hips",
        "flare-up-day",
        "evening-unwind",
    ]
    assert len(catalogue.conditions) == 16
    assert list(catalogue.exercises) == EXERCISE_IDS


def test_every_exercise_of_the_article_is_there(catalogue: Catalogue) -> None:
    found: dict[str, set[str]] = {}
    for exercise in catalogue.exercises.values():
        if exercise.article_item is not None:
            found.setdefault(exercise.article_item, set()).add(exercise.id)
    assert found == ARTICLE_EXERCISES


@pytest.mark.parametrize("exercise_id", EXERCISE_IDS)
def test_every_dose_of_an_exercise_is_inside_its_range(catalogue: Catalogue, exercise_id: str) -> None:
    exercise = catalogue.exercise(exercise_id)
    limits = exercise.dose_range
    doses = [exercise.dose]
    doses += [
        item.dose for routine in catalogue.routines for item in routine.items if item.exercise is exercise
    ]
    for dose in doses:
        assert limits.hold_s[0] <= dose.hold_s <= limits.hold_s[1]
        assert limits.reps[0] <= min(dose.reps_per_set)
        assert max(dose.reps_per_set) <= limits.reps[1]
        assert limits.sets[0] <= dose.sets <= limits.sets[1]
        assert dose.rep_s > 0


@pytest.mark.parametrize("exercise_id", EXERCISE_IDS)
def test_every_link_leads_to_an_exercise_in_the_right_direction(
    catalogue: Catalogue, exercise_id: str
) -> None:
    exercise = catalogue.exercise(exercise_id)
    if exercise.easier is not None:
        assert catalogue.exercises[exercise.easier].level <= exercise.level
    if exercise.harder is not None:
        assert catalogue.exercises[exercise.harder].level >= exercise.level


def test_the_easier_variant_is_one_step_away(catalogue: Catalogue) -> None:
    assert catalogue.easier(catalogue.exercise("ball-bridge")) is catalogue.exercise("bridge")
    assert catalogue.easier(catalogue.exercise("shoulder-rolls")) is None


def test_going_easier_always_ends(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        steps = 0
        easier = catalogue.easier(exercise)
        while easier is not None:
            easier = catalogue.easier(easier)
            steps += 1
            assert steps < len(catalogue.exercises)


def test_unknown_ids_are_a_fault_of_the_caller(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError, match="superman"):
        catalogue.exercise("superman")
    with pytest.raises(KeyError, match="boot-camp"):
        catalogue.routine("boot-camp")


def test_a_routine_takes_what_it_does_not_set_from_the_exercise(catalogue: Catalogue) -> None:
    bridges = [
        item for item in catalogue.routine("lumbar-stabilisation").items if item.exercise.id == "bridge"
    ]
    assert [item.dose for item in bridges] == [catalogue.exercise("bridge").dose]
    knees = next(
        item for item in catalogue.routine("evening-unwind").items if item.exercise.id == "knee-to-chest"
    )
    assert knees.dose == replace(knees.exercise.dose, reps_per_set=(2,))


def test_the_tempo_of_an_exercise_is_numbers(catalogue: Catalogue) -> None:
    def tempo(exercise_id: str) -> tuple[float, float, float]:
        dose = catalogue.exercise(exercise_id).dose
        return dose.move_in_s, dose.hold_s, dose.move_out_s

    assert tempo("chin-tuck") == (2, 5, 2)
    assert tempo("neck-side-stretch") == (3, 20, 3)
    assert tempo("shoulder-rolls") == (2, 0, 2)
    assert tempo("plank") == (1.5, 15, 1.5)
    assert tempo("neutral-spine") == (6, 5, 0)  # rock flat, rock arched, settle
    assert tempo("cat-cow") == (2, 2, 4)  # round, pause, sink and pause
    assert tempo("diaphragmatic-breathing") == (0, 120, 0)


def test_descending_sets_are_kept(catalogue: Catalogue) -> None:
    for exercise_id in ("curl-up", "side-plank-knees", "bird-dog"):
        assert catalogue.exercise(exercise_id).dose.reps_per_set == (3, 2, 1)


def test_unbroken_exercises_are_those_without_repetitions(catalogue: Catalogue) -> None:
    continuous = {exercise.id for exercise in catalogue.exercises.values() if exercise.dose.continuous}
    assert continuous == {"aerobic-walk", "march-on-spot", "diaphragmatic-breathing", "legs-on-chair-rest"}


def test_stretches_are_seconds_never_minutes(catalogue: Catalogue) -> None:
    stretches = {exercise.id for exercise in catalogue.exercises.values() if exercise.kind is Kind.STRETCH}
    brief = {"knee-to-chest", "child-pose"}  # eased in and out several times rather than held
    for exercise_id in stretches:
        assert catalogue.exercise(exercise_id).dose_range.hold_s[1] <= 60
    for routine in catalogue.routines:
        for item in routine.items:
            if item.exercise.id in stretches - brief:
                assert 10 <= item.dose.hold_s <= 60
    for exercise_id in stretches - brief:
        assert 10 <= catalogue.exercise(exercise_id).dose.hold_s <= 60


def test_what_the_article_got_wrong_ships_right(catalogue: Catalogue) -> None:
    def avoided(exercise_id: str) -> set[str]:
        return {
            caution.condition
            for caution in catalogue.exercise(exercise_id).cautions
            if caution.action is CautionAction.AVOID
        }

    # Leg raises: one leg at a time, not with sciatica.
    assert catalogue.exercise("leg-raise").dose.sides is Sides.EACH
    assert "leg-pain" in avoided("leg-raise")
    # The ball bridge comes after the bridge on the floor.
    assert catalogue.exercise("ball-bridge").level == 3
    assert catalogue.exercise("ball-bridge").easier == "bridge"
    # Walking is a kind of its own with a dose.
    assert catalogue.exercise("aerobic-walk").kind is Kind.AEROBIC
    # The seated leg swing is demanding, has eight exclusions, and a version with the feet down.
    swing = catalogue.exercise("seated-lower-trunk-rotation")
    assert swing.level == 3
    assert len(avoided(swing.id)) == 8
    assert swing.easier == "seated-trunk-rotation"
    # Knee rolls: half-way with osteoporosis, shoulder blades down.
    rolls = catalogue.exercise("lower-trunk-rotation")
    assert "shoulder blades stay down" in rolls.words.key_cue
    assert any(c.condition == "osteoporosis" and "Half-way" in c.text for c in rolls.cautions)
    # Arching backwards is not for everybody.
    for exercise_id in ARTICLE_EXERCISES["1d"]:
        assert {"stenosis", "spondylolisthesis"} <= avoided(exercise_id)
    # Hip twists in both forms, the gentle one standing.
    assert catalogue.exercise("hip-twist-standing").level == 1
    assert catalogue.exercise("hip-twist-supine").level == 2
    # At most two stretches a region, and a warm-up before them.
    stretching = catalogue.routine("full-spine-stretch")
    assert stretching.items[0].exercise.id == "march-on-spot"
    regions = [item.exercise.regions[0] for item in stretching.items if item.exercise.kind is Kind.STRETCH]
    assert max(regions.count(region) for region in regions) <= 2


def test_the_morning_routine_is_fit_for_the_first_hour(catalogue: Catalogue) -> None:
    assert all(item.exercise.first_hour_ok for item in catalogue.routine("morning-loosener").items)


def test_nothing_needed_means_no_equipment(catalogue: Catalogue) -> None:
    assert catalogue.exercise("march-on-spot").equipment == ()
    assert catalogue.routine("desk-break").equipment == ("chair",)


def test_everything_shown_passes_through_the_transform(catalogue_texts: CatalogueTexts) -> None:
    pseudo = parse_catalogue(catalogue_texts, Words(PSEUDO).content_transform)
    bridge = pseudo.exercise("bridge")
    shown = [
        *bridge.words.steps,
        bridge.words.name,
        bridge.words.key_cue,
        bridge.words.breathing,
        bridge.words.should_feel,
        bridge.words.stop_if,
        bridge.words.dose_source,
        *(caution.text for caution in bridge.cautions),
        *vars(pseudo.routine("desk-break").words).values(),
        *pseudo.conditions.values(),
        *pseudo.equipment.values(),
        *pseudo.regions.values(),
        *pseudo.positions.values(),
    ]
    assert all(text.startswith("⟦") for text in shown)
    assert set(pseudo.positions) == set(Position)
