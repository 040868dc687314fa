"""Everything about all data, by keyboard and by ear."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.press import button
from tests.ui.data.conftest import Room


def stops(room: Room, first: QWidget) -> list[QWidget]:
    """What Tab comes to, from a widget until it begins again or leaves the page."""
    first.setFocus()
    found: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in found:
        found.append(focused)
        room.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return found


def test_tab_goes_from_top_to_bottom_through_all_that_is_shown(room: Room, another: Path) -> None:
    room.click(room.back_up, "Back up now")
    room.wait_for(room.restore, "Tuesday 3 March 2026")
    button(room.restore, "Tuesday 3 March 2026").click()
    room.wait_for(room.restore, "What would change:")
    room.answers.path = another
    room.click(room.join, "Choose a history…")
    room.click(room.delete, "Delete everything…")
    room.qtbot.keyClicks(room.delete.findChild(QLineEdit), "delete")

    found = stops(room, button(room.place, "Open folder"))
    content = room.page.scroll_area.widget()
    places = [one.mapTo(content, QPoint(0, 0)) for one in found]
    assert [(p.y(), p.x()) for p in places] == sorted((p.y(), p.x()) for p in places)
    names = [one.text() for one in found if isinstance(one, QAbstractButton)]
    assert names[:6] == [
        "Open folder",
        "A copy every day",
        "Choose folder",
        "Back up now",
        "Open folder",
        "Tuesday 3 March 2026",
    ]
    assert {"Restore this copy", "Join", "Not now", "Tables (CSV)", "Delete it all"} <= set(names)
    assert all(named(one) for one in found)


def named(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_reader_hears_why_a_button_is_out_of_use(room: Room) -> None:
    waiting = button(room.take_along, "Tables (CSV)")
    with room.keeper._one_back_up:
        button(room.back_up, "Back up now").click()
        heard = QAccessible.queryAccessibleInterface(waiting).text(QAccessible.Text.Description)
        assert heard == "Not until this is done: Making a copy"
    room.settle()
