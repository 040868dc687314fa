"""What the pictures show, in words."""

import json

from backcare_desktop.core.words import Words
from backcare_desktop.ui import resources


class Descriptions:
    """A sentence for each still picture of an exercise, read from the files when the first is asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._read: dict[str, dict[str, list[str]]] = {}

    def sentence(self, exercise_id: str, reach: float, reaches: tuple[float, ...], *, mirrored: bool) -> str:
        """Return the sentence for the still whose reach is nearest; `reaches` has the reach of each still."""
        sentences = self._sentences("poses_mirrored.en.json" if mirrored else "poses.en.json")[exercise_id]
        nearest = min(range(len(reaches)), key=lambda index: abs(reaches[index] - reach))
        return self._words.content_transform(sentences[min(nearest, len(sentences) - 1)])

    def _sentences(self, name: str) -> dict[str, list[str]]:
        if name not in self._read:
            self._read[name] = json.loads(resources.read_text("words", name))
        return self._read[name]
