"""The command line: what it takes, and one clear line for what it does not."""

from pathlib import Path

import pytest

from backcare_desktop import __version__
from backcare_desktop.app.arguments import Arguments, parse_arguments


def test_all_arguments(tmp_path: Path):
    found = parse_arguments(["--profile", str(tmp_path), "--routine", "desk-break", "--language", "qps"])
    assert found == Arguments(tmp_path, "desk-break", None, "qps")
    assert parse_arguments([]) == Arguments(None, None, None, None)
    assert parse_arguments(["--tour", str(tmp_path / "new")]).tour == tmp_path / "new"


def test_the_version(capsys):
    with pytest.raises(SystemExit) as ended:
        parse_arguments(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"Backcare {__version__}"


@pytest.mark.parametrize(
    "wrong", [["--routin", "x"], ["--routine"], ["now"], ["--profile"], ["--tour"], ["--prof", "x"]]
)
def test_bad_arguments_are_one_line_and_status_2(capsys, wrong: list[str]):
    with pytest.raises(SystemExit) as ended:
        parse_arguments(wrong)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("backcare-desktop: ")


@pytest.mark.parametrize("name", ["--profile", "--tour"])
def test_a_folder_must_not_be_a_file(capsys, tmp_path: Path, name: str):
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(SystemExit) as ended:
        parse_arguments([name, str(file)])
    assert ended.value.code == 2
    assert "is not a folder" in capsys.readouterr().err
