"""What can be done with all data at once; whoever keeps to this protocol can stand in for the files."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from backcare_desktop.core.copies import BackUp, Copy, CopyChange, CopyContents, DataSize
    from backcare_desktop.core.exchange.report import MergeReport
    from backcare_desktop.core.working import Told


class DataKeeping(Protocol):
    """Every method may raise StoreError, and CancelledError where it is told how far it is.

    All but `release` and `take_up` may be called from any thread: they open connections of their own.
    """

    @property
    def data_file(self) -> Path:
        """The file with everything in it."""
        ...

    @property
    def back_up_folder(self) -> Path:
        """Where daily copies go."""
        ...

    @property
    def usual_folder(self) -> Path:
        """Where daily copies go if nobody says otherwise."""
        ...

    @property
    def computer(self) -> str:
        """The word for this computer in the names of its copies; "" if there is none."""
        ...

    def release(self) -> None:
        """Close the data file, before it is replaced or deleted."""
        ...

    def take_up(self) -> None:
        """Open whatever lies there now, and let every page ask again. A trouble is shown by the window."""
        ...

    def size(self) -> "DataSize":
        """Return how much room everything takes."""
        ...

    def copies(self) -> "list[Copy]":
        """Return all copies, newest first."""
        ...

    def try_folder(self, folder: Path) -> None:
        """Find out whether copies can go into a folder, and leave nothing in it."""
        ...

    def look_after_back_ups(self, *, wanted: bool) -> None:
        """Say in the window's thread that something about the daily copies is different now."""
        ...

    def back_up(self, told: "Told") -> "BackUp":
        """Make today's copy."""
        ...

    def contents(self, copy: Path) -> "CopyContents":
        """Return what is in a copy."""
        ...

    def compare(self, copy: Path) -> "CopyChange":
        """Return what would change with a copy in the place of the data file."""
        ...

    def restore(self, copy: Path, told: "Told") -> Path | None:
        """Put a copy in the place of the released data file; return where that one is kept."""
        ...

    def preview_merge(self, source: Path, told: "Told") -> "MergeReport":
        """Return what joining another history would change. Raises ImportRefusedError."""
        ...

    def merge(self, source: Path, told: "Told") -> "tuple[MergeReport, Path]":
        """Join another history; return what changed, and where the data file is kept as it was before.

        Raises ImportRefusedError.
        """
        ...

    def export_json(self, target: Path, told: "Told") -> None:
        """Write everything as JSON."""
        ...

    def export_csv(self, folder: Path, told: "Told") -> tuple[Path, Path]:
        """Write sessions and exercises as tables into a folder; return the two files."""
        ...

    def export_calendar(self, target: Path, told: "Told") -> None:
        """Write sessions and marked days for a calendar program."""
        ...

    def delete_everything(self, *, with_back_ups: bool, final_copy: Path | None, told: "Told") -> list[Path]:
        """Delete the released data file and its copies, after a last copy where one is wanted; return what went."""
        ...
