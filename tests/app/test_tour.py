"""The tour does the main job in a process of its own, keeps pictures of it, and says what was not right."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backcare_desktop.app.main import main

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).parent / "tour_in_one_look.py"


Tours = dict[str, tuple[int, list[str]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures of the first tour go; it is not there yet."""
    return tmp_path_factory.mktemp("tour") / "new" / "pictures"


@pytest.fixture(scope="module")
def tours(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Tours:
    """Exit status and lines of two tours, gone on at the same time: one as it is, one translated and amiss."""
    started = {
        "as it is": begin(str(folder), "en"),
        "amiss": begin(str(tmp_path_factory.mktemp("amiss")), "qps", "amiss"),
    }
    ended = {name: (process.communicate(), process.returncode) for name, process in started.items()}
    assert {name: said[1] for name, (said, _) in ended.items()} == {"as it is": "", "amiss": ""}
    return {name: (status, said[0].splitlines()) for name, (said, status) in ended.items()}


def begin(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_every_step_is_told_and_kept_as_a_picture_without_a_network(tours: Tours, folder: Path):
    status, lines = tours["as it is"]
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
    for step in (
        "01-first-run-about",
        "14-exercise",
        "17-get-ready",
        "22-paused",
        "29-back",
        "34-history",
        "37-continued",
    ):
        assert step in steps


def test_a_step_that_does_not_show_what_it_has_to_is_told_and_every_sentence_is_translated(tours: Tours):
    status, lines = tours["amiss"]
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
