"""Deletes all data of the app, and tells how much of it there is."""

import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from backcare_desktop.core.copies import DataSize
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.working import Told, nobody_told
from backcare_desktop.store.keeping.backups import (
    back_ups,
    kept_copies,
    open_for_copying,
    unfinished_back_ups,
)
from backcare_desktop.store.keeping.names import COMPANIONS, cut_off_from, part_of
from backcare_desktop.store.keeping.salvaging import saved_name
from backcare_desktop.store.keeping.whole_copy import copy_whole
from backcare_desktop.store.read_only import beside
from backcare_desktop.store.trouble import translated


def delete_everything(
    path: Path,
    *,
    back_ups_in: Collection[Path] = (),
    others: Collection[Path] = (),
    final_copy: Path | None = None,
    told: Told = nobody_told,
    computer: str = "",
) -> list[Path]:
    """Delete the data file, the copies beside it and `others`, and return what was deleted; nobody has it open.

    `others` are files and folders that the app wrote elsewhere. The back-ups stay unless their folders are given;
    those of another computer than `computer` stay in any case. `final_copy` is where a last copy goes before; one
    that was not found whole there stops everything. The data file goes last. Raises StoreError and CancelledError,
    then with all or some of it left.
    """
    doomed = [file for folder in back_ups_in for file in _back_ups(folder, computer)]
    doomed += [*others, *_all_files(path)]
    if final_copy is not None:
        if any(_is_in(final_copy, file) for file in doomed):
            raise StoreError(Trouble.OTHER, final_copy, "it is one of the files to delete")
        with open_for_copying(path) as source:
            copy_whole(source, path, final_copy, told)
    deleted = [file for file in doomed if file.exists()]
    for file in deleted:
        with translated(file):
            if file.is_dir():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)
    return deleted


def data_size(path: Path, *folders: Path) -> DataSize:
    """Return how much room the data takes, with the back-ups in the folders. Raises StoreError."""
    kept = [file for copy in kept_copies(path) for file in _with_companions(copy.path)]
    return DataSize(
        file=_size(_with_companions(path)),
        kept=_size(kept),
        back_ups=sum(copy.size_bytes for folder in folders for copy in back_ups(folder)),
    )


def _back_ups(folder: Path, computer: str) -> list[Path]:
    """Return a computer's back-ups in a folder, and what is left of those that were cut off."""
    own = [copy.path for copy in back_ups(folder) if copy.computer in {"", computer}]
    return [*own, *unfinished_back_ups(folder, computer)]


def _all_files(path: Path) -> list[Path]:
    """Return the copies beside the data file, what a kill may have left of them, and then the file itself."""
    found = [part_of(path), saved_name(path), part_of(saved_name(path))]
    found += [*(copy.path for copy in kept_copies(path)), *cut_off_from(path)]
    found += path.parent.glob(f"{path.stem}.before-*{path.suffix}.part")
    return [companion for file in (*found, path) for companion in _with_companions(file)]


def _is_in(place: Path, doomed: Path) -> bool:
    """Whether a place is that of a file or folder, or inside it, by whatever name: links, capitals."""
    if place.resolve().is_relative_to(doomed.resolve()):
        return True
    return place.exists() and doomed.exists() and place.samefile(doomed)


def _with_companions(path: Path) -> list[Path]:
    return [beside(path, tail) for tail in ("", *COMPANIONS)]


def _size(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files if file.exists())
