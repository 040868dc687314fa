"""The sentences about what joining another history changes."""

from collections.abc import Callable

from backcare_desktop.core.exchange.report import Counts, MergeReport
from backcare_desktop.core.words import Words

#: Takes a number of records and returns what it says about them.
_Counted = Callable[[int], str]


def preview_lines(report: MergeReport, words: Words) -> list[str]:
    """Return what joining would change, a sentence each."""
    if report.is_quiet:
        return [words.t("All of it is here already. Nothing would change.")]
    lines = [
        *_lines(
            report.sessions,
            lambda count: words.n("{n} session would be added.", "{n} sessions would be added.", count),
            lambda count: words.n("{n} session would be changed.", "{n} sessions would be changed.", count),
            lambda count: words.n(
                "{n} session that was deleted there would be deleted here.",
                "{n} sessions that were deleted there would be deleted here.",
                count,
            ),
        ),
        *_lines(
            report.check_ins,
            lambda count: words.n("{n} check-in would be added.", "{n} check-ins would be added.", count),
            lambda count: words.n("{n} check-in would be changed.", "{n} check-ins would be changed.", count),
            lambda count: words.n("{n} check-in would be deleted.", "{n} check-ins would be deleted.", count),
        ),
        *_lines(
            report.notes,
            lambda count: words.n("{n} note would be added.", "{n} notes would be added.", count),
            lambda count: words.n("{n} note would be changed.", "{n} notes would be changed.", count),
            lambda count: words.n("{n} note would be deleted.", "{n} notes would be deleted.", count),
        ),
        *_lines(
            report.marks,
            lambda count: words.n("{n} day would be marked.", "{n} days would be marked.", count),
            lambda count: words.n(
                "{n} day would be marked differently.", "{n} days would be marked differently.", count
            ),
            lambda count: words.n("The mark of {n} day would go.", "The marks of {n} days would go.", count),
        ),
    ]
    if report.settings_added:
        lines.append(
            words.n("{n} setting would be added.", "{n} settings would be added.", report.settings_added)
        )
    return [*lines, words.t("Nothing is doubled, and your settings stay as they are.")]


def merged_lines(report: MergeReport, words: Words) -> list[str]:
    """Return what joining has changed, a sentence each."""
    if report.is_quiet:
        return [words.t("All of it was here already. Nothing has changed.")]
    lines = [
        *_lines(
            report.sessions,
            lambda count: words.n("{n} session was added.", "{n} sessions were added.", count),
            lambda count: words.n("{n} session was changed.", "{n} sessions were changed.", count),
            lambda count: words.n("{n} session was deleted.", "{n} sessions were deleted.", count),
        ),
        *_lines(
            report.check_ins,
            lambda count: words.n("{n} check-in was added.", "{n} check-ins were added.", count),
            lambda count: words.n("{n} check-in was changed.", "{n} check-ins were changed.", count),
            lambda count: words.n("{n} check-in was deleted.", "{n} check-ins were deleted.", count),
        ),
        *_lines(
            report.notes,
            lambda count: words.n("{n} note was added.", "{n} notes were added.", count),
            lambda count: words.n("{n} note was changed.", "{n} notes were changed.", count),
            lambda count: words.n("{n} note was deleted.", "{n} notes were deleted.", count),
        ),
        *_lines(
            report.marks,
            lambda count: words.n("{n} day was marked.", "{n} days were marked.", count),
            lambda count: words.n(
                "{n} day was marked differently.", "{n} days were marked differently.", count
            ),
            lambda count: words.n("The mark of {n} day is gone.", "The marks of {n} days are gone.", count),
        ),
    ]
    if report.settings_added:
        lines.append(words.n("{n} setting was added.", "{n} settings were added.", report.settings_added))
    return lines


def _lines(counts: Counts, added: _Counted, changed: _Counted, deleted: _Counted) -> list[str]:
    numbers = (counts.added, counts.changed, counts.deleted)
    return [say(number) for number, say in zip(numbers, (added, changed, deleted), strict=True) if number]
