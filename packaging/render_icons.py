"""Draws packaging/icon.svg at every size the systems ask for and packs the icons of Windows and macOS.

Run it after a change to the drawing: .venv/bin/python packaging/render_icons.py. It also gives the app its
copy of the drawing. The pictures are kept in the repository, so that a build needs no drawing step.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
APP_ICON = HERE.parent / "resources/icon/backcare.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_TYPES = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def draw(svg: Path, size: int) -> QImage:
    """The drawing as a square picture of `size` pixels on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    renderer = QSvgRenderer(str(svg))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """The picture as the content of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(data.data())


def ico_bytes(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a header, one directory entry a picture, then the PNG files (Windows Vista and later)."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = b""
    for size, png in sorted(pictures.items()):
        side = size % 256  # the format writes 256 as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return header + entries + b"".join(png for _, png in sorted(pictures.items()))


def icns_bytes(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon: a header with the whole length, then PNG files, each with its type and length before it."""
    parts = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main() -> int:
    """Write icons/*.png, backcare.ico and backcare.icns beside this file, and the app's copy."""
    app = QGuiApplication(["render_icons", "-platform", "offscreen"])
    pictures = {size: png_bytes(draw(HERE / "icon.svg", size)) for size in SIZES}
    (HERE / "icons").mkdir(exist_ok=True)
    for size, png in pictures.items():
        (HERE / "icons" / f"backcare-{size}.png").write_bytes(png)
    (HERE / "backcare.ico").write_bytes(ico_bytes({size: pictures[size] for size in ICO_SIZES}))
    (HERE / "backcare.icns").write_bytes(icns_bytes(pictures))
    APP_ICON.write_bytes((HERE / "icon.svg").read_bytes())
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
