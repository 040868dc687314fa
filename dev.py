#!/usr/bin/env python3
"""Everything a developer does here, in one command: python3 dev.py --help.

Needs Python 3.11 or newer and nothing else. It makes .venv, installs the project into it, and on Linux
sees to the shared libraries that Qt loads, because without them Qt aborts with a misleading message.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
OLDEST_PYTHON = (3, 11)
APP = ("-m", "backcare_desktop")
SHEET = ("-m", "backcare_desktop.app.contact_sheet")
SHEET_FLAGS = {
    "--high-contrast": "in the two high-contrast themes too",
    "--round": "one side of each exercise from six azimuths",
    "--overlays": "with all that can be drawn over the figure",
}


class Library(NamedTuple):
    """A shared library by the name the loader knows it by, and the Debian package that holds it."""

    soname: str
    package: str


QT_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Library("libpulse.so.0", "libpulse0"),
)
X11_LIBRARIES = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
WAYLAND_LIBRARIES = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
FONT_PACKAGE = "fonts-dejavu-core"


def fail(message: str) -> NoReturn:
    """End with status 1 and a sentence about what stands in the way."""
    print(f"dev.py: {message}", file=sys.stderr)
    raise SystemExit(1)


# What the system must have


def can_load(soname: str) -> bool:
    """Whether the dynamic loader finds this library and all it depends on."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_display(env: Mapping[str, str]) -> bool:
    """Whether a window could open: always off Linux; on Linux with a display server or a chosen Qt platform."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(env.get(name) for name in named)


def display_libraries(env: Mapping[str, str]) -> tuple[Library, ...]:
    """What Qt loads to open a window: its own needs and those of each display server that is named."""
    needed: tuple[Library, ...] = QT_LIBRARIES
    if env.get("DISPLAY"):
        needed += X11_LIBRARIES
    if env.get("WAYLAND_DISPLAY"):
        needed += WAYLAND_LIBRARIES
    return needed


def has_font(folders: Iterable[Path]) -> bool:
    """Whether any of these folders holds a scalable font; without one Qt draws no letters."""
    endings = {".ttf", ".otf", ".ttc", ".pfb"}
    return any(
        Path(name).suffix.lower() in endings
        for top in folders
        for _, _, names in os.walk(top)
        for name in names
    )


def font_folders(env: Mapping[str, str]) -> list[Path]:
    """Where fonts live on Linux, after the XDG rules."""
    shared = (env.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    own = env.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    extra = [Path.home() / ".fonts", Path("/run/current-system/sw/share/X11/fonts")]
    return [Path(folder) / "fonts" for folder in [own, *shared, "/usr/share"]] + extra


def missing_packages(
    libraries: Iterable[Library],
    probe: Callable[[str], bool] = can_load,
    *,
    fonts: bool = True,
    venv_module: bool = True,
) -> list[str]:
    """The Debian packages to install, sorted: one for each library that `probe` does not find, and so on."""
    missing = {library.package for library in libraries if not probe(library.soname)}
    if not fonts:
        missing.add(FONT_PACKAGE)
    if not venv_module:
        missing.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(missing)


def install_command(packages: Sequence[str]) -> str:
    """The one command that a person without root runs."""
    return f"sudo apt-get update && sudo apt-get install --yes {' '.join(packages)}"


def missing_message(packages: Sequence[str], *, has_apt: bool) -> str:
    """What to do about missing packages, for a person who reads it in a terminal."""
    if has_apt:
        return f"some system libraries are missing. This installs them:\n  {install_command(packages)}"
    return (
        "some system libraries are missing. In Debian they are in the packages\n"
        f"  {' '.join(packages)}\nPlease install what your system calls them, then try again."
    )


def has_venv_module() -> bool:
    """Whether this Python can make environments; Debian packs ensurepip apart."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def system_gaps(libraries: Sequence[Library]) -> list[str]:
    """The packages this machine lacks to make .venv and, where libraries are asked for, to show Qt's windows."""
    if not sys.platform.startswith("linux"):
        return []
    return missing_packages(
        libraries,
        fonts=not libraries or has_font(font_folders(os.environ)),
        venv_module=venv_tool("python").exists() or has_venv_module(),
    )


def apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get so that it asks nothing."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", *arguments], env=env, capture_output=True, text=True, check=False)


def ensure_system(libraries: Sequence[Library]) -> None:
    """See that these libraries are here: install them as root on Debian's family, else say how and end."""
    packages = system_gaps(libraries)
    if not packages:
        return
    has_apt = shutil.which("apt-get") is not None
    if not (has_apt and hasattr(os, "geteuid") and os.geteuid() == 0):
        fail(missing_message(packages, has_apt=has_apt))
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    install = ("install", "--yes", "--no-install-recommends", *packages)
    # Old package lists name files that are gone from the server, so a failure earns a fresh list.
    if apt_get(*install).returncode != 0:
        apt_get("update")
        again = apt_get(*install)
        if again.returncode != 0:
            fail(f"apt-get could not install {' '.join(packages)}:\n{again.stderr.strip()}")
    still = system_gaps(libraries)
    if still:
        fail(f"installed, yet Python still does not find what is in: {' '.join(still)}")


# The environment


def venv_tool(name: str) -> Path:
    """The path of a program in .venv."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def install_stamp(extra: str) -> str:
    """A short text that changes whenever what is to be installed changes."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{extra} {project} {sys.version_info.major}.{sys.version_info.minor} {ROOT}"


def is_current(extra: str) -> bool:
    """Whether .venv already holds this extra of the project as pyproject.toml now has it."""
    stamp = VENV / f"installed-{extra}"
    return (
        venv_tool("python").exists()
        and stamp.exists()
        and stamp.read_text(encoding="utf-8") == install_stamp(extra)
    )


def ensure_environment(extra: str = "dev") -> None:
    """Make .venv and install the project into it, unless pyproject.toml is as it was the last time."""
    if is_current(extra):
        return
    if not venv_tool("python").exists():
        print("Making .venv", flush=True)
        run_quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], "Python could not make .venv")
    print(
        f"Installing the project with its {extra} tools into .venv; the first time takes a minute", flush=True
    )
    pip = [str(venv_tool("python")), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    run_quietly([*pip, "--editable", f".[{extra}]"], "pip could not install the project")
    (VENV / f"installed-{extra}").write_text(install_stamp(extra), encoding="utf-8")


def prepare(libraries: Sequence[Library]) -> None:
    """Make this machine ready: the system's libraries first, then .venv."""
    ensure_system(libraries)
    ensure_environment()


def run_quietly(command: Sequence[str], complaint: str) -> None:
    """Run a command whose output matters only when it does not succeed."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        fail(f"{complaint}:\n{done.stdout}{done.stderr}".strip())


def python(*arguments: str, offscreen: bool = False, cwd: Path | None = None) -> int:
    """Run .venv's Python and give its exit status."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if offscreen else None
    return subprocess.call([str(venv_tool("python")), *arguments], env=env, cwd=cwd)


# The commands


def run(arguments: argparse.Namespace) -> int:
    """Start the app, or its tour where no window can open."""
    if not has_display(os.environ):
        pictures = BUILD / "tour"
        print(
            "No display here (DISPLAY and WAYLAND_DISPLAY are unset), so the tour runs instead"
            f" and leaves its pictures in {pictures}.",
            flush=True,
        )
        return tour(argparse.Namespace(out=pictures))
    prepare(display_libraries(os.environ))
    return python(*APP, *arguments.rest)


def test(arguments: argparse.Namespace) -> int:
    """Run the test suite without a screen."""
    prepare(QT_LIBRARIES)
    return python("-m", "pytest", *arguments.rest, offscreen=True, cwd=ROOT)


def check(_arguments: argparse.Namespace) -> int:
    """Run every static check, all of them even when one complains."""
    prepare(())
    tools: dict[str, list[str]] = {
        "ruff format": [str(venv_tool("ruff")), "format", "--check", "--quiet", "--diff", "."],
        "ruff check": [str(venv_tool("ruff")), "check", "--quiet", "."],
        "mypy": [str(venv_tool("mypy"))],
        "import contracts": [str(venv_tool("lint-imports"))],
    }
    unhappy = []
    for name, command in tools.items():
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{'ok  ' if done.returncode == 0 else 'FAIL'} {name}", flush=True)
        if done.returncode != 0:
            unhappy.append(name)
            print(done.stdout + done.stderr, flush=True)
    return 1 if unhappy else 0


def bench(_arguments: argparse.Namespace) -> int:
    """Measure start-up, memory and the hot paths; prints a table and writes build/bench.json."""
    prepare(QT_LIBRARIES)
    return python(
        str(ROOT / "tests/bench/run.py"), "--out", str(BUILD / "bench.json"), offscreen=True, cwd=ROOT
    )


def tour(arguments: argparse.Namespace) -> int:
    """Do the app's main job in a fresh profile and save a picture of each screen."""
    prepare(QT_LIBRARIES)
    out = Path(arguments.out).resolve()
    status = python(*APP, "--tour", str(out), offscreen=True)
    print(f"The pictures are in {out}" if status == 0 else f"The tour did not show all it has to; see {out}")
    return status


def contact_sheet(arguments: argparse.Namespace) -> int:
    """Draw every still position of every exercise on labelled pages, in both themes."""
    prepare(QT_LIBRARIES)
    out = Path(arguments.out).resolve()
    flags = [flag for flag in SHEET_FLAGS if getattr(arguments, flag.removeprefix("--").replace("-", "_"))]
    only = [part for name in arguments.only or () for part in ("--only", name)]
    status = python(*SHEET, "--out", str(out), *flags, *only, offscreen=True, cwd=ROOT)
    if status == 0:
        print(f"The pages are in {out}")
    return status


def listen(arguments: argparse.Namespace) -> int:
    """Write down what is heard of routines, and record it where espeak-ng is installed."""
    prepare(QT_LIBRARIES)
    out = [] if "--out" in arguments.rest else ["--out", str(BUILD / "listen")]
    return python("-m", "backcare_desktop.app.listening", *out, *arguments.rest, offscreen=True)


def solve_poses(arguments: argparse.Namespace) -> int:
    """Make the motions of resources/figure from its poses: of the exercises named, or of all that changed."""
    prepare(())
    return python("-m", "backcare_desktop.figure.solving", *arguments.rest, cwd=ROOT)


def package(_arguments: argparse.Namespace) -> int:
    """Build the folder bundle for this system, run its tour, print its size and start time."""
    prepare(QT_LIBRARIES + X11_LIBRARIES + WAYLAND_LIBRARIES)  # what is here goes into the bundle
    ensure_environment("package")
    began = time.perf_counter()
    status = python(
        str(ROOT / "packaging/build_bundle.py"), "--out", str(BUILD / "package"), offscreen=True, cwd=ROOT
    )
    print(f"package took {time.perf_counter() - began:.0f} s")
    return status


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "tour": tour,
    "contact-sheet": contact_sheet,
    "listen": listen,
    "solve-poses": solve_poses,
    "package": package,
}
PICTURES = ("tour", "contact-sheet")
PASSING_ON = {
    "run": "arguments for the app",
    "test": "arguments for pytest",
    "listen": "--routine ID, --out DIR and more",
    "solve-poses": "ids of exercises",
}


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line. What follows `run` and `test` goes on untouched as `rest`, with or without `--`."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Sets up and runs Backcare for development.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, function in COMMANDS.items():
        summary = str(function.__doc__).partition("\n")[0]
        usage = f"dev.py {name} [-- {PASSING_ON[name]}]" if name in PASSING_ON else None
        sub = commands.add_parser(name, help=summary, description=summary, usage=usage)
        if name in PICTURES:
            sub.add_argument(
                "--out", metavar="DIR", type=Path, default=BUILD / name, help=f"default: build/{name}"
            )
        if name == "contact-sheet":
            for flag, meaning in SHEET_FLAGS.items():
                sub.add_argument(flag, action="store_true", help=meaning)
            sub.add_argument(
                "--only", action="append", metavar="ID", help="this exercise alone; may be given again"
            )
    own, rest = list(argv), []
    if own and own[0] in PASSING_ON and own[1:2] not in (["-h"], ["--help"]):
        own, rest = own[:1], own[1:]
        rest = rest[1:] if rest[:1] == ["--"] else rest
    arguments = parser.parse_args(own)
    arguments.rest = rest
    return arguments


def main(argv: Sequence[str]) -> int:
    """Do one command; 0 when all is well, 1 when something is in the way or red, 2 for bad usage."""
    if sys.version_info < OLDEST_PYTHON:
        fail(f"needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    arguments = parse(argv)
    try:
        return COMMANDS[arguments.command](arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
