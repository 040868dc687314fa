"""Writes files that are there only once all of them are whole."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from backcare_desktop.store.read_only import beside
from backcare_desktop.store.trouble import translated

Write = Callable[[bytes], None]


@contextmanager
def part_files(*targets: Path) -> Iterator[tuple[Write, ...]]:
    """Give what writes to `<target>.part` of each; those take the places of the targets if all went well.

    Raises StoreError about the target that there is trouble with.
    """
    with ExitStack() as opened:
        streams = {target: opened.enter_context(_part(target)) for target in targets}
        yield tuple(_writing(target, stream) for target, stream in streams.items())
        for target, stream in streams.items():
            with translated(target):
                stream.flush()
                os.fsync(stream.fileno())
        for target, stream in streams.items():
            with translated(target):
                stream.close()
                beside(target, ".part").replace(target)


@contextmanager
def _part(target: Path) -> Iterator[BinaryIO]:
    """Give the part file of a target; it goes at the end."""
    part = beside(target, ".part")
    with translated(target):
        stream = part.open("wb")
    try:
        yield stream
    finally:
        with suppress(OSError):  # what still waits to be written has no room, and nobody needs it
            stream.close()
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _writing(target: Path, stream: BinaryIO) -> Write:
    def write(data: bytes) -> None:
        with translated(target):
            stream.write(data)

    return write
