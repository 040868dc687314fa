"""The process whose children are killed, as a test sees it."""

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

SCRIPT = Path(__file__).parent / "killed_at_work.py"
ROOT = Path(__file__).parents[3]
#: Longer than any of the works takes.
AT_MOST_S = 60.0


@dataclass
class Ended:
    """How a child ended."""

    took_s: float = 0.0  #: from its beginning to its end
    did: int = 0  #: the last step it said it had done
    killed: bool = False


class Worker:
    """Starts works and kills them."""

    def __init__(self) -> None:
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        assert self._process.stdin
        assert self._process.stdout
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._rest = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stdin.close()
        self._process.wait(AT_MOST_S)
        self._stdout.close()

    def run(self, work: str, folder: Path, kill_after_s: float = AT_MOST_S) -> Ended:
        """Do a work in a folder, and kill it so many seconds after it began."""
        self._stdin.write(f"{work} {folder}\n".encode())
        self._stdin.flush()
        ended, child, began, code = Ended(), 0, 0.0, None
        kill_at = float("inf")
        while code is None:
            wait_s = min(kill_at - time.monotonic(), AT_MOST_S)
            if not select.select([self._stdout], [], [], max(0.0, wait_s))[0]:
                assert child, "it did not begin"
                with suppress(ProcessLookupError):  # it has come to its end by itself, this very moment
                    os.kill(child, signal.SIGKILL)
                kill_at = float("inf")
            for line in self._lines():
                word, _, number = line.partition(" ")
                if word == "begun":
                    began = time.monotonic()
                    kill_at = began + kill_after_s
                elif word == "process":
                    child = int(number)
                elif word == "did":
                    ended.did = int(number)
                elif word == "gone":
                    code = int(number)
        assert code in {0, -signal.SIGKILL}, f"the work ended with {code}"
        return replace(ended, took_s=time.monotonic() - began, killed=code == -signal.SIGKILL)

    def _lines(self) -> list[str]:
        *lines, self._rest = (self._rest + os.read(self._stdout.fileno(), 65536)).split(b"\n")
        return [line.decode() for line in lines]
