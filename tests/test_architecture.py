"""The rules that keep the parts apart: they hold, and breaking one is noticed."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcare_desktop.ui.icons import IconName

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "backcare_desktop"
MOST_LINES = 300
COLOUR_FILES = {
    PACKAGE / "ui/theme/tokens.py",
    *PACKAGE.glob("figure/painting/*colours.py"),
    PACKAGE / "figure/painting/palette.py",
}


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders or ("",):
        yield from sorted((PACKAGE / folder).rglob("*.py"))


def imports_of(file: Path) -> set[str]:
    """Every module a file names in an import, at any depth."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


# -- the contracts --------------------------------------------------------------------------------------


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its contracts, somewhere they may be broken."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_is_kept(copied: Path) -> None:
    done = lint_imports(copied)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("file", "line", "broken"),
    [
        ("core/clock.py", "import PySide6.QtCore", "core uses the standard library only, and no SQL"),
        ("core/player.py", "import backcare_desktop.figure.skeleton.pose", "Layers"),
        ("ui/journal.py", "import sqlite3", "ui knows no SQL"),
        ("ui/journal.py", "import backcare_desktop.store.sessions", "Layers"),
        ("store/sessions.py", "import PySide6.QtCore", "store knows no Qt"),
    ],
)
def test_breaking_a_contract_is_noticed(copied: Path, file: str, line: str, broken: str) -> None:
    path = copied / PACKAGE.name / file
    before = path.read_text(encoding="utf-8")
    docstring_end = ast.parse(before).body[0].end_lineno
    lines = before.splitlines(keepends=True)
    path.write_text("".join([*lines[:docstring_end], f"{line}\n", *lines[docstring_end:]]), encoding="utf-8")
    try:
        done = lint_imports(copied)
    finally:
        path.write_text(before, encoding="utf-8")
    assert done.returncode != 0
    told = " ".join(done.stdout.split())
    assert re.search(rf"{re.escape(broken)}((?! KEPT| BROKEN).)* BROKEN", told), told


def test_core_and_store_run_where_there_is_no_qt() -> None:
    modules = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in sources("core", "store")]
    code = f"""
import importlib, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{{name}} is not here")
sys.meta_path.insert(0, NoQt())
for name in {modules!r}:
    importlib.import_module(name.removesuffix(".__init__"))
from backcare_desktop.store.stores import open_stores
from datetime import UTC, datetime
open_stores(None, datetime.now(UTC)).close()
try:
    import PySide6.QtCore
except ImportError:
    print("without Qt")
"""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout == "without Qt\n"


def test_figure_has_no_widgets() -> None:
    files = list(sources("figure"))
    assert any("PySide6.QtGui" in imports_of(file) for file in files)
    assert not [file for file in files if any("QtWidgets" in name for name in imports_of(file))]


def test_core_never_asks_the_time() -> None:
    asks = re.compile(r"\b(datetime\.now|datetime\.utcnow|date\.today|time\.time|monotonic)\(")
    found = [file for file in sources("core") if asks.search(file.read_text(encoding="utf-8"))]
    assert not found


# -- what is written where ------------------------------------------------------------------------------


def test_colours_are_named_in_the_tokens_and_the_palette_alone() -> None:
    """Statement 21: colours."""
    literal = re.compile(r"""["']#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["']""")
    found = {file for file in sources() if literal.search(file.read_text(encoding="utf-8"))}
    assert found <= COLOUR_FILES
    assert found, "the search itself would find one"


def test_every_icon_is_used() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in sources() if file.name != "icons.py")
    used = set(re.findall(r"\bIconName\.([A-Z_]+)\b", code))
    assert {name.name for name in IconName} - used == set()


def test_files_stay_short() -> None:
    long = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in sources()}
    assert {file.name: lines for file, lines in long.items() if lines > MOST_LINES} == {}


def test_nothing_is_left_to_do() -> None:
    left = re.compile(r"\b(TODO|FIXME|XXX)\b")
    assert not [file for file in sources() if left.search(file.read_text(encoding="utf-8"))]


def test_nothing_waits_for_a_fixed_time() -> None:
    waits = re.compile(r"\btime\.sleep\(|\bqtbot\.wait\(\d|\bQTest\.qWait\(")
    tests = [file for file in (ROOT / "tests").rglob("*.py") if file != Path(__file__)]
    found = [file for file in [*sources(), *tests] if waits.search(file.read_text(encoding="utf-8"))]
    assert not found


def test_nobody_asks_for_the_next_widget_in_the_focus_chain() -> None:
    """PySide would delete what it gets there together with the widget that was asked; see tab_order.py."""
    asked = re.compile(r"\.(?:next|previous)InFocusChain\(")
    assert [file.name for file in sources() if asked.search(file.read_text(encoding="utf-8"))] == []
