"""Solves the poses of resources/figure/poses into resources/figure/motions: python -m backcare_desktop.figure.solving.

Names of exercises may follow; without any, those are solved whose poses or solver changed.
"""

import json
import sys
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path

from backcare_desktop.core.errors import ContentError
from backcare_desktop.figure.checks.report import findings
from backcare_desktop.figure.motion.files import write_motion
from backcare_desktop.figure.solving.solver import solve_motion
from backcare_desktop.figure.solving.source import read_source

ROOT = Path(__file__).resolve().parents[3]
POSES = ROOT / "resources" / "figure" / "poses"
MOTIONS = ROOT / "resources" / "figure" / "motions"


def fingerprint(text: str) -> str:
    """Return what a solved motion notes of the poses it was made from."""
    return sha256(text.encode()).hexdigest()[:16]


def is_current(path: Path) -> bool:
    """Return whether the motion for a file of poses was made from it as it is."""
    motion = MOTIONS / path.name
    if not motion.exists():
        return False
    made_from = json.loads(motion.read_text(encoding="utf-8")).get("source")
    return bool(made_from == fingerprint(path.read_text(encoding="utf-8")))


def solve_file(path: Path) -> str:
    """Solve one file of poses, write its motion and return what the checks say, or what is wrong in the file."""
    text = path.read_text(encoding="utf-8")
    try:
        source = read_source(text, path.name)
    except ContentError as error:
        return f"{path.stem}: {error}"
    solved = solve_motion(source)
    (MOTIONS / path.name).write_text(
        write_motion(solved.motion, source.drawn_side, fingerprint(text)), encoding="utf-8"
    )
    worst: dict[str, tuple[float, str]] = {}
    for finding in findings(solved.motion, source.move_s):
        said = (
            finding.amount,
            f"   {finding.check} at {finding.reach:.2f}: {finding.what}, {finding.amount:.1f}",
        )
        worst[finding.what] = max(worst.get(finding.what, said), said)
    return "\n".join(
        [f"{path.stem}: {len(worst)} findings, unmet {solved.worst:.1f}", *(s for _, s in worst.values())]
    )


def main(names: list[str]) -> int:
    """Solve what is asked for, on all cores; return 0."""
    paths = [POSES / f"{name}.json" for name in names] or [
        path for path in sorted(POSES.glob("*.json")) if not is_current(path)
    ]
    with Pool() as pool:
        for said in pool.imap_unordered(solve_file, paths):
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
