"""The theme as a person sets it: scheme, text size, and the room a window has."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Contrast, Scheme
from backcare_desktop.ui.theme import system_contrast, tokens
from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import TypeRole
from backcare_desktop.ui.widgets.painting import chosen_pair


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


def test_choosing_dark_turns_the_whole_app_dark(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.theme_changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.colours is tokens.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == tokens.DARK.bg
    assert qapp.palette().color(QPalette.ColorRole.Text) == tokens.DARK.text


def test_choosing_the_same_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.theme_changed):
        theme.set_scheme(Scheme.LIGHT)
        theme.set_text_scale(1.0)


@pytest.mark.parametrize(
    ("scheme", "more", "standard"),
    [
        (Scheme.LIGHT, tokens.HIGH_CONTRAST_LIGHT, tokens.LIGHT),
        (Scheme.DARK, tokens.HIGH_CONTRAST_DARK, tokens.DARK),
    ],
)
def test_more_contrast_is_had_in_light_and_dark(
    qapp: QApplication, qtbot: QtBot, scheme: Scheme, more: tokens.Colours, standard: tokens.Colours
) -> None:
    theme = Theme(qapp, scheme)
    assert theme.colours is standard  # this system asks for nothing
    with qtbot.waitSignal(theme.theme_changed):
        theme.set_contrast(Contrast.MORE)
    assert theme.contrast is Contrast.MORE
    assert theme.colours is more
    assert qapp.palette().color(QPalette.ColorRole.Window) == more.bg
    with qtbot.assertNotEmitted(theme.theme_changed):
        theme.set_contrast(Contrast.MORE)
    with qtbot.waitSignal(theme.theme_changed):
        theme.set_contrast(Contrast.STANDARD)
    assert theme.colours is standard


@pytest.fixture
def asking_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that asks for more contrast, and leaves the colours to the app."""
    monkeypatch.setattr(system_contrast, "is_wanted", lambda _hints: True)
    monkeypatch.setattr(system_contrast, "has_own_palette", lambda: False)


@pytest.mark.usefixtures("asking_system")
def test_the_system_is_followed_unless_the_person_wants_another_contrast(qapp: QApplication) -> None:
    assert Theme(qapp, Scheme.LIGHT).colours is tokens.HIGH_CONTRAST_LIGHT
    assert Theme(qapp, Scheme.LIGHT, contrast=Contrast.STANDARD).colours is tokens.LIGHT
    assert Theme(qapp, Scheme.DARK, contrast=Contrast.MORE).colours is tokens.HIGH_CONTRAST_DARK


@pytest.mark.usefixtures("asking_system")
def test_a_contrast_theme_with_colours_of_its_own_is_left_as_it_is(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_contrast, "has_own_palette", lambda: True)
    qapp.setPalette(QPalette())
    of_system = qapp.palette()

    theme = Theme(qapp, Scheme.DARK)

    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight):
        assert qapp.palette().color(role) == of_system.color(role)
    assert theme.colours.bg == of_system.color(QPalette.ColorRole.Window)
    assert theme.colours.text == of_system.color(QPalette.ColorRole.WindowText)
    assert theme.colours.fill_outline

    theme.set_contrast(Contrast.MORE)
    assert theme.colours is tokens.HIGH_CONTRAST_DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == tokens.HIGH_CONTRAST_DARK.bg


def test_words_of_a_contrast_theme_stand_on_its_own_ground() -> None:
    """The colours of Windows' own "Desert": dark words on cream, and a dark fill for what is chosen."""
    palette, role = QPalette(), QPalette.ColorRole
    ink, cream, rust, white = (QColor(name) for name in ("#3D3D3D", "#FFFAEF", "#903909", "#FFF5E3"))
    for each, colour in (
        (role.Window, cream),
        (role.WindowText, ink),
        (role.Highlight, rust),
        (role.HighlightedText, white),
        (role.Link, QColor("#1C5E75")),
    ):
        palette.setColor(each, colour)

    colours = system_contrast.colours_of(palette)

    for ground in (colours.bg, colours.surface, colours.surface2, colours.warn_bg, colours.on_hurt):
        assert ground == cream
    for words in (colours.text, colours.text2, colours.hurt, colours.border, colours.hold):
        assert words == ink
    assert (colours.primary, colours.on_primary) == (rust, white)
    assert chosen_pair(colours) == (rust, white)
    assert colours.focus == QColor("#1C5E75")
    assert not colours.is_dark


def test_a_version_of_qt_that_cannot_tell_asks_for_nothing(qapp: QApplication) -> None:
    assert not system_contrast.is_wanted(object())  # type: ignore[arg-type]
    assert not system_contrast.is_wanted(qapp.styleHints())


def test_a_system_that_names_no_scheme_is_light(qapp: QApplication) -> None:
    assert qapp.styleHints().colorScheme() is not Qt.ColorScheme.Dark
    assert Theme(qapp, Scheme.SYSTEM).colours is tokens.LIGHT


def test_body_text_is_at_least_12_points(theme: Theme) -> None:
    assert theme.base_pt == max(
        QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF(), 12
    )
    assert theme.font(TypeRole.TITLE).pointSizeF() == pytest.approx(theme.base_pt * 1.33)


def test_text_size_reaches_the_app_font_and_every_role(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    small = {role: theme.font(role).pointSizeF() for role in TypeRole}
    with qtbot.waitSignal(theme.theme_changed):
        theme.set_text_scale(2.0)
    assert qapp.font().pointSizeF() == pytest.approx(2 * small[TypeRole.BODY])
    for role in TypeRole:
        assert theme.font(role).pointSizeF() == pytest.approx(2 * small[role])


@pytest.mark.parametrize(("asked", "got"), [(0.5, 1.0), (9.0, 2.25)])
def test_text_size_stays_within_its_limits(theme: Theme, asked: float, got: float) -> None:
    theme.set_text_scale(asked)
    assert theme.text_scale == got


def test_digits_of_a_clock_are_equally_wide(theme: Theme) -> None:
    assert theme.font(TypeRole.BODY, tabular=True).isFeatureSet(QFont.Tag("tnum"))
    assert not theme.font(TypeRole.BODY).isFeatureSet(QFont.Tag("tnum"))


def test_a_font_handed_out_is_the_askers_own(theme: Theme) -> None:
    theme.font().setPointSizeF(99)
    assert theme.font().pointSizeF() == theme.base_pt


@pytest.mark.parametrize(
    ("width", "scale", "expected"),
    [
        (719, 1.0, Breakpoint.COMPACT),
        (720, 1.0, Breakpoint.MEDIUM),
        (1399, 1.0, Breakpoint.MEDIUM),
        (1400, 1.0, Breakpoint.WIDE),
        (1120, 2.0, Breakpoint.COMPACT),
        (1920, 2.0, Breakpoint.MEDIUM),
    ],
)
def test_large_text_makes_a_window_count_as_small(
    theme: Theme, width: int, scale: float, expected: Breakpoint
) -> None:
    theme.set_text_scale(scale)
    assert theme.breakpoint(width) is expected


def test_a_new_system_font_reaches_the_app_while_it_runs(
    qapp: QApplication, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Statement 20: the font."""
    window = QWidget()
    qtbot.addWidget(window)
    theme.watch(window)
    larger = QFont(QFontInfo(qapp.font()).family(), 20)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: larger)
    with qtbot.waitSignal(theme.theme_changed):
        qapp.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert qapp.font().pointSizeF() == pytest.approx(20)
