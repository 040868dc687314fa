"""The tour does the main job in a process of its own, keeps pictures of it, and says what was not right."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backcare_desktop.app.main import main

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).parent / "tour_in_one_look.py"


def tour(*arguments: str) -> tuple[int, list[str]]:
    command = [sys.executable, str(SCRIPT), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def environment() -> dict[str, str]:
    import os

    return os.environ | {"PYTHONPATH": str(ROOT)}


def test_every_step_is_told_and_kept_as_a_picture_without_a_network(tmp_path: Path):
    folder = tmp_path / "new" / "pictures"
    status, lines = tour(str(folder), "en")
    steps = [line.split()[1].rstrip(":") for line in lines if line.startswith("ok ")]
    assert status == 0
    assert lines[-2:] == [
        f"{len(steps)} steps, {len(steps)} pictures in {folder}, 0 problems",
        "the network is forbidden",
    ]
    assert len(lines) == len(steps) + 2
    pictures = {path.name for path in folder.iterdir()}
    assert pictures == {f"{step}-light-1120x760-100.png" for step in steps}
    sizes = {(image.width(), image.height()) for image in (QImage(str(path)) for path in folder.iterdir())}
    assert sizes == {(1120, 760)}
    for step in ("01-first-start", "07-get-ready", "12-paused", "19-back", "24-history", "27-continued"):
        assert step in steps


def test_a_step_that_does_not_show_what_it_has_to_is_told_and_every_sentence_is_translated(tmp_path: Path):
    status, lines = tour(str(tmp_path), "qps", "amiss")
    assert status == 1
    assert "FAIL 01-amiss: looks for what is not there" in lines
    assert "       01-amiss: did not show what it has to" in lines
    assert lines[-2].endswith(" 1 problems")
    assert not [line for line in lines if "not translated" in line]


def test_the_argument_leads_to_the_tour(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    asked: list[object] = []

    def run_tour(*arguments: object) -> int:
        asked.extend(arguments)
        return 7

    monkeypatch.setattr("backcare_desktop.app.tour.tour.run_tour", run_tour)
    assert main(["--tour", str(tmp_path), "--language", "qps"]) == 7
    assert asked == [tmp_path, "qps"]
