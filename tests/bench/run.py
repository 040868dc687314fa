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
from functools import partial
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
    Figure("year_ms", "ms", 50, "show the year before as a heat map"),
    Figure("trend_ms", "ms", 50, "ask for the trend of a year and paint it"),
    Figure("report_pdf_ms", "ms", 1000, "the page for a physiotherapist over a year, asked for and written"),
    Figure("back_up_ms", "ms", None, "copy that file and find the copy whole"),
    Figure("export_json_ms", "ms", None, "write that file as JSON"),
    Figure("merge_ms", "ms", None, "join that JSON to an empty file"),
    Figure("merge_peak_mb", "MB", None, "the most memory of the process that does"),
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


#: Figures of the store on a profile with 20 years, of parts without a window, and of the running app.
OF_STORE = ("database_open_ms", "back_up_ms", "export_json_ms", "merge_ms", "merge_peak_mb")
OF_PARTS = (
    "catalogue_load_ms",
    "figure_frame_ms",
    "figure_frame_2x_ms",
    "figure_new_frame_ms",
    "figure_new_frame_2x_ms",
)
OF_APP = (
    "pss_mb",
    "thumbnails_ms",
    "thumbnail_stall_ms",
    "month_change_ms",
    "day_change_ms",
    "year_ms",
    "trend_ms",
    "report_pdf_ms",
    "player_tick_ms",
    "hold_cpu_percent",
)
#: The kernel's own account, and a program that is told to stop as only this system can.
LINUX_ONLY = {"pss_mb", "merge_peak_mb", "voice_stop_ms"}


def measurements(profile: str) -> Iterator[Callable[[], dict[str, float]]]:
    """What is to be measured."""
    commands: dict[str, tuple[str, ...]] = {
        **{name: ("probes.py", name, profile) for name in OF_STORE},
        **{name: ("probes.py", name) for name in OF_PARTS},
        "voice_stop_ms": ("voice_probe.py",),
        **{name: ("launch.py", "app", name, "--profile", profile) for name in OF_APP},
    }
    yield lambda: start_figures(profile)
    for name, command in commands.items():
        if name not in LINUX_ONLY or sys.platform.startswith("linux"):
            yield partial(probed, name, command)


def probed(name: str, command: tuple[str, ...]) -> dict[str, float]:
    """Run one probe. Raises NotMeasuredError."""
    return {name: float(finish(spawn(*command)))}


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
