"""How much time passed between two looks at two clocks, and when that means the computer slept."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from backcare_desktop.core.clock import SLEEP_GAP_S, Reading, passed

BERLIN_WINTER, BERLIN_SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
EIGHT = datetime(2026, 3, 3, 8, 0, tzinfo=BERLIN_WINTER)


@pytest.mark.parametrize(
    ("monotonic_s", "wall_s", "seconds", "slept"),
    [
        (0.1, 0.1, 0.1, False),  # an ordinary tick
        (3.0, 3.0, 3.0, False),  # a busy machine
        (5.0, 5.0, 5.0, False),  # the longest stall that is played through
        (5.1, 5.1, 5.1, True),  # suspend on Windows: both clocks ran on
        (0.1, 600.0, 600.0, True),  # suspend on Linux and macOS: the monotonic clock stood still
        (600.0, 0.1, 600.0, True),
        (600.0, 900.0, 900.0, True),  # the longer of two gaps
        (0.1, 4.0, 0.1, False),  # the wall clock was set a little: only the monotonic clock counts
        (0.1, -3600.0, 0.1, False),  # the wall clock was set back
        (7.0, -3600.0, 7.0, True),
        (-1.0, 0.1, 0.0, False),  # a monotonic clock that is not one takes no time back
        (0.0, 0.0, 0.0, False),
    ],
)
def test_time_between_two_looks(monotonic_s: float, wall_s: float, seconds: float, slept: bool):
    before = Reading(1000.0, EIGHT)
    after = Reading(1000.0 + monotonic_s, EIGHT + timedelta(seconds=wall_s))
    time = passed(before, after)
    assert (time.seconds, time.slept) == (pytest.approx(seconds), slept)
    assert time.slept is (max(monotonic_s, wall_s) > SLEEP_GAP_S)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            datetime(2026, 3, 29, 1, 59, 59, tzinfo=BERLIN_WINTER),
            datetime(2026, 3, 29, 3, 0, 0, tzinfo=BERLIN_SUMMER),
        ),
        (
            datetime(2026, 10, 25, 2, 59, 59, tzinfo=BERLIN_SUMMER),
            datetime(2026, 10, 25, 2, 0, 0, tzinfo=BERLIN_WINTER),
        ),
        (EIGHT, (EIGHT + timedelta(seconds=1)).astimezone(UTC)),  # the person changed the zone
    ],
)
def test_the_hour_that_is_added_or_taken_twice_a_year_is_no_sleep(before: datetime, after: datetime):
    assert passed(Reading(0.0, before), Reading(1.0, after)).slept is False
