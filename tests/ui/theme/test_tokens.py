"""The figures behind the colours: contrast as WCAG 2.2 defines it, in every scheme."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import backcare_desktop
from backcare_desktop.ui.theme import tokens
from backcare_desktop.ui.theme.tokens import HOVER_LAYER, PRESSED_LAYER, Colours, Ramp, mixed

SCHEMES = {
    "light": tokens.LIGHT,
    "dark": tokens.DARK,
    "high contrast light": tokens.HIGH_CONTRAST_LIGHT,
    "high contrast dark": tokens.HIGH_CONTRAST_DARK,
}
SURFACES = ("bg", "surface", "surface2")
WORDS_ON_SURFACES = ("text", "text2", "primary", "hold", "move", "rest", "hurt", "error", "warn_text")
PAIRS = (
    ("on_primary", "primary"),
    ("on_container", "container"),
    ("text", "container"),
    ("on_hurt", "hurt"),
    ("text", "error_bg"),
    ("error", "error_bg"),
    ("text", "warn_bg"),
    ("warn_text", "warn_bg"),
)


def luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=SCHEMES)
def colours(request: pytest.FixtureRequest) -> Colours:
    return SCHEMES[request.param]


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("words", WORDS_ON_SURFACES)
def test_words_are_readable_on_every_surface(colours: Colours, words: str, surface: str) -> None:
    """Statement 16: words."""
    assert contrast(getattr(colours, words), getattr(colours, surface)) >= 4.5


@pytest.mark.parametrize(("words", "under"), PAIRS)
def test_words_are_readable_on_fills(colours: Colours, words: str, under: str) -> None:
    """Statement 16: words on fills."""
    assert contrast(getattr(colours, words), getattr(colours, under)) >= 4.5


@pytest.mark.parametrize("layer", [HOVER_LAYER, PRESSED_LAYER])
@pytest.mark.parametrize(
    ("words", "under"), [("on_primary", "primary"), ("text", "surface"), ("hurt", "surface")]
)
def test_words_stay_readable_while_a_button_is_used(
    colours: Colours, words: str, under: str, layer: float
) -> None:
    """Statement 16: words on what is pressed."""
    content = getattr(colours, words)
    assert contrast(content, mixed(getattr(colours, under), content, layer)) >= 4.5


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("line", ["border", "disabled", "focus", "primary", "hurt"])
def test_outlines_and_icons_are_seen_on_every_surface(colours: Colours, line: str, surface: str) -> None:
    """Statement 16: edges and icons."""
    assert contrast(getattr(colours, line), getattr(colours, surface)) >= 3


def test_the_focus_ring_is_seen_around_what_is_chosen(colours: Colours) -> None:
    assert contrast(colours.focus, colours.container) >= 3


@pytest.mark.parametrize("name", ["activity", "pain"])
def test_numbers_are_readable_on_every_step_of_a_heat_map(colours: Colours, name: str) -> None:
    ramp: Ramp = getattr(colours, name)
    for fill, number in zip(ramp.fills, ramp.numbers, strict=True):
        assert contrast(number, fill) >= 4.5


@pytest.mark.parametrize("name", ["activity", "pain"])
def test_a_heat_map_goes_one_way_away_from_the_background(colours: Colours, name: str) -> None:
    steps = [contrast(fill, colours.surface) for fill in getattr(colours, name).fills]
    assert all(weaker < stronger for weaker, stronger in pairwise(steps))


def test_no_other_module_of_the_app_holds_a_colour_or_a_pixel_font_size() -> None:
    """Statement 21: colours and font sizes."""
    package = Path(backcare_desktop.__file__).parent
    allowed = {
        package / "ui" / "theme" / "tokens.py",
        package / "figure" / "painting" / "palette.py",
        package / "figure" / "painting" / "look_colours.py",
    }
    literal = re.compile(
        r"""["']#[0-9a-fA-F]{3,8}\b|font(-size)?:\s*\d+px|setPixelSize\(\s*\d|GlobalColor\.(?!transparent)"""
    )
    found = [
        f"{path.relative_to(package)}: {match.group()}"
        for path in sorted(package.rglob("*.py"))
        if path not in allowed
        for match in literal.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
