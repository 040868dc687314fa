"""The desktop entry, the AppStream metadata and the icons are valid and agree with the app."""

import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import backcare_desktop

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
DESKTOP = PACKAGING / "org.backcare.Backcare.desktop"
METAINFO = PACKAGING / "org.backcare.Backcare.metainfo.xml"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def validator(*command: str) -> object:
    """One of the system's own validators, where it is installed."""
    absent = shutil.which(command[0]) is None
    mark = pytest.mark.skipif(absent, reason=f"{command[0]} is not installed")
    return pytest.param(command, id=command[0], marks=mark)


@pytest.mark.parametrize(
    "command",
    [
        validator("desktop-file-validate", str(DESKTOP)),
        validator("appstreamcli", "validate", "--no-net", str(METAINFO)),
    ],
)
def test_the_systems_own_validator_is_content(command: tuple[str, ...]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_desktop_entry_starts_the_command_that_the_wheel_installs() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(DESKTOP, encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "backcare-desktop"
    assert f"{entry['Desktop Entry']['Icon']}.desktop" == DESKTOP.name


def test_the_metadata_tells_of_this_version_first() -> None:
    component = ET.parse(METAINFO).getroot()
    newest = component.find("releases/release")
    assert newest is not None
    assert newest.get("version") == backcare_desktop.__version__
    assert component.findtext("launchable") == DESKTOP.name
    assert f"{component.findtext('id')}.desktop" == DESKTOP.name


@pytest.mark.parametrize("size", SIZES)
def test_each_icon_has_the_size_its_name_says_and_shows_something(size: int) -> None:
    picture = QImage(str(PACKAGING / "icons" / f"backcare-{size}.png"))
    assert (picture.width(), picture.height()) == (size, size)
    assert picture.pixelColor(size // 2, size // 8).alpha() == 255
    assert picture.pixelColor(0, 0).alpha() == 0


def test_the_window_shows_the_same_icon_as_the_desktop() -> None:
    shown = PACKAGING.parent / "resources/icon/backcare.svg"
    assert shown.read_bytes() == (PACKAGING / "icon.svg").read_bytes()


def test_the_windows_icon_holds_a_picture_where_its_directory_says() -> None:
    data = (PACKAGING / "backcare.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert kind == 1
    sides = []
    for number in range(count):
        side, _, _, _, _, depth, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = QImage.fromData(data[offset : offset + length], "PNG")
        assert picture.width() == (side or 256)
        assert depth == 32
        sides.append(picture.width())
    assert sides == [16, 24, 32, 48, 64, 256]


def test_the_macos_icon_holds_a_picture_in_each_part() -> None:
    data = (PACKAGING / "backcare.icns").read_bytes()
    magic, length = struct.unpack_from(">4sI", data)
    assert (magic, length) == (b"icns", len(data))
    at, widths = 8, []
    while at < len(data):
        (part_length,) = struct.unpack_from(">I", data, at + 4)
        widths.append(QImage.fromData(data[at + 8 : at + part_length], "PNG").width())
        at += part_length
    assert widths == [32, 64, 128, 256, 512]
