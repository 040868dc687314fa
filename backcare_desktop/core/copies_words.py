"""The sentences about copies of the data file: what they are, what is in them, and what putting one back changes."""

from collections.abc import Callable
from pathlib import Path

from backcare_desktop.core.copies import Copy, CopyChange, CopyContents, CopyKind, RowChange
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.words import Words

#: Takes a number of records and returns what it says about them.
_Counted = Callable[[int], str]


def copy_reason(copy: Copy, computer: str, words: Words) -> str:
    """Return why a copy was kept; `computer` is the word for this one."""
    if copy.computer not in {"", computer}:
        return words.t("Daily copy of another computer: {computer}", computer=copy.computer)
    if copy.number > 1:
        return words.t("Daily copy, number {number}", number=copy.number)
    return {
        CopyKind.DAILY: words.t("Daily copy"),
        CopyKind.BEFORE_RESTORE: words.t("From before a copy was restored"),
        CopyKind.BEFORE_MERGE: words.t("From before another history was joined"),
        CopyKind.BEFORE_MIGRATION: words.t("From before an update of Backcare"),
        CopyKind.DAMAGED: words.t("Damaged, and set aside as it was"),
    }[copy.kind]


def contents_lines(contents: CopyContents, first: str, last: str, words: Words) -> list[str]:
    """Return what is in a copy, a line for each kind of record; `first` and `last` are its days as text."""
    lines = [_sessions_line(contents, first, last, words)]
    if contents.check_ins:
        lines.append(words.n("{n} check-in", "{n} check-ins", contents.check_ins))
    if contents.notes:
        lines.append(words.n("{n} note", "{n} notes", contents.notes))
    return lines


def change_lines(change: CopyChange, words: Words) -> list[str]:
    """Return what would be different with a copy in the place of the data file, a sentence each."""
    sessions, check_ins, notes, marks = change.sessions, change.check_ins, change.notes, change.marks
    settings = change.settings
    lines = [
        *_lines(
            sessions,
            lambda n: words.n(
                "{n} session that is here is not in the copy.",
                "{n} sessions that are here are not in the copy.",
                n,
            ),
            lambda n: words.n(
                "{n} session is in the copy and not here.", "{n} sessions are in the copy and not here.", n
            ),
            lambda n: words.n(
                "{n} session is different in the copy.", "{n} sessions are different in the copy.", n
            ),
        ),
        *_lines(
            check_ins,
            lambda n: words.n(
                "{n} check-in that is here is not in the copy.",
                "{n} check-ins that are here are not in the copy.",
                n,
            ),
            lambda n: words.n(
                "{n} check-in is in the copy and not here.", "{n} check-ins are in the copy and not here.", n
            ),
            lambda n: words.n(
                "{n} check-in is different in the copy.", "{n} check-ins are different in the copy.", n
            ),
        ),
        *_lines(
            notes,
            lambda n: words.n(
                "{n} note that is here is not in the copy.", "{n} notes that are here are not in the copy.", n
            ),
            lambda n: words.n(
                "{n} note is in the copy and not here.", "{n} notes are in the copy and not here.", n
            ),
            lambda n: words.n(
                "{n} note is different in the copy.", "{n} notes are different in the copy.", n
            ),
        ),
    ]
    marked = marks.only_here + marks.only_in_copy + marks.different
    if marked:
        lines.append(
            words.n(
                "{n} day is marked differently in the copy.",
                "{n} days are marked differently in the copy.",
                marked,
            )
        )
    changed = settings.only_here + settings.only_in_copy + settings.different
    if changed:
        lines.append(
            words.n(
                "{n} setting is different in the copy.", "{n} settings are different in the copy.", changed
            )
        )
    return lines or [words.t("The copy holds what is here, and nothing else.")]


def copy_trouble(error: StoreError, words: Words) -> str | None:
    """Return why a copy cannot be put back and what to do about it; None for a trouble that any file can have."""
    name = error.path.name
    return {
        Trouble.DAMAGED: words.t(
            "“{file}” is damaged, or no data file of Backcare. Nothing has changed. Choose another copy.",
            file=name,
        ),
        Trouble.NEWER: words.t(
            "“{file}” was written by a newer version of Backcare. Nothing has changed. "
            "Update Backcare on this computer, or choose another copy.",
            file=name,
        ),
        Trouble.OTHER: words.t(
            "“{file}” cannot be put in the place of your data file. Nothing has changed. "
            "Choose a copy that Backcare made.",
            file=name,
        ),
    }.get(error.trouble)


def folder_trouble(error: StoreError, folder: Path, words: Words) -> str:
    """Return why copies cannot go into a folder, and what to do about it."""
    return words.t(
        "{why} Copies go where they went before. Put that right and try again, or choose another folder.",
        why=_folder_fault(error, folder, words),
    )


def copied_elsewhere(error: StoreError, folder: Path, usual: Path, words: Words) -> str:
    """Return why the daily copy is not in the folder for copies, where it is instead, and what to do about it."""
    return words.t(
        "{why} Until it can be used, daily copies go to {usual}. Put that right and try again, or choose another "
        "folder in Settings, Back-up.",
        why=_folder_fault(error, folder, words),
        usual=usual,
    )


def not_deleted(error: StoreError, folder: Path, words: Words) -> str | None:
    """Return that back-ups cannot be deleted as their folder is not there; None for any other trouble."""
    if error.trouble is not Trouble.MISSING_FOLDER or error.path.parent != folder:
        return None
    return words.t(
        "{folder} is not there, so the back-ups in it cannot be deleted. Nothing is deleted yet. Bring the folder "
        "back and try again, or switch off that back-ups are deleted too.",
        folder=folder,
    )


def deleted_sentence(copies: int, words: Words) -> str:
    """Return that everything is deleted, with so many copies."""
    if not copies:
        return words.t("Your history and your settings are deleted. A new, empty file was begun.")
    return words.n(
        "Your history, your settings and {n} copy of them are deleted. A new, empty file was begun.",
        "Your history, your settings and {n} copies of them are deleted. A new, empty file was begun.",
        copies,
    )


def _folder_fault(error: StoreError, folder: Path, words: Words) -> str:
    return {
        Trouble.READ_ONLY: words.t("{folder} cannot be written to.", folder=folder),
        Trouble.FULL: words.t("There is no room left in {folder}.", folder=folder),
        Trouble.MISSING_FOLDER: words.t("{folder} is not there.", folder=folder),
    }.get(error.trouble, words.t("{folder} cannot be used ({detail}).", folder=folder, detail=error.detail))


def _sessions_line(contents: CopyContents, first: str, last: str, words: Words) -> str:
    count = contents.sessions
    if not count:
        return words.t("No sessions")
    if contents.first_day is None or contents.last_day is None:
        return words.n("{n} session", "{n} sessions", count)
    if contents.first_day == contents.last_day:
        return words.n("{n} session, on {day}", "{n} sessions, on {day}", count, day=first)
    return words.n(
        "{n} session, from {first} to {last}",
        "{n} sessions, from {first} to {last}",
        count,
        first=first,
        last=last,
    )


def _lines(change: RowChange, only_here: _Counted, only_in_copy: _Counted, different: _Counted) -> list[str]:
    numbers = (change.only_here, change.only_in_copy, change.different)
    return [
        say(number)
        for number, say in zip(numbers, (only_here, only_in_copy, different), strict=True)
        if number
    ]
