"""Shipped files are found where they are, and nothing else is."""

from pathlib import Path

import pytest

from backcare_desktop.core.errors import ContentError
from backcare_desktop.ui import resources


def test_a_shipped_file_is_found_and_read() -> None:
    assert resources.find("icons", "play.svg").is_file()
    assert resources.read_text("icons", "play.svg").rstrip().endswith("</svg>")


@pytest.mark.parametrize(
    "parts",
    [("..", "pyproject.toml"), ("icons", "../../pyproject.toml"), ("/etc/hostname",), ("C:\\x",), ("",), ()],
)
def test_nothing_outside_the_resources_is_found(parts: tuple[str, ...]) -> None:
    with pytest.raises(ContentError, match="outside the resources"):
        resources.find(*parts)


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(ContentError, match=r"sounds/gong\.wav"):
        resources.find("sounds", "gong.wav")


def test_a_file_that_is_no_text_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\xff\xfe\xff")
    monkeypatch.setattr(resources, "_ROOTS", (tmp_path,))
    with pytest.raises(ContentError, match=r"broken\.txt"):
        resources.read_text("broken.txt")


def test_files_inside_an_installed_package_come_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder in ("package", "tree"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.txt").write_text(folder, encoding="utf-8")
    monkeypatch.setattr(resources, "_ROOTS", (tmp_path / "package", tmp_path / "tree"))
    assert resources.read_text("note.txt") == "package"
