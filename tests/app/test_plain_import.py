"""Imports are left to Python: PySide would read the source of every module for a feature that nobody here uses."""

import subprocess
import sys

_READ_AFTERWARDS = """
import linecache
from backcare_desktop.app.plain_import import use_plain_import

use_plain_import()
from backcare_desktop.core.catalogue import parse_catalogue

print(parse_catalogue.__code__.co_filename in linecache.cache)
"""


def test_no_source_is_read_to_start():
    command = [sys.executable, "-c", _READ_AFTERWARDS]
    started = subprocess.run(command, capture_output=True, text=True, check=True)

    assert started.stdout.strip() == "False"
