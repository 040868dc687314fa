"""Measures start-up, memory and the hot paths, prints a table and writes a flat JSON object of figures by name.

Started by python3 dev.py bench. Every figure comes from a process of its own. Figures of one run can be
compared with each other; those of two runs only roughly, since a machine has faster and slower hours.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
START_ROUNDS = 9
#: No probe takes this long; one that hangs shall not hang the whole run.
LIMIT_S = 300


class Figure(NamedTuple):
    """What a figure is called, its unit, the value it should not pass (None: no goal), what it means."""

    name: str
    unit: str
    goal: float | None
    meaning: str


FIGURES = (
    Figure("start_ratio", "x", 1.6, "start to first painted frame, against a bare window"),
    Figure("start_ms", "ms", None, "start to first painted frame"),
    Figure("bare_start_ms", "ms", None, "the same of the bare window"),
    Figure("pss_mb", "MB", 90, "memory once start-up is over"),
    Figure("catalogue_load_ms", "ms", None, "read and check all exercises and routines"),
    Figure("database_open_ms", "ms", None, "open a file that holds 20 years"),
    Figure("month_change_ms", "ms", 16, "show the month before, with 20 years of two sessions a day"),
    Figure("day_change_ms", "ms", 16, "show the day before with its sessions"),
    Figure("player_tick_ms", "ms", None, "one tick of the player in a hold, painted"),
    Figure("figure_frame_ms", "ms", 4, "a frame of the figure as it is shown, three rounds, 900x700"),
    Figure("figure_frame_2x_ms", "ms", 8, "the same at pixel ratio 2"),
    Figure("figure_new_frame_ms", "ms", None, "a frame that was not shown before"),
    Figure("figure_new_frame_2x_ms", "ms", None, "the same at pixel ratio 2"),
    Figure("thumbnails_ms", "ms", None, "the pictures of all routine cards drawn again and painted"),
    Figure("thumbnail_stall_ms", "ms", 50, "the longest turn of the event loop meanwhile"),
    Figure("voice_stop_ms", "ms", 200, "silence from a speaking program that does not listen"),
    Figure("hold_cpu_percent", "%", 2, "of one core while a hold plays"),
)


def environment() -> dict[str, str]:
    """This process's environment; compiled code is kept, as it is for every user after the first start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def spawn(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Start one of the scripts beside this one; what it prints can be read line by line."""
    command = [sys.executable, str(HERE / script), *arguments]
    # Qt's remarks about the offscreen platform are kept away, a traceback is shown by `finish`.
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    )


class NotMeasuredError(Exception):
    """A process that should have measured something did not end well."""


def finish(process: subprocess.Popen[str]) -> str:
    """Wait for a process and give the last line it printed. Raises NotMeasuredError."""
    try:
        printed, complaints = process.communicate(timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise NotMeasuredError(f"{process.args} took more than {LIMIT_S} s") from None
    if process.returncode != 0:
        raise NotMeasuredError(f"{process.args} ended with {process.returncode}:\n{complaints}")
    return printed.strip().rpartition("\n")[2]


def first_frame_ms(*arguments: str) -> float:
    """Milliseconds from starting a process to its first painted frame."""
    began = time.perf_counter()
    process = spawn("launch.py", *arguments)
    assert process.stdout is not None
    line = process.stdout.readline()
    took = time.perf_counter() - began
    finish(process)
    if line.strip() != "painted":
        raise NotMeasuredError(f"{process.args} never painted a frame")
    return took * 1000


def start_figures(profile: str) -> dict[str, float]:
    """Start the app and the bare window in turn, so that a slow moment of the machine meets both."""
    pairs = [
        (first_frame_ms("app", "none", "--profile", profile), first_frame_ms("bare"))
        for _ in range(START_ROUNDS + 1)
    ]
    # The first round compiles and warms the disk cache.
    app_ms, bare_ms = (statistics.median(times) for times in zip(*pairs[1:], strict=True))
    return {"start_ratio": app_ms / bare_ms, "start_ms": app_ms, "bare_start_ms": bare_ms}


def measurements(profile: str) -> Iterator[Callable[[], dict[str, float]]]:
    """What is to be measured, in the order of the table."""

    def probe(name: str, script: str, *arguments: str) -> Callable[[], dict[str, float]]:
        return lambda: {name: float(finish(spawn(script, *arguments)))}

    def probe_app(name: str) -> Callable[[], dict[str, float]]:
        return probe(name, "launch.py", "app", name, "--profile", profile)

    yield lambda: start_figures(profile)
    if sys.platform.startswith("linux"):  # the kernel's own account, which other systems do not give
        yield probe_app("pss_mb")
    yield probe("catalogue_load_ms", "probes.py", "catalogue_load_ms")
    yield probe("database_open_ms", "probes.py", "database_open_ms", profile)
    for name in ("figure_frame_ms", "figure_frame_2x_ms", "figure_new_frame_ms", "figure_new_frame_2x_ms"):
        yield probe(name, "probes.py", name)
    if sys.platform.startswith("linux"):
        yield probe("voice_stop_ms", "voice_probe.py")
    for name in ("thumbnails_ms", "thumbnail_stall_ms"):
        yield probe_app(name)
    for name in ("month_change_ms", "day_change_ms", "player_tick_ms", "hold_cpu_percent"):
        yield probe_app(name)


def row(figure: Figure, value: float) -> str:
    """A line of the table."""
    goal = "" if figure.goal is None else f"goal {figure.goal:g}"
    verdict = "" if figure.goal is None else ("ok" if value <= figure.goal else "OVER")
    return f"{figure.name:<20}{value:>9.2f} {figure.unit:<3} {goal:<9} {verdict:<5} {figure.meaning}"


def main() -> int:
    """Measure, print, write. A goal that is passed is news, not a mistake: 1 only where something has no figure."""
    parser = argparse.ArgumentParser(description="Measures start-up, memory and the hot paths.")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the JSON file to write")
    out: Path = parser.parse_args().out

    by_name = {figure.name: figure for figure in FIGURES}
    values: dict[str, float] = {}
    status = 0
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, Qt offscreen")
    with tempfile.TemporaryDirectory() as folder:
        profile = str(Path(folder) / "profile")
        finish(spawn("probes.py", "fill", profile))
        for measure in measurements(profile):
            try:
                found = measure()
            except NotMeasuredError as error:
                print(error, file=sys.stderr)
                status = 1
                continue
            for name, value in found.items():
                values[name] = round(value, 3)
                print(row(by_name[name], value), flush=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    print(f"written to {out}")
    return status


if __name__ == "__main__":
    sys.exit(main())
