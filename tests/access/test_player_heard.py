"""A routine as a screen reader is told of it: once a phase, and nothing each second."""

import re
from collections.abc import Iterator

import pytest

from tests.access.reader import ANNOUNCED, CHECKED, CONTROLS, FOCUS, NAMED, Reader

#: A routine on a chair: rolls of the shoulders, a squeeze of them, then a stretch that is held for ten seconds.
_START = "Start Desk break, 5 minutes"
_PHASES = (
    "Get ready. First: Shoulder rolls",
    "Sit down",
    "Next: Shoulder-blade squeeze",
    "Next: Neck side stretch, left",
    "Hold",
)
#: As long as a hold is listened to.
_LISTEN_S = 5.0
_BUTTONS = ("Pause", "Back", "Restart", "15 seconds less", "15 seconds more", "Skip", "This hurts", "End")


@pytest.fixture
def preflight(reader: Reader) -> Iterator[Reader]:
    """The routine is chosen; afterwards it is left, wherever one is in it."""
    reader.press("Escape", "ctrl+2")
    reader.act(_START)
    reader.wait_for("Not now", "push button")
    yield reader
    for _ in range(8):
        names = {node.name for node in reader.controls()}
        if "Routines" in names:
            return
        if "Save and end" in names:
            reader.act("Save and end")
        elif "Finish" in names:
            reader.act("Finish")
        elif "Rest here, I will say when" in names:
            reader.act("Rest here, I will say when")
        else:
            reader.press("Escape")
        reader.settle()
    raise AssertionError(f"there is no way out of {names}")


@pytest.fixture
def running(preflight: Reader) -> Reader:
    """The routine runs."""
    preflight.press("Return")
    preflight.wait_heard(ANNOUNCED)
    return preflight


def poor(reader: Reader) -> list[str]:
    return [node.said for node in reader.controls() if not node.name.strip() or node.role not in CONTROLS]


def test_the_preflight_has_names_and_the_keyboard_on_start(preflight: Reader) -> None:
    assert poor(preflight) == []
    focus = preflight.focus()
    assert focus is not None
    assert focus.said == "Start | push button"


def test_each_phase_is_announced_once_and_a_hold_is_silent(preflight: Reader) -> None:
    """Statement 34: through the system's own bus."""
    preflight.press("Return")
    phases = [event.said for event in preflight.wait_heard(ANNOUNCED, 2)]
    for _ in range(2):
        preflight.press("Right")  # to the next exercise, always from moving into position
        (moving,) = preflight.wait_heard(ANNOUNCED)
        phases.append(moving.said)
        assert preflight.announced() == [moving.said], "said once"
    preflight.wait_heard(ANNOUNCED, 2)
    _, hold = preflight.announced()
    phases.append(hold)
    heard = preflight.listen(_LISTEN_S)
    assert [re.match(begin, phase) is not None for begin, phase in zip(_PHASES, phases, strict=True)] == [
        True
    ] * 5, phases
    told = [event for event in heard if event.kind == ANNOUNCED or "change" in event.kind]
    assert told == []


def test_the_countdown_has_one_name(running: Reader) -> None:
    assert running.wait_for("Time left").name == "Time left"
    names = [event.name for event in running.listen(1.5) if event.kind == NAMED]
    assert not any(re.search(r"\d", name) for name in names), names


def test_f2_tells_once_where_one_is(running: Reader) -> None:
    running.press("F2")
    (said,) = running.announced()
    assert re.search(r"[Ss]econds? left", said)
    assert "xercise one of six" in said


def test_pausing_is_told_and_the_button_becomes_go_on(running: Reader) -> None:
    running.press("space")
    assert running.announced() == ["Paused."]
    assert running.wait_for("Go on", "push button").name == "Go on"


def test_every_button_of_the_player_has_a_name_and_says_whether_it_can_be_used(running: Reader) -> None:
    assert poor(running) == []
    states = {node.name: node.states for node in running.tree() if node.role == "push button"}
    assert {name for name in _BUTTONS if "enabled" in states.get(name, ())} >= {"Pause", "Skip", "This hurts"}


def test_what_hurts_is_asked_in_buttons_that_can_be_told_apart(running: Reader) -> None:
    running.press("F8")
    running.wait_for("Skip this exercise", "push button")
    assert poor(running) == []
    focus = running.focus()
    assert focus is not None
    assert focus.said == "Skip this exercise | push button"


def test_what_is_to_be_started_is_heard_before_start(preflight: Reader) -> None:
    groups = [node.name for node in preflight.tree() if node.role == "panel" and node.name]
    assert groups[0].startswith("Desk break. 5 minutes, 6 exercises. You will need: chair.")
    assert [node.said for node in preflight.controls() if node.role == "image"] == [], "nothing to do with it"


def test_turning_from_screen_to_screen_moves_the_keyboard_once(preflight: Reader) -> None:
    preflight.press("Return")
    assert preflight.focused() == ["Pause | push button"]
    preflight.press("Tab", "Tab")
    preflight.wait_heard(FOCUS, 2)
    preflight.press("F8")
    assert preflight.focused() == ["Skip this exercise | push button"]
    preflight.press("3")
    assert preflight.focused() == ["Go on | push button"]
    preflight.press("Escape")
    assert preflight.focused() == ["Keep going | push button"]
    preflight.press("space")
    assert preflight.focused() == ["Pause | push button"]


def test_the_strength_is_one_of_eleven_and_tab_follows_the_screen(running: Reader) -> None:
    running.press("F8")
    running.wait_for("Strength 0 of 10", "radio button")
    walked = []
    for _ in range(4):
        running.press("Tab")
        walked += running.focused()
    assert walked == [
        "Rest here, I will say when | push button",
        "End for today | push button",
        "Strength 0 of 10 | radio button",
        "When to get medical help | push button",
    ]
    running.act("Strength 4 of 10", "Toggle")
    (checked,) = running.heard(CHECKED)
    assert (checked.name, checked.detail) == ("Strength 4 of 10", 1)
    groups = [node.name for node in running.tree() if node.role == "panel" and node.name]
    assert groups == ["How strong was it? You need not say."]


def test_the_sound_is_turned_on_by_a_button_that_says_so(running: Reader) -> None:
    running.act("Turn sound on")
    assert running.wait_for("Turn sound off").role == "push button"
    running.act("Turn sound off")
    running.wait_for("Turn sound on")


def test_the_end_is_asked_for_and_the_summary_told(running: Reader) -> None:
    running.press("Escape")
    running.wait_for("Go on")
    running.press("Escape")
    running.wait_for("Keep going")
    assert poor(running) == []
    running.act("Save and end")
    running.wait_for("Finish")
    assert poor(running) == []
