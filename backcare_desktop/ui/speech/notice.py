"""What the player says about what cannot be heard."""

import sys

from backcare_desktop.core.words import Words
from backcare_desktop.ui.sounds import ChimePlayer
from backcare_desktop.ui.speech.speaker import Speaker
from backcare_desktop.ui.voice.trouble import voice_trouble
from backcare_desktop.ui.voice.voice import Voice


def sound_notice(chimes: ChimePlayer, voice: Voice, speaker: Speaker, words: Words) -> str | None:
    """Return a sentence for a banner, or None where everything that is wanted can be heard."""
    if not chimes.is_available:
        return words.t("No sound on this computer. Cues are on screen.")
    if speaker.is_wanted and voice.problem is not None:
        return voice_trouble(voice.problem, words, on_linux=sys.platform.startswith("linux"))
    return None
