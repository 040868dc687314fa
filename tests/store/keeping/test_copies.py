"""Which copies there are, why each of them is kept, and what never counts as one."""

import os
from datetime import timedelta
from pathlib import Path

from backcare_desktop.core.copies import CopyKind
from backcare_desktop.store.keeping import backups
from backcare_desktop.store.keeping.backups import back_up, copies, is_whole
from backcare_desktop.store.keeping.kept import keep_before, let_older_go


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_only_files_that_are_named_as_ours_are_listed_or_deleted(filled, folder, now):
    folder.mkdir()
    others = {
        "backcare-2026-02-31.db",
        "backcare-2026-02-01-1.db",
        "backcare-2026-02-01 (conflicted copy).db",
        "holiday-2026-02-01.db",
        "backcare-2026-02-01.db.bak",
        "backcare.db",
    }
    for name in others:
        (folder / name).write_text("not ours", "utf-8")
    (folder / "backcare-2026-02-02.db").mkdir()
    for days in range(0, 300, 5):
        back_up(filled, folder, now + timedelta(days=days))
    assert others <= names(folder)
    assert {copy.path.name for copy in copies(folder, filled)} == names(folder) - others - {
        "backcare-2026-02-02.db"
    }


def test_a_copy_that_goes_while_the_folder_is_read_is_left_out(filled, folder, now, monkeypatch):
    back_up(filled, folder, now)

    def gone(_file: Path) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(backups, "read_daily", gone)
    assert backups.back_ups(folder) == []


def test_a_copy_that_cannot_be_read_counts_for_nothing_and_is_not_whole(filled, folder, now):
    damaged = back_up(filled, folder, now).copy
    damaged.path.write_text("scribble " * 900, "utf-8")
    assert not is_whole(damaged)
    made = back_up(filled, folder, now)
    assert made.copy.path == damaged.path
    assert is_whole(made.copy)


def test_a_back_up_that_may_not_be_deleted_is_let_go_another_time(filled, folder, now, monkeypatch):
    for days in range(30):
        back_up(filled, folder, now + timedelta(days=days))
    count = len(names(folder))
    unlink = Path.unlink

    def refuse(file: Path, *, missing_ok: bool = False) -> None:
        if file.suffix == ".db":
            raise PermissionError
        unlink(file, missing_ok=missing_ok)

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        assert back_up(filled, folder, now + timedelta(days=30)).let_go == ()
    assert len(names(folder)) == count + 1
    assert len(back_up(filled, folder, now + timedelta(days=31)).let_go) == 2


def test_what_cannot_be_swept_away_does_not_stand_in_the_way(filled, folder, now):
    (folder / "backcare-2026-03-01.db.part").mkdir(parents=True)
    assert back_up(filled, folder, now).sessions == 5


def test_the_list_tells_why_each_copy_is_kept_newest_first(filled, folder, now):
    back_up(filled, folder, now - timedelta(days=2))
    back_up(filled, folder, now)
    keep_before(filled, CopyKind.BEFORE_MERGE, now - timedelta(days=1))
    keep_before(filled, CopyKind.BEFORE_RESTORE, now - timedelta(days=3))
    for name in (
        "backcare.before-m002_routine_settings.db",
        "backcare.damaged-20260220T080000Z-2.db",
        "backcare.damaged-20269920T080000Z.db",
        "backcare.something.db",
        "backcare.before-m001_initial.txt",
    ):
        filled.with_name(name).write_bytes(b"x" * 100)
    os.utime(filled.with_name("backcare.before-m002_routine_settings.db"), (0, 0))
    os.utime(filled.with_name("backcare.damaged-20269920T080000Z.db"), (86400, 86400))
    found = copies(folder, filled)
    assert [(copy.kind, copy.day.isoformat()) for copy in found] == [
        (CopyKind.DAILY, "2026-03-03"),
        (CopyKind.BEFORE_MERGE, "2026-03-02"),
        (CopyKind.DAILY, "2026-03-01"),
        (CopyKind.BEFORE_RESTORE, "2026-02-28"),
        (CopyKind.DAMAGED, "2026-02-20"),
        (CopyKind.DAMAGED, "1970-01-01"),
        (CopyKind.BEFORE_MIGRATION, "1969-12-31"),
    ]
    assert found[-1].size_bytes == 100


def test_of_the_copies_from_before_a_merge_the_last_five_stay(filled, now):
    for hours in range(8):
        let_older_go(filled, keep_before(filled, CopyKind.BEFORE_MERGE, now + timedelta(hours=hours)))
    kept = sorted(file.name for file in filled.parent.glob("*.before-merge-*"))
    assert len(kept) == 5
    assert kept[0] == "backcare.before-merge-20260303T103000Z.db"


def test_a_copy_from_before_a_merge_is_never_overwritten(filled, now):
    first = keep_before(filled, CopyKind.BEFORE_MERGE, now)
    second = keep_before(filled, CopyKind.BEFORE_MERGE, now)
    assert (first.name, second.name) == (
        "backcare.before-merge-20260303T073000Z.db",
        "backcare.before-merge-20260303T073000Z-2.db",
    )
