"""The computer's own clock: a past day has the offset it had, whatever the offset is today."""

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from backcare_desktop.app.system_clock import SystemClock

pytestmark = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="only POSIX lets a process change its zone"
)


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer stands in Berlin."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    os.environ.pop("TZ", None)
    time.tzset()


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_winter_and_summer_have_their_own_offsets(month: int, hours: int) -> None:
    noon = SystemClock().at(datetime(2026, month, 15, 12))  # noqa: DTZ001
    assert (noon.hour, noon.utcoffset()) == (12, timedelta(hours=hours))


def test_now_has_an_offset() -> None:
    assert SystemClock().read().wall.utcoffset() is not None
