"""Starts the app."""

import gc
import sys

from backcare_desktop.app.arguments import parse_arguments
from backcare_desktop.app.plain_import import use_plain_import


def main(arguments: list[str] | None = None) -> int:
    """Run the app with command-line arguments; return its exit status."""
    found = parse_arguments(sys.argv[1:] if arguments is None else arguments)
    use_plain_import()
    if found.tour is not None:
        from backcare_desktop.app.tour.tour import run_tour

        return run_tour(found.tour, found.language)
    # Nothing made while starting is garbage; looking for it costs a tenth of the time to the first frame.
    gc.disable()
    from backcare_desktop.app.start import start

    return start(found)
