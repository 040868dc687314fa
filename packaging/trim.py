"""Decides which collected libraries a bundle can do without.

PyInstaller takes every plugin of a Qt module along, and with each plugin all it links: the GTK theme plugin
alone brings 30 MB of GTK. Here the unused plugins are named, and a library stays only where something kept
still links to it.
"""

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePath

UNUSED_PLUGINS = (
    "*/platformthemes/*gtk3*",  # drags GTK along; the app brings its own look
    "*/platforms/*qeglfs*",  # screens without a window system
    "*/platforms/*qlinuxfb*",
    "*/platforms/*qminimal*",
    "*/platforms/*qvkkhrdisplay*",
    "*/platforms/*qvnc*",  # listens on every interface without a password
    "*/platforms/*qdirect2d*",
    "*/egldeviceintegrations/*",
    "*/xcbglintegrations/*",  # nothing is drawn with OpenGL
    "*/wayland-graphics-integration-*/*",
    "*/generic/*",  # touch screens and tablets without a window system
    "*/platforminputcontexts/*virtualkeyboard*",
    "*/networkinformation/*",  # nothing goes over a network
    "*/tls/*",
    "*/sqldrivers/*",  # the database is Python's own sqlite3
    "*/qmltooling/*",
    "*/multimedia/*ffmpeg*",  # sound effects are plain WAV files, which need no decoder
    "*/imageformats/*qpdf*",
    "*/imageformats/*qtiff*",
    "*/imageformats/*qwebp*",
    "*/imageformats/*qtga*",
    "*/imageformats/*qwbmp*",
    "*/imageformats/*qicns*",
    "*/imageformats/*qgif*",
    "*/imageformats/*qjpeg*",
)
UNUSED_DATA = (
    "PySide6/*translations/*",  # Qt's own sentences in languages the app does not speak yet
    "PySide6/Qt/qml/*",
)

Entry = tuple[str, str, str]
"""What PyInstaller collects: path in the bundle, path on this machine, kind."""


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether a path in the bundle fits one of the patterns, whichever way the slashes lean."""
    return any(fnmatch(path.replace("\\", "/"), pattern) for pattern in patterns)


def is_loaded(entry: Entry) -> bool:
    """Whether this is loaded by name (an extension module, a plugin, Python itself), so that no link leads to it."""
    path = entry[0].replace("\\", "/")
    return entry[2] != "BINARY" or "/plugins/" in path or PurePath(path).name.startswith("libpython")


def without_unused_plugins(binaries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the plugins named above."""
    return [entry for entry in binaries if not matches(entry[0], UNUSED_PLUGINS)]


def without_unlinked(binaries: Iterable[Entry], linked: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries without the libraries that nothing kept links to.

    Args:
        binaries: what is left of what PyInstaller collected.
        linked: for a file on this machine, the base names of the libraries it links.
    """
    everything = list(binaries)
    by_name = {PurePath(entry[0]).name: entry for entry in everything}
    queue = [entry for entry in everything if is_loaded(entry)]
    kept = set(queue)
    while queue:
        found = {by_name[name] for name in linked(queue.pop()[1]) if name in by_name} - kept
        kept |= found
        queue += found
    return [entry for entry in everything if entry in kept]


def without_dangling_links(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The data files without the symbolic links to libraries that are not among the binaries."""
    names = {PurePath(entry[0]).name for entry in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or PurePath(entry[1]).name in names]
