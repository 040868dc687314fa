"""Every look can be told from what it stands on, and every overlay from what it lies on, by computed contrast."""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from backcare_desktop.core.look import Clothes, HairColour, Look, Skin
from backcare_desktop.figure.painting.palette import DARK, LIGHT, FigurePalette, Tone, palette_for

#: What the window has behind a figure, lightest and darkest, in each tone.
BACKGROUNDS = {
    Tone.LIGHT: ("#F6F8F7", "#FFFFFF"),
    Tone.DARK: ("#101614", "#232D2A"),
    Tone.HIGH_CONTRAST_LIGHT: ("#FFFFFF",),
    Tone.HIGH_CONTRAST_DARK: ("#000000",),
}
LOOKS = [
    Look(skin=skin, hair_colour=hair, clothes=clothes)
    for skin, hair, clothes in product(Skin, HairColour, Clothes)
]


def linear(colour: QColor) -> tuple[float, float, float]:
    """Return red, green and blue as amounts of light (sRGB)."""
    r, g, b = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return r, g, b


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    r, g, b = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen_apart(a: QColor, b: QColor) -> float:
    """Return the distance of two colours in CIE Lab (1976); 2 is just seen, 25 is plain."""
    return sum((p - q) ** 2 for p, q in zip(_lab(a), _lab(b), strict=True)) ** 0.5


def _lab(colour: QColor) -> tuple[float, float, float]:
    r, g, b = linear(colour)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


#: Linear light as it is seen without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).
_VISIONS = {
    "protanopia": (0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052),
    "deuteranopia": (0.367, 0.861, -0.228, 0.280, 0.673, 0.047, -0.012, 0.043, 0.969),
    "tritanopia": (1.256, -0.077, -0.179, -0.078, 0.931, 0.148, 0.005, 0.691, 0.304),
}


def as_seen(colour: QColor, vision: str) -> QColor:
    """Return a colour as somebody without one kind of cone sees it."""
    rgb = linear(colour)
    m = _VISIONS[vision]
    seen = [min(1.0, max(0.0, sum(m[3 * row + i] * rgb[i] for i in range(3)))) for row in range(3)]
    shown = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in seen]
    return QColor.fromRgbF(*shown)


def test_the_first_look_is_the_plain_palette() -> None:
    assert palette_for(Tone.LIGHT, Look()) == LIGHT
    assert palette_for(Tone.DARK, Look()) == DARK
    assert palette_for(Tone.DARK, Look()) is palette_for(Tone.DARK, Look())


@pytest.mark.parametrize("tone", Tone)
def test_skin_stands_out_from_mat_and_background(tone: Tone) -> None:
    for skin in Skin:
        palette = palette_for(tone, Look(skin=skin))
        grounds = [palette.mat, *(QColor(name) for name in BACKGROUNDS[tone])]
        # 1.4 for the lightest skin, whose shaded edge does the rest; 1.5 and more for all others.
        least = 1.4 if skin is Skin.TONE_1 else 1.5
        assert min(contrast(palette.skin, ground) for ground in grounds) >= least, (tone, skin)


@pytest.mark.parametrize("tone", Tone)
def test_clothes_stand_out_from_mat_and_background(tone: Tone) -> None:
    for clothes, skin in product(Clothes, Skin):
        palette = palette_for(tone, Look(skin=skin, clothes=clothes))
        for garment in (palette.shirt, palette.shorts, palette.scarf):
            for ground in (palette.mat, *(QColor(name) for name in BACKGROUNDS[tone])):
                assert contrast(garment, ground) >= 2.0, (tone, clothes)


@pytest.mark.parametrize("tone", Tone)
def test_skin_tones_and_clothes_differ_from_one_another(tone: Tone) -> None:
    skins = [luminance(palette_for(tone, Look(skin=skin)).skin) for skin in Skin]
    assert skins == sorted(skins, reverse=True)
    shirts = [palette_for(tone, Look(clothes=clothes)).shirt for clothes in Clothes]
    assert min(seen_apart(a, b) for a in shirts for b in shirts if a != b) > 25


@pytest.mark.parametrize("tone", Tone)
def test_eyes_and_brows_are_seen_on_every_skin(tone: Tone) -> None:
    for skin in Skin:
        palette = palette_for(tone, Look(skin=skin))
        assert contrast(palette.eye, palette.skin) >= 2.0, (tone, skin)


@pytest.mark.parametrize("tone", Tone)
def test_overlays_stand_out_from_the_clothes(tone: Tone) -> None:
    for clothes in Clothes:
        palette = palette_for(tone, Look(clothes=clothes))
        for garment in (palette.shirt, palette.shorts, palette.scarf):
            assert contrast(palette.casing, garment) >= 3.0, (tone, clothes)


@pytest.mark.parametrize("tone", Tone)
def test_overlays_stand_out_from_their_casing(tone: Tone) -> None:
    palette = palette_for(tone, Look())
    for mark in _marks(palette):
        assert contrast(mark, palette.casing) >= 3.0, (tone, mark.name())


@pytest.mark.parametrize("tone", Tone)
def test_rings_and_arrows_stand_out_from_anything(tone: Tone) -> None:
    for look in LOOKS:
        palette = palette_for(tone, look)
        for mark in (palette.touch, palette.arrow):
            for under in (
                palette.skin,
                palette.hair,
                palette.shirt,
                palette.shorts,
                palette.mat,
                palette.shoe,
            ):
                best = max(contrast(mark, under), contrast(palette.casing, under))
                assert best >= 3.0, (tone, look, under.name())


@pytest.mark.parametrize("tone", Tone)
def test_far_from_neutral_is_darker_or_lighter_step_by_step(tone: Tone) -> None:
    palette = palette_for(tone, Look())
    steps = [luminance(colour) for colour in _steps(tone)]
    assert steps == sorted(steps, reverse=True)
    assert contrast(palette.spine_near, palette.spine_far) >= 1.8


@pytest.mark.parametrize("vision", _VISIONS)
@pytest.mark.parametrize("tone", Tone)
def test_the_steps_are_seen_apart_with_any_colour_vision(tone: Tone, vision: str) -> None:
    near, mid, far = (as_seen(colour, vision) for colour in _steps(tone))
    assert min(seen_apart(near, mid), seen_apart(mid, far), seen_apart(near, far)) > 20, (tone, vision)


@pytest.mark.parametrize("tone", Tone)
def test_working_and_stretching_regions_differ_in_lightness_and_from_what_they_tint(tone: Tone) -> None:
    for look in LOOKS:
        palette = palette_for(tone, look)
        assert contrast(palette.tint_work, palette.tint_stretch) >= 1.9
        for tint in (palette.tint_work, palette.tint_stretch):
            for under in (palette.skin, palette.shirt, palette.shorts):
                assert seen_apart(tint, under) > 25, (tone, look, tint.name(), under.name())


@pytest.mark.parametrize("tone", Tone)
def test_no_two_overlays_share_a_colour(tone: Tone) -> None:
    palette = palette_for(tone, Look())
    taken = [colour.name() for colour in (*_marks(palette), palette.tint_work, palette.tint_stretch)]
    assert len(set(taken)) == len(taken) == 7


def _steps(tone: Tone) -> tuple[QColor, ...]:
    palette = palette_for(tone, Look())
    return (palette.spine_near, palette.spine_mid, palette.spine_far)


def _marks(palette: FigurePalette) -> tuple[QColor, ...]:
    return (palette.spine_near, palette.spine_mid, palette.spine_far, palette.touch, palette.arrow)
