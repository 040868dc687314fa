"""Which copies of the data file are kept, and which ones are let go."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from backcare_desktop.core.copies import Copy, CopyKind

#: So many days and months that have a back-up keep their last one.
DAYS = 7
MONTHS = 12
#: So many copies of each kind are kept from before a restore, a merge or a migration.
KEPT = 5
#: The kinds of which the last ones are kept. What was damaged stays for ever: nothing else has what is in it.
LAST_ONES = (CopyKind.BEFORE_RESTORE, CopyKind.BEFORE_MERGE, CopyKind.BEFORE_MIGRATION)


def back_ups_to_let_go(
    copies: Collection[Copy], just_made: Path, today: date, sessions: Callable[[Copy], int]
) -> list[Copy]:
    """Return the back-ups that newer ones stand for. Never `just_made`, nor the one with the most sessions.

    `sessions` counts what is in a copy, and is asked only where something would go. Days after `today` come from
    a clock that was wrong, then or now; they count last, so that each day takes the place of one at the most.
    """
    daily = [copy for copy in copies if copy.kind is CopyKind.DAILY]
    of_day: dict[date, Copy] = {}
    for copy in sorted(daily, key=lambda copy: copy.number):
        of_day[copy.day] = copy
    days = sorted(of_day, key=lambda day: (day > today, -day.toordinal()))
    of_month: dict[tuple[int, int], date] = {}
    for day in days:
        of_month.setdefault((day.year, day.month), day)
    kept_days = {*days[:DAYS], *list(of_month.values())[:MONTHS]}
    kept = [of_day[day] for day in days if day in kept_days]
    kept_paths = {copy.path for copy in kept} | {just_made}
    rest = [copy for copy in daily if copy.path not in kept_paths]
    if not rest:
        return []
    fullest = max(rest, key=lambda copy: (sessions(copy), copy.day))
    if not any(sessions(copy) >= sessions(fullest) for copy in kept):
        rest.remove(fullest)
    return rest


def kept_to_let_go(copies: Collection[Copy], just_made: Path) -> list[Copy]:
    """Return the copies from before something that newer ones of their kind stand for. Never `just_made`."""
    found = []
    for kind in LAST_ONES:
        of_kind = sorted(
            (copy for copy in copies if copy.kind is kind),
            key=lambda copy: (copy.path == just_made, copy.made_at, copy.path.name),
            reverse=True,
        )
        found += of_kind[KEPT:]
    return found
