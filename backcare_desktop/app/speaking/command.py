"""How the program that speaks is started."""

import sys

SPEAK = "--speak"


def speaking_command() -> list[str]:
    """Return the command: the bundle itself, or Python with this package."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SPEAK]
    return [sys.executable, "-m", "backcare_desktop", SPEAK]
