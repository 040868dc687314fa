"""Long work that tells how far it is and can be stopped."""

from typing import Protocol


class CancelledError(Exception):
    """The person stopped the work; nothing of it stays."""


class Told(Protocol):
    """Takes how far the work is. Called every few milliseconds at the most."""

    def __call__(self, done: int, total: int) -> None:
        """Take that `done` of `total` parts are finished. Raises CancelledError to stop the work."""
        ...


def nobody_told(done: int, total: int) -> None:
    """Stand in where nobody watches."""
