"""Plays a real routine into a data file as fast as it can, to be killed at any moment.

Reads the path of a data file from standard input, plays there in a process of its own, and says when that
process is gone; then reads the next path. Simulated time goes to standard output at every step. The file is
written as the app does it: at every phase change and every five seconds. Starting Python once for all of
the processes is what makes fifty of them quick.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from backcare_desktop.core.catalogue import CatalogueTexts, parse_catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.events import PhaseStarted
from backcare_desktop.core.player import Player
from backcare_desktop.core.player_states import OVER
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.store.stores import open_stores

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES = ("catalogue/exercises", "catalogue/programmes", "catalogue/conditions", "words/en")
START = datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
TICKS_A_SECOND = 10
SAVE_EVERY_S = 5.0
#: Ticks between one pause and the next, and the length of a pause.
PAUSE_EVERY, PAUSE_TICKS = 450, 60


def say(text: str) -> None:
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


def play(path: Path, routine: Routine) -> None:
    stores = open_stores(path, START)
    player = Player(build_timeline(routine, Timing()))
    events = player.start(Reading(0.0, START))
    saved_s = tick = 0
    while player.state not in OVER:
        now_s = tick / TICKS_A_SECOND
        now = Reading(now_s, START + timedelta(seconds=now_s))
        events = events + player.advance(now)
        if tick % PAUSE_EVERY == PAUSE_EVERY - PAUSE_TICKS:
            events += player.pause(now)
        elif tick and tick % PAUSE_EVERY == 0:
            events += player.resume(now)
        if any(isinstance(event, PhaseStarted) for event in events) or now_s - saved_s >= SAVE_EVERY_S:
            stores.drafts.save(Draft(str(UUID(int=1)), routine, Timing(), START, now.wall, player.progress))
            saved_s = now_s
        events = []
        say(f"{now_s}")
        tick += 1
    sys.stdin.readline()


def main() -> None:
    texts = CatalogueTexts(*((RESOURCES / f"{name}.json").read_text("utf-8") for name in NAMES))
    routine = parse_catalogue(texts).routine("desk-break")
    while path := sys.stdin.readline().strip():
        child = os.fork()
        if not child:
            play(Path(path), routine)
            os._exit(1)
        say(f"process {child}")
        os.waitpid(child, 0)
        say("gone")


main()
