"""Statement 12: what the system says of sleep and of the lock pauses a session, where the system says it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backcare_desktop.app.system_signals import Buses, SystemSignals, buses_of
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.app.private_bus import PrivateBus, Service
from tests.build import exercise, routine
from tests.fakes import FakeClock

LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
needs_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="no dbus-daemon"
)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[PrivateBus]:
    bus = PrivateBus(tmp_path)
    yield bus
    bus.stop()


@pytest.fixture
def login(bus: PrivateBus) -> Iterator[Service]:
    service = Service(bus, LOGIN)
    yield service
    service.stop()


@pytest.fixture
def signals(qtbot: QtBot, bus: PrivateBus) -> Iterator[SystemSignals]:
    signals = SystemSignals()
    assert signals.listen(Buses(session=bus.address, system=bus.address, login_session_id="2"))
    yield signals
    signals.close()
    signals.deleteLater()


@needs_bus
def test_sleep_is_told_before_it_begins_and_not_after_it(
    qtbot: QtBot, login: Service, signals: SystemSignals
) -> None:
    told: list[str] = []
    signals.going_to_sleep.connect(lambda: told.append("sleep"))

    login.say(LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", False)  # it woke up
    with qtbot.waitSignal(signals.going_to_sleep):
        login.say(LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", True)

    assert told == ["sleep"]


@needs_bus
@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
        ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
        ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ],
)
def test_a_lock_is_told_by_any_desktop_also_one_that_started_after_us(
    qtbot: QtBot, bus: PrivateBus, signals: SystemSignals, name: str, path: str
) -> None:
    told: list[str] = []
    signals.screen_locked.connect(lambda: told.append("lock"))
    desktop = Service(bus, name)

    desktop.say(path, name, "ActiveChanged", False)  # it was opened
    with qtbot.waitSignal(signals.screen_locked):
        desktop.say(path, name, "ActiveChanged", True)
    desktop.stop()

    assert told == ["lock"]


@needs_bus
def test_only_the_lock_of_our_own_login_counts(qtbot: QtBot, login: Service, signals: SystemSignals) -> None:
    told: list[str] = []
    signals.screen_locked.connect(lambda: told.append("lock"))

    login.say(f"{LOGIN_PATH}/session/_33", f"{LOGIN}.Session", "Lock")
    with qtbot.waitSignal(signals.screen_locked):
        login.say(f"{LOGIN_PATH}/session/_32", f"{LOGIN}.Session", "Lock")

    assert told == ["lock"]


@needs_bus
def test_a_stranger_who_says_the_same_is_not_believed(
    qtbot: QtBot, bus: PrivateBus, login: Service, signals: SystemSignals
) -> None:
    told: list[str] = []
    signals.going_to_sleep.connect(lambda: told.append("sleep"))
    stranger = Service(bus, "org.example.Stranger")

    stranger.say(LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", True)
    with qtbot.waitSignal(signals.screen_locked):
        login.say(f"{LOGIN_PATH}/session/_32", f"{LOGIN}.Session", "Lock")
    stranger.stop()

    assert told == []


@needs_bus
@pytest.mark.parametrize("locks", [False, True])
def test_statement_12_a_running_session_is_paused_by_sleep_and_by_a_lock(
    qtbot: QtBot, login: Service, signals: SystemSignals, clock: FakeClock, locks: bool
) -> None:
    player = Player(build_timeline(routine(exercise("a"), exercise("b")), Timing()))
    heard = signals.screen_locked if locks else signals.going_to_sleep
    heard.connect(lambda: player.pause(clock.read()))
    player.start(clock.read())
    assert player.state is State.RUNNING

    with qtbot.waitSignal(heard):
        if locks:
            login.say(f"{LOGIN_PATH}/session/_32", f"{LOGIN}.Session", "Lock")
        else:
            login.say(LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", True)

    assert player.state is State.PAUSED


@needs_bus
def test_after_closing_nothing_is_told(qtbot: QtBot, bus: PrivateBus, login: Service) -> None:
    closed, open_ = SystemSignals(), SystemSignals()
    for signals in (closed, open_):
        signals.listen(Buses(system=bus.address))
    closed.close()
    told: list[str] = []
    closed.going_to_sleep.connect(lambda: told.append("sleep"))

    with qtbot.waitSignal(open_.going_to_sleep):
        login.say(LOGIN_PATH, f"{LOGIN}.Manager", "PrepareForSleep", True)
    open_.close()

    assert told == []


def test_where_no_bus_is_nothing_is_told_and_nothing_goes_wrong(qtbot: QtBot, tmp_path: Path) -> None:
    signals = SystemSignals()
    assert not signals.listen(Buses())
    assert not signals.listen(Buses(f"unix:path={tmp_path}/none", f"unix:path={tmp_path}/none", "2"))
    signals.close()


def test_without_libdbus_nothing_goes_wrong(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtDBus", None)
    signals = SystemSignals()
    assert not signals.listen(Buses(session=f"unix:path={tmp_path}/none"))
    signals.close()


def test_only_buses_that_run_already_are_used(tmp_path: Path) -> None:
    named = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/b"}
    assert buses_of({**named, "XDG_SESSION_ID": "c1"}) == Buses("unix:path=/a", "unix:path=/b", "c1")
    runtime = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert buses_of(runtime).session == ""
    (tmp_path / "bus").touch()
    assert buses_of(runtime).session == f"unix:path={tmp_path}/bus"
    assert buses_of({"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}).session == ""
