"""How long silence takes at the worst: a speaking program that does not listen has to be ended. Prints ms."""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from backcare_desktop.ui.voice.voice_process import VoiceProcess

FAKE = Path(__file__).resolve().parent.parent / "ui/voice/fake_speaker.py"
ROUNDS = 9
LIMIT_S = 20.0


def until(app: QCoreApplication, reached: Callable[[], bool]) -> None:
    """Let the event loop turn until something is so."""
    began = time.perf_counter()
    while not reached():
        if time.perf_counter() - began > LIMIT_S:
            raise SystemExit("the voice never came to that")
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def is_gone(process_id: int) -> bool:
    """Whether a process has ended."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{process_id}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z"


def silence_ms(app: QCoreApplication, folder: Path, number: int) -> float:
    """From asking for silence to the end of a program that does not listen."""
    diary = folder / f"diary-{number}"
    voice = VoiceProcess([sys.executable, "-I", "-S", str(FAKE), str(diary), "ignores stop"], "en")
    voice.say(1, "Roll on to your back.")
    until(app, lambda: diary.exists() and "say " in diary.read_text(encoding="utf-8"))
    process_id = voice.process_id
    began = time.perf_counter()
    voice.stop()
    until(app, lambda: is_gone(process_id))
    taken_ms = (time.perf_counter() - began) * 1000
    voice.close()
    return taken_ms


if __name__ == "__main__":
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as name:
        print(statistics.median(silence_ms(app, Path(name), number) for number in range(ROUNDS)))
