"""Where everything lies."""

from pathlib import Path

import pytest

from backcare_desktop.app.paths import paths_for


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
