"""What every page and widget is handed: the look, the words, the formats and the pictures."""

from typing import NamedTuple

from backcare_desktop.core.words import Words
from backcare_desktop.ui.formats import Formats
from backcare_desktop.ui.icons import Icons
from backcare_desktop.ui.pictures.pictures import Pictures
from backcare_desktop.ui.theme.theme import Theme


class Kit(NamedTuple):
    """Made once at start by the composition root."""

    theme: Theme
    words: Words
    formats: Formats
    icons: Icons
    pictures: Pictures
