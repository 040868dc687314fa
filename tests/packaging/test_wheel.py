"""A built wheel has all that the app needs, and runs outside the checkout."""

import os
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import backcare_desktop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    python_in(ROOT, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel alone is installed."""
    target = tmp_path_factory.mktemp("installed")
    python_in(
        target,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    )
    return target


def python_in(cwd: Path, *arguments: str, path: Path | None = None) -> str:
    """Run this Python in a folder, with another in front of everything it imports; what it printed."""
    env = {**os.environ, "PYTHONPATH": str(path) if path else "", "QT_QPA_PLATFORM": "offscreen"}
    # -P keeps the current folder out of the import path.
    done = subprocess.run(
        [sys.executable, "-P", *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_resource_is_inside_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("backcare_desktop/resources/")}
    rough = ROOT / "resources" / "figure" / "poses"  # motions are made from them; the app reads the motions
    files = [p for p in (ROOT / "resources").rglob("*") if p.is_file() and rough not in p.parents]
    assert shipped == {f"backcare_desktop/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert shipped


def test_nothing_but_the_package_is_installed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    version = backcare_desktop.__version__
    assert tops == {"backcare_desktop", f"backcare_desktop-{version}.dist-info"}


def test_the_qt_that_aborts_on_python_3_11_is_never_chosen(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        headers = Parser().parsestr(archive.read(metadata).decode())
    wanted = [Requirement(line) for line in headers.get_all("Requires-Dist", [])]
    qt = [requirement for requirement in wanted if requirement.name.lower().startswith("pyside6")]

    def allows(version: str, python: str) -> set[str]:
        ours = [one for one in qt if one.marker and one.marker.evaluate({"python_version": python})]
        return {one.name.lower() for one in ours if version in one.specifier}

    both = {"pyside6-essentials", "pyside6-addons"}
    assert allows("6.12.0", "3.11") == set()
    assert allows("6.11.3", "3.11") == both
    assert allows("6.12.0", "3.12") == both


def test_the_installed_app_says_its_version_from_anywhere(installed: Path, tmp_path: Path) -> None:
    said = python_in(tmp_path, "-m", "backcare_desktop", "--version", path=installed)
    assert backcare_desktop.__version__ in said


def test_the_command_is_installed_too(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (points,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
        assert "backcare-desktop = backcare_desktop.app.main:main" in archive.read(points).decode()


def test_the_installed_app_reads_its_own_resources(installed: Path, tmp_path: Path) -> None:
    code = "from backcare_desktop.ui import resources; print(resources.find('icons', 'play.svg'))"
    found = Path(python_in(tmp_path, "-c", code, path=installed).strip())
    assert found == installed / "backcare_desktop/resources/icons/play.svg"
