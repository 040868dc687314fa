"""Stand-ins for the world at the edges: time, sound, and a data file that fails."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backcare_desktop.core.clock import Reading
from backcare_desktop.core.copies import Copy, DataSize
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.draft import Draft
from backcare_desktop.core.errors import StoreError, Trouble
from backcare_desktop.core.history import DayTotal
from backcare_desktop.core.session import Session
from backcare_desktop.core.settings import Settings
from backcare_desktop.ui.sounds import Silence
from backcare_desktop.ui.voice.voice import EngineInfo, VoiceProblem

START = datetime(2026, 3, 3, 8, 0, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """Moves only when told."""

    def __init__(self, start: datetime = START) -> None:
        self._monotonic_s = 1000.0
        self._wall = start

    def read(self) -> Reading:
        """Return the present moment."""
        return Reading(self._monotonic_s, self._wall)

    def at(self, local: datetime) -> datetime:
        """Return the moment at which the wall clock shows a local time."""
        return local.replace(tzinfo=self._wall.tzinfo)

    def advance(self, seconds: float) -> Reading:
        """Let time pass on both clocks."""
        self._monotonic_s += seconds
        self._wall += timedelta(seconds=seconds)
        return self.read()

    def sleep(self, seconds: float) -> Reading:
        """Let the machine sleep: the monotonic clock stands still, as on Linux and macOS."""
        self._wall += timedelta(seconds=seconds)
        return self.read()

    def set_wall(self, wall: datetime) -> None:
        """Set the wall clock."""
        self._wall = wall.astimezone(self._wall.tzinfo or UTC)


class FakeChimes(QObject):
    """Remembers what was heard; without a speaker while a test says so."""

    availability_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.silence: Silence | None = None
        self.heard: list[Sound] = []
        self.stops = 0

    def play(self, sound: Sound) -> None:
        """Hear a chime."""
        self.heard.append(sound)

    def stop(self) -> None:
        """Hear nothing more."""
        self.stops += 1

    def fall_silent(self, silence: Silence | None) -> None:
        """Lose the speaker, or with None have one again."""
        self.silence = silence
        self.availability_changed.emit()


class FakeVoice(QObject):
    """Speaks into a list; the test says when a phrase is over, and what is known of voices."""

    availability_changed = Signal()
    engines_changed = Signal()
    finished = Signal(int)

    def __init__(self, problem: VoiceProblem | None = None) -> None:
        super().__init__()
        self.problem = problem
        self.engines: tuple[EngineInfo, ...] = ()
        self.said: list[str] = []
        self.numbers: list[int] = []  #: of what was said, in the same order
        self.stops = 0
        self.rate_percent = self.volume_percent = 100
        self.chosen = ("", "")
        self.prepared = 0  #: how often
        self.is_closed = False
        self._number: int | None = None

    def prepare(self) -> None:
        """Be ready at once."""
        self.prepared += 1

    def find(self, *engines: EngineInfo) -> None:
        """Learn of engines and their voices."""
        self.engines = engines
        self.engines_changed.emit()

    def fail(self, problem: VoiceProblem | None) -> None:
        """Be able to speak no more, or with None again."""
        self.problem = problem
        self.availability_changed.emit()

    def say(self, number: int, text: str) -> None:
        """Begin to speak."""
        self._number = number
        self.said.append(text)
        self.numbers.append(number)

    def finish(self) -> None:
        """Come to the end of what is being said."""
        number, self._number = self._number, None
        if number is not None:
            self.finished.emit(number)

    def stop(self) -> None:
        """Be silent."""
        self.stops += 1
        self.finish()

    def choose(self, engine_id: str, voice_id: str) -> None:
        """Take another voice."""
        self.chosen = (engine_id, voice_id)

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower."""
        self.rate_percent = percent

    def set_volume(self, percent: int) -> None:
        """Speak louder or softer."""
        self.volume_percent = percent

    def close(self) -> None:
        """Say nothing any more."""
        self.is_closed = True


class FailingStore:
    """A data file on a full disk, until it is mended."""

    def __init__(self) -> None:
        self.is_full = True
        self.sessions: list[Session] = []
        self.draft: Draft | None = None

    def _touch(self) -> None:
        if self.is_full:
            raise StoreError(Trouble.FULL, Path("backcare.db"), "database or disk is full")

    def add(self, session: Session) -> None:
        """Write a session, or fail."""
        self._touch()
        self.sessions.append(session)

    def on_day(self, day: object) -> list[Session]:
        """Read sessions, or fail."""
        self._touch()
        return [session for session in self.sessions if session.day == day]

    def totals(self, first: object, last: object, *, with_answers: bool = True) -> list[DayTotal]:
        """Read totals, or fail."""
        self._touch()
        return [DayTotal(session.day, 1, session.worked_s) for session in self.sessions]

    def last_days(self) -> dict[str, object]:
        """Read last days, or fail."""
        self._touch()
        return {session.routine_id: session.day for session in self.sessions}

    def latest_hurts(self, routine_id: str) -> list[object]:
        """Read what hurt, or fail."""
        self._touch()
        return []

    def count(self) -> int:
        """Count, or fail."""
        self._touch()
        return len(self.sessions)

    def save(self, draft: Draft) -> None:
        """Write the running session, or fail."""
        self._touch()
        self.draft = draft

    def load(self) -> Draft | None:
        """Read the running session, or fail."""
        self._touch()
        return self.draft

    def clear(self) -> None:
        """Forget the running session, or fail."""
        self._touch()
        self.draft = None


class StuckSettings:
    """A data file that another program holds."""

    def load(self) -> Settings:
        """Fail to read."""
        raise StoreError(Trouble.LOCKED, Path("backcare.db"))

    def save(self, settings: Settings) -> None:
        """Fail to write."""
        raise StoreError(Trouble.LOCKED, Path("backcare.db"))


class FakeKeeping:
    """A folder with an empty data file of which no copies are made."""

    data_file = Path("backcare.db")
    back_up_folder = usual_folder = Path("back-ups")
    computer = ""

    def size(self) -> DataSize:
        """Take no room."""
        return DataSize(0, 0, 0)

    def copies(self) -> list[Copy]:
        """Have none."""
        return []

    def look_after_back_ups(self, *, wanted: bool) -> None:
        """Make none, wanted or not."""
