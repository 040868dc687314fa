"""What is remembered for each routine: written through, announced, and never gone without a word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.core.adjusting import HurtQuestion
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.routine_settings import HurtAnswer, NextTime, RoutineSettings, WaitForMe
from backcare_desktop.core.settings import WAITS, Settings
from backcare_desktop.core.words import Words
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.routine_preferences import RoutinePreferences
from tests.build import exercise

OUT = HurtAnswer("bridge", NextTime.LEAVE_OUT, "monday")


class Keeper:
    """A data file that another program holds, until it lets go."""

    def __init__(self, **rows: RoutineSettings) -> None:
        self.rows = dict(rows)
        self.is_held = True

    def load(self) -> dict[str, RoutineSettings]:
        self._touch()
        return self.rows

    def save(self, routine_id: str, settings: RoutineSettings) -> None:
        self._touch()
        self.rows[routine_id] = settings

    def _touch(self) -> None:
        if self.is_held:
            raise StoreError(Trouble.LOCKED, Path("backcare.db"))


@pytest.fixture
def detached(qapp: QApplication, words: Words) -> Iterator[RoutinePreferences]:
    """The file is not open yet."""
    made = RoutinePreferences(words)
    yield made
    made.deleteLater()


@pytest.fixture
def remembered(detached: RoutinePreferences, stores: Stores) -> RoutinePreferences:
    detached.attach(stores.routine_settings)
    return detached


def test_a_change_is_announced_and_written(
    qtbot: QtBot, remembered: RoutinePreferences, stores: Stores
) -> None:
    with qtbot.waitSignal(remembered.changed) as changed:
        remembered.change("big-three", wait_for_me=WaitForMe.ALWAYS, chime_volume_percent=140)
    assert changed.args == ["big-three"]
    expected = RoutineSettings(WaitForMe.ALWAYS, 100)
    assert remembered.of("big-three") == expected
    assert stores.routine_settings.load() == {"big-three": expected}
    assert remembered.of("desk-break") == RoutineSettings()


def test_no_change_is_no_news(qtbot: QtBot, remembered: RoutinePreferences) -> None:
    with qtbot.assertNotEmitted(remembered.changed):
        remembered.change("big-three", wait_for_me=WaitForMe.AS_SET)


def test_a_name_that_there_is_not_is_our_fault(remembered: RoutinePreferences) -> None:
    with pytest.raises(ValueError, match="loudness"):
        remembered.change("big-three", loudness=11)


@pytest.mark.parametrize(
    ("wait", "waits"), [(WaitForMe.AS_SET, "some"), (WaitForMe.ALWAYS, "all"), (WaitForMe.NEVER, "none")]
)
def test_a_routine_waits_as_the_app_does_or_always_or_never(
    remembered: RoutinePreferences, wait: WaitForMe, waits: str
) -> None:
    settings = Settings(wait_rest=True, rest_s=40)
    remembered.change("big-three", wait_for_me=wait)
    timing = remembered.timing_for("big-three", settings)
    waiting = sum(getattr(timing, name) for name in WAITS)
    assert waiting == {"some": 1, "all": len(WAITS), "none": 0}[waits]
    assert timing.rest_s == 40
    assert remembered.timing_for("desk-break", settings) == settings.timing


def test_a_routine_is_as_loud_as_the_app_unless_it_has_volumes_of_its_own(
    remembered: RoutinePreferences,
) -> None:
    settings = Settings(chime_volume_percent=60, voice_volume_percent=50)
    remembered.change("big-three", chime_volume_percent=0)
    assert remembered.chime_volume_for("big-three", settings) == 0
    assert remembered.voice_volume_for("big-three", settings) == 50
    remembered.change("big-three", voice_volume_percent=90, chime_volume_percent=None)
    assert remembered.chime_volume_for("big-three", settings) == 60
    assert remembered.voice_volume_for("big-three", settings) == 90


def test_answers_are_given_taken_back_put_back_and_passed_over(remembered: RoutinePreferences) -> None:
    remembered.answer("big-three", OUT)
    assert remembered.of("big-three").answers == (OUT,)
    remembered.take_back("big-three", "bridge", "monday")
    assert remembered.of("big-three").answers == ()
    remembered.answer("big-three", OUT)
    remembered.put_back("big-three", "bridge")
    kept = HurtAnswer("bridge", NextTime.KEEP, "monday")
    assert remembered.of("big-three").answers == (kept,)
    asked = [HurtQuestion(exercise(name), None, "monday", True) for name in ("bridge", "clam")]
    remembered.pass_over("big-three", asked)
    assert remembered.of("big-three").answers == (kept, HurtAnswer("clam", NextTime.KEEP, "monday"))


def test_what_was_changed_before_the_file_was_open_is_changed_in_it_and_takes_nothing_from_it(
    qtbot: QtBot, detached: RoutinePreferences, stores: Stores
) -> None:
    stores.routine_settings.save("big-three", RoutineSettings(answers=(OUT,)))
    detached.change("big-three", wait_for_me=WaitForMe.NEVER)
    with qtbot.waitSignal(detached.changed):
        detached.attach(stores.routine_settings)
    both = RoutineSettings(WaitForMe.NEVER, answers=(OUT,))
    assert detached.of("big-three") == both
    assert stores.routine_settings.load() == {"big-three": both}


def test_what_cannot_be_written_still_counts_and_is_written_later(
    qtbot: QtBot, detached: RoutinePreferences
) -> None:
    keeper = Keeper()
    keeper.is_held = False
    detached.attach(keeper)
    keeper.is_held = True
    with qtbot.waitSignal(detached.write_failed) as failed:
        detached.answer("big-three", OUT)
    assert "us" in failed.args[0]
    assert detached.has_unwritten
    assert detached.of("big-three").answers == (OUT,)
    detached.retry()
    assert keeper.rows == {}
    keeper.is_held = False
    with qtbot.waitSignal(detached.write_recovered):
        detached.retry()
    assert keeper.rows == {"big-three": RoutineSettings(answers=(OUT,))}
    assert not detached.has_unwritten


def test_what_could_not_be_read_is_not_written_over(qtbot: QtBot, detached: RoutinePreferences) -> None:
    keeper = Keeper(big=RoutineSettings(answers=(OUT,)))
    with qtbot.waitSignal(detached.write_failed):
        detached.attach(keeper)
    assert detached.has_unwritten
    detached.change("big", voice_volume_percent=20)
    keeper.is_held = False
    with qtbot.waitSignal(detached.write_recovered):
        detached.retry()
    assert keeper.rows == {"big": RoutineSettings(voice_volume_percent=20, answers=(OUT,))}
    assert not detached.has_unwritten
