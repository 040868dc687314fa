"""What the failures say, for logs and terminals; windows show translated sentences by their kind."""

from pathlib import Path

import pytest

from backcare_desktop.core.errors import ContentError, NewerFileError, StoreError, Trouble

FILE = Path("somewhere") / "backcare.db"


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_with_the_data_file_names_it_and_says_what_helps(trouble: Trouble):
    error = StoreError(trouble, FILE, "disk I/O error")
    assert str(FILE) in str(error)
    assert "{" not in str(error)
    assert str(error).count(". ") >= 1
    assert (error.trouble, error.path, error.detail) == (trouble, FILE, "disk I/O error")


def test_no_two_troubles_read_the_same():
    assert len({str(StoreError(trouble, FILE)) for trouble in Trouble}) == len(Trouble)


def test_a_trouble_of_no_known_kind_repeats_what_the_system_said():
    assert "disk I/O error" in str(StoreError(Trouble.OTHER, FILE, "disk I/O error"))


def test_a_file_of_a_newer_version_is_a_trouble_of_its_own():
    error = NewerFileError(FILE)
    assert isinstance(error, StoreError)
    assert error.trouble is Trouble.NEWER


def test_a_broken_content_file_names_file_field_and_problem():
    error = ContentError("exercises.json", "exercises[3].level", "expected 1")
    assert str(error) == "exercises.json: exercises[3].level: expected 1"
    assert (error.file, error.field, error.problem) == ("exercises.json", "exercises[3].level", "expected 1")
