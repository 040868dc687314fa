"""What joining another history changes here, counted."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """What becomes of one kind of record.

    What the other history holds and nobody would see here (an answer that was taken back, an entry that this
    history has as it is or later) counts as unchanged.
    """

    added: int = 0
    changed: int = 0
    deleted: int = 0  #: here, since it was deleted there
    unchanged: int = 0

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is different afterwards."""
        return not (self.added or self.changed or self.deleted)


@dataclass(frozen=True)
class MergeReport:
    """What joining another history changed here, or would change."""

    sessions: Counts = Counts()
    check_ins: Counts = Counts()
    notes: Counts = Counts()  #: of sessions and of days
    marks: Counts = Counts()
    settings_added: int = 0  #: settings, of the app and of routines, that there were none of here

    @property
    def is_quiet(self) -> bool:
        """Whether nothing that people see is different afterwards."""
        kinds = (self.sessions, self.check_ins, self.notes, self.marks)
        return all(counts.is_quiet for counts in kinds) and not self.settings_added
