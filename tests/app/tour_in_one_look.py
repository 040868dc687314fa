"""Goes on the tour with one look in place of eight, then tries to reach a network; prints what came of it.

Arguments: the folder for the pictures, a language, and `amiss` for one more step that shows nothing it has to.
"""

import socket
import sys
from pathlib import Path

from backcare_desktop.app.offline import NetworkUseError
from backcare_desktop.app.tour import tour
from backcare_desktop.app.tour.looks import FIRST
from backcare_desktop.app.tour.step import TourStep
from backcare_desktop.app.tour.walk import Walker


class Stumbling(Walker):
    def steps(self) -> list[TourStep]:
        step = TourStep("amiss", "looks for what is not there", lambda: None, lambda: False)
        return [step, *super().steps()]


folder, language, *amiss = sys.argv[1:]
if amiss:
    tour.Walker = Stumbling
status = tour.run_tour(Path(folder), language, looks=(FIRST,))
try:
    socket.getaddrinfo("localhost", 80)
except NetworkUseError:
    print("the network is forbidden")
sys.exit(status)
