"""One step of the tour."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class TourStep:
    """A thing to do; `check` tells whether the screen then shows what it has to."""

    name: str
    does: str
    act: Callable[[], None]
    check: Callable[[], bool]
