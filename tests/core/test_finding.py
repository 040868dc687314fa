"""Looking for an exercise."""

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Position
from backcare_desktop.core.finding import Area, Search, Stance, Things, found


def ids(catalogue: Catalogue, search: Search) -> set[str]:
    return {exercise.id for exercise in found(catalogue, search)}


def test_who_looks_for_nothing_finds_everything_in_order(catalogue: Catalogue) -> None:
    assert Search(text="  ").is_open
    assert [exercise.id for exercise in found(catalogue, Search())] == list(catalogue.exercises)


def test_every_region_position_and_thing_can_be_looked_for(catalogue: Catalogue) -> None:
    assert {region for area in Area for region in area.value} == set(catalogue.regions)
    assert {position for stance in Stance for position in stance.value} == set(Position)
    assert {thing for things in Things for thing in things.value} == set(catalogue.equipment)


@pytest.mark.parametrize("text", ["bird dog", "DOG bird", "bird  do"])
def test_words_of_the_name_find_it_in_any_order_and_case(catalogue: Catalogue, text: str) -> None:
    assert ids(catalogue, Search(text)) == {"bird-dog", "bird-dog-leg"}


def test_parts_of_the_body_and_things_can_be_typed(catalogue: Catalogue) -> None:
    assert ids(catalogue, Search("foam roller")) == {"thoracic-extension-roller"}
    assert "knee-to-chest" in ids(catalogue, Search("lower back"))
    assert ids(catalogue, Search("no such words")) == set()


def test_of_several_areas_any_one_will_do(catalogue: Catalogue) -> None:
    neck = ids(catalogue, Search(areas=frozenset({Area.NECK})))
    legs = ids(catalogue, Search(areas=frozenset({Area.LEGS})))
    assert neck
    assert legs
    assert ids(catalogue, Search(areas=frozenset({Area.NECK, Area.LEGS}))) == neck | legs


def test_an_exercise_is_found_by_its_other_position_too(catalogue: Catalogue) -> None:
    other = next(one for one in catalogue.exercises.values() if one.alternative_position is Position.STANDING)
    assert other.position is not Position.STANDING
    assert other.id in ids(catalogue, Search(stances=frozenset({Stance.STANDING})))


def test_what_one_has_is_enough_for_what_is_found(catalogue: Catalogue) -> None:
    nothing = found(catalogue, Search(things=frozenset({Things.NOTHING})))
    assert nothing
    assert all(not exercise.equipment for exercise in nothing)
    mat = found(catalogue, Search(things=frozenset({Things.NOTHING, Things.MAT})))
    assert {thing for exercise in mat for thing in exercise.equipment} == {"mat"}
    assert "legs-on-chair-rest" not in {exercise.id for exercise in mat}


@given(
    areas=st.frozensets(st.sampled_from(Area)),
    stances=st.frozensets(st.sampled_from(Stance)),
    things=st.frozensets(st.sampled_from(Things)),
)
def test_asking_for_more_never_finds_more(
    catalogue: Catalogue, areas: frozenset[Area], stances: frozenset[Stance], things: frozenset[Things]
) -> None:
    parts = (Search(areas=areas), Search(stances=stances), Search(things=things))
    together = ids(catalogue, Search(areas=areas, stances=stances, things=things))
    assert together == set.intersection(*(ids(catalogue, part) for part in parts))
