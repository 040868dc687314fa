"""Stands for the program that speaks. Usage: fake_speaker.py DIARY MANNER --language CODE [--without ENGINE]...

Writes into the file DIARY how it was started and what it was asked for. A phrase lasts until it is told to stop, but
one that begins with "short" is over at once. MANNER says what it does wrong.
"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

DIARY, MANNER = Path(sys.argv[1]), sys.argv[2]
WITHOUT = [sys.argv[i + 1] for i, argument in enumerate(sys.argv) if argument == "--without"]
ENGINES = [name for name in ("speechd", "espeak-ng") if name not in WITHOUT]


def note(line: str) -> None:
    with DIARY.open("a", encoding="utf-8") as diary:
        diary.write(line + "\n")


def reply(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


def hang() -> None:
    note("hangs")
    threading.Event().wait()


def choose() -> None:
    if not ENGINES or MANNER == "no engine":
        reply(**{"is": "problem", "kind": "no_engine"})
        return
    engine = ENGINES[0]
    reply(**{"is": "opening", "engine": engine})
    if MANNER == "dies at start":
        os._exit(9)
    if MANNER in ("hangs at start", "hangs at every start") and (engine == "speechd" or "every" in MANNER):
        hang()
    voices = [[f"{engine}-voice", "A voice", "en-GB"]]
    reply(**{"is": "engines", "engines": [{"id": name, "name": name, "voices": voices} for name in ENGINES]})
    reply(**{"is": "ready", "engine": engine})


def say(number: int, text: str) -> bool:
    """Begin a phrase; return whether it goes on."""
    if MANNER == "dies at a phrase":
        os._exit(9)
    if MANNER == "hangs at a phrase" and ENGINES[0] == "speechd":
        hang()
    if MANNER == "starts another":
        other = subprocess.Popen([sys.executable, "-c", "import threading; threading.Event().wait()"])
        note(f"started {other.pid}")
    reply(**{"is": "started", "number": number})
    if MANNER == "never ends":
        hang()
    if text.startswith("short"):
        reply(**{"is": "finished", "number": number})
        return False
    return True


def main() -> None:
    number = 0
    if os.name == "posix":
        os.setpgid(0, 0)
    note(f"start {os.getpid()} {' '.join(sys.argv[3:])}")
    for line in sys.stdin:
        asked: dict[str, Any] = json.loads(line)
        note(" ".join(str(value) for value in asked.values()))
        if MANNER == "prints garbage":
            sys.stdout.buffer.write(
                b'ALSA lib pcm.c: \xff\xfe\n[]\n{"is":"finished"}\n{"is":"ready"}\n{"is":"engines","engines":[7]}\n\n{'
            )
            sys.stdout.buffer.write(b'"is":"problem","kind":"of ours"}\n')
            sys.stdout.flush()
        if MANNER == "prints without end":
            sys.stdout.write("x" * 2_000_000)
            sys.stdout.flush()
        if asked["do"] == "choose":
            choose()
        if number and asked["do"] in ("stop", "say") and MANNER not in ("ignores stop", "starts another"):
            reply(**{"is": "finished", "number": number})
            number = 0
        if asked["do"] == "say" and say(asked["number"], asked["text"]):
            number = asked["number"]


main()
