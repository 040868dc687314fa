"""Finds and reads the files shipped beside the code. The only place that knows where they are."""

from pathlib import Path, PurePosixPath

import backcare_desktop
from backcare_desktop.core.errors import ContentError

_PACKAGE = Path(backcare_desktop.__file__).parent
#: Inside the package once installed or frozen, beside it in a source tree.
_ROOTS = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def find(*parts: str) -> Path:
    """Return the path of a shipped file or folder; `parts` are its folders and name, as in "icons", "play.svg".

    Raises:
        ContentError: There is no such file, or the parts lead outside the resources.
    """
    name = "/".join(parts)
    if not parts or any(not _is_plain(part) for part in parts):
        raise ContentError(name, "path", "leads outside the resources")
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise ContentError(name, "path", "no such file among the resources")


def read_text(*parts: str) -> str:
    """Return the UTF-8 text of a shipped file. Raises ContentError like `find`."""
    try:
        return find(*parts).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError("/".join(parts), "file", str(error)) from error


def _is_plain(part: str) -> bool:
    path = PurePosixPath(part.replace("\\", "/"))
    return bool(part) and not path.is_absolute() and ".." not in path.parts and ":" not in part
