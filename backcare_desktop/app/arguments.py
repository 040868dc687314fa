"""What may stand on the command line."""

import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

from backcare_desktop import __version__


class Arguments(NamedTuple):
    """The command line, understood."""

    profile: Path | None = None
    routine: str | None = None
    tour: Path | None = None
    language: str | None = None


def parse_arguments(arguments: list[str]) -> Arguments:
    """Return the arguments. Ends the process with status 2 and one line where they make no sense."""
    if not arguments:
        return Arguments()  # the usual start; argparse takes longer to import than all else here
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says what is wrong in one line and ends with status 2."""

        def error(self, message: str) -> NoReturn:
            sys.stderr.write(f"{self.prog}: {message}. Try --help.\n")
            sys.exit(2)

    parser = Parser(prog="backcare-desktop", description="Guides back-exercise routines.", allow_abbrev=False)
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep everything in this folder")
    parser.add_argument("--routine", metavar="ID", help="go straight to a routine, e.g. desk-break")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="do the main job and save pictures of it")
    parser.add_argument("--language", metavar="CODE", help="a language code; qps shows what is untranslated")
    parser.add_argument("--version", action="version", version=f"Backcare {__version__}")
    found = parser.parse_args(arguments)
    for name, folder in (("--profile", found.profile), ("--tour", found.tour)):
        if folder is not None and folder.exists() and not folder.is_dir():
            parser.error(f"{name}: {folder} is not a folder")
    return Arguments(found.profile, found.routine, found.tour, found.language)
