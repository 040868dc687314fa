"""What the choices of the figure's look are called. Nobody is told what a figure is: only how it looks."""

from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Skin
from backcare_desktop.core.settings import FigureMotion
from backcare_desktop.core.words import Words


def skin_names(words: Words) -> dict[Skin, str]:
    """Return the names of the tones of skin, from light to deep."""
    return {
        Skin.TONE_1: words.p("skin", "Very light"),
        Skin.TONE_2: words.p("skin", "Light"),
        Skin.TONE_3: words.p("skin", "Medium light"),
        Skin.TONE_4: words.p("skin", "Medium"),
        Skin.TONE_5: words.p("skin", "Brown"),
        Skin.TONE_6: words.p("skin", "Deep brown"),
    }


def hair_names(words: Words) -> dict[Hair, str]:
    """Return the names of the ways hair is worn or covered."""
    return {
        Hair.SHORT: words.p("hair", "Short"),
        Hair.CURLY: words.p("hair", "Curly"),
        Hair.CHIN_LENGTH: words.p("hair", "Chin length"),
        Hair.TIED_UP: words.p("hair", "Tied up"),
        Hair.BALD: words.p("hair", "Bald"),
        Hair.HEADSCARF: words.p("hair", "Headscarf"),
    }


def hair_colour_names(words: Words) -> dict[HairColour, str]:
    """Return the names of the colours of hair and brows."""
    return {
        HairColour.BLACK: words.p("hair colour", "Black"),
        HairColour.BROWN: words.p("hair colour", "Brown"),
        HairColour.FAIR: words.p("hair colour", "Fair"),
        HairColour.RED: words.p("hair colour", "Red"),
        HairColour.GREY: words.p("hair colour", "Grey"),
    }


def clothes_names(words: Words) -> dict[Clothes, str]:
    """Return the names of the clothes, by the shirt."""
    return {
        Clothes.TEAL: words.p("clothes", "Teal"),
        Clothes.PLUM: words.p("clothes", "Plum"),
        Clothes.BLUE: words.p("clothes", "Blue"),
        Clothes.RUST: words.p("clothes", "Rust"),
    }


def build_names(words: Words) -> dict[Build, str]:
    """Return the names of the builds."""
    return {
        Build.SLIM: words.p("build", "Slim"),
        Build.MEDIUM: words.p("build", "Medium"),
        Build.FULL: words.p("build", "Full"),
    }


def motion_names(words: Words) -> dict[FigureMotion, str]:
    """Return the names of the ways a movement is shown."""
    return {
        FigureMotion.SYSTEM: words.p("movement", "System"),
        FigureMotion.MOVING: words.p("movement", "Moving"),
        FigureMotion.STILL: words.p("movement", "Still pictures"),
    }
