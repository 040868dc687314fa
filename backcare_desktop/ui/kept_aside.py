"""What is said of what waits to be written, of what an earlier run kept aside, and of a damaged file."""

from datetime import date
from pathlib import Path

from backcare_desktop.core.errors import Notice
from backcare_desktop.core.rescue import Taken
from backcare_desktop.core.words import Words
from backcare_desktop.ui.formats import Formats


def taken_sentence(taken: Taken, today: date, words: Words, formats: Formats) -> str:
    """Return what was taken in, or an empty text where that is nothing one has to know of."""
    days = taken.session_days
    if len(days) == 1:
        day = formats.long_date(days[0], with_year=days[0].year != today.year)
        return words.t("A session of {day} was kept aside and is in your history now.", day=day)
    if days:
        return words.n(
            "{n} session was kept aside and is in your history now.",
            "{n} sessions were kept aside and are in your history now.",
            len(days),
        )
    if taken.told:
        return words.n(
            "{n} entry was kept aside and is in your history now.",
            "{n} entries were kept aside and are in your history now.",
            taken.told,
        )
    return ""


def stays_sentence(file: Path, words: Words) -> str:
    """Return that a file that was kept aside cannot be taken in."""
    return words.t(
        "{file} was kept aside for your history, and not all of it can be read. It stays where it is.",
        file=file,
    )


def kept_sentence(file: Path, words: Words) -> str:
    """Return where everything that waits to be written is kept."""
    return words.t(
        "What is not saved yet is kept in {file}. You can close Backcare; it goes into your history once that is "
        "possible.",
        file=file,
    )


def nowhere_sentence(words: Words) -> str:
    """Return that what waits to be written is nowhere but in the open app."""
    return words.t(
        "What is not saved yet could not be kept in any other folder either. It is there as long as Backcare is "
        "open."
    )


def damage_sentences(notice: Notice, words: Words, *, has_copy: bool) -> str:
    """Return what became of a damaged data file, and the way to its copies, a sentence a line."""
    if notice.saved is None:
        sentences = [
            words.t(
                "Your data file was damaged. It was kept as {file}, and a new one was begun.",
                file=notice.kept_at,
            )
        ]
    else:
        sentences = [
            words.n(
                "Your data file was damaged. {n} session could be read and is in a new file.",
                "Your data file was damaged. {n} sessions could be read and are in a new file.",
                notice.saved,
            ),
            words.t("The damaged file was kept as {file}.", file=notice.kept_at),
        ]
    if has_copy:
        sentences.append(
            words.t("There are daily copies from before. Settings, Restore a copy, shows what is in them.")
        )
    return "\n".join(sentences)
