"""Parts of check-ins by themselves."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.check_in import Question
from backcare_desktop.ui.check_in.equal_row import EqualRow
from backcare_desktop.ui.check_in.note_line import NoteLine
from backcare_desktop.ui.check_in.scales import scale_for
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.widgets.buttons import Button


@pytest.mark.parametrize(("width", "rows"), [(600, 1), (200, 3)])
def test_equal_buttons_stand_beside_or_below_each_other(
    qtbot: QtBot, kit: Kit, width: int, rows: int
) -> None:
    root = QWidget()
    row = EqualRow(root)
    buttons = [Button(kit.theme, text) for text in ("A", "Much longer", "Middle")]
    for one in buttons:
        row.addWidget(one)
    qtbot.addWidget(root)
    root.resize(width, 300)
    root.show()
    QApplication.processEvents()
    assert len({one.size().toTuple() for one in buttons}) == 1
    assert len({one.y() for one in buttons}) == rows
    assert max(one.geometry().right() for one in buttons) < width


def test_a_note_is_told_once_typing_rests_and_once(qtbot: QtBot, kit: Kit) -> None:
    note = NoteLine(kit)
    qtbot.addWidget(note)
    note.show()
    told: list[str] = []
    note.note_changed.connect(told.append)
    note._pause.setInterval(0)
    qtbot.keyClicks(note.field, "Warm ")
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == "Warm", "without the space at its end"
    count = len(told)
    note.flush()
    note.field.editingFinished.emit()
    assert len(told) == count
    note.set_text("Another")
    note.flush()
    assert len(told) == count, "what was written before is told to nobody"
    note.field.clear()
    note.flush()
    assert told[-1] == "", "a note can be taken back"


@pytest.mark.parametrize("question", list(Question))
def test_each_question_has_its_scale(qtbot: QtBot, kit: Kit, question: Question) -> None:
    scale = scale_for(kit, question)
    qtbot.addWidget(scale)
    measure = "Effort" if question is Question.EFFORT else "Pain"
    assert scale.buttons[7].accessibleName() == f"{measure} 7 of 10"
    assert scale.accessibleName() == scale.question
