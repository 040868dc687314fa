"""What is remembered for each routine, kept in the data file."""

from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings, WaitForMe
from backcare_desktop.store.stores import open_stores

QUIET = RoutineSettings(WaitForMe.ALWAYS, 20, None, (HurtAnswer("bridge", NextTime.LEAVE_OUT, "monday"),))
LOUD = RoutineSettings(chime_volume_percent=100)


def test_nothing_is_remembered_at_first(stores):
    assert stores.routine_settings.load() == {}


def test_each_routine_has_its_own_and_the_last_ones_written_count(path, now):
    stores = open_stores(path, now)
    stores.routine_settings.save("desk-break", LOUD)
    stores.routine_settings.save("big-three", LOUD)
    stores.routine_settings.save("big-three", QUIET)
    stores.close()
    again = open_stores(path, now)
    assert again.routine_settings.load() == {"desk-break": LOUD, "big-three": QUIET}
    again.close()


def test_a_row_that_is_no_settings_is_the_defaults_and_the_others_stay(stores):
    stores.routine_settings.save("big-three", QUIET)
    stores.file.db.execute("INSERT INTO routine_settings VALUES ('desk-break', 'loudly')")
    assert stores.routine_settings.load() == {"big-three": QUIET, "desk-break": RoutineSettings()}
