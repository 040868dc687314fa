"""Remembers what went wrong with the voice, and says what is tried next."""

MOST_RESTARTS = 3
_STUCK_PHRASES_PER_ENGINE = 2


class Faults:
    """What went wrong since the person last chose a voice."""

    def __init__(self) -> None:
        self._left_out: list[str] = []
        self._restarts = 0
        self._stuck_phrases = 0

    @property
    def left_out(self) -> tuple[str, ...]:
        """The engines that are not tried any more."""
        return tuple(self._left_out)

    def leave_out(self, engine_id: str) -> None:
        """Note the engine that was being opened when nothing more was heard; empty where none was."""
        if engine_id:
            self._left_out.append(engine_id)

    def note_stuck_phrase(self, engine_id: str) -> None:
        """Note that an engine did not say a phrase. The second time it is left out."""
        self._stuck_phrases += 1
        if self._stuck_phrases % _STUCK_PHRASES_PER_ENGINE == 0:
            self.leave_out(engine_id)

    def may_restart(self) -> bool:
        """Return whether another start is worth trying, and count it."""
        self._restarts += 1
        return self._restarts <= MOST_RESTARTS

    def forgive(self) -> None:
        """Count anew. What was left out stays left out."""
        self._restarts = self._stuck_phrases = 0

    def forget(self) -> None:
        """Give everything another chance."""
        self.forgive()
        self._left_out.clear()
