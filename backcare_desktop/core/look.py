"""What the figure looks like: skin, hair, clothes and build, each chosen by itself."""

from dataclasses import dataclass
from enum import Enum


class Skin(Enum):
    """Six tones, from light to deep."""

    TONE_1 = "tone-1"
    TONE_2 = "tone-2"
    TONE_3 = "tone-3"
    TONE_4 = "tone-4"
    TONE_5 = "tone-5"
    TONE_6 = "tone-6"


class Hair(Enum):
    """How the hair is worn, or what covers it. None of them gets in the way of lying down."""

    SHORT = "short"
    CURLY = "curly"
    CHIN_LENGTH = "chin-length"
    TIED_UP = "tied-up"
    BALD = "bald"
    HEADSCARF = "headscarf"


class HairColour(Enum):
    """The colour of hair and brows."""

    BLACK = "black"
    BROWN = "brown"
    FAIR = "fair"
    RED = "red"
    GREY = "grey"


class Clothes(Enum):
    """Four sets of a shirt and shorts, named by the shirt."""

    TEAL = "teal"
    PLUM = "plum"
    BLUE = "blue"
    RUST = "rust"


class Build(Enum):
    """How much there is of the body around its bones."""

    SLIM = "slim"
    MEDIUM = "medium"
    FULL = "full"


@dataclass(frozen=True)
class Look:
    """One look of the figure. The values of the enums are what a data file keeps."""

    skin: Skin = Skin.TONE_3
    hair: Hair = Hair.SHORT
    hair_colour: HairColour = HairColour.BROWN
    clothes: Clothes = Clothes.TEAL
    build: Build = Build.MEDIUM
