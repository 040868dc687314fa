"""Writes down, and where it can records, what a person hears of routines.

    python -m backcare_desktop.app.listening --out DIR [--routine ID]

Started by python3 dev.py listen. No time passes and no sound is played.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from backcare_desktop.app.composition import load_catalogue
from backcare_desktop.app.listening.checks import Findings, findings
from backcare_desktop.app.listening.recorder import Recorder
from backcare_desktop.app.listening.session import listen_to
from backcare_desktop.app.listening.transcript import data, transcript
from backcare_desktop.app.listening.voices import RenderedVoice, find_espeak, reckoned_length
from backcare_desktop.app.offline import forbid_network
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import LIMITS, CountAloud, Settings
from backcare_desktop.core.words import Words


class Listener:
    """Writes the files of one routine after another into a folder."""

    def __init__(
        self, folder: Path, settings: Settings, catalogue: Catalogue, voice: RenderedVoice | None
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._catalogue = catalogue
        self._words = Words()
        rate_percent = settings.voice_rate_percent
        if voice is None:
            self._recorder = None
            self._length = lambda text: reckoned_length(text, rate_percent)
            self._voice_name = "No espeak-ng here: lengths are reckoned, and there is no sound file."
        else:
            self._recorder = Recorder(voice, settings)
            self._length = voice.length
            self._voice_name = f"Spoken by espeak-ng at {rate_percent} %."

    def listen(self, routine: Routine) -> Findings:
        """Listen to a routine and write what was heard. Raises OSError if that cannot be written."""
        recording = listen_to(
            routine,
            self._settings,
            self._length,
            self._words,
            lambda exercise: self._catalogue.easier(exercise) is not None,
        )
        name = self._folder / routine.id
        name.with_suffix(".txt").write_text(transcript(recording, self._voice_name), encoding="utf-8")
        name.with_suffix(".json").write_text(data(recording, self._voice_name), encoding="utf-8")
        mixed = self._recorder.write(recording, name.with_suffix(".wav")) if self._recorder else None
        return findings(recording, self._words, mixed)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="listening", description="Writes down what is heard of routines.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the files go")
    parser.add_argument("--routine", metavar="ID", help="this routine alone; otherwise all of them")
    parser.add_argument(
        "--count-aloud", choices=[choice.value for choice in CountAloud], default=Settings().count_aloud.value
    )
    parser.add_argument(
        "--rate", type=_rate, default=100, metavar="PERCENT", help="how fast the voice speaks; default: 100"
    )
    return parser.parse_args(arguments)


def _rate(text: str) -> int:
    low, high = LIMITS["voice_rate_percent"]
    percent = int(text)
    if not low <= percent <= high:
        raise argparse.ArgumentTypeError(f"from {low} to {high}")
    return percent


def main(arguments: Sequence[str], espeak: Callable[[], str | None] = find_espeak) -> int:
    """Listen to routines; return 1 if anything in them must not be, 2 for a routine that there is not."""
    forbid_network()
    wanted = parse(arguments)
    catalogue = load_catalogue(Words())
    routines = [one for one in catalogue.routines if wanted.routine in (None, one.id)]
    if not routines:
        sys.stderr.write(f"listening: there is no routine {wanted.routine}\n")
        return 2
    settings = replace(Settings(), count_aloud=CountAloud(wanted.count_aloud), voice_rate_percent=wanted.rate)
    wanted.out.mkdir(parents=True, exist_ok=True)
    program = espeak()
    if program is None:
        sys.stdout.write("espeak-ng is not installed: transcripts only, with reckoned lengths\n")
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="backcare-phrases-") as phrases:
        voice = RenderedVoice(program, Path(phrases), wanted.rate) if program else None
        listener = Listener(wanted.out, settings, catalogue, voice)
        for routine in routines:
            found = listener.listen(routine)
            wrong += len(found.problems)
            sys.stdout.write(f"{routine.id}\n")
            sys.stdout.writelines(f"  {line}\n" for line in found.lines())
    sys.stdout.write(f"{len(routines)} routines, {wrong} problems\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
