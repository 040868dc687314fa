"""The sentences about a file that is not taken in."""

from backcare_desktop.core.exchange.refusal import Expected, ImportRefusedError, Kind, Problem
from backcare_desktop.core.words import Words


def refusal_sentence(error: ImportRefusedError, words: Words) -> str:
    """Return what is the matter, where, and what can be done about it."""
    start = words.t("“{file}” was not taken in, and nothing has changed.", file=error.file)
    why = _why(error, words)
    if error.line is not None:
        why = words.t("Line {line}: {problem}", line=error.line, problem=why)
    return words.t("{start} {why} {way_out}", start=start, why=why, way_out=_way_out(error.problem, words))


def _why(error: ImportRefusedError, words: Words) -> str:
    if error.problem is Problem.UNEXPECTED and error.expected is not None:
        return _expectation(error.field, error.expected, error.found, words)
    field, found = error.field, error.found
    return {
        Problem.EMPTY: words.t("It is empty."),
        Problem.NOT_OURS: words.t("It holds no Backcare history."),
        Problem.NEWER: words.t("It was written by a newer version of Backcare."),
        Problem.DAMAGED: words.t("It is damaged and cannot be read to its end."),
        Problem.BUSY: words.t("Another program is writing to it."),
        Problem.ENCODING: words.t("There are bytes that are no UTF-8 text."),
        Problem.SYNTAX: words.t("This is not valid JSON."),
        Problem.CUT_OFF: words.t("The file ends in the middle of an entry."),
        Problem.TOO_DEEP: words.t("Lists stand inside lists too many times."),
        Problem.TOO_LONG: words.t("This entry is larger than any that Backcare writes."),
        Problem.MISSING: words.t("“{field}” is not there.", field=field),
        Problem.UNKNOWN: words.t("“{field}” is no field of a Backcare history.", field=field),
        Problem.TWICE: words.t(
            "“{field}” has a value that was there before: {found}.", field=field, found=found
        ),
        Problem.UNEXPECTED: words.t("“{field}” cannot be {found}.", field=field, found=found),
        Problem.NO_SUCH_ROUTINE: words.t(
            "“{field}” names a routine that is not in the file: {found}.", field=field, found=found
        ),
        Problem.NO_SUCH_SESSION: words.t(
            "“{field}” names a session that is not in the file: {found}.", field=field, found=found
        ),
    }[error.problem]


def _expectation(field: str, expected: Expected, found: str, words: Words) -> str:
    """Return what a field has to be and what it is."""
    low, high = expected.low, expected.high
    names = ", ".join(expected.names)
    rule = {
        Kind.TEXT: words.t("“{field}” has to be a text.", field=field),
        Kind.FILLED_TEXT: words.t("“{field}” has to be a text that is not empty.", field=field),
        Kind.TRUTH: words.t("“{field}” has to be true or false.", field=field),
        Kind.WHOLE_NUMBER: words.t(
            "“{field}” has to be a whole number from {low} to {high}.", field=field, low=low, high=high
        ),
        Kind.NUMBER: words.t(
            "“{field}” has to be a number from {low} to {high}.", field=field, low=low, high=high
        ),
        Kind.ONE_OF: words.t("“{field}” has to be one of these: {names}.", field=field, names=names),
        Kind.DAY: words.t("“{field}” has to be a day such as 2026-03-31.", field=field),
        Kind.MOMENT: words.t(
            "“{field}” has to be a moment with its offset, such as 2026-03-31T18:05:00+02:00.", field=field
        ),
        Kind.STAMP: words.t(
            "“{field}” has to be a moment in UTC, such as 2026-03-31T16:05:00.000000+00:00.", field=field
        ),
        Kind.DIGEST: words.t("“{field}” has to be the SHA-256 of the text it stands for.", field=field),
        Kind.PLAIN: words.t("“{field}” has to be a text, a number, true or false.", field=field),
        Kind.LIST: words.t("“{field}” has to be a list.", field=field),
        Kind.RECORD: words.t("“{field}” has to be an object with named fields.", field=field),
        Kind.ONE_OWNER: words.t(
            "“{field}” has to name either a session or a day, and not both.", field=field
        ),
    }[expected.kind]
    return words.t("{rule} It is: {found}", rule=rule, found=found)


def _way_out(problem: Problem, words: Words) -> str:
    if problem is Problem.NEWER:
        return words.t("Update Backcare on this computer and try again.")
    if problem is Problem.BUSY:
        return words.t("Close Backcare where the file is in use and try again.")
    if problem in {Problem.EMPTY, Problem.NOT_OURS}:
        return words.t("Choose a file that Backcare exported as JSON, or its data file.")
    return words.t("Export the history once more on the computer it comes from, and choose that file.")
