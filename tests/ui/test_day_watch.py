"""The practice day turns at three in the morning, also while the computer slept."""

from datetime import date

from backcare_desktop.ui.day_watch import DayWatch
from tests.fakes import FakeClock


def test_the_day_turns_at_three_in_the_morning_and_is_told_once(qtbot, clock: FakeClock, day_watch: DayWatch):
    assert day_watch.today == date(2026, 3, 3)
    clock.sleep(18 * 3600 + 59 * 60)
    with qtbot.assertNotEmitted(day_watch.day_changed):
        day_watch.look()
    clock.sleep(60)
    with qtbot.waitSignal(day_watch.day_changed) as changed:
        day_watch.look()
    assert changed.args == [date(2026, 3, 4)]
    with qtbot.assertNotEmitted(day_watch.day_changed):
        day_watch.look()


def test_now_is_the_wall_clock(clock: FakeClock, day_watch: DayWatch):
    assert day_watch.now == clock.read().wall
