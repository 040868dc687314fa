"""What is the same in every test, the motions and the small pictures of exercises, is read and drawn once for all."""

import pytest
from PySide6.QtGui import QPixmap

from backcare_desktop.ui.pictures.pictures import Pictures
from backcare_desktop.ui.pictures.scenes import Scenes
from backcare_desktop.ui.pictures.thumbnails import Thumbnail


class DrawnOnce:
    """Pictures still come one after another, each in its turn; only the painting is not done again."""

    def __init__(self) -> None:
        self._scenes = Scenes()
        self._scenes._motions()
        self._kept: dict[object, QPixmap] = {}

    def share(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have everything that is made from now on share what was read and drawn before."""
        draw, kept, shared = Pictures._drawn, self._kept, self._scenes

        def drawn(pictures: Pictures, wanted: Thumbnail) -> QPixmap:
            palette = repr(pictures.palette())
            key = (wanted, palette, pictures.look, pictures.overlays.spine)
            if key not in kept:
                kept[key] = draw(pictures, wanted)
            return kept[key]

        monkeypatch.setattr(Pictures, "_drawn", drawn)
        monkeypatch.setattr(Scenes, "__init__", lambda scenes: scenes.__dict__.update(shared.__dict__))

    def forget(self) -> None:
        """Let go of the pictures, while there is an application to do it in."""
        self._kept.clear()
