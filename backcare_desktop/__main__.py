"""Lets `python -m backcare_desktop` start the app."""

import sys

from backcare_desktop.app.main import main

sys.exit(main())
