"""The pages as a screen reader is told of them, through the system's own accessibility bus."""

import re
from itertools import pairwise

import pytest

from tests.access.reader import CHECKED, CONTROLS, Node, Reader

_PAGES = {
    "Today": "ctrl+1",
    "Routines": "ctrl+2",
    "History": "ctrl+4",
    "Settings": "ctrl+comma",
}
_DESK_BREAK = "Desk break, 5 minutes, 6 exercises, gentle, needs chair"


def poor(controls: list[Node]) -> list[str]:
    """What can have the keyboard and says too little of itself."""
    return [node.said for node in controls if not node.name.strip() or node.role not in CONTROLS]


def open_page(reader: Reader, key: str) -> None:
    """Go to a page, out of whatever is open on it."""
    reader.press("Escape", key)
    name = next(name for name, one in _PAGES.items() if one == key)
    reader.wait_for(name, "radio button", "checked")
    reader.settle()


@pytest.mark.parametrize("key", _PAGES.values(), ids=_PAGES)
def test_every_control_of_a_page_has_a_name_and_a_role(reader: Reader, key: str) -> None:
    open_page(reader, key)
    controls = reader.controls()
    assert len(controls) > 4
    assert poor(controls) == []


def test_every_control_of_a_routine_and_of_an_exercise_has_a_name_and_a_role(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    reader.act(_DESK_BREAK)
    reader.wait_for("Back to routines")
    assert poor(reader.controls()) == []
    row = next(node for node in reader.controls() if node.name.startswith("3. "))
    reader.act(row.name)
    reader.wait_for("Back to Desk break")
    assert poor(reader.controls()) == []
    reader.press("Escape")
    reader.wait_for("Back to routines")
    assert reader.focus() is not None
    assert reader.focus().name == row.name  # type: ignore[union-attr]


def test_every_control_of_the_exercises_has_a_name_and_a_role(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    reader.act("Single exercises", "Toggle")
    reader.wait_for("Look for an exercise", "text")
    assert poor(reader.controls()) == []
    reader.act("Whole routines", "Toggle")
    reader.wait_for("Any length")


@pytest.mark.parametrize("key", _PAGES.values(), ids=_PAGES)
def test_opening_a_page_says_where_the_keyboard_is_and_nothing_else(reader: Reader, key: str) -> None:
    open_page(reader, "ctrl+4" if key == "ctrl+1" else "ctrl+1")
    reader.press(key)
    assert len(reader.focused()) == 1


def test_the_page_is_a_group_with_its_title_and_so_are_the_pages(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    groups = [node.name for node in reader.tree() if node.role == "panel" and node.name]
    assert [name for name in groups if name in ("Pages", "Routines", "Length", "Position", "Goal")] == [
        "Pages",
        "Routines",
        "Length",
        "Position",
        "Goal",
    ]


def test_the_page_that_is_open_is_the_chosen_one_of_several(reader: Reader) -> None:
    open_page(reader, "ctrl+4")
    pages = [node for node in reader.tree() if node.name in _PAGES and node.role == "radio button"]
    assert [node.name for node in pages] == list(_PAGES)
    assert [node.name for node in pages if "checked" in node.states] == ["History"]


def test_tab_goes_as_one_reads(reader: Reader) -> None:
    open_page(reader, "ctrl+1")
    start = reader.focus()
    assert start is not None
    walked = [start]
    for _ in range(30):
        reader.press("Tab")
        reader.wait_heard("object:state-changed:focused", 2)
        now = reader.focus()
        assert now is not None
        if now.said == start.said:
            break
        walked.append(now)
    assert {"Today | radio button", "All routines | push button"} <= {node.said for node in walked}
    on_page = [node for node in walked if node.name not in _PAGES]
    rows = [(node.box[1], node.box[0]) for node in on_page]
    assert all(one < other or one[1] < other[1] for one, other in pairwise(rows)), on_page


def test_a_filter_says_whether_it_is_on_and_how_many_are_left(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    reader.act("Standing", "Toggle")
    (checked,) = reader.heard(CHECKED)
    assert (checked.name, checked.detail) == ("Standing", 1)
    (said,) = reader.announced()
    assert said.endswith(("routine", "routines"))
    assert "checked" in reader.wait_for("Standing").states
    reader.act("Standing", "Toggle")
    assert reader.announced() == ["9 routines"]


def test_a_length_is_one_of_several_and_chosen_without_a_click(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    assert "checked" in reader.wait_for("Any length", "radio button").states
    reader.act("Over 15 min", "Toggle")
    (said,) = reader.announced()
    assert said.endswith("routines")
    reader.act("Any length", "Toggle")
    assert reader.announced() == ["9 routines"]


def test_a_page_is_opened_without_a_click(reader: Reader) -> None:
    open_page(reader, "ctrl+1")
    reader.act("Settings", "Toggle", "radio button")
    reader.wait_for("Text size", "spin button")


def test_going_from_a_routine_to_an_exercise_and_back_moves_the_keyboard_once(reader: Reader) -> None:
    open_page(reader, "ctrl+2")
    reader.act("Single exercises", "Toggle")
    assert reader.focused() == ["Single exercises | radio button"]
    reader.act("Whole routines", "Toggle")
    assert reader.focused() == ["Whole routines | radio button"]
    reader.act(_DESK_BREAK)
    assert reader.focused() == ["Start Desk break, 5 minutes | push button"]
    row = next(node for node in reader.controls() if node.name.startswith("3. "))
    reader.act(row.name)
    assert reader.focused() == ["Back to Desk break | push button"]
    reader.press("Escape")
    assert reader.focused() == [row.said]
    reader.press("Escape")
    assert reader.focused() == [f"{_DESK_BREAK} | push button"]


def test_what_cannot_be_used_now_says_so(reader: Reader) -> None:
    open_page(reader, "ctrl+comma")
    assert "enabled" not in reader.wait_for("Play the chime").states


def test_the_days_of_the_month_are_said_as_one_walks_and_tab_leaves_them(reader: Reader) -> None:
    open_page(reader, "ctrl+4")
    reader.act("Month", "focus", "table")
    reader.settle()
    reader.press("Left")
    walked = [said for said in reader.focused() if "table cell" in said]
    assert len(walked) == 1
    assert "nothing recorded" in walked[0]
    reader.press("Tab")
    (after,) = reader.focused()
    assert "table" not in after


def test_fields_and_their_steps_are_told_apart(reader: Reader) -> None:
    open_page(reader, "ctrl+comma")
    number = reader.wait_for("Get ready", "spin button")
    assert "editable" in number.states
    assert reader.wait_for("Less: Get ready").role == "push button"


def test_no_two_buttons_sound_alike(reader: Reader) -> None:
    for key in _PAGES.values():
        open_page(reader, key)
        names = [node.name for node in reader.controls() if node.role == "push button"]
        assert sorted(names) == sorted(set(names))


def history_view(reader: Reader, view: str) -> None:
    """Go to the history, in one of its views."""
    open_page(reader, "ctrl+4")
    reader.act(view, "Toggle", "radio button")
    reader.wait_for(view, "radio button", "checked")
    reader.settle()


@pytest.mark.parametrize("view", ["Month", "List", "Year", "Trend"])
def test_every_control_of_a_view_of_the_history_has_a_name_and_a_role(reader: Reader, view: str) -> None:
    history_view(reader, view)
    assert poor(reader.controls()) == []


@pytest.mark.parametrize("view", ["Month", "Year"])
def test_walking_through_days_says_each_of_them_once(reader: Reader, view: str) -> None:
    """Statement 25: through the system's own bus."""
    history_view(reader, view)
    name = "Month" if view == "Month" else next(n.name for n in reader.tree() if n.name.startswith("Year 2"))
    reader.act(name, "focus", "table")
    heard = []
    for key in ("Left", "Up"):
        reader.press(key)
        heard.append(reader.focused())
    assert [len(said) for said in heard] == [1, 1]
    for (said,) in heard:
        assert re.fullmatch(r"\w+day \d+ \w+( \d{4})?, nothing recorded \| table cell", said), said


def test_a_year_as_a_table_has_headers(reader: Reader) -> None:
    history_view(reader, "Year")
    reader.act("Show as table", "Toggle")
    reader.wait_for("Months of the year", "table")
    headers = [node.name for node in reader.tree() if node.role in ("column header", "table column header")]
    assert {"Month", "Active days", "Sessions", "Minutes"} <= set(headers)
    reader.act("Show as table", "Toggle")
    history_view(reader, "Month")


def test_find_says_where_the_keyboard_is_and_what_to_do(reader: Reader) -> None:
    open_page(reader, "ctrl+4")
    reader.act("Find")
    assert poor(reader.controls()) == []
    focus = reader.focus()
    assert focus is not None
    assert focus.said == "Words in notes, routines and exercises | text"
    reader.press("Escape")
    reader.wait_for("Find")


def test_a_report_is_a_picture_with_its_text_and_every_control_has_a_name(reader: Reader) -> None:
    open_page(reader, "ctrl+4")
    reader.act("Report")
    reader.wait_for("Save as PDF")
    assert poor(reader.controls()) == []
    (sheet,) = [node for node in reader.tree() if "My back: exercise and pain" in node.description]
    assert sheet.role == "image"
    reader.press("Escape")
    reader.wait_for("Report")


def test_adding_a_session_has_names_for_everything(reader: Reader) -> None:
    open_page(reader, "ctrl+4")
    reader.act("Add a session")
    reader.wait_for("Save")
    assert poor(reader.controls()) == []
    reader.press("Escape")
    reader.wait_for("Add a session")
