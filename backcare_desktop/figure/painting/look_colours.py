"""The colours a look may be made of: skin, hair and clothes, on each ground. Only here and in the palette."""

from backcare_desktop.core.look import Clothes, HairColour, Skin

#: Skin on light and on dark ground, and lips. The deepest tones are lifted on a dark ground, the lightest lowered
#: on a light one, so that every figure stands out from mat and background.
SKIN = {
    Skin.TONE_1: ("#F0C4A8", "#EFC6AB", "#A8584C"),
    Skin.TONE_2: ("#E7B491", "#E7B797", "#94483C"),
    Skin.TONE_3: ("#DFA984", "#DDA681", "#7A2E2A"),
    Skin.TONE_4: ("#C08560", "#BC825E", "#6E2A26"),
    Skin.TONE_5: ("#946040", "#9A6848", "#4F1C1A"),
    Skin.TONE_6: ("#683F2A", "#815339", "#351110"),
}
LIGHT_SKINS = (Skin.TONE_1, Skin.TONE_2)
DEEP_SKINS = (Skin.TONE_5, Skin.TONE_6)
#: Eyes are darker on deep skin.
DEEP_EYE = "#140B09"

#: Hair on light and on dark ground.
HAIR = {
    HairColour.BLACK: ("#211D20", "#474049"),
    HairColour.BROWN: ("#3B2B28", "#664A3C"),
    HairColour.FAIR: ("#B98A4A", "#CFA362"),
    HairColour.RED: ("#96421F", "#B4582F"),
    HairColour.GREY: ("#86898C", "#A9ACAF"),
}
#: Shirt, shorts and headscarf on light ground, on dark, in high contrast on light and on dark.
CLOTHES = {
    Clothes.TEAL: (
        ("#359890", "#294A63", "#3D6E8F"),
        ("#5BBBB0", "#5D809D", "#7FA9CC"),
        ("#00695F", "#14283A", "#1D4A73"),
        ("#63D6C8", "#86AECF", "#A5CCF0"),
    ),
    Clothes.PLUM: (
        ("#8A4A86", "#3E3550", "#5E4A80"),
        ("#C58FC2", "#7D6F9A", "#A795CF"),
        ("#6A2A68", "#241B33", "#463072"),
        ("#E3A9E0", "#A898CC", "#C9B8F0"),
    ),
    Clothes.BLUE: (
        ("#3F74B5", "#2F3E4F", "#7A5C95"),
        ("#7FB0EA", "#66788F", "#B79BD6"),
        ("#1F4F94", "#161F2B", "#5C3B82"),
        ("#93C3FF", "#93A9C6", "#D3B8F2"),
    ),
    Clothes.RUST: (
        ("#B5572F", "#4A3A33", "#37706A"),
        ("#E58E66", "#94776A", "#74B3AA"),
        ("#8F3A14", "#2B1D17", "#0F5850"),
        ("#FFA67D", "#C2A294", "#8ED6CC"),
    ),
}
