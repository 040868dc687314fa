"""What to tell a person when the data file cannot be read or written, and the way out."""

from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.words import Words


def sentence_for(error: StoreError, words: Words) -> str:
    """Return what is wrong with which file, and what to do about it."""
    sentences = {
        Trouble.LOCKED: words.t(
            "Another program is using {file}. Close it, then try again.", file=error.path
        ),
        Trouble.READ_ONLY: words.t(
            "{file} cannot be written to. Allow writing to its folder, then try again.", file=error.path
        ),
        Trouble.FULL: words.t(
            "The disk is full, so {file} cannot be saved. Free some space, then try again.", file=error.path
        ),
        Trouble.DAMAGED: words.t(
            "{file} is damaged and could not be used. It was left as it is. Try again, or start the app anew.",
            file=error.path,
        ),
        Trouble.NEWER: words.t(
            "{file} was written by a newer version of Backcare. Nothing in it was changed. "
            "Install the newer version to use it.",
            file=error.path,
        ),
        Trouble.MISSING_FOLDER: words.t(
            "The folder of {file} is not there. Bring it back, then try again.", file=error.path
        ),
        Trouble.OTHER: words.t("{file} could not be used ({detail}).", file=error.path, detail=error.detail),
    }
    return sentences[error.trouble]


def shut_sentence(words: Words) -> str:
    """Return what stands in the place of a history that cannot be read now."""
    return words.t("Your data file is not open, so your history is not shown. Nothing in it was changed.")
