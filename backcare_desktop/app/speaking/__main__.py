"""Lets `python -m backcare_desktop.app.speaking` start the program that speaks."""

import sys

from backcare_desktop.app.speaking.main import run

sys.exit(run())
