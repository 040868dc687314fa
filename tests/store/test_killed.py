"""A session whose process is killed: at most five seconds of it are gone, and never the file."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from backcare_desktop.core.clock import Reading
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import State
from backcare_desktop.store.stores import open_stores

PLAYED = Path(__file__).parent / "played_until_killed.py"
KILLS = 50
AT_MOST_S = 5.0

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and fork are of POSIX systems")


@pytest.fixture
def player() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, str(PLAYED)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.stdin.close()


def kill_at(player: subprocess.Popen[str], path: Path, moment_s: float) -> float:
    """Play into the file until simulated time has come to `moment_s`, kill; return the last time told."""
    player.stdin.write(f"{path}\n")
    player.stdin.flush()
    told = iter(player.stdout.readline, "gone\n")
    told_s, child = 0.0, None
    for line in told:
        if line.startswith("process "):
            child = int(line.split()[1])
        else:
            told_s = float(line)
        if child and told_s >= moment_s:
            os.kill(child, signal.SIGKILL)
            break
    return max([told_s, *map(float, told)])


def test_a_killed_session_loses_at_most_five_seconds_and_never_the_file(player, tmp_path, now):
    """Statement 11: five seconds at the most."""
    moments = random.Random()
    gaps = []
    for number in range(KILLS):
        path = tmp_path / f"{number}.db"
        told_s = kill_at(player, path, moments.uniform(1, 300))
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        stores = open_stores(path, now)
        draft = stores.drafts.load()
        assert stores.notices == ()
        stores.close()
        assert draft is not None
        gaps.append(told_s - draft.progress.elapsed_s)
        assert gaps[-1] <= AT_MOST_S + 1e-6
        assert draft.saved_at == now + timedelta(seconds=round(draft.progress.elapsed_s, 6))
        goes_on(draft, now)
    assert max(gaps) > 0.05, "every kill came right after a write, which proves little"


def goes_on(draft, now: datetime) -> None:
    """The next start can go on with it, or write down what was done."""
    player = Player(draft.timeline, draft.progress)
    player.start(Reading(0.0, now))
    assert player.state is State.PAUSED
    assert player.progress.elapsed_s == draft.progress.elapsed_s
    assert draft.session().worked_s == draft.progress.worked_s
