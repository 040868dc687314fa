"""What the calendar's days are filled by."""

from enum import Enum

from backcare_desktop.core.history import DayCell
from backcare_desktop.ui.theme.tokens import Colours, Ramp


class Measure(Enum):
    """Minutes that were done, or pain that was told."""

    ACTIVITY = "activity"
    PAIN = "pain"


def level_of(cell: DayCell, measure: Measure) -> int | None:
    """Return how full a day is drawn: 1 to 4, 0 for an outline alone, None for a plain day."""
    if measure is Measure.PAIN:
        return cell.pain_level
    return cell.level or None


def ramp_of(measure: Measure, colours: Colours) -> Ramp:
    """Return the colours of the four levels."""
    return colours.pain if measure is Measure.PAIN else colours.activity
