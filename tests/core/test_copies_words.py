"""What people read about copies of the data file."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backcare_desktop.core.copies import Copy, CopyChange, CopyContents, CopyKind, RowChange
from backcare_desktop.core.copies_words import (
    change_lines,
    contents_lines,
    copied_elsewhere,
    copy_reason,
    copy_trouble,
    deleted_sentence,
    folder_trouble,
    not_deleted,
)
from backcare_desktop.core.errors import NewerFileError, StoreError, Trouble
from backcare_desktop.core.words import Words

WORDS = Words()
SAME = RowChange()
DAY = date(2026, 3, 3)


def copy(kind: CopyKind, number: int = 1) -> Copy:
    return Copy(Path("copy.db"), kind, DAY, number, datetime(2026, 3, 3, tzinfo=UTC), 1)


def contents(sessions: int, first: date | None = DAY, last: date | None = DAY, *, told: int = 0) -> list[str]:
    found = CopyContents(Path("copy.db"), sessions, first, last, told, told, 1, 3)
    return contents_lines(found, str(first), str(last), WORDS)


def test_every_copy_says_why_it_is_there() -> None:
    reasons = [copy_reason(copy(kind), "desk", WORDS) for kind in CopyKind]
    assert reasons[0] == "Daily copy"
    assert len(set(reasons)) == len(CopyKind)
    assert copy_reason(copy(CopyKind.DAILY, 2), "desk", WORDS) == "Daily copy, number 2"
    laptops = replace(copy(CopyKind.DAILY), computer="laptop")
    assert copy_reason(laptops, "desk", WORDS) == "Daily copy of another computer: laptop"
    assert copy_reason(laptops, "laptop", WORDS) == "Daily copy"


def test_what_is_in_a_copy_is_counted() -> None:
    assert contents(0, None, None) == ["No sessions"]
    assert contents(1) == ["1 session, on 2026-03-03"]
    assert contents(2) == ["2 sessions, on 2026-03-03"]
    assert contents(2, date(2025, 1, 1)) == ["2 sessions, from 2025-01-01 to 2026-03-03"]
    assert contents(2, None) == contents(2, DAY, None) == ["2 sessions"]
    assert contents(1, told=1) == ["1 session, on 2026-03-03", "1 check-in", "1 note"]
    assert contents(0, told=2)[1:] == ["2 check-ins", "2 notes"]


@pytest.mark.parametrize("kind", ["session", "check-in", "note"])
@pytest.mark.parametrize(("count", "s", "is_", "has"), [(1, "", "is", "is"), (12, "s", "are", "are")])
def test_every_kind_of_record_says_what_would_change(
    kind: str, count: int, s: str, is_: str, has: str
) -> None:
    change = RowChange(count, count, count)
    found = {
        "session": CopyChange(change, SAME, SAME, SAME, SAME),
        "check-in": CopyChange(SAME, change, SAME, SAME, SAME),
        "note": CopyChange(SAME, SAME, change, SAME, SAME),
    }[kind]
    verb = "is" if count == 1 else "are"
    assert change_lines(found, WORDS) == [
        f"{count} {kind}{s} that {is_} here {verb} not in the copy.",
        f"{count} {kind}{s} {has} in the copy and not here.",
        f"{count} {kind}{s} {has} different in the copy.",
    ]


def test_marks_and_settings_are_told_in_one_sentence_each() -> None:
    change = CopyChange(SAME, SAME, SAME, RowChange(1, 2, 3), RowChange(0, 0, 1))
    assert change_lines(change, WORDS) == [
        "6 days are marked differently in the copy.",
        "1 setting is different in the copy.",
    ]


def test_a_copy_that_holds_the_same_says_so() -> None:
    same = CopyChange(SAME, SAME, SAME, SAME, SAME)
    assert change_lines(same, WORDS) == ["The copy holds what is here, and nothing else."]


@pytest.mark.parametrize("trouble", [Trouble.DAMAGED, Trouble.NEWER, Trouble.OTHER])
def test_a_copy_that_cannot_be_used_is_named_with_a_way_out(trouble: Trouble) -> None:
    said = copy_trouble(StoreError(trouble, Path("there") / "copy.db"), WORDS)
    assert said is not None
    assert said.startswith("“copy.db” ")
    assert "Nothing has changed." in said
    assert "copy" in said.rpartition("hanged.")[2]


def test_what_any_file_can_have_is_left_to_others() -> None:
    assert copy_trouble(StoreError(Trouble.LOCKED, Path("copy.db")), WORDS) is None
    assert copy_trouble(NewerFileError(Path("copy.db")), WORDS) is not None


def test_a_folder_that_cannot_be_used_says_why() -> None:
    folder = Path("drive")
    said = [folder_trouble(StoreError(trouble, folder / "x", "why"), folder, WORDS) for trouble in Trouble]
    assert all("drive" in sentence for sentence in said)
    assert all(sentence.endswith("try again, or choose another folder.") for sentence in said)
    assert "drive cannot be used (why)." in said[-1]
    assert len(set(said)) == 4


def test_what_was_deleted_is_counted() -> None:
    assert deleted_sentence(0, WORDS).startswith("Your history and your settings are deleted.")
    assert "1 copy of them are" in deleted_sentence(1, WORDS)
    assert "3 copies of them are" in deleted_sentence(3, WORDS)


def test_a_copy_that_went_to_the_usual_folder_says_why_and_where() -> None:
    error = StoreError(Trouble.MISSING_FOLDER, Path("stick/copy.db"))
    assert copied_elsewhere(error, Path("stick"), Path("back-ups"), WORDS) == (
        "stick is not there. Until it can be used, daily copies go to back-ups. Put that right and try again, or "
        "choose another folder in Settings, Back-up."
    )


def test_back_ups_whose_folder_is_not_there_are_not_deleted() -> None:
    gone = StoreError(Trouble.MISSING_FOLDER, Path("stick/backcare.db"))
    assert str(not_deleted(gone, Path("stick"), WORDS)).startswith(
        "stick is not there, so the back-ups in it"
    )
    assert not_deleted(gone, Path("back-ups"), WORDS) is None
    assert not_deleted(StoreError(Trouble.LOCKED, Path("stick/backcare.db")), Path("stick"), WORDS) is None
