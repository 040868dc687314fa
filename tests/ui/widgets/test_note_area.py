"""A note is seen as it is written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.note_area import NoteArea
from backcare_desktop.ui.widgets.page import Page

SENTENCE = "Long drive on Monday, and a stiff morning after it. "


class NotePage:
    """A page of a small window that ends with a note."""

    def __init__(self, qtbot: QtBot, kit: Kit) -> None:
        self.qtbot = qtbot
        self.window = Page(kit.theme, "History")
        self.note = NoteArea(kit.theme, "Note")
        self.window.body.addSpacing(500)
        self.window.body.addWidget(self.note)
        self.bar = self.window.scroll_area.verticalScrollBar()
        self.window.resize(800, 600)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.note.setFocus()

    def write(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.qtbot.keyClick(self.note, Qt.Key.Key_Return)
            self.qtbot.keyClicks(self.note, line)
        settle()

    @property
    def scrolls(self) -> bool:
        """Whether the note, not the page, has a scroll bar."""
        return self.note.verticalScrollBar().isVisible()

    @property
    def line_is_seen(self) -> bool:
        """Whether the line that is written is in sight as a whole, in the note and in the window."""
        line, viewport, sight = (
            self.note.cursorRect(),
            self.note.viewport(),
            self.window.scroll_area.viewport(),
        )
        in_window = QRect(viewport.mapTo(sight, line.topLeft()), line.size())
        return viewport.rect().contains(line) and sight.rect().contains(in_window)


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


@pytest.fixture
def page(qtbot: QtBot, kit: Kit) -> Iterator[NotePage]:
    page = NotePage(qtbot, kit)
    yield page
    page.window.close()


@pytest.mark.parametrize("scale", [1, 2])
def test_it_grows_with_its_text_and_scrolls_before_it_fills_the_window(
    page: NotePage, kit: Kit, scale: float
) -> None:
    kit.theme.set_text_scale(scale)
    settle()
    empty = page.note.height()

    page.write("1\n2\n3\n4\n5\n6\n7\n8")
    full = page.note.height()
    assert full > empty
    assert not page.scrolls
    assert page.note.cursorForPosition(page.note.viewport().rect().topLeft()).blockNumber() == 0
    assert page.line_is_seen

    page.write("\n9\n10")
    assert page.note.height() == full < page.window.height() * 2 / 3
    assert page.scrolls
    assert page.line_is_seen

    page.note.setPlainText("1\n2")
    settle()
    assert page.note.height() == empty
    assert not page.scrolls


def test_the_page_follows_a_line_that_wraps(page: NotePage) -> None:
    for _ in range(7):
        page.write(SENTENCE)
        assert page.line_is_seen


def test_what_is_wrapped_is_seen_in_a_narrow_window(page: NotePage) -> None:
    page.note.setPlainText(SENTENCE * 3)
    settle()
    wide = page.note.height()

    page.window.resize(400, 600)
    settle()

    assert page.note.height() > wide
    assert not page.scrolls


def test_the_page_follows_to_lines_written_before(page: NotePage, qtbot: QtBot) -> None:
    page.window.resize(800, 120)
    page.write("1\n2\n3\n4\n5\n6\n7\n8")

    for _ in range(7):
        qtbot.keyClick(page.note, Qt.Key.Key_Up)
        assert page.line_is_seen


def test_a_note_that_fits_cannot_be_scrolled(page: NotePage) -> None:
    page.write("1\n2\n3\n4\n5\n6\n7\n8")
    assert page.note.verticalScrollBar().maximum() == 0


def test_the_page_stays_where_it_is_while_another_field_has_the_keyboard(page: NotePage) -> None:
    page.note.clearFocus()
    page.window.resize(800, 400)
    settle()
    page.bar.setValue(0)

    page.note.setPlainText("\n".join("12345678"))
    settle()

    assert page.bar.value() == 0
