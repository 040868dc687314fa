"""What a screen reader finds in what scrolls."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.app.scroll_access import use_steady_scroll_areas


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Something that can be scrolled."""
    use_steady_scroll_areas()
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QWidget())
    area.setWidgetResizable(True)
    area.resize(200, 100)
    area.widget().setMinimumHeight(1000)
    with qtbot.waitExposed(area):
        area.show()
    return area


def test_what_was_counted_is_there_when_the_bar_is_gone(qtbot: QtBot, area: QScrollArea) -> None:
    found = QAccessible.queryAccessibleInterface(area)
    bar = area.verticalScrollBar()
    assert bar.isVisible()
    count = found.childCount()
    area.widget().setMinimumHeight(0)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert found.childCount() == count
    assert all(found.child(number) is not None for number in range(count))
    assert found.child(count) is None


def test_what_can_be_seen_is_told_as_ever(area: QScrollArea) -> None:
    found = QAccessible.queryAccessibleInterface(area)
    assert found.role() is QAccessible.Role.Client
    parts = [found.child(number) for number in range(found.childCount())]
    seen = [part.object() for part in parts if not part.state().invisible]
    assert seen[0] is area.viewport()
    assert len(seen) == 2
    assert seen[1].isAncestorOf(area.verticalScrollBar())
