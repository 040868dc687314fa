"""The window comes back where it was, if that place is still there."""

from hypothesis import example, given, strategies as st
from PySide6.QtCore import QRect

from backcare_desktop.ui.shell.placement import FIRST_SIZE, LEAST_SIZE, fitted, from_text, to_text

MAIN = QRect(0, 0, 1920, 1040)
SECOND = QRect(1920, 0, 1280, 1024)


def test_a_place_survives_being_written():
    place = QRect(-5, 40, 900, 700)
    assert from_text(to_text(place, maximised=True)) == (place, True)


def test_text_that_is_no_place_is_left_aside():
    for text in ("", "1,2,3", "a,b,c,d,e", "0,0,0,0,0", "1,1,-5,5,0"):
        assert from_text(text) is None


def test_the_first_window_stands_in_the_middle():
    place = fitted(None, [MAIN])
    assert place.size() == FIRST_SIZE
    assert place.center() == MAIN.center()


def test_a_window_on_a_screen_that_is_gone_comes_back_to_the_main_one():
    place = QRect(2400, 100, 900, 700)
    assert fitted(place, [MAIN, SECOND]) == place
    assert MAIN.contains(fitted(place, [MAIN]))


def test_a_window_larger_than_its_screen_is_made_to_fit():
    small = QRect(0, 0, 800, 600)
    assert fitted(QRect(0, 0, 1920, 1040), [small]).size() == small.size()
    assert fitted(None, [small]).size() == small.size()


@example(x=-1841, y=0, width=1921, height=1, screens=[MAIN])  # hardly in sight, and then made to fit
@given(
    x=st.integers(-5000, 5000),
    y=st.integers(-5000, 5000),
    width=st.integers(1, 5000),
    height=st.integers(1, 5000),
    screens=st.sampled_from([[MAIN], [MAIN, SECOND], [QRect(0, 0, 800, 600)], [SECOND, MAIN]]),
)
def test_one_can_always_take_hold_of_the_title_bar(x, y, width, height, screens):
    place = fitted(QRect(x, y, width, height), screens)
    title = QRect(place.x(), place.y(), place.width(), 1)
    assert any((screen & title).width() >= min(80, width) for screen in screens)
    assert place.width() >= min(LEAST_SIZE.width(), *(screen.width() for screen in screens))
