"""Builds the folder bundle of this system, checks its metadata, runs its tour and says how big and how quick it is.

Started by python3 dev.py package, in the environment that has PyInstaller.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NAME = "backcare-desktop"
METADATA_CHECKS = (
    ("desktop-file-validate", str(HERE / "org.backcare.Backcare.desktop")),
    ("appstreamcli", "validate", "--no-net", str(HERE / "org.backcare.Backcare.metainfo.xml")),
)


def metadata_is_valid() -> bool:
    """Run the validators that are installed, and name those that are not."""
    valid = True
    for command in METADATA_CHECKS:
        if shutil.which(command[0]) is None:
            print(f"{command[0]} is not installed, so its file is not checked", flush=True)
            continue
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        print(f"{'ok  ' if done.returncode == 0 else 'FAIL'} {command[0]}", flush=True)
        if done.returncode != 0:
            print(done.stdout + done.stderr, flush=True)
            valid = False
    return valid


def build(out: Path) -> Path | None:
    """Run PyInstaller; the bundle's program, or None when it could not be built."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(out), "--workpath", str(out / "work")]
    done = subprocess.run([*command, *places, str(HERE / "backcare.spec")], cwd=ROOT, check=False)
    program = out / NAME / (f"{NAME}.exe" if os.name == "nt" else NAME)
    return program if done.returncode == 0 and program.exists() else None


def size_mb(folder: Path) -> float:
    """The size of all files in a folder in megabytes, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def ready_ms(command: Sequence[str]) -> float:
    """Milliseconds from the start of a process to its data file, which it makes once its first frame is painted."""
    with tempfile.TemporaryDirectory() as profile:
        data_file = Path(profile) / "backcare.db"
        began = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--profile", profile], env=offscreen(), stderr=subprocess.DEVNULL
        )
        while not data_file.exists() and process.poll() is None:
            time.sleep(0.001)
        took = time.perf_counter() - began
        process.kill()
        process.wait()
    return took * 1000


def offscreen() -> dict[str, str]:
    """This process's environment, with Qt drawing into memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def main() -> int:
    """Build, check, tour, measure; 0 when all of it went well."""
    parser = argparse.ArgumentParser(description="Builds the folder bundle of this system.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the bundle goes")
    out = parser.parse_args().out.resolve()

    valid = metadata_is_valid()
    program = build(out)
    if program is None:
        print("PyInstaller could not build the bundle", file=sys.stderr)
        return 1
    toured = subprocess.run([str(program), "--tour", str(out / "tour")], env=offscreen(), check=False)
    if toured.returncode != 0:
        print(f"FAIL the bundle's tour; what it showed is in {out / 'tour'}", file=sys.stderr)
        return 1
    print(f"ok   the bundle's tour; pictures in {out / 'tour'}")
    source = [sys.executable, "-m", "backcare_desktop"]
    # One of each in turn, so that a slow moment of the machine meets both.
    pairs = [(ready_ms([str(program)]), ready_ms(source)) for _ in range(5)]
    bundled, plain = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"bundle {program.parent}")
    print(f"size   {size_mb(program.parent):.0f} MB")
    print(f"start  {bundled:.0f} ms to the open data file; from source {plain:.0f} ms")
    return 0 if valid else 1


if __name__ == "__main__":
    sys.exit(main())
