"""The bundle keeps what the app loads and what that links to, and nothing else."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import trim

LINKS = {
    "/venv/QtGui.abi3.so": ["libQt6Gui.so.6"],
    "/venv/libQt6Gui.so.6": ["libQt6Core.so.6"],
    "/venv/plugins/libqxcb.so": ["libxcb-cursor.so.0"],
    "/venv/plugins/libqgtk3.so": ["libgtk-3.so.0"],
    "/usr/libgtk-3.so.0": ["libpango.so.0", "libQt6Core.so.6"],
}
QT_GUI = ("PySide6/QtGui.abi3.so", "/venv/QtGui.abi3.so", "EXTENSION")
GUI = ("PySide6/Qt/lib/libQt6Gui.so.6", "/venv/libQt6Gui.so.6", "BINARY")
CORE = ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/libQt6Core.so.6", "BINARY")
XCB = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/plugins/libqxcb.so", "BINARY")
CURSOR = ("libxcb-cursor.so.0", "/usr/libxcb-cursor.so.0", "BINARY")
GTK_THEME = ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/venv/plugins/libqgtk3.so", "BINARY")
GTK = ("libgtk-3.so.0", "/usr/libgtk-3.so.0", "BINARY")
PANGO = ("libpango.so.0", "/usr/libpango.so.0", "BINARY")
EVERYTHING = [QT_GUI, GUI, CORE, XCB, CURSOR, GTK_THEME, GTK, PANGO]


def linked(path: str) -> list[str]:
    """The links of the little world above."""
    return LINKS.get(path, [])


def test_the_gtk_theme_goes_and_takes_gtk_with_it() -> None:
    kept = trim.without_unlinked(trim.without_unused_plugins(EVERYTHING), linked)
    assert kept == [QT_GUI, GUI, CORE, XCB, CURSOR]


def test_a_library_stays_as_long_as_one_thing_kept_links_to_it() -> None:
    assert trim.without_unlinked(EVERYTHING, linked) == EVERYTHING


def test_links_to_libraries_that_are_gone_go_too() -> None:
    to_core = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    to_pdf = ("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK")
    icon = ("backcare_desktop/resources/icons/play.svg", "/src/play.svg", "DATA")
    assert trim.without_dangling_links([to_core, to_pdf, icon], [CORE]) == [to_core, icon]


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    ],
)
def test_unused_plugins_are_known_on_every_system(path: str) -> None:
    assert trim.matches(path, trim.UNUSED_PLUGINS)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    ],
)
def test_what_shows_windows_and_icons_is_never_taken_for_unused(path: str) -> None:
    assert not trim.matches(path, trim.UNUSED_PLUGINS)
