"""When a record was last changed, as text that sorts by time: of two copies the later one counts."""

from datetime import UTC, datetime, timedelta


def stamp(now: datetime, before: str | None = None) -> str:
    """Return the stamp of a change at `now` (with its zone) to a record that was stamped `before`.

    It is later than `before` even where the clock was set back meanwhile; or the change would lose against an
    older copy of itself.
    """
    text = _text(now)
    if before is None or text > before:
        return text
    return _text(datetime.fromisoformat(before) + timedelta(microseconds=1))


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
