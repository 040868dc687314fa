"""Where everything lies."""

import tempfile
from pathlib import Path

import pytest

from backcare_desktop.app import paths
from backcare_desktop.app.paths import folders_of_last_resort, paths_for


def test_a_profile_holds_everything(tmp_path: Path):
    paths = paths_for(tmp_path / "new" / "profile")
    assert paths.profile.is_dir()
    files = {paths.data_file, paths.log_file, paths.fault_file, paths.lock_file}
    assert len(files) == 4
    assert {file.parent for file in files} == {paths.profile}


def test_without_a_profile_it_is_the_usual_place_of_the_system(monkeypatch, tmp_path: Path):
    monkeypatch.setattr("appdirs.user_data_dir", lambda name, appauthor: str(tmp_path / name))
    assert paths_for(None).profile == tmp_path / "Backcare"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        paths_for(tmp_path / "file" / "profile")


def test_what_can_be_written_to_if_the_profile_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "share" / "Backcare"
    monkeypatch.setattr(paths.appdirs, "user_data_dir", lambda *_, **__: str(own))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert folders_of_last_resort(make=False) == (own, tmp_path)
    assert not own.exists()
    folders_of_last_resort(make=True)
    assert own.is_dir()

    def none_at_all() -> str:
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "gettempdir", none_at_all)
    own.rmdir()
    own.touch()
    assert folders_of_last_resort(make=True) == (own,)
