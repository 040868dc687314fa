"""What the app says about itself."""

from backcare_desktop import __version__
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.widgets.labels import Tone


class AboutSection(Section):
    """Its version, what it is not, and its licence."""

    def __init__(self, kit: Kit) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("About Backcare"))
        self.add_text(words.t("Version {version}", version=__version__))
        self.add_text(words.t("Backcare does not diagnose or treat anything. It guides exercises, no more."))
        self.add_text(
            words.t("The exercises follow published guidance. No physiotherapist has reviewed them.")
        )
        self.add_text(
            words.t("Free software under the MIT licence. The icons are from Lucide, under the ISC licence."),
            Tone.SECONDARY,
        )
