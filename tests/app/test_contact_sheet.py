"""The contact sheet: every still of every exercise, to be looked at picture by picture."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from backcare_desktop.app.contact_sheet import Cell, cells, main, page_of
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Sides
from backcare_desktop.core.look import Look
from backcare_desktop.core.settings import Overlays
from backcare_desktop.figure.painting.palette import Tone, palette_for
from backcare_desktop.ui.pictures.scenes import Scenes, Style


def cells_of(catalogue: Catalogue, *names: str, all_round: bool = False) -> list[Cell]:
    style = Style(palette_for(Tone.LIGHT, Look()), Look(), Overlays())
    exercises = [catalogue.exercise(name) for name in names or catalogue.exercises]
    return list(cells(exercises, Scenes(), style, all_round=all_round))


def test_every_still_of_every_exercise_and_side_is_on_it_once_with_its_name(
    qapp: QApplication, catalogue: Catalogue
) -> None:
    labels = [cell.label for cell in cells_of(catalogue)]

    assert len(set(labels)) == len(labels)
    for exercise in catalogue.exercises.values():
        own = [label.split() for label in labels if label.split()[0] == exercise.id]
        sides = [()] if exercise.dose.sides is Sides.BILATERAL else [("left",), ("right",)]
        for side in sides:
            numbers = [number for _, number, *told in own if tuple(told) == side]
            assert numbers == [f"{n}/{len(numbers)}" for n in range(1, len(numbers) + 1)], exercise.id
            assert numbers


def test_all_round_one_side_comes_from_six_sides_of_its_own_view(
    qapp: QApplication, catalogue: Catalogue
) -> None:
    shown = cells_of(catalogue, "bird-dog", all_round=True)

    azimuths = [cell.scene.camera.azimuth_deg - shown[0].scene.camera.azimuth_deg for cell in shown[:6]]
    assert azimuths == [0, 60, 120, 180, 240, 300]
    assert len(shown) == 6 * len({cell.label.split()[1] for cell in shown})
    assert not [cell.label for cell in shown if "right" in cell.label]


def test_a_page_shows_each_figure_and_its_label_apart_from_the_others(
    qapp: QApplication, catalogue: Catalogue
) -> None:
    page = page_of(cells_of(catalogue, "bridge"), Tone.DARK)

    width = page.width() // 6
    ground = page.pixel(0, 0)
    columns = [
        sum(
            page.pixel(x, y) != ground
            for x in range(n * width, n * width + width, 4)
            for y in range(0, page.height(), 4)
        )
        for n in range(6)
    ]
    stills = len(cells_of(catalogue, "bridge"))
    assert [count > 200 for count in columns] == [n < stills for n in range(6)]


def test_pages_of_all_themes_are_written_and_counted(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "sheet"
    assert main(["--out", str(out), "--only", "bridge", "--only", "open-book", "--high-contrast"]) == 0

    assert sorted(file.name for file in out.iterdir()) == [
        f"{tone}-01.png" for tone in sorted(t.value for t in Tone)
    ]
    assert len({QImage(str(file)).pixel(0, 0) for file in out.iterdir()}) == 4
    assert capsys.readouterr().out.startswith("light: ")


def test_an_exercise_that_there_is_not_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--out", str(tmp_path), "--only", "handstand"]) == 2
    assert "handstand" in capsys.readouterr().err
