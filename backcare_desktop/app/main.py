"""Starts the app."""

import gc
import sys

from backcare_desktop.app.arguments import parse_arguments
from backcare_desktop.app.plain_import import use_plain_import
from backcare_desktop.app.speaking.command import SPEAK


def main(arguments: list[str] | None = None) -> int:
    """Run the app with command-line arguments; return its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == [SPEAK]:
        from backcare_desktop.app.speaking.main import run

        return run(arguments[1:])
    found = parse_arguments(arguments)
    use_plain_import()
    if found.tour is not None:
        from backcare_desktop.app.tour.tour import run_tour

        return run_tour(found.tour, found.language)
    # Nothing made while starting is garbage; looking for it costs a tenth of the time to the first frame.
    gc.disable()
    from backcare_desktop.app.start import start

    return start(found)
