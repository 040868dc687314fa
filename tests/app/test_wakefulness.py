"""Statement 42: the display is kept on through a real bus, and is given back whatever happens."""

import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backcare_desktop.app.wakefulness import Wakefulness, display_awake
from tests.app.private_bus import PrivateBus, Service

SCREEN_SAVER = "org.freedesktop.ScreenSaver"
SESSION_MANAGER = "org.gnome.SessionManager"
needs_bus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="no dbus-daemon"
)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    bus = PrivateBus(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.stop()


@pytest.fixture
def screen_saver(bus: PrivateBus) -> Iterator[Service]:
    service = Service(bus, SCREEN_SAVER).serve()
    yield service
    service.stop()


class Display:
    """What the system is asked, in place of the system."""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem
        self.told: list[str] = []
        self.threads: set[str] = set()
        self.changed = threading.Event()
        self.may_answer = threading.Event()
        self.may_answer.set()

    @contextmanager
    def awake(self) -> Iterator[str]:
        self.may_answer.wait()
        self._tell("on")
        yield self.problem
        self._tell("off")

    def _tell(self, what: str) -> None:
        self.threads.add(threading.current_thread().name)
        self.told.append(what)
        self.changed.set()

    def wait_for(self, told: list[str]) -> None:
        while self.told != told:
            assert self.changed.wait(20), self.told
            self.changed.clear()


def seconds(action: Callable[[], None]) -> float:
    before = time.monotonic()
    action()
    return time.monotonic() - before


@needs_bus
def test_a_screen_saver_is_asked_in_our_name_and_told_when_it_is_over(screen_saver: Service) -> None:
    wakefulness = Wakefulness()

    wakefulness.acquire()
    screen_saver.wait_until(lambda service: service.members() == ["Inhibit"])
    wakefulness.release()
    screen_saver.wait_until(lambda service: service.members() == ["Inhibit", "UnInhibit"])
    wakefulness.close()

    (_, reason, asked), (_, cookie, took_back) = screen_saver.calls
    assert reason == ("Backcare", "An exercise routine is running")
    assert cookie == (7,)
    assert asked == took_back
    screen_saver.wait_until(lambda service: asked in service.gone)
    assert wakefulness.problem == ""


@needs_bus
def test_closing_the_app_gives_the_display_back(screen_saver: Service) -> None:
    wakefulness = Wakefulness()
    wakefulness.acquire()
    screen_saver.wait_until(lambda service: service.members() == ["Inhibit"])

    wakefulness.close()

    screen_saver.wait_until(lambda service: service.members() == ["Inhibit", "UnInhibit"])


@needs_bus
def test_a_service_that_never_answers_holds_nobody_up_and_keeps_nothing(bus: PrivateBus) -> None:
    service = Service(bus, SCREEN_SAVER, answers=False).serve()
    wakefulness = Wakefulness()

    took_s = seconds(wakefulness.acquire)
    service.wait_until(lambda service: service.members() == ["Inhibit"])
    took_s += seconds(wakefulness.release)
    service.wait_until(lambda service: service.calls[0][2] in service.gone)
    wakefulness.close()
    service.stop()

    assert took_s < 1.5  # the answer was waited for elsewhere: that takes 2 s


@needs_bus
def test_a_desktop_without_such_a_service_is_a_problem_and_no_error(
    bus: PrivateBus, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with display_awake() as problem:
        assert SCREEN_SAVER in problem
        assert SESSION_MANAGER in problem
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no bus to be without")
def test_no_bus_is_a_problem_and_no_error(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with display_awake() as problem:
        assert "DBUS_SESSION_BUS_ADDRESS" in problem
    assert capfd.readouterr() == ("", "")


def test_success_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with display_awake() as problem:
        assert problem == ""


def test_without_wakepy_there_is_a_problem_and_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", None)
    with display_awake() as problem:
        assert "wakepy" in problem


@needs_bus
def test_a_service_that_went_away_meanwhile_is_no_error(
    bus: PrivateBus, caplog: pytest.LogCaptureFixture
) -> None:
    service = Service(bus, SCREEN_SAVER).serve()
    with display_awake() as problem:
        assert problem == ""
        service.stop()
    assert "could not be given back" in caplog.text


def test_nothing_is_asked_and_no_thread_runs_before_the_first_session() -> None:
    threads = threading.active_count()
    wakefulness = Wakefulness(Display().awake)
    wakefulness.release()
    assert threading.active_count() == threads
    wakefulness.close()
    wakefulness.acquire()  # too late
    wakefulness.release()
    assert threading.active_count() == threads


def test_it_is_asked_and_taken_back_each_time_in_one_thread_that_ends() -> None:
    display = Display()
    wakefulness = Wakefulness(display.awake)

    wakefulness.acquire()
    wakefulness.acquire()
    display.wait_for(["on"])
    wakefulness.release()
    display.wait_for(["on", "off"])
    wakefulness.acquire()
    display.wait_for(["on", "off", "on"])
    wakefulness.close()

    assert display.told == ["on", "off", "on", "off"]
    assert display.threads == {"wakefulness"}
    assert "wakefulness" not in [thread.name for thread in threading.enumerate()]


def test_only_the_latest_wish_counts_where_an_answer_takes_long() -> None:
    display = Display()
    display.may_answer.clear()
    wakefulness = Wakefulness(display.awake)

    for _ in range(3):
        wakefulness.acquire()
        wakefulness.release()
    display.may_answer.set()
    wakefulness.close()

    assert display.told in ([], ["on", "off"])  # a wish under way is gone through with, and no other


def test_a_problem_can_be_read_and_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    display = Display("no such service")
    wakefulness = Wakefulness(display.awake)
    for told in (["on", "off"], ["on", "off"] * 2):
        wakefulness.acquire()
        display.wait_for(told[:-1])
        wakefulness.release()
        display.wait_for(told)
    wakefulness.close()

    assert wakefulness.problem == "no such service"
    assert caplog.text.count("no such service") == 1
