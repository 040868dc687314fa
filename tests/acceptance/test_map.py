"""Each of the 42 statements has a test that names it, or a way for a person to check it; nobody has to believe it."""

import pytest

from tests.acceptance.collect import named_by_number, named_in, numbers_in, table
from tests.acceptance.statements import STATEMENTS, Statement


@pytest.fixture(scope="module")
def found() -> dict[int, list[str]]:
    return named_by_number()


def fault(statement: Statement, tests: list[str]) -> str | None:
    """What is wrong with how a statement is proved, if anything is."""
    if not tests and not statement.by_hand:
        return "neither a test names it nor does it say how a person checks it"
    if tests and statement.by_hand and not statement.tested:
        return "it has tests and is checked by hand, and does not say what the tests prove of it"
    if statement.tested and not (tests and statement.by_hand):
        return "it says what tests prove of it, and either there are none or nothing is left to a person"
    return None


def test_all_42_are_there_in_their_order() -> None:
    assert [statement.number for statement in STATEMENTS] == list(range(1, 43))
    assert len({statement.text for statement in STATEMENTS}) == 42


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: str(statement.number))
def test_each_is_proved_by_a_test_or_checked_by_a_person(
    found: dict[int, list[str]], statement: Statement
) -> None:
    assert fault(statement, found.get(statement.number, [])) is None


def test_no_test_names_a_number_that_there_is_not(found: dict[int, list[str]]) -> None:
    known = {statement.number for statement in STATEMENTS}
    assert {number: tests for number, tests in found.items() if number not in known} == {}


def test_the_table_has_a_line_for_each(found: dict[int, list[str]]) -> None:
    lines = table().splitlines()
    for statement in STATEMENTS:
        assert f"{statement.number}. {statement.text}" in lines
    assert sum(line.startswith("   test: ") for line in lines) == sum(map(len, found.values()))


@pytest.mark.parametrize(
    ("tests", "by_hand", "tested", "is_right"),
    [
        ([], "", "", False),
        (["a"], "", "", True),
        ([], "Look.", "", True),
        (["a"], "Look.", "", False),
        (["a"], "Look.", "Half of it.", True),
        (["a"], "", "Half of it.", False),
        ([], "Look.", "Half of it.", False),
    ],
)
def test_what_is_not_proved_is_noticed(tests: list[str], by_hand: str, tested: str, is_right: bool) -> None:
    assert (fault(Statement(1, "So it is.", by_hand, tested), tests) is None) is is_right


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Statement 4: nothing has changed.", {4}),
        ("Statements 38 and 39: reminders.", {38, 39}),
        ("Statements 9, 18 and 22: all of it (statement 3).", {3, 9, 18, 22}),
        ("test_statement_12_a_running_session", {12}),
        ("A statement of 3 words.", set()),
    ],
)
def test_numbers_are_found_as_they_are_written(text: str, numbers: set[int]) -> None:
    assert numbers_in(text) == numbers


def test_a_test_counts_for_what_it_its_class_and_its_module_name() -> None:
    source = '''
"""Statement 1."""
def test_first():
    """Statement 2."""
class TestMore:
    """Statement 3."""
    def test_second(self): ...
def helper():
    """Statement 4."""
'''
    assert dict(named_in(source)) == {"test_first": {1, 2}, "test_second": {1, 3}}
