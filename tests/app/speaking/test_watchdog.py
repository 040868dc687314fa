"""An engine that keeps hold of Python for ever does not keep the process for ever."""

import subprocess
import sys

import pytest

from backcare_desktop.app.speaking.watchdog import ended_when_stuck

STUCK = """
import ctypes
from backcare_desktop.app.speaking.watchdog import ended_when_stuck
with ended_when_stuck({after_s}):
    ctypes.PyDLL(None).usleep({us})  # keeps Python's global lock
print("went on")
"""


def run(after_s: float, us: int) -> subprocess.CompletedProcess[str]:
    code = STUCK.format(after_s=after_s, us=us)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no usleep to be stuck in")
def test_what_is_stuck_ends_the_process_silently():
    done = run(0.2, 60_000_000)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no usleep to be stuck in")
def test_what_returns_in_time_goes_on():
    assert run(20, 1000).stdout == "went on\n"


def test_a_fault_inside_is_told():
    with pytest.raises(ZeroDivisionError), ended_when_stuck():
        _ = 1 / 0
