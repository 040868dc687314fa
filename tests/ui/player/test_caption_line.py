"""What is said, to be read below the stage: whole at every size, and never so much that the stage has no room."""

import pytest
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.timeline import PhaseKind
from tests.ui.player.conftest import Seat

LONG = (
    "Kneel on all fours with your hands under your shoulders. Reach one heel back and the opposite fist forward, "
    "keep your hips level, and breathe as you go on reaching."
)


def say(seat: Seat, text: str) -> None:
    seat.page.set_caption(text)
    QApplication.processEvents()


def begin(seat: Seat, size: tuple[int, int], percent: int) -> None:
    """Open a window of this size for a routine that has a long sentence."""
    seat.page.caption.set_sentences([LONG, "Rest."])
    seat.kit.theme.set_text_scale(percent / 100)
    seat.page.resize(*size)
    QApplication.processEvents()
    seat.advance_to(PhaseKind.HOLD)
    say(seat, "Rest.")


@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1120, 760), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 150, 200, 225])
def test_the_longest_sentence_is_whole_and_moves_nothing(
    playing: Seat, size: tuple[int, int], percent: int
) -> None:
    begin(playing, size, percent)
    page = playing.page
    assert (page.width(), page.height()) == size, "the window need not grow"
    before = page.stage.geometry()
    say(playing, LONG)
    assert page.stage.geometry() == before
    assert page.stage.height() >= 140
    assert page.caption.height() >= page.caption.heightForWidth(page.caption.width())
    assert page.caption.geometry().bottom() < page.footer.geometry().top()
    widest_word = max(page.caption.fontMetrics().horizontalAdvance(word) for word in LONG.split())
    assert widest_word <= page.caption.contentsRect().width(), "no word is cut"


def test_a_short_sentence_keeps_the_size_that_the_person_chose(playing: Seat) -> None:
    begin(playing, (640, 480), 225)
    short = playing.page.caption.font().pointSizeF()
    say(playing, LONG)
    long = playing.page.caption.font().pointSizeF()
    say(playing, "Rest.")
    assert long < short
    assert playing.page.caption.font().pointSizeF() == short


def test_where_there_is_room_captions_are_as_large_as_the_buttons_words(playing: Seat) -> None:
    begin(playing, (1920, 1080), 100)
    assert playing.page.caption.font().pointSizeF() == playing.page.footer.pause.font().pointSizeF()


def test_a_sentence_that_nobody_foresaw_is_whole_too(playing: Seat) -> None:
    begin(playing, (640, 480), 225)
    say(playing, f"{LONG} {LONG}")
    playing.qtbot.waitUntil(
        lambda: (
            playing.page.caption.height() >= playing.page.caption.heightForWidth(playing.page.caption.width())
        )
    )
    assert playing.page.footer.geometry().bottom() <= playing.page.height()
