"""The theme as a person sets it: scheme, text size, and the room a window has."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Scheme
from backcare_desktop.ui.theme import tokens
from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import TypeRole


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
    window = QWidget()
    qtbot.addWidget(window)
    theme.watch(window)
    larger = QFont(QFontInfo(qapp.font()).family(), 20)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: larger)
    with qtbot.waitSignal(theme.theme_changed):
        qapp.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert qapp.font().pointSizeF() == pytest.approx(20)
