"""Nothing needs a double click, a right click or dragging; what looks for faults finds them."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import backcare_desktop
from tests.access import seen

_UI = Path(backcare_desktop.__file__).parent / "ui"
#: What needs a steady hand, and where it is a shorter way to what a button does too.
_HANDS = {"mouseDoubleClickEvent", "contextMenuEvent", "dragEnterEvent", "dropEvent", "mouseMoveEvent"}
_SHORTER_WAYS = {
    ("FigureView", "mouseDoubleClickEvent"),  # "Reset view"; see seen.only_dragged
    ("FigureView", "mouseMoveEvent"),  # "Turn to the left" and its neighbours
    ("YearGrid", "mouseMoveEvent"),  # keeps a drag from choosing days
}
_CALLS = {
    "setDragEnabled",
    "setAcceptDrops",
    "setContextMenuPolicy",
    "doubleClicked",
    "customContextMenuRequested",
}


def test_no_function_needs_a_double_click_a_right_click_or_dragging() -> None:
    """Statement 24: no handler, no signal and no flag for them."""
    handlers, calls = set(), []
    for path in _UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
                handlers |= {(node.name, name) for name in names & _HANDS}
            elif isinstance(node, ast.Attribute) and node.attr in _CALLS:
                calls.append(f"{path.name}: {node.attr}")
    assert handlers == _SHORTER_WAYS
    assert calls == []


class _Bad(QWidget):
    """A page on which everything is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.nameless = QPushButton("")
        self.plain = QWidget()
        self.plain.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.plain.setAccessibleName("Plain")
        self.tiny = QPushButton("Tiny")
        self.tiny.setFixedSize(20, 20)
        self.fields = [QSpinBox(), QSpinBox()]
        for field in self.fields:
            field.setAccessibleName("Rest")
        self.rows = QListWidget()
        self.rows.setDragEnabled(True)
        self.rows.setAccessibleName("Rows")
        column = QVBoxLayout(self)
        for widget in (self.nameless, self.plain, self.tiny, QPushButton("Tiny"), *self.fields, self.rows):
            column.addWidget(widget)


@pytest.fixture
def bad(qtbot: QtBot) -> _Bad:
    page = _Bad()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.mark.parametrize(
    ("check", "fault"),
    [
        (seen.unheard, "no name: QPushButton"),
        (seen.unheard, "is a Client: QWidget 'Plain'"),
        (seen.unheard, "two fields are called 'Rest'"),
        (seen.alike, "two buttons are called 'Tiny'"),
        (seen.small_targets, "20x20 to the pointer: QPushButton 'Tiny'"),
        (seen.dragged_items, "rows are dragged: QListWidget"),
    ],
)
def test_a_fault_is_found(bad: _Bad, check: Callable[[QWidget], object], fault: str) -> None:
    assert any(fault in said for said in list(check(bad)))  # type: ignore[call-overload]


def test_a_jump_against_the_reading_order_is_found(bad: _Bad) -> None:
    first, second, third = bad.nameless, bad.tiny, bad.rows
    assert list(seen.out_of_order(bad, [first, second, third])) == []
    assert list(seen.out_of_order(bad, [second, third, first])) == [], "one may begin anywhere"
    assert len(list(seen.out_of_order(bad, [first, third, second]))) == 2


def test_what_tab_never_comes_to_is_found(bad: _Bad) -> None:
    assert list(seen.untouched(bad, [bad.nameless, bad.plain, *bad.fields, bad.rows])) == [
        "Tab never comes to QPushButton 'Tiny'",
        "Tab never comes to QPushButton 'Tiny'",
    ]
