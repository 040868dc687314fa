"""The day that practice counts for."""

from datetime import date, datetime, timedelta

#: A practice day ends at this hour of the next morning, so that a late evening counts as the evening.
ROLLOVER_HOUR = 3


def practice_day(moment: datetime, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """Return the day that `moment` counts for, in the zone the moment carries.

    The rollover is taken off the wall clock, so that a day with 23 or 25 hours changes nothing.
    """
    return (moment.replace(tzinfo=None) - timedelta(hours=rollover_hour)).date()
