"""A look is made of free choices, kept by values that never change, and names no gender."""

from enum import Enum

import pytest

from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Look, Skin

CHOICES: list[type[Enum]] = [Skin, Hair, HairColour, Clothes, Build]


def test_there_is_something_to_choose_from() -> None:
    assert [len(choice) for choice in CHOICES] == [6, 6, 5, 4, 3]


@pytest.mark.parametrize("choice", CHOICES)
def test_what_a_data_file_keeps_reads_back(choice: type[Enum]) -> None:
    values = [member.value for member in choice]
    assert len(set(values)) == len(values)
    assert [choice(value) for value in values] == list(choice)


def test_no_choice_names_a_gender() -> None:
    gendered = {"man", "woman", "male", "female", "boy", "girl", "masculine", "feminine"}
    words = {word for choice in CHOICES for member in choice for word in member.value.split("-")}
    assert not words & gendered


def test_looks_tell_pictures_apart() -> None:
    assert Look() == Look(Skin.TONE_3, Hair.SHORT, HairColour.BROWN, Clothes.TEAL, Build.MEDIUM)
    assert len({Look(), Look(), Look(build=Build.FULL), Look(hair=Hair.BALD)}) == 3
