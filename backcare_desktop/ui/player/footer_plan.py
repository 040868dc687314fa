"""Which of the player's buttons have room in a row, worked out from their widths alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from backcare_desktop.core.player_states import Command
from backcare_desktop.ui.theme.tokens import Space

#: The buttons in reading order; the last two stand at the far end of the row.
ROW = (
    Command.PAUSE,
    Command.BACK,
    Command.RESTART,
    Command.LESS_TIME,
    Command.ADD_TIME,
    Command.SKIP,
    Command.GO_ON,
    Command.HURT,
    Command.END,
)
FAR = (Command.HURT, Command.END)
#: What goes into "More", first the one that is needed least. Pause, Skip and This hurts always stay; so does
#: Go on where it matters, for then it is the first button.
_YIELDING = (Command.GO_ON, Command.LESS_TIME, Command.RESTART, Command.ADD_TIME, Command.END, Command.BACK)
#: What may have an icon: with plenty of room, with less, with the least.
WITH_ICON = frozenset({Command.PAUSE, Command.BACK, Command.RESTART, Command.SKIP, Command.HURT})
_FEW = frozenset({Command.PAUSE, Command.HURT})
_NONE: frozenset[Command] = frozenset()


@dataclass(frozen=True)
class Plan:
    """How the buttons are laid out: which are left out of the rows, and which have an icon or key cap."""

    rows: tuple[tuple[Command | None, ...], ...]  #: None is the button "More"
    away: tuple[Command, ...]
    key_shown: bool
    tight: bool
    icons: frozenset[Command]
    widths: Mapping[Command | None, int]


class Widths(Protocol):
    """Tells how wide a button is."""

    def __call__(self, command: Command | None, *, key_shown: bool, icon_shown: bool, tight: bool) -> int:
        """Return the width of a command's button, or of "More" for None."""
        ...


def in_more(
    room_px: float, widths: Mapping[Command, float], more_px: float, gap_px: float
) -> tuple[Command, ...]:
    """Return the commands that have no place in a row `room_px` wide, in reading order."""
    away: set[Command] = set()
    for yielding in (None, *_YIELDING):
        if yielding is not None:
            away.add(yielding)
        shown = [widths[command] for command in ROW if command not in away]
        if away:
            shown.append(more_px)
        if sum(shown) + gap_px * (len(shown) - 1) <= room_px:
            break
    return tuple(command for command in ROW if command in away)


def plan_for(width_px: int, widths: Widths) -> Plan:
    """Return the first plan that fits: all, without most icons, without the key cap, tight, with "More".

    Where even Pause, Skip, More and This hurts are too wide for one row, they are put in two.
    """
    room = width_px - 2 * Space.L
    for key_shown, icons, tight in (
        (True, WITH_ICON, False),
        (True, _FEW, False),
        (False, _FEW, False),
        (False, _FEW, True),
    ):
        plan = _plan_of((), icons, widths, key_shown=key_shown, tight=tight)
        if row_px(plan, plan.rows[0]) <= room:
            return plan
    plain = _widths(_FEW, widths, key_shown=False, tight=False)
    away = in_more(room, {each: plain[each] for each in ROW}, plain[None], Space.M)
    for key_shown, icons, tight in (
        (True, _FEW, False),
        (False, _FEW, False),
        (False, _FEW, True),
        (False, _NONE, True),
    ):
        plan = _plan_of(away, icons, widths, key_shown=key_shown, tight=tight)
        if row_px(plan, plan.rows[0]) <= room:
            return plan
    row = plan.rows[0]
    return replace(plan, rows=(row[: len(row) // 2], row[len(row) // 2 :]))


def row_px(plan: Plan, row: Sequence[Command | None]) -> int:
    """Return the width of a row with its gaps."""
    return sum(plan.widths[each] for each in row) + Space.M * (len(row) - 1)


def _plan_of(
    away: tuple[Command, ...],
    icons: frozenset[Command],
    widths: Widths,
    *,
    key_shown: bool,
    tight: bool = False,
) -> Plan:
    near = tuple(each for each in ROW if each not in away and each not in FAR)
    far = tuple(each for each in FAR if each not in away)
    row = (*near, *((None,) if away else ()), *far)
    measured = _widths(icons, widths, key_shown=key_shown, tight=tight)
    return Plan((row,), away, key_shown, tight, icons, measured)


def _widths(
    icons: frozenset[Command], widths: Widths, *, key_shown: bool, tight: bool
) -> dict[Command | None, int]:
    commands: tuple[Command | None, ...] = (*ROW, None)
    return {
        each: widths(each, key_shown=key_shown, icon_shown=each in icons, tight=tight) for each in commands
    }
