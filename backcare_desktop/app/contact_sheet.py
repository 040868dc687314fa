"""Every still position of every exercise on labelled pages, for somebody who looks at them one by one.

    python -m backcare_desktop.app.contact_sheet --out DIR

Started by python3 dev.py contact-sheet. It draws with the same scenes as the app.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from backcare_desktop.app.composition import load_catalogue
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.core.look import Look
from backcare_desktop.core.settings import Overlays
from backcare_desktop.core.words import Words
from backcare_desktop.figure.painting.paint import FigureScene, paint_figure
from backcare_desktop.figure.painting.palette import Tone, palette_for
from backcare_desktop.ui.pictures.scenes import Scenes, Style
from backcare_desktop.ui.theme import tokens

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.tokens import Colours

_COLUMNS, _ROWS = 6, 5
_CELL = QSize(300, 250)
_LABEL_PX = 26
_GROUNDS: "dict[Tone, Colours]" = {
    Tone.LIGHT: tokens.LIGHT,
    Tone.DARK: tokens.DARK,
    Tone.HIGH_CONTRAST_LIGHT: tokens.HIGH_CONTRAST_LIGHT,
    Tone.HIGH_CONTRAST_DARK: tokens.HIGH_CONTRAST_DARK,
}
_THEMES = (Tone.LIGHT, Tone.DARK)
#: From the view that reads best once round the figure; as many as a page has columns.
_AZIMUTHS_DEG = tuple(range(0, 360, 360 // _COLUMNS))


@dataclass(frozen=True)
class Cell:
    """A picture and what is written below it."""

    scene: FigureScene
    label: str


def cells(
    exercises: Sequence[Exercise], scenes: Scenes, style: Style, *, all_round: bool = False
) -> Iterator[Cell]:
    """Yield all stills: exercise by exercise, each side, in the order they are numbered.

    All round, each still of the first side comes from six azimuths.
    """
    for exercise in exercises:
        sides: list[Side | None] = [None] if exercise.dose.sides is Sides.BILATERAL else list(Side)
        for side in sides[:1] if all_round else sides:
            reaches = scenes.motion(exercise.id, side).still_reaches
            for number, reach in enumerate(reaches, 1):
                scene = scenes.scene(exercise, side, reach, style)
                label = f"{exercise.id}  {number}/{len(reaches)}  {side.value if side else ''}"
                if not all_round:
                    yield Cell(scene, label)
                    continue
                for azimuth_deg in _AZIMUTHS_DEG:
                    turned = replace(scene, camera=scene.camera.turned(azimuth_deg, 0.0))
                    yield Cell(turned, f"{label}  {azimuth_deg}°")


def page_of(shown: Sequence[Cell], tone: Tone) -> QImage:
    """Return a page with up to 30 cells."""
    colours = _GROUNDS[tone]
    rows = -(-len(shown) // _COLUMNS)
    page = QImage(_COLUMNS * _CELL.width(), rows * _CELL.height(), QImage.Format.Format_RGB32)
    page.fill(colours.bg)
    painter = QPainter(page)
    for index, cell in enumerate(shown):
        row, column = divmod(index, _COLUMNS)
        box = QRectF(column * _CELL.width(), row * _CELL.height(), _CELL.width(), _CELL.height())
        paint_figure(painter, box.adjusted(0, 0, 0, -_LABEL_PX), cell.scene)
        painter.setPen(colours.text)
        painter.drawText(
            box.adjusted(0, box.height() - _LABEL_PX, 0, 0), Qt.AlignmentFlag.AlignCenter, cell.label
        )
    painter.end()
    return page


def write_pages(shown: Sequence[Cell], tone: Tone, folder: Path) -> list[Path]:
    """Write the pages and return their files. Raises OSError if one cannot be written."""
    files = []
    whole = _COLUMNS * _ROWS
    for number, first in enumerate(range(0, len(shown), whole), 1):
        file = folder / f"{tone.value}-{number:02d}.png"
        if not page_of(shown[first : first + whole], tone).save(str(file)):
            raise OSError(f"{file} could not be written")
        files.append(file)
    return files


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="contact_sheet", description="Draws every still of every exercise.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pages go")
    parser.add_argument("--high-contrast", action="store_true", help="in the two high-contrast themes too")
    parser.add_argument("--round", action="store_true", help="one side of each from six azimuths")
    parser.add_argument("--overlays", action="store_true", help="with all that can be drawn over the figure")
    parser.add_argument(
        "--only", action="append", metavar="ID", help="this exercise alone; may be given again"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Write all pages; return 2 for an exercise that there is not."""
    wanted = parse(arguments)
    catalogue = load_catalogue(Words())
    unknown = [name for name in wanted.only or () if name not in catalogue.exercises]
    if unknown:
        sys.stderr.write(f"contact_sheet: there is no exercise {', '.join(unknown)}\n")
        return 2
    exercises = [catalogue.exercise(name) for name in wanted.only or catalogue.exercises]
    _app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])  # letters need its fonts
    wanted.out.mkdir(parents=True, exist_ok=True)
    scenes = Scenes()
    overlays = Overlays(regions=True, contacts=True, arrow=True) if wanted.overlays else Overlays()
    for tone in Tone if wanted.high_contrast else _THEMES:
        style = Style(palette_for(tone, Look()), Look(), overlays)
        shown = list(cells(exercises, scenes, style, all_round=wanted.round))
        files = write_pages(shown, tone, wanted.out)
        sys.stdout.write(f"{tone.value}: {len(shown)} pictures on {len(files)} pages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
