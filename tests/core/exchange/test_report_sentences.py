"""What people read about joining another history."""

import pytest

from backcare_desktop.core.exchange.report import Counts, MergeReport
from backcare_desktop.core.exchange.report_words import merged_lines, preview_lines
from backcare_desktop.core.words import Words

WORDS = Words()
LAST = "Nothing is doubled, and your settings stay as they are."


def test_nothing_new_is_said_in_a_sentence() -> None:
    quiet = MergeReport(sessions=Counts(unchanged=9))
    assert preview_lines(quiet, WORDS) == ["All of it is here already. Nothing would change."]
    assert merged_lines(quiet, WORDS) == ["All of it was here already. Nothing has changed."]


@pytest.mark.parametrize("kind", ["session", "check-in", "note"])
@pytest.mark.parametrize(("count", "s", "was"), [(1, "", "was"), (14, "s", "were")])
def test_every_kind_of_record_is_counted(kind: str, count: int, s: str, was: str) -> None:
    counts = Counts(count, count, count)
    report = {
        "session": MergeReport(sessions=counts),
        "check-in": MergeReport(check_ins=counts),
        "note": MergeReport(notes=counts),
    }[kind]
    deleted = f"{count} {kind}{s} would be deleted."
    if kind == "session":
        deleted = f"{count} session{s} that {was} deleted there would be deleted here."
    assert preview_lines(report, WORDS) == [
        f"{count} {kind}{s} would be added.",
        f"{count} {kind}{s} would be changed.",
        deleted,
        LAST,
    ]
    assert merged_lines(report, WORDS) == [
        f"{count} {kind}{s} {was} added.",
        f"{count} {kind}{s} {was} changed.",
        f"{count} {kind}{s} {was} deleted.",
    ]


def test_marks_and_settings_are_counted() -> None:
    report = MergeReport(marks=Counts(1, 2, 3), settings_added=1)
    assert preview_lines(report, WORDS) == [
        "1 day would be marked.",
        "2 days would be marked differently.",
        "The marks of 3 days would go.",
        "1 setting would be added.",
        LAST,
    ]
    assert merged_lines(report, WORDS) == [
        "1 day was marked.",
        "2 days were marked differently.",
        "The marks of 3 days are gone.",
        "1 setting was added.",
    ]
