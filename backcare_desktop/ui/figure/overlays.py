"""What can be laid over the figure, and what it is called."""

from enum import Enum

from backcare_desktop.core.words import Words
from backcare_desktop.ui.figure.swatches import Swatch


class Overlay(Enum):
    """What can be laid over the figure; the value is the name of its setting."""

    SPINE = "show_spine"
    REGIONS = "show_regions"
    CONTACTS = "show_contacts"
    ARROW = "show_arrow"

    @property
    def swatch(self) -> Swatch:
        """Its sample."""
        return {
            Overlay.SPINE: Swatch.SPINE,
            Overlay.REGIONS: Swatch.REGIONS,
            Overlay.CONTACTS: Swatch.CONTACTS,
            Overlay.ARROW: Swatch.ARROW,
        }[self]


def overlay_name(overlay: Overlay, words: Words) -> str:
    """Return what an overlay is called in the legend."""
    return {
        Overlay.SPINE: words.p("overlay", "Spine"),
        Overlay.REGIONS: words.p("overlay", "Muscles"),
        Overlay.CONTACTS: words.p("overlay", "Support"),
        Overlay.ARROW: words.p("overlay", "Movement"),
    }[overlay]


def overlay_hint(overlay: Overlay, words: Words) -> str:
    """Return one sentence that says what an overlay shows."""
    return {
        Overlay.SPINE: words.t("The line of the spine: the wider a mark, the further from neutral"),
        Overlay.REGIONS: words.t("Where it works or stretches"),
        Overlay.CONTACTS: words.t("Where the body rests on something or holds it"),
        Overlay.ARROW: words.t("Which way the body moves"),
    }[overlay]


def shades(overlay: Overlay, words: Words) -> tuple[tuple[Swatch, str], ...]:
    """Return the samples and words that tell apart what an overlay draws in several colours."""
    return {
        Overlay.SPINE: (
            (Swatch.SPINE_NEAR, words.p("spine", "Near neutral")),
            (Swatch.SPINE_MID, words.p("spine", "Part of the way")),
            (Swatch.SPINE_FAR, words.p("spine", "Near the end of its range")),
        ),
        Overlay.REGIONS: (
            (Swatch.WORK, words.p("muscles", "Working")),
            (Swatch.STRETCH, words.p("muscles", "Stretching")),
        ),
    }.get(overlay, ())
