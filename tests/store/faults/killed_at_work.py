"""Does one thing after the other to data files, each in a process of its own that is killed at any moment.

Reads lines "work folder" from standard input, does that work in that folder in a child process, and says when the
child begins, how far it is, and when it is gone. Starting Python once for all of the children is what makes two
hundred of them quick.
"""

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backcare_desktop.core.check_in import CheckIn, Question, check_in_id
from backcare_desktop.core.session import Session
from backcare_desktop.store.exchange.merge import merge_into
from backcare_desktop.store.keeping.backups import back_up
from backcare_desktop.store.keeping.restoring import restore
from backcare_desktop.store.stores import Stores, open_stores

NOW = datetime(2026, 3, 20, 7, 30, tzinfo=UTC)
#: What is done to each new session, one after the other.
STEPS = ("add", "answer", "note", "edit", "delete")
SESSIONS = 50


def say(text: str) -> None:
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


def write(folder: Path) -> None:
    """Add, mend and delete sessions, and tell about them; "did n" is said when step n is written."""
    stores = open_stores(folder / "backcare.db", NOW)
    say("begun")
    number = 0
    for session in range(SESSIONS):
        for step in STEPS:
            take(stores, step, session)
            number += 1
            say(f"did {number}")


def take(stores: Stores, step: str, number: int) -> None:
    session = session_of(number)
    match step:
        case "add":
            stores.sessions.add(session)
        case "answer":
            answer = check_in_id(session.id, Question.AFTER)
            told = CheckIn(answer, Question.AFTER, number % 11, NOW, session.day, session.id)
            stores.diary.save_check_in(told, NOW)
        case "note":
            stores.diary.set_session_note(session.id, f"note {number}", NOW)
        case "edit":
            stores.diary.save_session(replace(session, worked_s=float(number)), NOW)
        case "delete" if number % 3 == 0:
            stores.diary.delete_session(session.id, NOW)


def session_of(number: int) -> Session:
    started_at = NOW + timedelta(hours=number)
    return Session(
        id=f"written-{number}",
        routine_id="",
        routine_name="A walk",
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=10),
        day=started_at.date(),
        worked_s=600.0,
        paused_s=0.0,
        skipped_s=0.0,
        planned_s=600.0,
        completed=True,
        steps=(),
        hurts=(),
        routine_copy="",
    )


def open_it(folder: Path) -> None:
    """Migrate an older file, or save what is left of a damaged one."""
    say("begun")
    open_stores(folder / "backcare.db", NOW).close()


def restore_it(folder: Path) -> None:
    say("begun")
    restore(folder / "backcare.db", folder / "copies" / "other.db", NOW)


def back_it_up(folder: Path) -> None:
    say("begun")
    back_up(folder / "backcare.db", folder / "copies", NOW)


def merge(folder: Path) -> None:
    say("begun")
    merge_into(folder / "backcare.db", folder / "copies" / "other.db", NOW)


WORKS = {
    "write": write,
    "migrate-1": open_it,
    "migrate-2": open_it,
    "salvage": open_it,
    "restore": restore_it,
    "back-up": back_it_up,
    "merge": merge,
}


def main() -> None:
    while line := sys.stdin.readline().strip():
        work, folder = line.split(" ", 1)
        child = os.fork()
        if not child:
            code = 1
            try:
                WORKS[work](Path(folder))
                code = 0
            finally:
                os._exit(code)
        say(f"process {child}")
        _, status = os.waitpid(child, 0)
        say(f"gone {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
