"""What the system says about contrast, and colours taken from a palette of its own.

Qt tells since 6.10 whether more contrast is wanted (QStyleHints.accessibility().contrastPreference); whether motion
is to be reduced it tells from 6.12 on (motionPreference).
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QStyleHints

from backcare_desktop.ui.theme.tokens import HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, Colours

#: Below this lightness, of 1, a ground is dark.
_HALF = 0.5


def is_wanted(hints: QStyleHints) -> bool:
    """Return whether the system asks for more contrast; False where this version of Qt cannot tell."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def has_own_palette() -> bool:
    """Return whether this system's contrast themes are colours that the person chose one by one: on Windows."""
    return sys.platform == "win32"


def colours_of(palette: QPalette) -> Colours:
    """Return a contrast theme's own colours in our roles.

    A theme has a colour for words, chosen words, links and what is switched off, and no more: the phases are told
    apart by their words and icons, and the ramps of the calendar are the greys for the nearest ground.
    """
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    ground, words = palette.color(role.Window), palette.color(role.WindowText)
    chosen, on_chosen = palette.color(role.Highlight), palette.color(role.HighlightedText)
    is_dark = ground.lightnessF() < _HALF
    like = HIGH_CONTRAST_DARK if is_dark else HIGH_CONTRAST_LIGHT
    # What is chosen is painted turned round where fills have outlines: `on_container` fills, `container` writes.
    return like._replace(
        bg=ground,
        surface=ground,
        surface2=ground,
        error_bg=ground,
        warn_bg=ground,
        on_hurt=ground,
        text=words,
        text2=words,
        border=words,
        divider=words,
        hold=words,
        move=words,
        rest=words,
        hurt=words,
        error=words,
        warn_text=words,
        disabled=palette.color(group.Disabled, role.WindowText),
        primary=chosen,
        on_primary=on_chosen,
        on_container=chosen,
        container=on_chosen,
        focus=palette.color(role.Link),
    )
